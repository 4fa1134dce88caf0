import type { ReactNode } from 'react'
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

/** What the backtest answers: its figures beside those of the published version and of simpler rules, then its calibration. */
export function BacktestAnswer({ narrow = false, end }: { narrow?: boolean; end?: ReactNode }) {
  const { backtest, publishedBacktest } = useStudio()
  return (
    <>
      <Panel
        narrow={narrow}
        title="Backtest"
        note={backtest.data ? askWords(backtest.data.ask) : undefined}
        {...(end === undefined ? {} : { end })}
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
