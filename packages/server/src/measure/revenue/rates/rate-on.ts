import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'

/**
 * A subquery of one row, `rate`: what one unit of the currency is worth in the workspace's on a day, by the latest rate on or before
 * it; null where there is none. As known at a time: by what was told by then. Rates are facts of the market: of a currency of which no
 * rate up to the day had been told by then, it is what is told now.
 */
export const rateOn = (
  tenant: Tenant,
  currency: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
  knownAt?: Date | undefined,
): RawBuilder<unknown> => {
  const latest = (known: RawBuilder<unknown>) => sql`(
    select t.rate from revenue_rate t
    where t.workspace_id = ${tenant.workspace.id}::uuid and t.currency = ${currency} and t.day <= ${day} ${known}
    order by t.day desc, t.seq desc limit 1)`
  const told = knownAt
    ? sql`coalesce(${latest(sql`and t.known_at <= ${knownAt}::timestamptz`)}, ${latest(sql``)})`
    : latest(sql``)
  return sql`select case when ${currency} = ${tenant.workspace.currency}::text then 1::numeric else ${told} end as rate`
}
