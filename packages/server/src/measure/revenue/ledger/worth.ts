import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'
import { rateOn } from '../rates/rate-on'
import { amountOn } from './spans'

/** Whether a span `s` is paid on a day. */
export const paidOn = (day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`s.state = 'active' and s.from_day <= ${day} and (s.to_day is null or s.to_day > ${day})`

const lacksRate = (tenant: Tenant, day: RawBuilder<unknown>, knownAt: Date | undefined): RawBuilder<unknown> =>
  sql`${paidOn(day)} and (${amountOn(day)}) <> 0 and (${rateOn(tenant, sql`s.currency`, day, knownAt)}) is null`

/**
 * Over the spans `s` of one account, an aggregate: what they bring a month on a day, each in the workspace's currency at the day's rate,
 * rounded half up to four decimals. 0 where nothing is paid, null where a rate is missing.
 */
export const worthOn = (tenant: Tenant, day: RawBuilder<unknown>, knownAt?: Date | undefined): RawBuilder<unknown> =>
  sql`(case when bool_or(${lacksRate(tenant, day, knownAt)}) then null
    else coalesce(sum(round((${amountOn(day)}) * (${rateOn(tenant, sql`s.currency`, day, knownAt)}), 4)) filter (where ${paidOn(day)}), 0) end)`

/** The same way: the currencies for want of whose rate `worthOn` is null; empty where it is known. */
export const missingOn = (tenant: Tenant, day: RawBuilder<unknown>, knownAt?: Date | undefined): RawBuilder<unknown> =>
  sql`coalesce(array_agg(distinct s.currency order by s.currency) filter (where ${lacksRate(tenant, day, knownAt)}), '{}')`
