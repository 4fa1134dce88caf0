import { sql } from 'kysely'
import { addDays } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { type DiscountLosses, type Offset, type OffsetAsked, reckonOffset } from '../domain/offset'
import { monthsBetween } from '../domain/worth'
import { figuresFor } from '../movements/figures-for'
import { readMovements } from '../movements/read-movements'
import { boundsOf, type CellQuery, lastOf, within } from '../movements/source'
import { rateOn } from '../rates/rate-on'

/** What growth costs after the losses of the query's periods. Throws `missing_rate`. */
export async function readOffset(tx: Tx, tenant: Tenant, query: CellQuery, asked: OffsetAsked): Promise<Offset> {
  const rows = await readMovements(tx, tenant, query)
  const first = query.periods[0].first
  const next = query.periods.at(-1)?.next ?? first
  const months = monthsBetween(addDays(first, -1), addDays(next, -1))
  return reckonOffset(rows, await readDiscounts(tx, tenant, query), months, asked, query.settings.cac)
}

/** What discounts took in the query's periods: of each account and period at most what it lost, as churn or as contraction. */
async function readDiscounts(tx: Tx, tenant: Tenant, query: CellQuery): Promise<DiscountLosses> {
  const discounts = sql`
    from revenue_change c where c.workspace_id = ${tenant.workspace.id}::uuid and c.component = 'recurring' and c.what = 'discount'
      and c.after < c.before and c.day >= ${query.periods[0].first}::date and c.day < ${lastOf(query.periods)} ${within(sql`c.account_id`, query.selection)}`
  const { rows: any } = await sql`select 1 ${discounts} limit 1`.execute(tx)
  if (any.length === 0) return { churn: '0', contraction: '0' }
  const reduced = { ...query, selection: sql`select c.account_id ${discounts}` }
  const { rows } = await sql<DiscountLosses>`
    with recursive ${await figuresFor(tx, tenant, reduced, 'accounts')},
    moved_by as (select account_id, n, sum(churn) as churn, sum(contraction) as contraction from figure where n > 0 group by 1, 2),
    told as (
      select d.account_id, width_bucket(d.day, ${boundsOf(query.periods)}) as n, sum(round((d.before - d.after) * r.rate, 4)) as lost
      from (select c.* ${discounts}) d cross join lateral (${rateOn(tenant, sql`d.currency`, sql`d.day`, query.knownAt)}) r group by 1, 2)
    select coalesce(sum(least(t.lost, m.churn)), 0)::numeric(30,4)::text as churn,
      coalesce(sum(least(t.lost, m.contraction)), 0)::numeric(30,4)::text as contraction
    from told t join moved_by m on m.account_id = t.account_id and m.n = t.n`.execute(tx)
  return rows[0] as DiscountLosses
}
