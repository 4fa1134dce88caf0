import { type RawBuilder, sql } from 'kysely'
import { localDay } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { addMonths } from '../domain/add-interval'
import type { Period } from '../domain/periods'
import { familyCte } from '../ledger/family'
import { amountOn, spanCte } from '../ledger/spans'
import { rateOn } from '../rates/rate-on'
import { keepFigures } from './keep-figures'
import { type CellQuery, within } from './source'

/** What stands beside the movements of a period without being one. */
export interface Beside {
  /** MRR that was cancelled by the period's end and ends later. */
  readonly scheduledChurn: string
  /** Usage, the mean of the last months closed by the period's end, and by now; not recurring. */
  readonly usage: string
}

/** By period, in order. What has no rate counts nothing here; the movements refuse it. */
export async function readBeside(tx: Tx, tenant: Tenant, query: CellQuery): Promise<Beside[]> {
  const { periods, settings, knownAt } = query
  const question = ['beside', periods, settings, currentMonth(tenant, knownAt)]
  return keepFigures(tx, tenant, query, question, () => sumBeside(tx, tenant, query))
}

async function sumBeside(tx: Tx, tenant: Tenant, query: CellQuery): Promise<Beside[]> {
  const [scheduled, usage] = [await readScheduled(tx, tenant, query), await readUsage(tx, tenant, query)]
  return query.periods.map((_, index) => ({
    scheduledChurn: scheduled.get(index + 1) ?? '0.0000',
    usage: usage.get(index + 1) ?? '0.0000',
  }))
}

const numbers = (rows: readonly { n: number; amount: string }[]): ReadonlyMap<number, string> =>
  new Map(rows.map((row) => [row.n, row.amount]))

/** Versions that were held after a day and began before the end of the periods; what is left of the others is nothing. */
const heldSince = (since: string, { periods }: CellQuery): RawBuilder<unknown> =>
  sql`(v.held_to is null or v.held_to > ${since}::date) and v.pays_from < ${periods.at(-1)?.next ?? ''}::date`

async function readScheduled(tx: Tx, tenant: Tenant, query: CellQuery): Promise<ReadonlyMap<number, string>> {
  const { settings, knownAt, periods } = query
  const only = sql`v.cancelled_on is not null and ${heldSince(periods[0].first, query)}`
  const ends = sql`${periods.map((one) => one.next)}::date[]`
  const last = sql`(${ends})[n] - 1`
  // Of each line the periods alone at whose last day it was cancelled and still held.
  const { rows } = await sql<{ n: number; amount: string }>`
    with recursive ${familyCte(tenant, 'all')}, ${spanCte(tenant, { settings, knownAt, some: false, only })}
    select n, coalesce(sum(round((${amountOn(sql`(${last})`)}) * r.rate, 4)), 0)::numeric(30,4)::text as amount
    from span s
    cross join lateral generate_series(width_bucket(greatest(s.cancelled_on, s.from_day), ${ends}) + 1, width_bucket(s.to_day, ${ends})) n
    cross join lateral (${rateOn(tenant, sql`s.currency`, last, knownAt)}) r
    where s.component = 'recurring' and s.state = 'active' and s.cancelled_on is not null ${within(sql`s.account_id`, query.selection)}
    group by n`.execute(tx)
  return numbers(rows)
}

/** The first day of the month that is not over, now or at the time of which is asked. */
function currentMonth(tenant: Tenant, knownAt: Date | undefined): string {
  const now = tenant.stores.now()
  const today = localDay(Math.min(now, knownAt?.getTime() ?? now), tenant.workspace.timeZone)
  return `${today.slice(0, 7)}-01`
}

/** A month's usage is the mean of its days; of a period that is not over, the months count that are closed by now. */
async function readUsage(tx: Tx, tenant: Tenant, query: CellQuery): Promise<ReadonlyMap<number, string>> {
  const { settings, knownAt, periods } = query
  const count = settings.usageMonths
  const open = currentMonth(tenant, knownAt)
  // Nor is the month closed in which a period has come to its end so far.
  const closed = ({ next }: Period): string => (next < open ? `${next.slice(0, 8)}01` : open)
  const months = periods.flatMap((period, index) =>
    Array.from({ length: count }, (_, ago) => ({
      n: index + 1,
      first: addMonths(closed(period), -ago - 1),
      next: addMonths(closed(period), -ago),
    })),
  )
  const since = addMonths(closed(periods[0]), -count)
  const only = sql`v.component = 'usage' and ${heldSince(since, query)}`
  const { rows } = await sql<{ n: number; amount: string }>`
    with recursive ${familyCte(tenant, 'all')}, ${spanCte(tenant, { settings, knownAt, some: false, only })},
    month as (select * from jsonb_to_recordset(${JSON.stringify(months)}::jsonb) as m(n int, first date, next date))
    select m.n, (sum(s.mrr_discounted * r.rate * (least(s.to_day, m.next) - greatest(s.from_day, m.first)) / (m.next - m.first)) / ${count}::int)
      ::numeric(30,4)::text as amount
    from month m join span s on s.from_day < m.next and (s.to_day is null or s.to_day > m.first)
    cross join lateral (${rateOn(tenant, sql`s.currency`, sql`m.next - 1`, knownAt)}) r
    where s.component = 'usage' and s.state = 'active' ${within(sql`s.account_id`, query.selection)}
    group by m.n`.execute(tx)
  return numbers(rows)
}
