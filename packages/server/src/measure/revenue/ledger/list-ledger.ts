import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { Selection } from '../movements/selection'
import { rateOn } from '../rates/rate-on'
import { readSettings } from '../settings/settings'
import { changeCte } from './changes'
import { familyCte, familyCteAt } from './family'
import { spanCte } from './spans'

/** A single change of a subscription: what it held the day before, and from this day on. */
export interface LedgerRow {
  readonly account: string
  readonly name: string
  readonly subscription: string
  readonly day: string
  readonly what: string
  readonly component: string
  readonly plan: string | null
  readonly planBefore: string | null
  readonly quantity: string | null
  readonly quantityBefore: string | null
  readonly currency: string
  readonly before: string
  readonly after: string
  readonly change: string
  /** What one unit of the currency is worth in the workspace's on that day, and the change at it; null where no rate is told. */
  readonly rate: string | null
  readonly worth: string | null
  readonly pausedBefore: string
  readonly pausedAfter: string
  readonly knownAt: string
}

export interface LedgerQuery {
  readonly selection: Selection
  readonly accountId?: string | undefined
  readonly from?: string | undefined
  /** The first day after. */
  readonly to?: string | undefined
  readonly knownAt?: Date | undefined
  readonly limit: number
  readonly offset: number
}

/** A page of the ledger, latest first, changes of one day together, always in one order; as known now or then. */
export async function listLedger(
  tx: Tx,
  tenant: Tenant,
  query: LedgerQuery,
): Promise<{ items: LedgerRow[]; total: number }> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const settings = await readSettings(tx, tenant)
  const conditions = [
    ...(query.selection ? [sql`p.account_id in (${query.selection})`] : []),
    ...(query.accountId ? [sql`p.account_id = ${query.accountId}::uuid`] : []),
    ...(query.from ? [sql`c.day >= ${query.from}::date`] : []),
    ...(query.to ? [sql`c.day < ${query.to}::date`] : []),
  ]
  // As known then an account may have stood alone that has been merged since.
  const source = query.knownAt
    ? sql`${familyCteAt(tenant, query.knownAt)}, ${spanCte(tenant, { settings, some: false, knownAt: query.knownAt })}, ${changeCte()},
      ${familyCte(tenant, 'all', 'present')}, moved as (select * from change)`
    : sql`present (id, account_id) as (select null::uuid, null::uuid where false),
      moved as (select c.*, c.account_id as present_id from revenue_change c where c.workspace_id = ${workspace})`
  const join = query.knownAt
    ? sql`moved c join present p on p.id = c.account_id`
    : sql`moved c cross join lateral (select c.account_id) p`
  // Of one line and day, by what was held before.
  const inOrder = sql`c.day desc, a.external_id, s.external_id, c.before + c.paused_before, c.currency, c.component, c.account_id`
  const { rows } = await sql<LedgerRow & { total: number; known: Date; place: number }>`
    with recursive ${source},
    chosen as (select c.* from ${join} ${conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}),
    page as (
      select a.external_id as account, a.name, s.external_id as subscription, c.day, c.what, c.component, c.plan, c.plan_before as "planBefore",
        c.quantity::text, c.quantity_before::text as "quantityBefore", c.currency, c.before::numeric(19,4)::text, c.after::numeric(19,4)::text,
        (c.after - c.before)::numeric(19,4)::text as change, c.paused_before::numeric(19,4)::text as "pausedBefore",
        c.paused_after::numeric(19,4)::text as "pausedAfter", c.known_at as known, (select count(*) from chosen) as total,
        row_number() over (order by ${inOrder}) as place
      from chosen c
      join account a on a.workspace_id = ${workspace} and a.id = c.account_id
      join subscription s on s.workspace_id = ${workspace} and s.id = c.subscription_id
      order by ${inOrder} limit ${query.limit} offset ${query.offset})
    select p.*, trim_scale(r.rate)::text as rate, round(p.change::numeric * r.rate, 4)::numeric(30,4)::text as worth
    from page p cross join lateral (${rateOn(tenant, sql`p.currency`, sql`p.day`, query.knownAt)}) r
    order by p.place`.execute(tx)
  return {
    items: rows.map(({ total: _, place: __, known, ...row }) => ({ ...row, knownAt: known.toISOString() })),
    total: rows[0]?.total ?? 0,
  }
}
