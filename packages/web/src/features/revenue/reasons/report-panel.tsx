import { useQuery } from '@tanstack/react-query'
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
import { lossSide, lossSides, useReasonName } from './use-losses'

const sides = Object.entries(lossSides).map(([value, label]) => ({ value: value as LossGroup, label }))

/** What the losses come to by one of their sides: churn and contraction as bars from 0, with their figures; a row opens its losses. */
export function ReportPanel({ state, from, to }: { state: RevenueState; from: string; to: string }) {
  const { by, of } = lossSide(state)
  const { filter, asOf } = state.scope
  const { data, error, isPending, refetch } = useQuery(lossReportQuery({ from, to, filter, asOf }, by))
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
          <SegmentedControl
            label="Lost by"
            value={by}
            onChange={(lost) => state.go({ lost, of: undefined }, true)}
            options={sides}
          />
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
              cell: (row) => (
                <button
                  type="button"
                  className={styles.link}
                  aria-pressed={of === (row.group ?? '')}
                  title="Show its losses below"
                  onClick={() => state.go({ of: of === (row.group ?? '') ? undefined : (row.group ?? '') }, true)}
                >
                  {row.group === null ? none : by === 'owner' ? <MemberName email={row.group} /> : nameOf(row.group)}
                </button>
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
