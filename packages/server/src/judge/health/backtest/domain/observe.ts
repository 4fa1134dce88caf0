import type { PayingSpan, PayingSpans } from '../../../../measure/revenue'
import { type Outcome, outcomeAfter } from './outcomes'

/** Accounts on dates, a place each; days are numbers since 1970-01-01. */
export interface Observations {
  readonly count: number
  /** Places of accounts and of dates. */
  readonly accounts: Int32Array
  readonly dates: Int32Array
  readonly outcomes: Uint8Array
  /** The day of the outcome; -1 without one. */
  readonly outcomeOn: Int32Array
  /** On the date, as known then, in the workspace's currency; NaN where a rate is missing. */
  readonly mrr: Float64Array
  /** Days since the first paid day, as known then. */
  readonly tenure: Float64Array
  /** By what is known now: `already`, nothing was held on the date; `in_lead`, the outcome came within the days of lead. */
  readonly gone: readonly ('already' | 'in_lead' | null)[]
}

export interface Asked {
  readonly days: readonly number[]
  readonly outcome: Outcome
  readonly horizonDays: number
  readonly leadDays: number
  readonly minTenureDays: number
  /** Whether who paid is asked as known at the end of each date; else as known now. */
  readonly knownThen: boolean
}

/**
 * Who paid on each date, and what became of them: accounts with MRR on the date and a first paid day at least `minTenureDays` before, the
 * outcome in (date + lead, date + lead + horizon] by what is known now. `spans` in stages, one a date.
 */
export function observe(
  spans: ReadonlyMap<number, readonly PayingSpan[]>,
  rateOn: PayingSpans['rateOn'],
  asked: Asked,
): Observations {
  const found: Found[] = []
  const now = asked.days.length
  for (const [account, all] of spans) {
    const present = all.filter((span) => span.stageTo > now)
    asked.days.forEach((day, date) => {
      const stage = asked.knownThen ? date : now
      const known = all.filter((span) => span.stage <= stage && stage < span.stageTo)
      const paying = known.filter((span) => span.active && span.from <= day && day < span.to)
      if (paying.length === 0) return
      const tenure = day - known.reduce((first, span) => Math.min(first, span.from), day)
      if (tenure < asked.minTenureDays) return
      const mrr = paying.reduce((sum, span) => sum + span.amount * (rateOn(span.currency, day) ?? Number.NaN), 0)
      const from = day + asked.leadDays
      const rate = (currency: string) => rateOn(currency, day)
      const on = outcomeAfter(asked.outcome, present, day, from, from + asked.horizonDays, rate)
      const held = present.some((span) => span.from <= day && day < span.to)
      const inLead =
        on === null && asked.leadDays > 0 && outcomeAfter(asked.outcome, present, day, day, from, rate) !== null
      found.push({ account, date, on: on ?? -1, mrr, tenure, gone: !held ? 'already' : inLead ? 'in_lead' : null })
    })
  }
  return tabulate(found)
}

interface Found {
  readonly account: number
  readonly date: number
  readonly on: number
  readonly mrr: number
  readonly tenure: number
  readonly gone: 'already' | 'in_lead' | null
}

const tabulate = (found: readonly Found[]): Observations => ({
  count: found.length,
  accounts: Int32Array.from(found, (one) => one.account),
  dates: Int32Array.from(found, (one) => one.date),
  outcomes: Uint8Array.from(found, (one) => (one.on === -1 ? 0 : 1)),
  outcomeOn: Int32Array.from(found, (one) => one.on),
  mrr: Float64Array.from(found, (one) => one.mrr),
  tenure: Float64Array.from(found, (one) => one.tenure),
  gone: found.map((one) => one.gone),
})

/** The observations that are wanted, by place. */
export function only(seen: Observations, wanted: (at: number) => boolean): Observations {
  const keep = (_: unknown, at: number): boolean => wanted(at)
  const accounts = seen.accounts.filter(keep)
  return {
    count: accounts.length,
    accounts,
    dates: seen.dates.filter(keep),
    outcomes: seen.outcomes.filter(keep),
    outcomeOn: seen.outcomeOn.filter(keep),
    mrr: seen.mrr.filter(keep),
    tenure: seen.tenure.filter(keep),
    gone: seen.gone.filter(keep),
  }
}
