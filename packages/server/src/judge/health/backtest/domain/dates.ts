import { problem } from '../../../../kernel/errors'
import { addDays, assertDay, daysBetween } from '../../../../kernel/time'

interface Spread {
  readonly from: string
  readonly to: string
  readonly every: 'week' | 'month'
}

export type DatesAsked = readonly string[] | Spread

export interface Horizon {
  readonly leadDays: number
  readonly horizonDays: number
}

export type Dates = readonly [string, ...string[]]

const MOST_DATES = 200
const DEFAULT_MONTHS = 18

/**
 * The dates meant, ascending. Left out: the last 18 month ends whose horizon is over. Throws `bad_dates`, naming the place: no days, not
 * ascending, more than 200, in the future, or with a horizon that reaches past `lastClosed`, the last day that is over.
 */
export function resolveDates(asked: DatesAsked | undefined, horizon: Horizon, lastClosed: string): Dates {
  const reach = horizon.leadDays + horizon.horizonDays
  if (asked === undefined) return lastMonthEnds(addDays(lastClosed, -reach))
  const list = isSpread(asked) ? spread(asked) : asked.map((text, place) => dayAt(text, `dates[${place}]`))
  const [first, ...rest] = list
  if (first === undefined) throw fault('dates', 'there is no date.')
  if (list.length > MOST_DATES) throw fault('dates', `these are ${list.length} dates, of ${MOST_DATES} at most.`)
  for (const [place, day] of list.entries()) {
    const field = isSpread(asked) ? 'dates.to' : `dates[${place}]`
    const before = list[place - 1]
    if (before !== undefined && before >= day)
      throw fault(field, `dates must ascend, but ${day} comes after ${before}.`)
    if (day > lastClosed) throw fault(field, `${day} is not over yet; the last day that is over is ${lastClosed}.`)
    if (daysBetween(day, lastClosed) < reach) {
      const lead = horizon.leadDays === 0 ? '' : `${horizon.leadDays} days of lead and `
      const message = `${lead}the ${horizon.horizonDays} days after ${day} reach past the last day that is over, ${lastClosed}: take dates until ${addDays(lastClosed, -reach)}, or a shorter horizon.`
      throw fault(field, message)
    }
  }
  return [first, ...rest]
}

const isSpread = (asked: DatesAsked): asked is Spread => !Array.isArray(asked)

function dayAt(text: string, field: string): string {
  try {
    return assertDay(text)
  } catch {
    throw fault(field, `"${text.slice(0, 60)}" is not a day such as 2026-03-31.`)
  }
}

function spread({ from, to, every }: Spread): string[] {
  const [first, last] = [dayAt(from, 'dates.from'), dayAt(to, 'dates.to')]
  if (first > last) throw fault('dates.from', `${first} is after ${last}, the last date.`)
  const list: string[] = []
  let next = every === 'week' ? first : monthEnd(first)
  while (next <= last && list.length <= MOST_DATES) {
    list.push(next)
    next = every === 'week' ? addDays(next, 7) : monthEnd(addDays(next, 1))
  }
  if (list.length === 0) throw fault('dates', `no month ends from ${first} to ${last}.`)
  if (list.length > MOST_DATES) throw fault('dates', `these are more than ${MOST_DATES} dates.`)
  return list
}

/** The last day of the day's month. */
function monthEnd(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

function lastMonthEnds(until: string): Dates {
  const whole = monthEnd(until) === until ? until : addDays(`${until.slice(0, 7)}-01`, -1)
  const list: [string, ...string[]] = [whole]
  while (list.length < DEFAULT_MONTHS) list.unshift(addDays(`${list[0].slice(0, 7)}-01`, -1))
  return list
}

const fault = (field: string, message: string) => problem('bad_dates', `${field}: ${message}`, { field })

/** What is fitted is fitted on the earlier half of the dates, and judged on those from this place on. */
export const splitOf = (dates: readonly string[]): number => Math.ceil(dates.length / 2)
