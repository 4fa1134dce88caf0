import { type RawBuilder, sql } from 'kysely'
import type { RevenueSettings } from '../settings/settings'

/** By the policies, of a version `k` of the CTE `known`: between which days its terms count, as what, and whether at all. */
export interface Counting {
  readonly from: RawBuilder<unknown>
  /** Exclusive; null: without end. */
  readonly to: RawBuilder<unknown>
  /** The end of the days for which a payment due still counts. */
  readonly lapse: RawBuilder<unknown>
  readonly state: RawBuilder<unknown>
  readonly counts: RawBuilder<unknown>
}

export function countingBy({ pastDueDays, trials, cancellation, pauses }: RevenueSettings): Counting {
  const trialsToo = trials === 'revenue'
  const lapse = sql`k.owed_from + ${pastDueDays}::int`
  const ends = [
    sql`k.held_to`,
    sql`k.hidden_from`,
    lapse,
    ...(cancellation === 'notice' ? [sql`k.cancelled_on`] : []),
    // `held_to` is never before a trial's end.
    ...(trialsToo ? [sql`(k.terms ->> 'end')::date`, sql`(k.terms ->> 'accessEndsAt')::date`] : []),
  ]
  return {
    from: trialsToo
      ? sql`greatest((k.terms ->> 'start')::date, k.valid_from)`
      : sql`greatest(k.pays_from, k.valid_from)`,
    to: sql`least(${sql.join(ends)})`,
    lapse,
    state: trialsToo ? sql`case when k.terms ->> 'status' = 'trialing' then 'active' else k.state end` : sql`k.state`,
    counts: sql`${trialsToo ? sql`(k.state <> 'none' or k.terms ->> 'status' = 'trialing')` : sql`k.state <> 'none'`}
      ${pauses === 'churn' ? sql`and k.state <> 'paused'` : sql``}`,
  }
}
