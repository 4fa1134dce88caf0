import type { Backtest } from '../../../api'
import { formatNumber } from '../../../ui/format'
import { useStudio } from '../studio-context'
import { certaintyWords, differenceWords, outcomeDone, shareWords } from '../words'
import styles from './backtest.module.css'

/** What the figures rest on, what the draft gains, and what a reader must know of them. */
export function BacktestNotes({ told }: { told: Backtest }) {
  const { changed } = useStudio()
  const { published } = told.baselines
  const gain =
    published && changed > 0
      ? ` The difference to v${published.version} is ${differenceWords(published.difference)}: ${certaintyWords(published.difference.interval)}.`
      : ''
  return (
    <div className={styles.notes}>
      <p>
        {formatNumber(told.observations)} observations, {formatNumber(told.outcomes)} {outcomeDone[told.ask.outcome]},
        base rate {shareWords(told.baseRate)}.{gain}
      </p>
      {told.notes.map((note) => (
        <p key={note} className={told.conclusive ? undefined : styles.strong}>
          {note}
        </p>
      ))}
    </div>
  )
}
