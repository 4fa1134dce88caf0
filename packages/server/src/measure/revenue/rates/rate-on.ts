import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'

/**
 * A subquery of one row, `rate`: what one unit of the currency is worth in the workspace's on a day, by the latest rate on or before
 * it; null where there is none.
 */
export const rateOn = (
  tenant: Tenant,
  currency: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
  knownAt?: Date | undefined,
): RawBuilder<unknown> => sql`
  select case when ${currency} = ${tenant.workspace.currency}::text then 1::numeric else (
    select t.rate from revenue_rate t
    where t.workspace_id = ${tenant.workspace.id}::uuid and t.currency = ${currency} and t.day <= ${day}
      ${knownAt ? sql`and t.known_at <= ${knownAt}::timestamptz` : sql``}
    order by t.day desc, t.seq desc limit 1) end as rate`
