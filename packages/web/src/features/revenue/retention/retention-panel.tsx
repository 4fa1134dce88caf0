import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Panel } from '../../../ui/panel'
import { ErrorPanel, Skeleton } from '../../../ui/states'
import { namePeriod, windowOf } from '../periods'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import { RetentionChart } from './retention-chart'
import { useRetentionLine } from './use-retention-line'

/** NRR and GRR over twelve months, to the end of each month up to the chosen one; `whole`: said to be of all accounts. */
export function RetentionPanel({ state, whole = false }: { state: RevenueState; whole?: boolean }) {
  const [asTable, setAsTable] = useState(false)
  const { line, isPending, error, refetch } = useRetentionLine(state, 12, 13)
  return (
    <Panel
      title="Retention"
      note={`${whole ? 'all accounts, ' : ''}12 months to each month up to ${namePeriod(windowOf(state.period, state.shownDay).to)}, %`}
      end={
        <Button
          variant="ghost"
          small
          icon={asTable ? 'chart' : 'table'}
          aria-label={asTable ? 'Show retention as chart' : 'Show retention as table'}
          onClick={() => setAsTable((was) => !was)}
        />
      }
    >
      {error ? <ErrorPanel title="Retention could not be read" error={error} onRetry={refetch} /> : null}
      <div className={styles.chart}>
        {isPending ? (
          <div aria-busy="true">
            <Skeleton height={196} />
          </div>
        ) : error ? null : (
          <RetentionChart
            label="NRR and GRR over 12 months, in percent"
            line={line}
            all={false}
            table={asTable}
            height={196}
          />
        )}
      </div>
    </Panel>
  )
}
