import { Panel } from '../../ui/panel'
import { BacktestPanel } from './backtest/backtest-panel'
import { FoundList } from './backtest/found-list'
import { CurvePanel } from './curve/curve-panel'
import { findMeasure, measuresOf } from './draft/edit-definition'
import { ScoresNow } from './now/scores-now'
import { WhoMoves } from './now/who-moves'
import styles from './scorecards.module.css'
import { useStudio } from './studio-context'
import { ScoreRules } from './weights/score-rules'
import { WeightsPanel } from './weights/weights-panel'

/** Weights and rules at the left, the curve of a measure in the middle, what they would have done at the right. */
export function MeasuresTab() {
  const { definition, search } = useStudio()
  const measure = findMeasure(definition, search.metric) ?? measuresOf(definition)[0]?.measure
  return (
    <div className={styles.columns}>
      <div className={styles.left}>
        <WeightsPanel selected={measure?.metric} />
        <ScoreRules />
      </div>
      <div className={styles.middle}>
        {measure ? (
          <CurvePanel key={measure.metric} measure={measure} />
        ) : (
          <Panel narrow title="No measure yet">
            <p className={styles.note}>A score is made of measures: add a metric at the left.</p>
          </Panel>
        )}
        <ScoresNow />
      </div>
      <aside className={styles.right} aria-label="What it would do">
        {search.found ? (
          <FoundList kind={search.found} />
        ) : (
          <>
            <BacktestPanel />
            <WhoMoves />
          </>
        )}
      </aside>
    </div>
  )
}
