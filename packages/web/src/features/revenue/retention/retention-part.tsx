import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { movementsQuery, type Retention } from '../../../api'
import { Button, LinkButton } from '../../../ui/button'
import { NumberButton } from '../../../ui/explain'
import { SegmentedControl } from '../../../ui/form'
import { formatCount, formatDay, formatNumber } from '../../../ui/format'
import { useKey } from '../../../ui/keys'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { EmptyState, ErrorPanel, Skeleton } from '../../../ui/states'
import { downloadCsv } from '../export-csv'
import { heldLink } from '../held-link'
import { ByChooser } from '../movements/by-chooser'
import { PeriodBar } from '../period-bar'
import styles from '../revenue.module.css'
import { RevenueFrame } from '../revenue-frame'
import { ScopeFilter } from '../scope-filter'
import type { RevenueState } from '../use-revenue'
import { WindowNote } from '../window-note'
import { moneyWords, shareWords } from '../words'
import { GroupsOverTime } from './groups-over-time'
import { GroupsPanel } from './groups-panel'
import { RetentionChart } from './retention-chart'
import { type RetentionPoint, useRetentionLine } from './use-retention-line'

const spans = [1, 3, 6, 12, 24] as const

/** What is kept of the accounts that held something on a day, paused included: gross and net, by end points and along the path. */
export function RetentionPart({ state }: { state: RevenueState }) {
  const months = state.search.months ?? 12
  const [asTable, setAsTable] = useState(false)
  useKey('t', () => setAsTable((was) => !was))
  const { line, isPending, error, updatedAt, refetch } = useRetentionLine(state, months, 19)
  const last = line.at(-1)
  const empty = !isPending && line.every((point) => point.retention.accounts === 0)
  return (
    <RevenueFrame
      state={state}
      updatedAt={updatedAt || undefined}
      actions={
        <Button icon="exports" disabled={isPending} onClick={() => exportLine(line, months)}>
          Export
        </Button>
      }
    >
      <div className={styles.bar}>
        <PeriodBar state={state} />
        <SegmentedControl
          label="How far back"
          value={String(months)}
          onChange={(next) => state.go({ months: next === '12' ? undefined : Number(next) })}
          options={spans.map((span) => ({ value: String(span), label: span === 1 ? '1 month' : `${span} months` }))}
        />
        <ByChooser state={state} />
        <ScopeFilter state={state} error={error} />
        {last ? <WindowNote from={last.from} to={last.day} /> : null}
      </div>
      {error ? <ErrorPanel title="Retention could not be read" error={error} onRetry={refetch} /> : null}
      {empty ? (
        <EmptyState
          title="Nothing was held yet at the start of any of these spans"
          action={
            <LinkButton to="/imports" icon="imports">
              Import subscriptions
            </LinkButton>
          }
        >
          Retention compares what accounts hold with what the same accounts held {months} months before.
        </EmptyState>
      ) : null}
      {last && !empty && !error ? <Kept point={last} state={state} /> : null}
      {last && !empty && !error && state.search.by ? (
        <GroupsPanel state={state} by={state.search.by} point={last} />
      ) : null}
      {error || empty ? null : (
        <Panel
          title="Retention over time"
          note={`${months} months to the end of each month, %`}
          end={
            <Button
              variant="ghost"
              small
              icon={asTable ? 'chart' : 'table'}
              aria-label={asTable ? 'Show as chart' : 'Show as table'}
              onClick={() => setAsTable((was) => !was)}
            />
          }
        >
          <div className={styles.chart}>
            {isPending ? (
              <div aria-busy="true">
                <Skeleton height={300} />
              </div>
            ) : (
              <RetentionChart label="NRR and GRR, in percent" line={line} all table={asTable} height={300} />
            )}
          </div>
        </Panel>
      )}
      {last && !empty && !error && state.search.by ? (
        <GroupsOverTime key={state.search.by} state={state} by={state.search.by} months={months} line={line} />
      ) : null}
    </RevenueFrame>
  )
}

type Line = { name: string; value: string; says: string }

function linesOf(found: Retention, currency: string): Line[] {
  const money = (amount: string | null) => moneyWords(amount, currency)
  return [
    {
      name: 'GRR by end points',
      value: shareWords(found.grr),
      says: 'Of each account the lesser of what it held then and holds at the end; growth counts for nothing.',
    },
    {
      name: 'GRR along the path',
      value: shareWords(found.grrPath),
      says: 'The least it held on any day between: what was lost and won back stays lost.',
    },
    { name: 'NRR', value: shareWords(found.nrr), says: 'What the same accounts hold at the end, growth and all.' },
    {
      name: 'NRR with reactivation',
      value: shareWords(found.nrrWithReactivation),
      says: `With ${formatCount(found.reactivated, 'account')} that had left before and came back.`,
    },
    {
      name: 'Accounts kept',
      value: shareWords(found.logo),
      says: `${formatNumber(found.accounts - found.churned)} of ${formatCount(found.accounts, 'account')}; kept all the way ${shareWords(found.logoPath)}.`,
    },
    {
      name: 'Churn a month',
      value: shareWords(found.churnPerMonth, 2),
      says: `Of accounts; the same pace over a year is ${shareWords(found.churnPerYear)}.`,
    },
    {
      name: 'Customer lifetime value',
      value: money(found.lifetimeValue),
      says:
        found.lifetimeValue === null
          ? 'ARPA x margin / monthly churn: the margin is not set, or nobody churned.'
          : `An estimate: ARPA ${money(found.arpa)} x margin / monthly churn.`,
    },
    {
      name: 'CAC payback',
      value: found.cacPaybackMonths === null ? 'none' : `${formatNumber(found.cacPaybackMonths, 1)} months`,
      says:
        found.cacPaybackMonths === null
          ? 'Needs what winning a customer costs and the margin: Settings, Revenue.'
          : 'Cost of winning a customer / (ARPA x margin).',
    },
  ]
}

/** The closed cohort of the last span, each figure with what it counts. */
function Kept({ point, state }: { point: RetentionPoint; state: RevenueState }) {
  const { retention: found } = point
  const note = `${formatDay(point.from)} to ${formatDay(point.day)}`
  const { currency } = found
  const paused = usePausedOn(point.from, state)
  const part = paused && Number(paused) > 0 ? `, ${moneyWords(paused, currency)} of it paused` : ''
  const base = `${formatCount(found.accounts, 'account')} held ${moneyWords(found.startMrr, currency)} at the end of ${formatDay(point.from)}, paused included${part}`
  return (
    <Panel
      title="What was kept"
      note={`${base}; they hold ${moneyWords(found.endMrr, currency)} at the end of ${formatDay(point.day)}`}
    >
      <SimpleTable
        label="What was kept"
        rows={linesOf(found, currency)}
        keyOf={(line) => line.name}
        columns={[
          { title: 'Figure', cell: (line) => <b className={styles.strong}>{line.name}</b> },
          {
            title: 'Value',
            numeric: true,
            cell: (line) => (
              <NumberButton
                target={{
                  title: line.name,
                  value: line.value,
                  subject: note,
                  queryKey: ['revenue', 'kept', line.name, point.from, point.day, line.value, base],
                  load: async () => ({
                    definition: line.says,
                    asOf: note,
                    source: 'the ledger of subscriptions, in the rates of the first day',
                    rows: base,
                    rowsLink: { label: 'Open the accounts', ...heldLink(state, point.from) },
                  }),
                }}
              >
                {line.value}
              </NumberButton>
            ),
          },
          { title: 'What it counts', kind: 'words', cell: (line) => <span className={styles.says}>{line.says}</span> },
        ]}
      />
    </Panel>
  )
}

/** What of the holdings at the end of a month was paused; not known while it is asked for. */
function usePausedOn(day: string, { scope }: RevenueState): string | undefined {
  const month = day.slice(0, 7)
  const { data } = useQuery(movementsQuery({ from: month, to: month, interval: 'month', ...scope }))
  return data?.items[0]?.pausedEnd
}

function exportLine(line: readonly RetentionPoint[], months: number): void {
  const keys = [
    'accounts',
    'startMrr',
    'endMrr',
    'grr',
    'grrPath',
    'nrr',
    'nrrPath',
    'nrrWithReactivation',
    'logo',
  ] as const
  downloadCsv(
    `retention-${months}-months.csv`,
    ['from', 'to', ...keys],
    line.map(({ from, day, retention }) => [from, day, ...keys.map((key) => retention[key])]),
  )
}
