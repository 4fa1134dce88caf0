import type { Backtest } from '../../../api'
import { formatNumber, formatSigned } from '../../../ui/format'
import { SimpleTable } from '../../../ui/simple-table'
import styles from '../scorecards.module.css'
import { useStudio } from '../studio-context'
import { shareWords } from '../words'
import backtestStyles from './backtest.module.css'
import { CalibrationPlot } from './calibration-plot'

/** Whether forecast probabilities came true on later dates, the parts of the Brier score, and what was missed. */
export function CalibrationPart({ told }: { told: Backtest }) {
  const { asTable, go } = useStudio()
  const { calibration, brier } = told
  return (
    <div className={backtestStyles.calibrationGrid}>
      <div>
        <div className={backtestStyles.partHead}>
          <h2>Calibration</h2>
          <small>{calibration ? `%, ${calibration.method}` : ''}</small>
        </div>
        {!calibration ? (
          <p className={styles.note}>Nothing can be said yet: there are no later dates to judge on.</p>
        ) : asTable ? (
          <SimpleTable
            label="Calibration"
            rows={calibration.points}
            keyOf={(point) => String(point.forecast)}
            columns={[
              { title: 'Forecast', numeric: true, cell: (point) => shareWords(point.forecast) },
              { title: 'Observed', numeric: true, cell: (point) => shareWords(point.observed) },
              { title: 'Observations', numeric: true, cell: (point) => formatNumber(point.observations) },
            ]}
          />
        ) : (
          <div className={backtestStyles.calibrationPlot}>
            <CalibrationPlot points={calibration.points} />
          </div>
        )}
      </div>
      <div className={backtestStyles.brierSide}>
        <p className={backtestStyles.brierHead}>Brier score, later dates</p>
        <dl className={backtestStyles.brier}>
          <Part name="Uncertainty" value={brier && formatNumber(brier.uncertainty, 4)} />
          <Part name="Resolution" value={brier && formatSigned(-brier.resolution, 4)} />
          <Part name="Reliability" value={brier && formatSigned(brier.reliability, 4)} />
          <Part name="Brier" value={brier && formatNumber(brier.score, 4)} total />
        </dl>
        <p className={backtestStyles.links}>
          <button type="button" className={styles.link} onClick={() => go({ found: 'missed' })}>
            {formatNumber(told.missedTotal)} missed
          </button>
          <button type="button" className={styles.link} onClick={() => go({ found: 'false_alarms' })}>
            {formatNumber(told.falseAlarmsTotal)} false {told.falseAlarmsTotal === 1 ? 'alarm' : 'alarms'}
          </button>
        </p>
      </div>
    </div>
  )
}

function Part({ name, value, total = false }: { name: string; value: string | null; total?: boolean }) {
  return (
    <div className={total ? backtestStyles.total : undefined}>
      <dt>{name}</dt>
      <dd>{value ?? 'none'}</dd>
    </div>
  )
}
