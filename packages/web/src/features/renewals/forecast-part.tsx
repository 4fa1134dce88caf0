import type { RenewalForecast } from '../../api'
import { isZero } from '../../ui/decimal'
import { NumberButton, type NumberTarget } from '../../ui/explain'
import { formatDay, formatNumber } from '../../ui/format'
import { countOpportunities } from '../../ui/opportunities'
import { Panel } from '../../ui/panel'
import { bucketNames } from '../../ui/renewals'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState } from '../../ui/states'
import { PersonName } from '../../ui/tag'
import own from './forecast.module.css'
import { grossOf, growthOf } from './forecast-sums'
import styles from './renewals.module.css'
import { errorTarget, type Figure, figureTarget } from './targets'
import type { RenewalsState } from './use-renewals'
import { buckets, countWords, inWords, shareWords, signedShare, signedWords, untoldWords } from './words'

/** What the period comes to: by the owners and by what the data suggests; of a past day also how far off it was. */
export function ForecastPart({ state, forecast }: { state: RenewalsState; forecast: RenewalForecast }) {
  if (forecast.word && forecast.snapshot === null)
    return <EmptyState title="No forecast was kept by then">{forecast.word}</EmptyState>
  return (
    <div className={styles.scroll}>
      <Figures forecast={forecast} />
      <ByCategory forecast={forecast} />
      <ByOwner forecast={forecast} past={state.day !== undefined} />
      <p className={own.foot}>
        {forecast.left.length > 0
          ? `Left out, for want of a rate: ${forecast.left.map((one) => `${countWords(one.renewals)} in ${one.currency}`).join(', ')}. `
          : ''}
        {forecast.net ? netWords(forecast.net, forecast.currency) : ''}{' '}
        {state.day === undefined ? 'Choose a past day above to see what was expected then against what happened.' : ''}
      </p>
    </div>
  )
}

function netWords({ opportunities, leftOut, expected }: NonNullable<RenewalForecast['net']>, currency: string): string {
  const left = leftOut > 0 ? ` ${countOpportunities(leftOut)} without a probability or a rate left out.` : ''
  return `Net, with growth and ${countOpportunities(opportunities)} at their probability, ${inWords(expected, currency)} are expected.${left}`
}

function Figures({ forecast }: { forecast: RenewalForecast }) {
  const { gross, currency, actual, decided } = forecast
  const money = (amount: string | null) => inWords(amount, currency)
  const of = (figure: Figure, title: string, value: string) => ({
    title,
    value,
    target: figureTarget(figure, title, value, forecast, forecast),
  })
  const figures: { title: string; value: string; target: NumberTarget; note: string }[] = [
    { ...of('stake', 'At stake', money(forecast.stake)), note: countWords(forecast.renewals) },
    {
      ...of('expected', 'Expected by owners', money(gross.expected)),
      note: untoldWords(forecast),
    },
    {
      ...of('expectedWithSuggested', 'With suggestions', money(gross.expectedWithSuggested)),
      note:
        gross.expectedWithSuggested === null
          ? 'some are neither told nor suggested'
          : `${shareWords(gross.retention)} of the stake; suggested where nobody told`,
    },
    { ...of('suggested', 'Suggested', money(gross.suggested)), note: 'by what became of renewals like it' },
    { ...of('worst', 'Worst', money(gross.worst)), note: 'kept and commit' },
    { ...of('best', 'Best', money(gross.best)), note: 'with what is at risk' },
    {
      ...of('decided', forecast.snapshot ? 'Decided by then' : 'Decided', money(decided.kept)),
      note: `kept of ${money(decided.stake)}`,
    },
  ]
  const met = actual
    ? [
        { title: 'Kept since', value: money(actual.outcome), note: `expected ${money(actual.expected)}` },
        {
          title: 'Error',
          value: signedWords(actual.error, currency),
          note: `${money(actual.absoluteError)} without regard to sign`,
        },
        { title: 'Bias', value: signedShare(actual.bias), note: `suggested ${signedShare(actual.suggestedBias)}` },
      ].map((figure) => ({ ...figure, target: errorTarget(figure.title, figure.value, actual, forecast) }))
    : []
  return (
    <section className={own.figures} aria-label="Figures of the forecast">
      {[...figures, ...met].map(({ title, value, note, target }) => (
        <div key={title}>
          <span>{title}</span>
          <b>
            <NumberButton headline target={target}>
              {value}
            </NumberButton>
          </b>
          <small>{note}</small>
        </div>
      ))}
      {forecast.snapshot && !actual ? (
        <div>
          <span>Since {formatDay(forecast.snapshot)}</span>
          <b>nothing yet</b>
          <small>none of what was open then is decided</small>
        </div>
      ) : null}
    </section>
  )
}

type CategoryRow = {
  name: string
  renewals?: number | undefined
  stake?: string | undefined
  expected?: string | null
  suggestedRenewals?: number | undefined
  suggestedStake?: string | undefined
  suggested?: string | null | undefined
  total?: boolean
}

/** The parts of what is expected and of what is suggested: each column comes to its total; what is left out stands below. */
function categoryRows(forecast: RenewalForecast, currency: string): CategoryRow[] {
  const { decided, gross, stake, renewals } = forecast
  const counted = grossOf(forecast)
  const growth = growthOf(forecast)
  const suggested = forecast.suggestedCategories
  const rows = buckets.map((bucket): CategoryRow => {
    const told = forecast.categories.find((one) => one.category === bucket)
    const found = suggested.find((one) => one.category === bucket)
    const isCounted = bucket === 'commit' || bucket === 'likely'
    return {
      name: bucketNames[bucket],
      renewals: told?.renewals ?? 0,
      stake: told?.stake,
      expected: isCounted ? (counted[bucket] ?? null) : null,
      suggestedRenewals: found?.renewals ?? 0,
      suggestedStake: found?.stake,
      suggested: bucket === 'untold' ? null : found?.amount,
    }
  })
  const { kept } = decided
  return [
    {
      name: 'All',
      renewals,
      stake,
      expected: gross.expected,
      suggestedRenewals: renewals,
      suggestedStake: stake,
      suggested: gross.suggested,
      total: true,
    },
    {
      name: 'Decided and kept',
      renewals: decided.renewals,
      stake: decided.stake,
      expected: kept,
      suggestedRenewals: decided.renewals,
      suggestedStake: decided.stake,
      suggested: kept,
    },
    ...rows,
    ...(isZero(counted.at_risk ?? '0.0000')
      ? []
      : [{ name: `Left out, at risk: ${inWords(counted.at_risk, currency)}, in Best alone` }]),
    ...(isZero(growth) ? [] : [{ name: `Left out, beyond the stake: ${inWords(growth, currency)}, which is growth` }]),
  ]
}

function ByCategory({ forecast }: { forecast: RenewalForecast }) {
  const { currency } = forecast
  const rows = categoryRows(forecast, currency)
  const none = <span className={styles.quiet}>–</span>
  const count = (value: number | undefined) => (value === undefined ? '' : formatNumber(value))
  const money = (row: CategoryRow, value: string | null | undefined) =>
    row.renewals === undefined ? (
      ''
    ) : value == null ? (
      none
    ) : row.total ? (
      <b>{inWords(value, currency)}</b>
    ) : (
      inWords(value, currency)
    )
  return (
    <Panel title="Gross, by category" note="by its owners and as suggested; each column comes to All">
      <SimpleTable
        label="Forecast by category"
        rows={rows}
        keyOf={(row) => row.name}
        columns={[
          {
            title: 'Category',
            kind: 'words',
            cell: (row) =>
              row.total ? (
                <b>{row.name}</b>
              ) : row.renewals === undefined ? (
                <span className={styles.quiet}>{row.name}</span>
              ) : (
                row.name
              ),
          },
          { title: 'Renewals', numeric: true, cell: (row) => count(row.renewals) },
          { title: 'At stake', numeric: true, cell: (row) => money(row, row.stake) },
          { title: 'Expected', numeric: true, cell: (row) => money(row, row.expected) },
          { title: 'Suggested', numeric: true, cell: (row) => count(row.suggestedRenewals) },
          { title: 'At stake, suggested', numeric: true, cell: (row) => money(row, row.suggestedStake) },
          { title: 'Kept, suggested', numeric: true, cell: (row) => money(row, row.suggested) },
        ]}
      />
    </Panel>
  )
}

function ByOwner({ forecast, past }: { forecast: RenewalForecast; past: boolean }) {
  const { currency } = forecast
  type Row = RenewalForecast['owners'][number]
  const whole: Row = { ...forecast, owner: null, name: null }
  const rows = forecast.owners.length > 1 ? [whole, ...forecast.owners] : forecast.owners
  const figure = (figure: Figure, row: Row, amount: string | null) => {
    const value = inWords(amount, currency)
    return (
      <NumberButton
        target={figureTarget(
          figure,
          row === whole ? 'All owners' : row.name || row.owner || 'No owner',
          value,
          row,
          forecast,
        )}
      >
        {value}
      </NumberButton>
    )
  }
  return (
    <Panel title="By owner" note={past ? 'who owned the account on that day' : undefined}>
      <SimpleTable
        label="Forecast by owner"
        rows={rows}
        keyOf={(row) => (row === whole ? 'whole' : `of ${row.owner ?? ''}`)}
        columns={[
          {
            title: 'Owner',
            kind: 'name',
            cell: (row) =>
              row === whole ? (
                <b>All</b>
              ) : row.owner ? (
                <PersonName name={row.name || row.owner} />
              ) : (
                <span className={styles.quiet}>no owner</span>
              ),
          },
          { title: 'Renewals', numeric: true, cell: (row) => formatNumber(row.renewals) },
          { title: 'At stake', numeric: true, cell: (row) => figure('stake', row, row.stake) },
          { title: 'Expected', numeric: true, cell: (row) => figure('expected', row, row.gross.expected) },
          { title: 'Not told yet', numeric: true, cell: (row) => inWords(row.untold.stake, currency) },
          {
            title: 'With suggestions',
            numeric: true,
            cell: (row) => figure('expectedWithSuggested', row, row.gross.expectedWithSuggested),
          },
          { title: 'Suggested', numeric: true, cell: (row) => figure('suggested', row, row.gross.suggested) },
          { title: 'Of the stake', numeric: true, cell: (row) => shareWords(row.gross.retention) },
          ...(past
            ? [
                {
                  title: 'Kept since',
                  numeric: true,
                  cell: (row: Row) =>
                    row.actual ? (
                      inWords(row.actual.outcome, currency)
                    ) : (
                      <span className={styles.quiet}>nothing yet</span>
                    ),
                },
                {
                  title: 'Bias',
                  numeric: true,
                  cell: (row: Row) =>
                    row.actual ? (
                      <NumberButton target={errorTarget('Bias', signedShare(row.actual.bias), row.actual, forecast)}>
                        {signedShare(row.actual.bias)}
                      </NumberButton>
                    ) : (
                      <span className={styles.quiet}>–</span>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  )
}
