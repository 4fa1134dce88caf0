import { type RawBuilder, sql } from 'kysely'
import { problem } from '../../../kernel/errors'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { fromUnits, toUnits } from '../domain/decimal'
import { bridgePeriod, type MovementRow, type Opening, type PeriodSums } from '../domain/movements'
import type { Period } from '../domain/periods'
import { type CellQuery, dayCells, monthCells } from './cells'

export interface PeriodMovements extends MovementRow {
  readonly period: string
  /** Of a breakdown: the owner, plan or value; null: none. */
  readonly group?: string | null
}

type Sums = PeriodSums & { readonly n: number; readonly grp: string | null; readonly missing: string | null }

/**
 * The movements of each period, in order, in the workspace's currency; net an account and period, bridged. Throws `missing_rate`,
 * naming the currency and the day, and `bridge_broken`.
 */
export async function readMovements(tx: Tx, tenant: Tenant, query: CellQuery): Promise<PeriodMovements[]> {
  const sums = await sumCells(tx, tenant, query)
  return bridgeAll(query.periods, sums, null)
}

/** The same for each group of the query's stretches, the groups in order. */
export async function readGroupedMovements(tx: Tx, tenant: Tenant, query: CellQuery): Promise<PeriodMovements[]> {
  const sums = await sumCells(tx, tenant, query)
  const groups = [...new Set(sums.map((row) => row.grp))].sort((a, b) => (a ?? '\uffff').localeCompare(b ?? '\uffff'))
  const rows = groups.flatMap((group) =>
    bridgeAll(
      query.periods,
      sums.filter((row) => row.grp === group),
      group,
    ).map((row) => ({ ...row, group })),
  )
  return query.periods.flatMap((period) => rows.filter((row) => row.period === period.key))
}

/** The CTEs that end in `cell`, by the shortest way. */
export async function cellsFor(tx: Tx, tenant: Tenant, query: CellQuery): Promise<RawBuilder<unknown>> {
  if (query.knownAt || query.stretches) return sql`${dayCells(tenant, query, false)}, cell as (select * from day_cell)`
  const { rows } = await sql<{ abroad: boolean }>`
    select exists (select 1 from account_revenue where workspace_id = ${tenant.workspace.id}::uuid
      and currencies <> '{}' and currencies <> array[${tenant.workspace.currency}::text]) as abroad`.execute(tx)
  if (!rows[0]?.abroad) return sql`${monthCells(tenant, query)}, cell as (select * from base_cell)`
  return sql`${monthCells(tenant, query)}, ${dayCells(tenant, query, true)},
    cell as (select * from base_cell union all select * from day_cell)`
}

async function sumCells(tx: Tx, tenant: Tenant, query: CellQuery): Promise<Sums[]> {
  const cells = await cellsFor(tx, tenant, query)
  const sum = (amount: string, when: string): RawBuilder<unknown> =>
    sql`coalesce(sum(${sql.raw(amount)}) filter (where ${sql.raw(when)}), 0)::numeric(30,4)::text`
  const { rows } = await sql<Sums>`
    with recursive ${cells}
    select n, grp,
      ${sum('m', 'n > 0 and not t0 and t1 and is_new')} as new,
      ${sum('m', 'n > 0 and not t0 and t1 and not is_new')} as reactivation,
      ${sum('m', 'n > 0 and t0 and t1 and m > 0')} as expansion,
      ${sum('-m', 'n > 0 and t0 and t1 and m < 0')} as contraction,
      ${sum('-m', 'n > 0 and t0 and not t1')} as churn,
      ${sum('q', 'n > 0 and q > 0')} as pause,
      ${sum('-q', 'n > 0 and q < 0')} as resume,
      ${sum('s', 'n > 0 and not started')} as "transferIn",
      ${sum('e', 'n > 0 and not ended')} as "transferOut",
      ${sum('fx', 'n > 0')} as fx,
      (coalesce(sum(e) filter (where ended), 0) - coalesce(sum(s) filter (where started), 0))::numeric(30,4)::text as difference,
      (coalesce(sum(p1) filter (where ended), 0) - coalesce(sum(p0) filter (where started), 0))::numeric(30,4)::text as "pausedDifference",
      count(*) filter (where not t0 and t1 and is_new) as "accountsNew",
      count(*) filter (where t0 and not t1) as "accountsChurned",
      count(*) filter (where not t0 and t1 and not is_new) as "accountsReactivated",
      count(*) filter (where t0 and not started) as "accountsIn",
      count(*) filter (where t1 and not ended) as "accountsOut",
      count(*) filter (where t1 and ended) - count(*) filter (where t0 and started) as "accountsDifference",
      min(missing) as missing
    from cell group by n, grp order by n`.execute(tx)
  const missing = rows.find((row) => row.missing !== null)?.missing
  if (missing) throw missingRate(missing, tenant.workspace.currency)
  return rows
}

/** Names the currency and the day, `EUR on 2026-03-01`. */
export const missingRate = (what: string, base: string): Error => {
  const [currency, day] = what.split(' on ')
  return problem(
    'missing_rate',
    `There is no rate of ${currency} to ${base} on or before ${day}: add it to the rates of revenue.`,
    { status: 422, field: 'rates', detail: { currency, day } },
  )
}

const NOTHING: PeriodSums = {
  new: '0',
  expansion: '0',
  contraction: '0',
  churn: '0',
  reactivation: '0',
  pause: '0',
  resume: '0',
  transferIn: '0',
  transferOut: '0',
  fx: '0',
  difference: '0',
  pausedDifference: '0',
  accountsNew: 0,
  accountsChurned: 0,
  accountsReactivated: 0,
  accountsIn: 0,
  accountsOut: 0,
  accountsDifference: 0,
}

function bridgeAll(periods: readonly Period[], sums: readonly Sums[], group: string | null): PeriodMovements[] {
  const byPeriod = new Map(sums.map((row) => [row.n, row]))
  const before = byPeriod.get(0)
  let opening: Opening = {
    held: before?.difference ?? '0.0000',
    paused: before?.pausedDifference ?? '0.0000',
    accounts: before?.accountsDifference ?? 0,
  }
  opening = { ...opening, held: fromUnits(toUnits(opening.held)), paused: fromUnits(toUnits(opening.paused)) }
  return periods.map(({ key }, index) => {
    const name = group === null ? key : `${key}, ${group}`
    const row = bridgePeriod(name, opening, byPeriod.get(index + 1) ?? NOTHING)
    opening = { held: row.end, paused: row.pausedEnd, accounts: row.accounts.end }
    return { period: key, ...row }
  })
}
