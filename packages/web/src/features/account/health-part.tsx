import { useState } from 'react'
import type { AccountPage } from '../../api'
import { DayPicker } from '../../ui/as-of'
import { Button } from '../../ui/button'
import { LineChart } from '../../ui/charts'
import { Explained } from '../../ui/explain'
import { addDays, formatDay, formatNumber, formatPercent } from '../../ui/format'
import { useKey } from '../../ui/keys'
import { Panel } from '../../ui/panel'
import { EmptyState } from '../../ui/states'
import styles from './account.module.css'
import { momentsOf, scoreRef } from './number-refs'
import type { AccountPageState } from './use-account-page'
import { WhyTable } from './why-table'

type PartProps = { page: AccountPage; state: AccountPageState }

/** The score over twelve months, and its sum of points against another day. */
export function HealthPart({ page, state }: PartProps) {
  const [asTable, setAsTable] = useState(false)
  useKey('t', () => setAsTable((was) => !was))
  const { health } = page
  const { at } = momentsOf(page, state)
  const name =
    health?.score == null ? (
      'Why there is no score'
    ) : (
      <>
        Why <Explained by={scoreRef('score', at)}>{formatNumber(health.score, 1)}</Explained>
      </>
    )
  const note = health ? (
    <>
      {health.scorecard.name} v{health.version}, coverage{' '}
      <Explained by={scoreRef('coverage', at)}>{formatPercent(health.coverage)}</Explained>
    </>
  ) : undefined
  return (
    <>
      <Panel
        title="Health"
        note="12 months, weekly close"
        end={
          <Button
            variant="ghost"
            icon={asTable ? 'chart' : 'table'}
            aria-label={asTable ? 'Show as chart' : 'Show as table'}
            title="T"
            onClick={() => setAsTable((was) => !was)}
          />
        }
      >
        <HealthChart page={page} state={state} table={asTable} />
      </Panel>
      <Panel title={name} note={note} end={health ? <Compare state={state} /> : undefined}>
        {health ? (
          <WhyTable health={health} page={page} state={state} />
        ) : (
          <EmptyState title="Nothing can be said yet">No scorecard applies to this account.</EmptyState>
        )}
      </Panel>
    </>
  )
}

function HealthChart({ page, state, table }: PartProps & { table: boolean }) {
  const { health, healthHistory } = page
  const { at, compare } = momentsOf(page, state)
  const closes = healthHistory.map((point) => ({
    day: point.date.slice(0, 10),
    value: point.score,
    explains: scoreRef('score', { ...at, as_of: point.date.slice(0, 10) }),
  }))
  const current = { day: state.shownDay, value: health?.score ?? null, explains: scoreRef('score', at) }
  // The line ends in the score that the page explains.
  const logged = closes.length > 0 ? [...closes.filter((point) => point.day < current.day), current] : closes
  // And it passes through the score it is compared with, on its own day.
  const compared = { day: state.compareTo, value: health?.compare?.score ?? null, explains: scoreRef('score', compare) }
  const isWithin = (logged[0]?.day ?? compared.day) < compared.day && compared.value !== null
  const points = isWithin
    ? [...logged.filter(({ day }) => day !== compared.day), compared].sort((a, b) => (a.day < b.day ? -1 : 1))
    : logged
  const known = points.filter((point) => point.value !== null)
  if (known.length === 0)
    return (
      <p className={styles.quietNote}>
        {state.asOf.day
          ? 'No score had been recorded by that day, as it was known then.'
          : 'No score has been recorded yet; the first is at the close of a day.'}
      </p>
    )
  const edges = health?.bands ?? { atRisk: 40, healthy: 70 }
  const first = formatNumber(known[0]?.value ?? 0, 0)
  const last = formatNumber(known.at(-1)?.value ?? 0, 0)
  return (
    <div className={styles.chart}>
      <LineChart
        label={`Health score over 12 months, ${first} to ${last}`}
        series={[{ key: 'score', name: 'Score', points, color: 'var(--accent)' }]}
        bounds={[0, 100]}
        ticks={[0, edges.atRisk, edges.healthy, 100]}
        format={(value) => formatNumber(value, Number.isInteger(value) ? 0 : 1)}
        edges={edges}
        flags={(page.flags ?? []).map((flag) => ({ day: flag.date.slice(0, 10), label: flag.label }))}
        compare={{ from: state.compareTo, to: state.shownDay }}
        cutoff={state.asOf.day ?? undefined}
        until={state.asOf.day ? state.today : undefined}
        table={table}
      />
    </div>
  )
}

/** The day the points are compared with. */
function Compare({ state }: { state: AccountPageState }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <span>compared with</span>
      <DayPicker
        value={state.compareTo}
        today={addDays(state.shownDay, -1)}
        opened={opened}
        onOpened={setOpened}
        onPick={state.compareWith}
      >
        <Button icon="calendar" caret onClick={() => setOpened((was) => !was)}>
          {formatDay(state.compareTo)}
        </Button>
      </DayPicker>
    </>
  )
}
