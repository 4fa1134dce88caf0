import { useQuery } from '@tanstack/react-query'
import { type MovementRow, movementsQuery } from '../../../api'
import { addAmounts } from '../../../ui/decimal'
import { formatNumber, formatSigned } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { ErrorPanel, SkeletonRows } from '../../../ui/states'
import { GroupName } from '../group-name'
import { namePeriod } from '../periods'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import { shareWords } from '../words'
import { useByChoices } from './by-chooser'
import { effectOf, movements } from './movements'

type Row = MovementRow & { whole?: boolean }

/** Who changed group left one and entered another: what of it all groups come to. */
const transfersOf = (rows: readonly MovementRow[]) => ({
  transferIn: addAmounts(rows.map((row) => row.transferIn)),
  transferOut: addAmounts(rows.map((row) => row.transferOut)),
})

/** The movements of each group; a group opens as the waterfall. */
export function GroupsPanel({ state, by }: { state: RevenueState; by: string }) {
  const { period, interval, scope, search, go } = state
  const name = useByChoices().find((choice) => choice.key === by)?.name ?? by
  const groups = useQuery(movementsQuery({ from: period, to: period, interval, by, ...scope }))
  const rows = (groups.data?.items ?? []).filter(isAnything).sort((a, b) => Number(b.end) - Number(a.end))
  const shown = movements.filter((movement) => rows.some((row) => Number(row[movement.kind]) !== 0))
  const money = (amount: string) => formatNumber(Number(amount), 0)
  // The whole stands above: its transfers cancel out, its ratios are its own.
  const whole = useQuery(movementsQuery({ from: period, to: period, interval, ...scope }))
  const all = whole.data?.items[0]
  const listed: Row[] = all && rows.length > 0 ? [{ ...all, whole: true, ...transfersOf(rows) }, ...rows] : rows
  return (
    <Panel title={`By ${name}`} note={`${namePeriod(period)}; who changes group is a transfer, not a movement`}>
      {groups.error ? (
        <ErrorPanel title="The groups could not be read" error={groups.error} onRetry={() => void groups.refetch()} />
      ) : null}
      {groups.isPending || whole.isPending ? <SkeletonRows rows={5} /> : null}
      {groups.data && !whole.isPending ? (
        <SimpleTable
          label={`Movements by ${name}`}
          rows={listed}
          keyOf={(row) => (row.whole ? 'whole' : `of ${row.group ?? ''}`)}
          columns={[
            {
              title: name[0]?.toUpperCase() + name.slice(1),
              cell: (row) =>
                row.whole ? (
                  <b className={styles.strong}>All</b>
                ) : (
                  <button
                    type="button"
                    className={styles.link}
                    aria-pressed={search.group === (row.group ?? '')}
                    onClick={() => go({ group: search.group === (row.group ?? '') ? undefined : (row.group ?? '') })}
                  >
                    <GroupName by={by} group={row.group} />
                  </button>
                ),
            },
            { title: 'Accounts', numeric: true, cell: (row) => formatNumber(row.accounts.end) },
            { title: 'Start', numeric: true, cell: (row) => money(row.start) },
            ...shown.map((movement) => ({
              title: movement.name,
              numeric: true,
              cell: (row: Row) => {
                const amount = Number(effectOf(row, movement))
                return amount === 0 ? <span className={styles.quiet}>0</span> : formatSigned(amount, 0)
              },
            })),
            { title: 'End', numeric: true, cell: (row) => <b className={styles.strong}>{money(row.end)}</b> },
            { title: 'GRR', numeric: true, cell: (row) => shareWords(row.grr) },
            { title: 'NRR', numeric: true, cell: (row) => shareWords(row.nrr) },
            { title: 'Logo churn', numeric: true, cell: (row) => shareWords(row.logoChurn) },
          ]}
        />
      ) : null}
    </Panel>
  )
}

/** Whether a group held or moved anything. */
const isAnything = (row: MovementRow): boolean =>
  row.accounts.start + row.accounts.end > 0 || movements.some((movement) => Number(row[movement.kind]) !== 0)
