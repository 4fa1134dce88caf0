import { useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import type { Renewal } from '../../api'
import { Score } from '../../ui/band'
import { type Column, DataTable } from '../../ui/data-table'
import { NumberButton } from '../../ui/explain'
import { formatDay } from '../../ui/format'
import { MemberName } from '../../ui/member'
import { bucketNames, moneyOr, stakeTarget, suggestedTarget } from '../../ui/renewals'
import { Deadline } from './card'
import styles from './renewals.module.css'
import type { RenewalsState } from './use-renewals'
import { bucketOf, stateNames } from './words'

/** What a narrow screen has room for; the rest stands beside. */
const onPhone: ReadonlySet<string> = new Set(['account', 'date', 'mrr'])

/** As wide as the longest amount. */
const roomFor = (words: readonly string[], least: number): number =>
  words.reduce((most, text) => Math.max(most, Math.ceil(text.length * 7.3) + 22), least)

/** All renewals of the period, by date. */
export function ListPart({ state, items }: { state: RenewalsState; items: readonly Renewal[] }) {
  const navigate = useNavigate()
  const phone = useMediaQuery('(max-width: 639px)') ?? false
  const asOf = state.day ? `the close of ${formatDay(state.day)}` : 'now'
  const columns: Column<Renewal>[] = [
    { key: 'account', title: 'Account', width: 164, cell: (row) => row.name },
    { key: 'date', title: 'Term ends', width: 100, cell: (row) => formatDay(row.date) },
    {
      key: 'mrr',
      title: 'MRR at stake',
      width: roomFor(
        items.map((row) => moneyOr(row.mrr, 'no rate', 2)),
        108,
      ),
      numeric: true,
      cell: (row) => (
        <NumberButton inGrid target={stakeTarget(row, asOf)}>
          {moneyOr(row.mrr, 'no rate', 2)}
        </NumberButton>
      ),
    },
    {
      key: 'arr',
      title: 'ARR',
      width: roomFor(
        items.map((row) => moneyOr(row.arr, 'no rate', 2)),
        108,
      ),
      numeric: true,
      cell: (row) => moneyOr(row.arr, 'no rate', 2),
    },
    {
      key: 'health',
      title: 'Health',
      width: 112,
      cell: (row) => <Score score={row.health?.score ?? null} band={row.health?.band ?? null} />,
    },
    {
      key: 'category',
      title: 'Forecast',
      width: 78,
      cell: (row) =>
        row.state !== 'open' && row.forecast === null ? (
          <span className={styles.quiet}>–</span>
        ) : (
          bucketNames[bucketOf(row)]
        ),
    },
    {
      key: 'suggested',
      title: 'Suggested',
      width: 84,
      cell: (row) =>
        row.suggested.category ? (
          <NumberButton inGrid target={suggestedTarget(row, asOf)}>
            {bucketNames[row.suggested.category]}
          </NumberButton>
        ) : (
          <span className={styles.quiet} title={row.suggested.word}>
            {row.state === 'open' ? 'none' : '–'}
          </span>
        ),
    },
    { key: 'state', title: 'State', width: 124, cell: (row) => stateNames[row.state] },
    {
      key: 'notice',
      title: 'Notice',
      width: 150,
      cell: (row) => <Deadline renewal={row} shownDay={state.shownDay} />,
    },
    {
      key: 'owner',
      title: 'Owner',
      width: 104,
      cell: (row) =>
        row.owner ? <MemberName email={row.owner} short /> : <span className={styles.quiet}>no owner</span>,
    },
  ]
  return (
    <DataTable
      label="Renewals"
      count={items.length}
      rowAt={(index) => items[index]}
      keyOf={(row) => row.id}
      nameOf={(row) => row.name}
      peeked={state.search.peek ?? null}
      onPeek={(row) => state.peek(row.id)}
      onOpen={(row) => void navigate({ to: '/accounts/$id/$tab', params: { id: row.account, tab: 'revenue' } })}
      rowHeight={phone ? 46 : 32}
      columns={phone ? columns.filter(({ key }) => onPhone.has(key)) : columns}
    />
  )
}
