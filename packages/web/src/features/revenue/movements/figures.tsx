import { useQuery } from '@tanstack/react-query'
import { type MovementRow, type ReportedRow, type Retention, retentionQuery } from '../../../api'
import { addAmounts, negate } from '../../../ui/decimal'
import { NumberButton, type NumberTarget } from '../../../ui/explain'
import { dayOf, formatCount, formatDay, formatPercent, formatShortDay } from '../../../ui/format'
import { daysOf, namePeriod, windowOf } from '../periods'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import { moneyWords, ratioWords, shareWords, signedMoney } from '../words'
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
  const twelve = windowOf(row.period, state.shownDay)
  const year = useQuery({
    ...retentionQuery({ from: twelve.start, to: twelve.end, ...state.scope }),
    enabled: beside !== undefined,
  })
  return (
    <section className={styles.figures} aria-label={`Figures of ${namePeriod(row.period)}`}>
      {[
        ...figuresOf(row, currency, beside ? year.data : null, twelve),
        ...announcedOf(beside, currency),
        ...usageOf(beside, currency),
      ].map((figure) => (
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

function targetOf(figure: Figure, row: MovementRow, state: RevenueState): NumberTarget {
  const { scope, asOf, timeZone, search } = state
  const days = daysOf(row.period)
  // A day, or of a closed period the moment at which it was closed.
  const day = scope.knownAt && scope.knownAt.length > 10 ? dayOf(scope.knownAt, timeZone) : scope.knownAt
  const known = day ? `as known on ${formatDay(day)}` : 'as known now'
  return {
    title: figure.name,
    value: figure.value,
    subject: namePeriod(row.period),
    queryKey: ['revenue', 'figure', figure.name, row.period, figure.reckoned, asOf, scope],
    load: async () => ({
      definition: figure.definition,
      asOf: `${formatDay(days.first)} to ${formatDay(days.last)}, ${known}`,
      source: 'the ledger of subscriptions',
      rows: figure.reckoned,
      rowsLink: {
        label: 'Open the ledger',
        to: '/revenue/$part',
        params: { part: 'ledger' },
        search: { period: row.period, interval: search.interval, filter: scope.filter ?? undefined },
      },
    }),
  }
}

function figuresOf(
  row: MovementRow,
  currency: string,
  year: Retention | undefined | null,
  { start, end }: ReturnType<typeof windowOf>,
): Figure[] {
  const money = (amount: string) => moneyWords(amount, currency)
  const net = netOf(row)
  const base = addAmounts([row.start, row.pausedStart])
  const length = row.period.length === 4 ? 'year' : row.period.includes('Q') ? 'quarter' : 'month'
  const share =
    Number(base) > 0 ? `${Number(net) > 0 ? '+' : ''}${formatPercent(Number(net) / Number(base), 1)}` : 'none'
  const paused = Number(row.pausedStart) === 0 ? '' : `, ${money(row.pausedStart)} of it paused`
  const kept = `held at the start ${money(base)}${paused}; churn ${money(row.churn)}, contraction ${money(row.contraction)}`
  const twelve = (value: number | null | undefined) =>
    year === null ? 'of this group' : `12 months to ${formatShortDay(end)}${year ? ` ${shareWords(value)}` : ''}`
  const window =
    year === null
      ? ''
      : `; over twelve months: of what was held at the end of ${formatDay(start)}, at the end of ${formatDay(end)}`
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
        'Gross revenue retention: of what was held at the start, paused included, the share left after churn and contraction, in the rates of the start.',
      reckoned: `${kept}${window}`,
    },
    {
      name: `NRR, ${length}`,
      value: shareWords(row.nrr),
      note: twelve(year?.nrr),
      definition: 'Net revenue retention: GRR with the expansion of the same accounts added. Never shown without GRR.',
      reckoned: `${kept}, expansion ${money(row.expansion)}; with reactivation ${shareWords(row.nrrWithReactivation)}${window}`,
    },
    {
      name: 'Logo churn',
      value: shareWords(row.logoChurn),
      note: `${row.accounts.churned} of ${formatCount(row.accounts.start, 'account')}`,
      definition:
        'The share of the accounts that held something at the start, paused included, and hold nothing at the end.',
      reckoned: `${formatCount(row.accounts.start, 'account')} at the start, ${row.accounts.churned} churned`,
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
      note: formatCount(row.accounts.end, 'account'),
      definition:
        'MRR at the end over the accounts that hold a subscription then; one that is paused counts among them.',
      reckoned: `${money(row.end)} over ${formatCount(row.accounts.end, 'account')}`,
    },
  ]
}

/** What usage brought beside MRR; nothing where there was none. */
function usageOf(row: ReportedRow | undefined, currency: string): Figure[] {
  if (row?.usage == null || Number(row.usage) === 0) return []
  return [
    {
      name: 'Usage',
      value: moneyWords(row.usage, currency),
      note: 'a month, not in MRR',
      definition:
        'What is billed by usage: the mean of the last closed months. It does not recur, so it is not in MRR.',
      reckoned: moneyWords(row.usage, currency, 4),
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
