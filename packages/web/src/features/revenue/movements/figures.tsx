import { useQuery } from '@tanstack/react-query'
import { type MovementRow, type ReportedRow, type Retention, retentionQuery } from '../../../api'
import { NumberButton, type NumberTarget } from '../../../ui/explain'
import { formatDay, formatPercent } from '../../../ui/format'
import { addAmounts, negate } from '../decimal'
import { daysOf, earlierOf, namePeriod, shiftPeriod } from '../periods'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import { countWords, moneyWords, ratioWords, shareWords, signedMoney } from '../words'
import { effectOf, movements, netOf } from './movements'

type FiguresProps = {
  row: MovementRow
  /** What stands beside the figures of all accounts, the losses announced; not of a single group. */
  beside: ReportedRow | undefined
  state: RevenueState
  currency: string
}
type Figure = { name: string; value: string; note: string; definition: string; reckoned: string }

/** The figures of one period; GRR and NRR always side by side. */
export function Figures({ row, beside, state, currency }: FiguresProps) {
  const { last } = daysOf(row.period)
  const until = earlierOf(last, state.shownDay)
  const year = useQuery({
    ...retentionQuery({ from: yearBefore(row.period), to: until, ...state.scope }),
    enabled: beside !== undefined,
  })
  return (
    <section className={styles.figures} aria-label={`Figures of ${namePeriod(row.period)}`}>
      {[...figuresOf(row, currency, beside ? year.data : null), ...announcedOf(beside, currency)].map((figure) => (
        <div key={figure.name}>
          <span>{figure.name}</span>
          <b>
            <NumberButton headline target={targetOf(figure, row, state)}>
              {figure.value}
            </NumberButton>
          </b>
          <small>{figure.note}</small>
        </div>
      ))}
    </section>
  )
}

/** The day twelve months before the end of a period. */
function yearBefore(period: string): string {
  const back = period.length === 4 ? 1 : period.includes('Q') ? 4 : 12
  return daysOf(shiftPeriod(period, -back)).last
}

function targetOf(figure: Figure, row: MovementRow, { scope, asOf }: RevenueState): NumberTarget {
  const days = daysOf(row.period)
  const known = scope.knownAt ? `as known on ${formatDay(scope.knownAt)}` : 'as known now'
  return {
    title: figure.name,
    value: figure.value,
    subject: namePeriod(row.period),
    queryKey: ['revenue', 'figure', figure.name, figure.reckoned, asOf],
    load: async () => ({
      definition: figure.definition,
      asOf: `${formatDay(days.first)} to ${formatDay(days.last)}, ${known}`,
      source: 'the ledger of subscriptions',
      rows: figure.reckoned,
    }),
  }
}

function figuresOf(row: MovementRow, currency: string, year: Retention | undefined | null): Figure[] {
  const money = (amount: string) => moneyWords(amount, currency)
  const net = netOf(row)
  const base = addAmounts([row.start, row.pausedStart])
  const length = row.period.length === 4 ? 'year' : row.period.includes('Q') ? 'quarter' : 'month'
  const share =
    Number(base) > 0 ? `${Number(net) > 0 ? '+' : ''}${formatPercent(Number(net) / Number(base), 1)}` : 'none'
  const kept = `start ${money(base)}, churn ${money(row.churn)}, contraction ${money(row.contraction)}`
  const twelve = (value: number | null | undefined) =>
    year === null ? 'of this group' : year ? `12 months ${shareWords(value)}` : '12 months'
  return [
    {
      name: 'MRR, end',
      value: money(row.end),
      note: `start ${money(row.start)}`,
      definition: 'What all running subscriptions bring a month at the end of the last day, discounts taken off.',
      reckoned: movements
        .map((movement) => [movement.name, effectOf(row, movement)] as const)
        .filter(([, amount]) => Number(amount) !== 0)
        .reduce(
          (text, [name, amount]) => `${text}, ${name} ${signedMoney(amount, currency)}`,
          `start ${money(row.start)}`,
        ),
    },
    {
      name: 'Net movement',
      value: signedMoney(net, currency),
      note: share,
      definition: 'What all movements come to: the end less the start.',
      reckoned: `end ${money(row.end)}, start ${money(row.start)}`,
    },
    {
      name: `GRR, ${length}`,
      value: shareWords(row.grr),
      note: twelve(year?.grr),
      definition:
        'Gross revenue retention: of what was held at the start, the share left after churn and contraction, in the rates of the start.',
      reckoned: kept,
    },
    {
      name: `NRR, ${length}`,
      value: shareWords(row.nrr),
      note: twelve(year?.nrr),
      definition: 'Net revenue retention: GRR with the expansion of the same accounts added. Never shown without GRR.',
      reckoned: `${kept}, expansion ${money(row.expansion)}; with reactivation ${shareWords(row.nrrWithReactivation)}`,
    },
    {
      name: 'Logo churn',
      value: shareWords(row.logoChurn),
      note: `${row.accounts.churned} of ${countWords(row.accounts.start, 'account')}`,
      definition: 'The share of the accounts at the start that pay nothing at the end.',
      reckoned: `${countWords(row.accounts.start, 'account')} at the start, ${row.accounts.churned} churned`,
    },
    {
      name: 'Quick ratio',
      value: ratioWords(row.quickRatio),
      note: row.quickRatio === null ? 'nothing lost' : 'gained / lost',
      definition: 'New, expansion and reactivation over contraction and churn; none where nothing was lost.',
      reckoned: `gained ${money(addAmounts([row.new, row.expansion, row.reactivation]))}, lost ${money(addAmounts([row.churn, row.contraction]))}`,
    },
    {
      name: 'ARPA',
      value: moneyWords(row.arpa, currency),
      note: countWords(row.accounts.end, 'account'),
      definition: 'MRR at the end per account that pays then.',
      reckoned: `${money(row.end)} over ${countWords(row.accounts.end, 'account')}`,
    },
  ]
}

/** Losses that were announced and have not come yet. */
function announcedOf(row: ReportedRow | undefined, currency: string): Figure[] {
  if (row?.scheduledChurn == null) return []
  const amount = negate(row.scheduledChurn)
  return [
    {
      name: 'Scheduled churn',
      value: Number(amount) === 0 ? moneyWords('0.0000', currency) : signedMoney(amount, currency),
      note: Number(amount) === 0 ? 'none announced' : 'announced, not yet lost',
      definition:
        'What is cancelled by the end of the period and ends later: it counts until access ends, and is churn then.',
      reckoned: moneyWords(row.scheduledChurn, currency, 4),
    },
  ]
}
