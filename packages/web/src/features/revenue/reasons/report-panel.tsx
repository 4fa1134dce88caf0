import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LossGroup, lossReportQuery } from '../../../api'
import { SegmentedControl } from '../../../ui/form'
import { formatNumber } from '../../../ui/format'
import { MemberName } from '../../../ui/member'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { ErrorPanel, SkeletonRows } from '../../../ui/states'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import { shareWords } from '../words'
import { useReasonName } from './use-losses'

const sides: { value: LossGroup; label: string }[] = [
  { value: 'reason', label: 'Reason' },
  { value: 'reason_group', label: 'Kind of reason' },
  { value: 'tenure', label: 'Tenure' },
  { value: 'plan', label: 'Plan' },
  { value: 'owner', label: 'Owner' },
  { value: 'kind', label: 'Movement' },
  { value: 'involuntary', label: 'Involuntary' },
]

/** What the losses come to by one of their sides: churn and contraction as bars from 0, with their figures. */
export function ReportPanel({ state, from, to }: { state: RevenueState; from: string; to: string }) {
  const [by, setBy] = useState<LossGroup>('reason')
  const { data, error, isPending, refetch } = useQuery(lossReportQuery({ from, to, filter: state.scope.filter }, by))
  const nameOf = useReasonName()
  const rows = data?.items ?? []
  const lost = (row: (typeof rows)[number]) => Number(row.churn) + Number(row.contraction)
  const all = rows.reduce((sum, row) => sum + lost(row), 0)
  const most = Math.max(1, ...rows.map(lost))
  const none = by === 'reason' || by === 'reason_group' ? 'no reason yet' : 'none'
  return (
    <Panel
      title="Lost by"
      note={`MRR in ${data?.currency ?? state.currency}; churn, then contraction`}
      end={
        <div className={styles.scrollable}>
          <SegmentedControl label="Lost by" value={by} onChange={setBy} options={sides} />
        </div>
      }
    >
      {error ? <ErrorPanel title="The report could not be read" error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <SkeletonRows rows={4} /> : null}
      {data ? (
        <SimpleTable
          label="Lost by"
          rows={rows}
          keyOf={(row) => row.group ?? ''}
          columns={[
            {
              title: sides.find((side) => side.value === by)?.label ?? '',
              cell: (row) =>
                row.group === null ? (
                  <span className={styles.quiet}>{none}</span>
                ) : by === 'owner' ? (
                  <MemberName email={row.group} />
                ) : (
                  nameOf(row.group)
                ),
            },
            {
              title: 'Of all that was lost',
              cell: (row) => (
                <span className={styles.track} aria-hidden="true">
                  <i style={{ width: `${(Number(row.churn) / most) * 100}%`, background: 'var(--loss)' }} />
                  <i style={{ width: `${(Number(row.contraction) / most) * 100}%`, background: 'var(--loss-2)' }} />
                </span>
              ),
            },
            { title: 'Churn', numeric: true, cell: (row) => formatNumber(-Number(row.churn)) },
            { title: 'Contraction', numeric: true, cell: (row) => formatNumber(-Number(row.contraction)) },
            { title: 'Share', numeric: true, cell: (row) => shareWords(all > 0 ? lost(row) / all : null) },
            { title: 'Accounts', numeric: true, cell: (row) => formatNumber(row.accounts) },
          ]}
        />
      ) : null}
    </Panel>
  )
}
