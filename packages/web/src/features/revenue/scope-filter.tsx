import { useQuery } from '@tanstack/react-query'
import { ApiProblem, type Rule, ruleFieldsQuery } from '../../api'
import { RuleBar } from '../../ui/rules'
import type { RevenueState } from './use-revenue'

/** The rule that says which accounts are counted; the server's refusal stands on it. */
export function ScopeFilter({ state, error }: { state: RevenueState; error?: unknown }) {
  const { data } = useQuery(ruleFieldsQuery)
  const refused = error instanceof ApiProblem && error.status >= 400 && error.status < 500 && state.search.filter
  return (
    <RuleBar
      rule={state.search.filter ?? null}
      fields={data?.items ?? []}
      refusal={refused ? error.message : null}
      onChange={(rule) => state.go({ filter: (rule ?? undefined) as Rule | undefined })}
    />
  )
}
