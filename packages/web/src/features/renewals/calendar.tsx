import type { CSSProperties } from 'react'
import type { Renewal } from '../../api'
import { BandMark, bandNames } from '../../ui/band'
import { addDays, formatDay, formatLongDay } from '../../ui/format'
import { Panel } from '../../ui/panel'
import { bucketNames, moneyOr } from '../../ui/renewals'
import styles from './calendar.module.css'
import { daysOf, monthsIn, namePeriod } from './periods'
import frame from './renewals.module.css'
import type { RenewalsState } from './use-renewals'
import { bucketOf, countWords, inWords, stateNames } from './words'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Month by month: which terms end on which day, and until when notice can be given. */
export function CalendarPart({ state, items }: { state: RenewalsState; items: readonly Renewal[] }) {
  return (
    <div className={frame.scroll}>
      {monthsIn(state.period).map((month) => (
        <Month key={month} month={month} items={items} state={state} />
      ))}
    </div>
  )
}

function Month({ month, items, state }: { month: string; items: readonly Renewal[]; state: RenewalsState }) {
  const { first, last } = daysOf(month)
  const days = Array.from({ length: Number(last.slice(8)) }, (_, n) => addDays(first, n))
  const ending = items.filter((one) => one.date >= first && one.date <= last)
  const known = ending.reduce((sum, one) => sum + Number(one.inBase ?? 0), 0)
  const offset = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  return (
    <Panel
      title={namePeriod(month)}
      note={`${countWords(ending.length)}, ${inWords(String(known), state.currency)} at stake`}
    >
      <div className={styles.weekdays} aria-hidden="true">
        {weekdays.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
      <ol className={styles.days} aria-label={`Days of ${namePeriod(month)}`}>
        {days.map((day, n) => (
          <Day key={day} day={day} items={items} state={state} column={n === 0 ? offset + 1 : undefined} />
        ))}
      </ol>
    </Panel>
  )
}

function Day({
  day,
  items,
  state,
  column,
}: {
  day: string
  items: readonly Renewal[]
  state: RenewalsState
  column: number | undefined
}) {
  const ending = items.filter((one) => one.date === day)
  const due = items.filter((one) => one.noticeDeadline === day && one.state === 'open' && !one.noticeGivenOn)
  const none = ending.length + due.length === 0
  return (
    <li
      data-none={none || undefined}
      aria-hidden={none || undefined}
      style={column ? ({ '--column': column } as CSSProperties) : undefined}
    >
      <time dateTime={day} title={formatLongDay(day)} aria-current={day === state.today ? 'date' : undefined}>
        <i>{formatDay(day)}</i>
        <b>{Number(day.slice(8))}</b>
      </time>
      {ending.map((one) => (
        <button
          key={one.id}
          type="button"
          aria-pressed={state.search.peek === one.id}
          title={`${one.name}: ${moneyOr(one.mrr)}, ${one.state === 'open' ? bucketNames[bucketOf(one)] : stateNames[one.state]}`}
          onClick={() => state.peek(one.id)}
        >
          <BandMark
            band={one.health?.band ?? null}
            size={10}
            label={one.health?.band ? bandNames[one.health.band] : 'No score'}
          />
          <span>{one.name}</span>
          <small>{moneyOr(one.mrr)}</small>
        </button>
      ))}
      {due.map((one) => (
        <button
          key={`due ${one.id}`}
          type="button"
          className={styles.due}
          title={`Until today notice can be given: ${one.name}`}
          onClick={() => state.peek(one.id)}
        >
          <span>notice by: {one.name}</span>
        </button>
      ))}
    </li>
  )
}
