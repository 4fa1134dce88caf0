import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RetentionGroup, retentionQuery } from '../../../api'
import { Button } from '../../../ui/button'
import { formatDay, formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { downloadCsv } from '../export-csv'
import { GroupName } from '../group-name'
import { heldLink } from '../held-link'
import { useByChoices } from '../movements/by-chooser'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import { moneyWords, shareWords } from '../words'
import type { RetentionPoint } from './use-retention-line'

type GroupsPanelProps = { state: RevenueState; by: string; point: RetentionPoint }
/** A group, or the whole, which has no name among them. */
type Row = Omit<RetentionGroup, 'group'> & { group: string | null; whole?: boolean }

/** Movements tell each line by its own plan, add-ons too; here an account is one and the same. */
const BY_PLAN =
  '. An account with several plans counts whole under the one that it holds most of, while movements by plan tell each plan by itself.'

/** What is kept of the accounts of each group at the start of the last span, the whole above; NRR never without GRR. */
export function GroupsPanel({ state, by, point }: GroupsPanelProps) {
  const name = useByChoices().find((choice) => choice.key === by)?.name ?? by
  const asked = useQuery(retentionQuery({ from: point.from, to: point.day, by, ...state.scope }))
  const { data } = asked
  const groups = (data?.groups ?? [])
    .filter((row) => row.accounts > 0 || row.reactivated > 0)
    .sort((a, b) => Number(b.startMrr) - Number(a.startMrr))
  const rows: Row[] = data && groups.length > 0 ? [{ ...data, group: null, whole: true }, ...groups] : []
  const money = (amount: string) => moneyWords(amount, data?.currency ?? state.currency)
  return (
    <Panel
      title={`By ${name}`}
      note={`of the accounts in each on ${formatDay(point.from)}, wherever they are on ${formatDay(point.day)}${by === 'plan' ? BY_PLAN : ''}`}
      end={
        rows.length > 0 ? (
          <Button
            variant="ghost"
            small
            icon="exports"
            aria-label={`Export retention by ${name}`}
            onClick={() => exportGroups(groups, by, point)}
          />
        ) : null
      }
    >
      {asked.error ? (
        <ErrorPanel title="The groups could not be read" error={asked.error} onRetry={() => void asked.refetch()} />
      ) : null}
      {asked.isPending ? <SkeletonRows rows={5} /> : null}
      {data && rows.length === 0 ? (
        <EmptyState title="No group held anything then">On {formatDay(point.from)} nothing was paid.</EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <SimpleTable
          label={`Retention by ${name}`}
          rows={rows}
          keyOf={(row) => (row.whole ? 'whole' : `of ${row.group ?? ''}`)}
          columns={[
            {
              title: name[0]?.toUpperCase() + name.slice(1),
              cell: (row) => <Opens row={row} by={by} point={point} state={state} />,
            },
            { title: 'Accounts', numeric: true, cell: (row) => formatNumber(row.accounts) },
            { title: 'Start', numeric: true, cell: (row) => money(row.startMrr) },
            { title: 'End', numeric: true, cell: (row) => money(row.endMrr) },
            { title: 'GRR', numeric: true, cell: (row) => shareWords(row.grr) },
            { title: 'GRR along the path', numeric: true, cell: (row) => shareWords(row.grrPath) },
            { title: 'NRR', numeric: true, cell: (row) => shareWords(row.nrr) },
            { title: 'Accounts kept', numeric: true, cell: (row) => shareWords(row.logo) },
          ]}
        />
      ) : null}
    </Panel>
  )
}

type OpensProps = { row: Row; by: string; point: RetentionPoint; state: RevenueState }

/** Opens the accounts that held something at the start, of the group or of all. */
function Opens({ row, by, point, state }: OpensProps) {
  const { whole, group } = row
  const link = whole ? heldLink(state, point.from) : heldLink(state, point.from, by, group ?? '')
  return (
    <Link {...(link as { to: '/revenue' })} className={styles.link}>
      {whole ? 'All' : <GroupName by={by} group={group} />}
    </Link>
  )
}

function exportGroups(groups: readonly RetentionGroup[], by: string, { from, day }: RetentionPoint): void {
  const keys = ['accounts', 'startMrr', 'endMrr', 'grr', 'grrPath', 'nrr', 'nrrWithReactivation', 'logo'] as const
  downloadCsv(
    `retention-by-${by}.csv`,
    ['from', 'to', 'group', ...keys],
    groups.map((row) => [from, day, row.group, ...keys.map((key) => row[key])]),
  )
}
