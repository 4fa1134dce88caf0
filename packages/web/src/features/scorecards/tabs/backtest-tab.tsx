import { Checkbox, NativeSelect } from '@mantine/core'
import { formatDay, formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import backtestStyles from '../backtest/backtest.module.css'
import { BacktestAnswer } from '../backtest/backtest-answer'
import { FoundList } from '../backtest/found-list'
import { NumberField } from '../number-field'
import styles from '../scorecards.module.css'
import { useStudio } from '../studio-context'
import { Waiting } from '../waiting'
import { aucWords, outcomeDone, outcomes, outcomeWords } from '../words'

/** The whole backtest: what it asks, its figures, and each date. */
export function BacktestTab() {
  const { backtest, search } = useStudio()
  return (
    <div className={backtestStyles.wide}>
      <div>
        <AskPart />
        <BacktestAnswer />
      </div>
      <div>
        {search.found ? <FoundList kind={search.found} /> : null}
        <Panel title="By date">
          <Waiting answer={{ ...backtest, error: null }} what="The dates" height={500}>
            {(told) => (
              <SimpleTable
                label="By date"
                rows={told.perDate}
                keyOf={(row) => row.date}
                columns={[
                  { title: 'Date', kind: 'date', cell: (row) => formatDay(row.date) },
                  { title: 'Observations', numeric: true, cell: (row) => formatNumber(row.observations) },
                  { title: outcomeDone[told.ask.outcome], numeric: true, cell: (row) => formatNumber(row.outcomes) },
                  { title: 'AUC', numeric: true, cell: (row) => aucWords(row.auc) },
                ]}
              />
            )}
          </Waiting>
        </Panel>
      </div>
    </div>
  )
}

function AskPart() {
  const { backtest, search, go } = useStudio()
  const ask = backtest.data?.ask
  return (
    <Panel title="What is asked" note="kept in the address">
      <div className={backtestStyles.ask}>
        <NativeSelect
          label="Outcome"
          data={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
          value={search.outcome ?? 'churn'}
          onChange={(event) => {
            const outcome = outcomes.find((one) => one === event.currentTarget.value)
            go({ outcome: outcome === 'churn' ? undefined : outcome })
          }}
        />
        <div>
          <span className={styles.label}>Within days</span>
          <NumberField
            label="Within days"
            value={search.horizon ?? ask?.horizonDays ?? 60}
            least={30}
            most={365}
            whole
            width={72}
            onChange={(horizon) => go({ horizon })}
          />
        </div>
        <div>
          <span className={styles.label}>After days of lead</span>
          <NumberField
            label="After days of lead"
            value={search.lead ?? ask?.leadDays ?? 0}
            least={0}
            most={365}
            whole
            width={72}
            onChange={(lead) => go({ lead: lead || undefined })}
          />
        </div>
        <Checkbox
          label="With members' pulses"
          checked={search.pulses ?? false}
          onChange={(event) => go({ pulses: event.currentTarget.checked || undefined })}
        />
      </div>
    </Panel>
  )
}
