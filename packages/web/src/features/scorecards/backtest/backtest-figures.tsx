import type { ReactNode } from 'react'
import type { Backtest } from '../../../api'
import { NumberButton, type NumberTarget } from '../../../ui/explain'
import { formatDay, formatNumber } from '../../../ui/format'
import { useStudio } from '../studio-context'
import { aucWords, horizonWords, outcomeWords, shareWords } from '../words'
import styles from './backtest.module.css'

type FiguresProps = { told: Backtest; published: Backtest | undefined }

/** AUC, lift, revenue captured and lead time, each with the published version's. */
export function BacktestFigures({ told, published }: FiguresProps) {
  const { published: version } = useStudio()
  const of = published && version ? `v${version.version} ` : ''
  const lift = (one: Backtest) => (one.lift['10'] === null ? 'none' : formatNumber(one.lift['10'], 1))
  const captured = (one: Backtest) => shareWords(one.revenueCaptured['10'], 0)
  const lead = (one: Backtest) => (one.leadTimeDays === null ? 'none' : `${formatNumber(one.leadTimeDays)}\u00a0d`)
  const beside = (words: (one: Backtest) => string, else_: string) => (published ? of + words(published) : else_)
  return (
    <dl className={styles.figures}>
      <Figure
        name="AUC"
        beside={beside((one) => aucWords(one.auc), told.conclusive ? '' : 'inconclusive')}
        value={aucWords(told.auc)}
        definition="How often, of one account that the outcome followed and one that it did not, the first had the lower score: 1 is always, .5 is chance."
        told={told}
      />
      <Figure
        name="Lift, worst 10 %"
        beside={beside(lift, '')}
        value={lift(told)}
        definition="How many times more often the outcome followed among the worst tenth of scores than among all."
        told={told}
      />
      <Figure
        name="Revenue captured"
        beside={beside(captured, 'worst 10 %')}
        value={captured(told)}
        definition="Of the MRR of all observations that the outcome followed, the share that stood in the worst tenth of scores."
        told={told}
      />
      <Figure
        name="Lead time"
        beside={beside(lead, 'median')}
        value={lead(told)}
        definition="Days from the first date on which the account was at risk to the outcome, the median of those that were called."
        told={told}
      />
    </dl>
  )
}

type FigureProps = { name: string; value: string; beside: ReactNode; definition: string; told: Backtest }

function Figure({ name, value, beside, definition, told }: FigureProps) {
  const { definition: card } = useStudio()
  const { ask } = told
  const [first, last] = [ask.dates[0], ask.dates.at(-1)]
  const target: NumberTarget = {
    title: name,
    value,
    subject: card.name,
    queryKey: ['facts', 'backtest', name, told],
    load: async () => ({
      note: `${outcomeWords[ask.outcome]}, ${horizonWords(ask)}`,
      definition,
      asOf:
        first && last
          ? `${formatNumber(ask.dates.length)} dates, ${formatDay(first)} to ${formatDay(last)}, as known ${ask.known}`
          : 'no date',
      rows: `${formatNumber(told.observations)} observations of ${formatNumber(told.accounts)} accounts, ${formatNumber(told.outcomes)} with the outcome`,
      source: `accounts with MRR on the date, first paid at least ${ask.minTenureDays} days before`,
    }),
  }
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <NumberButton headline target={target}>
          {value}
        </NumberButton>
        <small>{beside}</small>
      </dd>
    </div>
  )
}
