import { type RawBuilder, sql } from 'kysely'
import { problem } from '../../../kernel/errors'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { fromUnits, toUnits } from '../domain/decimal'
import {
  bridgePeriod,
  COHORT_SUMS,
  MOVEMENTS,
  type MovementRow,
  type Opening,
  type PeriodSums,
} from '../domain/movements'
import type { Period } from '../domain/periods'
import { figuresFor } from './figures-for'
import { keepFigures } from './keep-figures'
import type { CellQuery } from './source'

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
  const sums = await sumFigures(tx, tenant, query)
  return bridgeAll(query.periods, sums, null)
}

/** The same for each group of the query's breakdown, the groups in order within each period. */
export async function readGroupedMovements(tx: Tx, tenant: Tenant, query: CellQuery): Promise<PeriodMovements[]> {
  const sums = await sumFigures(tx, tenant, query)
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

const COUNTS = [
  'accountsNew',
  'accountsChurned',
  'accountsLost',
  'accountsReactivated',
  'accountsIn',
  'accountsOut',
] as const

const sumFigures = (tx: Tx, tenant: Tenant, query: CellQuery): Promise<Sums[]> =>
  keepFigures(tx, tenant, query, ['movements', query.periods], () => readSums(tx, tenant, query))

async function readSums(tx: Tx, tenant: Tenant, query: CellQuery): Promise<Sums[]> {
  const figures = await figuresFor(tx, tenant, query, 'sums')
  const amount = (expression: RawBuilder<unknown>, name: string): RawBuilder<unknown> =>
    sql`sum(${expression})::numeric(30,4)::text as ${sql.id(name)}`
  const { rows } = await sql<Sums>`
    with recursive ${figures}
    select n, grp, ${sql.join([
      ...[...MOVEMENTS, ...COHORT_SUMS].map((key) => amount(sql.id(key), key)),
      amount(sql`"end" - "start"`, 'difference'),
      amount(sql`"pausedEnd" - "pausedStart"`, 'pausedDifference'),
      ...COUNTS.map((key) => sql`sum(${sql.id(key)})::bigint as ${sql.id(key)}`),
      sql`sum("accountsEnd" - "accountsStart")::bigint as "accountsDifference"`,
    ])}, min(missing) as missing
    from figure group by n, grp order by n`.execute(tx)
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
  lost: '0',
  gained: '0',
  returned: '0',
  difference: '0',
  pausedDifference: '0',
  accountsNew: 0,
  accountsChurned: 0,
  accountsLost: 0,
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
