import { useQueries } from '@tanstack/react-query'
import { accountCountQuery, type Rule } from '../../api'
import { Button, LinkButton } from '../../ui/button'
import { formatNumber } from '../../ui/format'
import { fromGroup, type RuleNode, sentenceOf, toGroup, useMemberOptions } from '../../ui/rules'
import { EmptyState } from '../../ui/states'
import type { AccountListState } from './use-account-list'

const none: never[] = []

/** Why the list is empty: no accounts at all, or the clause that takes away most. */
export function NoAccounts({ state }: { state: AccountListState }) {
  const { search, go, list } = state
  const fields = useMemberOptions(state.fields ?? none)
  const group = toGroup((search.filter ?? null) as RuleNode | null)
  const without = group.items.map((_, index) =>
    fromGroup({ ...group, items: group.items.filter((_, at) => at !== index) }),
  )
  const counts = useQueries({
    queries: (list.isSuccess ? without : []).map((rule) =>
      accountCountQuery({ ...search, filter: rule as Rule | null }),
    ),
  })
  if (!list.isSuccess) return null
  if (group.items.length === 0 && !search.q) {
    return (
      <EmptyState
        title="No accounts yet"
        action={
          <LinkButton to="/imports" variant="primary">
            Import accounts
          </LinkButton>
        }
      >
        Accounts come from an import, from tracking calls that name a group, or one by one.
      </EmptyState>
    )
  }
  let most = -1
  counts.forEach((count, index) => {
    if ((count.data ?? 0) > (counts[most]?.data ?? 0)) most = index
  })
  const clause = group.items[most]
  const left = counts[most]?.data ?? 0
  return (
    <EmptyState
      title="No account fits all of this"
      action={
        clause ? (
          <Button onClick={() => go({ filter: (without[most] ?? { all: [] }) as Rule })}>Remove that clause</Button>
        ) : (
          <Button onClick={() => go({ filter: undefined, q: undefined, view: undefined })}>Clear the filter</Button>
        )
      }
    >
      {clause
        ? `“${sentenceOf(clause, fields)}” removes most: without it, ${formatNumber(left)} ${left === 1 ? 'account fits' : 'accounts fit'}.`
        : 'No single clause is the cause.'}
    </EmptyState>
  )
}
