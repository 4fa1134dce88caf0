import { type AsOf, addDays, asOfInstant, type Interval, localDay, windowOf } from '../../../kernel/time'

const DAY_MS = 86_400_000

/** What a number is asked for: as of when, in which time zone, with what was known when (null: all that is known). */
export interface Moment {
  readonly asOf: AsOf
  readonly timeZone: string
  readonly knownAt: number | null
}

/** The moment `days` earlier: as many local days, or as many times 24 hours. */
export function earlier(moment: Moment, days: number): Moment {
  if (days === 0) return moment
  const { asOf } = moment
  const shifted: AsOf =
    asOf.kind === 'day' ? { kind: 'day', day: addDays(asOf.day, -days) } : { kind: 'now', at: asOf.at - days * DAY_MS }
  return { ...moment, asOf: shifted }
}

/** The window of `days` days that ends at the moment. */
export const windowAt = (moment: Moment, days: number): Interval => windowOf(moment.asOf, days, moment.timeZone)

/** The exclusive end of every window of the moment, in epoch milliseconds. */
export const endOf = (moment: Moment): number => asOfInstant(moment.asOf, moment.timeZone)

/** The local day of the moment. */
export const dayOf = (moment: Moment): string =>
  moment.asOf.kind === 'day' ? moment.asOf.day : localDay(moment.asOf.at, moment.timeZone)

/** As ClickHouse reads a DateTime64(3). */
export const formatInstant = (ms: number): string => new Date(ms).toISOString().replace('T', ' ').replace('Z', '')
