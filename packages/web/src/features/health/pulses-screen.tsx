import { useQuery } from '@tanstack/react-query'
import { type PulseReport, pulseReportQuery } from '../../api'
import { formatNumber, formatPercent } from '../../ui/format'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { PersonName } from '../../ui/tag'
import styles from './health.module.css'
import { HealthFrame } from './health-frame'

type Row = PulseReport['items'][number]

/** Were the members' ratings right? */
export function PulsesScreen() {
  const { data, error, refetch, dataUpdatedAt } = useQuery(pulseReportQuery)
  return (
    <HealthFrame tab="pulses" updatedAt={dataUpdatedAt}>
      {error && !data ? (
        <ErrorPanel title="The pulses could not be read" error={error} onRetry={() => void refetch()} />
      ) : null}
      {!data && !error ? (
        <div className={styles.wait}>
          <SkeletonRows rows={8} />
        </div>
      ) : null}
      {data ? <Report report={data} /> : null}
    </HealthFrame>
  )
}

function Report({ report: { items, horizonDays } }: { report: PulseReport }) {
  if (items.length === 0)
    return (
      <EmptyState title="No pulse yet">
        Set one at an account, with R: what you know that the numbers do not. {horizonDays} days later it is judged by
        what became of the account.
      </EmptyState>
    )
  return (
    <Panel title="How often each member was right" note={`judged ${horizonDays} days after each pulse`}>
      <SimpleTable
        label="Pulses by member"
        rows={items}
        keyOf={(row) => row.member ?? row.name}
        columns={[
          { title: 'Member', kind: 'name', cell: (row) => <PersonName name={row.name} /> },
          { title: 'Pulses', numeric: true, cell: (row) => formatNumber(row.pulses) },
          { title: 'Judged', numeric: true, cell: (row) => formatNumber(row.judged) },
          {
            title: 'Said at risk',
            cell: (row) => callWords(row.atRisk.called, row.atRisk.churned, 'churned'),
          },
          { title: 'Said healthy', cell: (row) => callWords(row.healthy.called, row.healthy.stayed, 'stayed') },
          {
            title: 'Right',
            numeric: true,
            cell: (row) =>
              row.right === null ? <span className={styles.quiet}>–</span> : <b>{formatPercent(row.right)}</b>,
          },
          {
            title: 'Churned of all',
            numeric: true,
            cell: (row) =>
              row.baseRate === null ? <span className={styles.quiet}>–</span> : formatPercent(row.baseRate, 1),
          },
          { title: 'In words', cell: (row) => <span className={styles.words}>{verdictOf(row, horizonDays)}</span> },
        ]}
      />
      <p className={styles.foot}>
        At risk is right where the account churned within {horizonDays} days, healthy where it did not; watch is no
        call. Churned of all is the share of all paying accounts that did, on the same days.
      </p>
    </Panel>
  )
}

const callWords = (called: number, right: number, became: string) =>
  called === 0 ? 'never' : `${formatNumber(right)} of ${formatNumber(called)} ${became}`

/** Under so many judged calls, and so many at risk among them, a share says nothing. */
const ENOUGH = 10
const ENOUGH_AT_RISK = 5

function verdictOf({ judged, right, baseRate, atRisk }: Row, horizonDays: number): string {
  if (judged === 0) return `Nothing can be said yet: no call is ${horizonDays} days old.`
  if (judged < ENOUGH) return `Nothing can be said yet: ${judged} of ${ENOUGH} calls are judged.`
  if (right === null || baseRate === null) return 'Nothing can be said: there is no base rate.'
  const idle = `calling everybody healthy is right in ${formatPercent(1 - baseRate)}`
  if (atRisk.called < ENOUGH_AT_RISK) {
    const few = atRisk.called === 0 ? 'Called nobody at risk' : `Called ${atRisk.called} at risk, too few to judge`
    return `${few}; ${idle}.`
  }
  const hit = atRisk.churned / atRisk.called
  const times = baseRate > 0 ? `, ${formatNumber(hit / baseRate, 1)} times the base rate` : ''
  return `Of those called at risk ${formatPercent(hit)} churned${times}; ${idle}.`
}
