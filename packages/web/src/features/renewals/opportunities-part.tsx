import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type Opportunity, opportunitiesQuery } from '../../api'
import { Button } from '../../ui/button'
import { type Column, DataTable } from '../../ui/data-table'
import { NumberButton } from '../../ui/explain'
import { SegmentedControl } from '../../ui/form'
import { formatDay, formatMoney, formatPercent } from '../../ui/format'
import { MemberName } from '../../ui/member'
import { countOpportunities, expectedOf, expectedTarget, outcomeWords, sumsOf, useRates } from '../../ui/opportunities'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { OwnerSelect } from './filter-bar'
import { OpportunityBeside } from './opportunity-beside'
import styles from './renewals.module.css'
import type { RenewalsState } from './use-renewals'

const shown = [
  { value: 'open', label: 'Open' },
  { value: 'decided', label: 'Decided' },
  { value: 'all', label: 'All' },
] as const

/** Where accounts may grow: what each opportunity is worth, how likely it is, and what all of them come to. */
export function OpportunitiesPart({ state }: { state: RenewalsState }) {
  const navigate = useNavigate()
  const phone = useMediaQuery('(max-width: 639px)') ?? false
  const { data, error, refetch } = useQuery(opportunitiesQuery())
  const { search, go } = state
  const which = search.opportunities ?? 'open'
  const rows = (data ?? []).filter((one) => isShown(one, which) && isOf(one, search.owner, state.me))
  const edited = search.opportunity === 'new' ? null : data?.find((one) => one.id === search.opportunity)
  const columns = useColumns(rows, phone)
  if (state.day)
    return (
      <EmptyState title="Opportunities are known as of now alone">
        What was told of them before is not kept: go back to now to see them.
      </EmptyState>
    )
  return (
    <div className={styles.beside}>
      <div className={styles.content}>
        <div className={styles.bar}>
          <SegmentedControl
            label="Which opportunities"
            value={which}
            onChange={(next) => go({ opportunities: next === 'open' ? undefined : next }, true)}
            options={shown}
          />
          <OwnerSelect state={state} />
          {state.canWriteOpportunities ? (
            <Button icon="plus" onClick={() => go({ opportunity: 'new' }, true)}>
              Add opportunity
            </Button>
          ) : null}
        </div>
        {error && !data ? (
          <ErrorPanel title="The opportunities could not be read" error={error} onRetry={() => void refetch()} />
        ) : null}
        {!data && !error ? (
          <div className={styles.wait}>
            <SkeletonRows rows={12} />
          </div>
        ) : null}
        {data ? (
          <DataTable
            label="Opportunities"
            columns={columns}
            count={rows.length}
            rowAt={(index) => rows[index]}
            keyOf={(row) => row.id}
            nameOf={(row) => `${row.accountName}, ${row.name}`}
            peeked={search.opportunity ?? null}
            onPeek={(row) => go({ opportunity: row.id === search.opportunity ? undefined : row.id }, true)}
            onOpen={(row) => void navigate({ to: '/accounts/$id/$tab', params: { id: row.account, tab: 'revenue' } })}
            rowHeight={phone ? 46 : 32}
            empty={<Nothing state={state} some={data.length > 0} />}
          />
        ) : null}
      </div>
      {search.opportunity && edited !== undefined ? (
        <OpportunityBeside key={search.opportunity} opportunity={edited} state={state} />
      ) : null}
    </div>
  )
}

const isShown = ({ outcome }: Opportunity, which: string): boolean =>
  which === 'all' || (which === 'open') === (outcome === null)

/** Whose it is: an e-mail, `me` or `none`. */
function isOf({ owner }: Opportunity, asked: string | undefined, me: string | undefined): boolean {
  if (asked === undefined) return true
  if (asked === 'none') return owner === null
  return owner === (asked === 'me' ? me : asked)
}

function Nothing({ state, some }: { state: RenewalsState; some: boolean }) {
  const { search, go } = state
  if (search.owner)
    return (
      <EmptyState
        title="No opportunity of this owner"
        action={<Button onClick={() => go({ owner: undefined })}>Show all owners</Button>}
      />
    )
  if (some)
    return (
      <EmptyState
        title={search.opportunities === 'decided' ? 'None is decided yet' : 'None is open'}
        action={<Button onClick={() => go({ opportunities: 'all' })}>Show all</Button>}
      />
    )
  return (
    <EmptyState
      title="No opportunity yet"
      action={
        state.canWriteOpportunities ? (
          <Button icon="plus" onClick={() => go({ opportunity: 'new' }, true)}>
            Add opportunity
          </Button>
        ) : null
      }
    >
      Where a customer may grow stands here, from the API or told by hand: its amount, and how likely it is.
    </EmptyState>
  )
}

function useColumns(rows: readonly Opportunity[], phone: boolean): Column<Opportunity>[] {
  const { rates, base } = useRates()
  const sums = sumsOf(rows, rates)
  const money = (amount: number | null) =>
    amount === null ? 'none' : formatMoney({ amount: amount.toFixed(4), currency: base }, 0)
  const total = (title: string, amount: number) => (
    <NumberButton inGrid target={expectedTarget(title, money(amount), rows.length, sums.left, base)}>
      {money(amount)}
    </NumberButton>
  )
  const account: Column<Opportunity> = {
    key: 'account',
    title: 'Account',
    width: phone ? 130 : 180,
    total: countOpportunities(rows.length),
    cell: (row) => (
      <Link to="/accounts/$id/$tab" params={{ id: row.account, tab: 'revenue' }} title={row.accountName} tabIndex={-1}>
        {row.accountName}
      </Link>
    ),
  }
  const amount: Column<Opportunity> = {
    key: 'amount',
    title: 'Amount a month',
    width: 112,
    numeric: true,
    total: total('Amount', sums.amount),
    cell: (row) => formatMoney(row.amount, 2),
  }
  const expected: Column<Opportunity> = {
    key: 'expected',
    title: `Expected, ${base}`,
    width: 108,
    numeric: true,
    total: total('Expected', sums.expected),
    cell: (row) => money(expectedOf(row, rates)),
  }
  if (phone) return [account, amount, expected]
  return [
    account,
    { key: 'name', title: 'What', width: 190, cell: (row) => <span title={row.name}>{row.name}</span> },
    amount,
    { key: 'stage', title: 'Stage', width: 110, cell: (row) => <span title={row.stage}>{row.stage}</span> },
    {
      key: 'probability',
      title: 'Probability',
      width: 84,
      numeric: true,
      cell: (row) => (row.probability === null ? 'none' : formatPercent(row.probability)),
    },
    expected,
    {
      key: 'expectedOn',
      title: 'Expected on',
      width: 100,
      numeric: true,
      cell: (row) => (row.expectedOn ? formatDay(row.expectedOn) : 'none'),
    },
    {
      key: 'owner',
      title: 'Owner',
      width: 130,
      cell: (row) => (row.owner ? <MemberName email={row.owner} /> : <span className={styles.quiet}>no owner</span>),
    },
    {
      key: 'source',
      title: 'Source',
      width: 110,
      cell: (row) => <span title={row.source ?? undefined}>{row.source ?? 'none'}</span>,
    },
    {
      key: 'outcome',
      title: 'Outcome',
      width: 118,
      cell: (row) => `${outcomeWords(row.outcome)}${row.closedOn ? ` ${formatDay(row.closedOn)}` : ''}`,
    },
  ]
}
