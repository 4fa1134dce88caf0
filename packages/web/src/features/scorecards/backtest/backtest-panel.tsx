import { LinkButton } from '../../../ui/button'
import { Panel } from '../../../ui/panel'
import { useStudio } from '../studio-context'
import { Waiting } from '../waiting'
import { askWords } from '../words'
import { AucIntervals } from './auc-intervals'
import styles from './backtest.module.css'
import { BacktestFigures } from './backtest-figures'
import { BacktestNotes } from './backtest-notes'
import { CalibrationPart } from './calibration-part'
import { EdgesTable } from './edges-table'

/** Does this score call who leaves? Its figures on past dates beside those of the published version and of simpler rules. */
export function BacktestPanel() {
  const { backtest, publishedBacktest } = useStudio()
  return (
    <>
      <Panel
        narrow
        title="Backtest"
        note={backtest.data ? askWords(backtest.data.ask) : undefined}
        end={
          <LinkButton
            variant="ghost"
            small
            icon="more"
            aria-label="Change what the backtest asks"
            title="Change what the backtest asks"
            to="."
            search={((was: object) => ({ ...was, tab: 'backtest' })) as never}
          />
        }
      >
        <Waiting answer={backtest} what="The backtest" height={330}>
          {(told) => (
            <>
              <BacktestFigures told={told} published={publishedBacktest} />
              <AucIntervals told={told} />
              <BacktestNotes told={told} />
              <EdgesTable bands={told.bands} />
            </>
          )}
        </Waiting>
      </Panel>
      <section className={styles.calibration} aria-label="Calibration">
        <Waiting answer={{ ...backtest, error: null }} what="The calibration" height={150}>
          {(told) => <CalibrationPart told={told} />}
        </Waiting>
      </section>
    </>
  )
}
