import { sql } from 'kysely'
import { addDays } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { type Offset, type OffsetAsked, reckonOffset } from '../domain/offset'
import { monthsBetween } from '../domain/worth'
import { readMovements } from '../movements/read-movements'
import type { CellQuery } from '../movements/source'
import { rateOn } from '../rates/rate-on'

/** What growth costs after the losses of the query's periods. Throws `missing_rate`. */
export async function readOffset(tx: Tx, tenant: Tenant, query: CellQuery, asked: OffsetAsked): Promise<Offset> {
  const rows = await readMovements(tx, tenant, query)
  const first = query.periods[0].first
  const next = query.periods.at(-1)?.next ?? first
  const { rows: discounts } = await sql<{ lost: string }>`
    select coalesce(sum(round((c.before - c.after) * r.rate, 4)), 0)::numeric(30,4)::text as lost
    from revenue_change c cross join lateral (${rateOn(tenant, sql`c.currency`, sql`c.day`)}) r
    where c.workspace_id = ${tenant.workspace.id}::uuid and c.component = 'recurring' and c.what = 'discount' and c.after < c.before
      and c.day >= ${first}::date and c.day < ${next}::date
      ${query.selection ? sql`and c.account_id in (${query.selection})` : sql``}`.execute(tx)
  const months = monthsBetween(addDays(first, -1), addDays(next, -1))
  return reckonOffset(rows, discounts[0]?.lost ?? '0', months, asked, query.settings.cac)
}
