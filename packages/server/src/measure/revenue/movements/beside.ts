import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { addMonths } from '../domain/add-interval'
import { familyCte } from '../ledger/family'
import { amountOn, spanCte } from '../ledger/spans'
import { rateOn } from '../rates/rate-on'
import { type CellQuery, periodCte, within } from './source'

/** What stands beside the movements of a period without being one. */
export interface Beside {
  /** MRR that was cancelled by the period's end and ends later. */
  readonly scheduledChurn: string
  /** Usage, the mean of the last closed months; not recurring. */
  readonly usage: string
}

/** By period, in order. What has no rate counts nothing here; the movements refuse it. */
export async function readBeside(tx: Tx, tenant: Tenant, query: CellQuery): Promise<Beside[]> {
  const [scheduled, usage] = [await readScheduled(tx, tenant, query), await readUsage(tx, tenant, query)]
  return query.periods.map((_, index) => ({
    scheduledChurn: scheduled.get(index + 1) ?? '0.0000',
    usage: usage.get(index + 1) ?? '0.0000',
  }))
}

const numbers = (rows: readonly { n: number; amount: string }[]): ReadonlyMap<number, string> =>
  new Map(rows.map((row) => [row.n, row.amount]))

async function accountsWith(tx: Tx, tenant: Tenant, condition: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ account_id: string }>`
    select distinct account_id from subscription_version
    where workspace_id = ${tenant.workspace.id}::uuid and ${condition}`.execute(tx)
  return rows.map((row) => row.account_id)
}

async function readScheduled(tx: Tx, tenant: Tenant, query: CellQuery): Promise<ReadonlyMap<number, string>> {
  const accounts = await accountsWith(tx, tenant, sql`cancelled_on is not null`)
  if (accounts.length === 0) return new Map()
  const { settings, knownAt } = query
  const last = sql`p.next_day - 1`
  const { rows } = await sql<{ n: number; amount: string }>`
    with recursive ${familyCte(tenant, accounts)}, ${spanCte(tenant, { settings, knownAt, some: true })}, ${periodCte(query.periods)}
    select p.n, coalesce(sum(round((${amountOn(sql`(${last})`)}) * r.rate, 4)), 0)::numeric(30,4)::text as amount
    from period p join span s on s.cancelled_on <= ${last} and s.from_day <= ${last} and s.to_day > ${last}
    cross join lateral (${rateOn(tenant, sql`s.currency`, last, knownAt)}) r
    where s.component = 'recurring' and s.state = 'active' ${within(sql`s.account_id`, query.selection)}
    group by p.n`.execute(tx)
  return numbers(rows)
}

/** A month's usage is the mean of its days. */
async function readUsage(tx: Tx, tenant: Tenant, query: CellQuery): Promise<ReadonlyMap<number, string>> {
  const accounts = await accountsWith(tx, tenant, sql`component = 'usage'`)
  if (accounts.length === 0) return new Map()
  const { settings, knownAt, periods } = query
  const count = settings.usageMonths
  const months = periods.flatMap((period, index) =>
    Array.from({ length: count }, (_, ago) => ({
      n: index + 1,
      first: addMonths(period.next, -ago - 1),
      next: addMonths(period.next, -ago),
    })),
  )
  const { rows } = await sql<{ n: number; amount: string }>`
    with recursive ${familyCte(tenant, accounts)}, ${spanCte(tenant, { settings, knownAt, some: true })},
    month as (select * from jsonb_to_recordset(${JSON.stringify(months)}::jsonb) as m(n int, first date, next date))
    select m.n, (sum(s.mrr_discounted * r.rate * (least(s.to_day, m.next) - greatest(s.from_day, m.first)) / (m.next - m.first)) / ${count}::int)
      ::numeric(30,4)::text as amount
    from month m join span s on s.from_day < m.next and (s.to_day is null or s.to_day > m.first)
    cross join lateral (${rateOn(tenant, sql`s.currency`, sql`m.next - 1`, knownAt)}) r
    where s.component = 'usage' and s.state = 'active' ${within(sql`s.account_id`, query.selection)}
    group by m.n`.execute(tx)
  return numbers(rows)
}
