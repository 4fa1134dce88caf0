import { type RawBuilder, sql } from 'kysely'
import type { FieldRegistry, FieldSource } from '../../../kernel/rules'
import type { Tx } from '../../../platform/postgres'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { AccountAnswer } from '../contract'
import { readMoment } from '../read/moment'
import { presentAccounts } from '../read/present'
import type { AccountSection } from '../read/sections'
import { afterCursor, writeCursor } from './cursor'
import { type ListQuery, type RuleHooks, readSort, requireField, selectAccounts } from './query'
import { type ColumnTotal, totalled, totalOf } from './totals'

export interface AccountList {
  readonly items: AccountAnswer[]
  readonly next: string | null
  /** Null when it was not asked for. */
  readonly total: number | null
  readonly totals: Record<string, ColumnTotal>
  /** Milliseconds that the answer took here. */
  readonly tookMs: number
}

/**
 * A page of the accounts that the actor may see, filled in set-based; beside it, on a connection of its own, the total and, when
 * asked, the totals of the columns over the whole filter. Throws `unknown_field`, `not_sortable`, `bad_cursor`, and what a rule throws.
 */
export async function listAccounts(
  tenant: Tenant,
  registry: FieldRegistry,
  query: ListQuery,
  sections: readonly AccountSection[] = [],
  hooks: RuleHooks = {},
): Promise<AccountList> {
  const started = performance.now()
  const columns = [...new Set(query.columns ?? [])].map((key) => requireField(registry, key, 'columns'))
  const [page, totals] = await Promise.all([
    inTenant(tenant, (tx) => readPage(tx, tenant, registry, query, columns, sections, hooks)),
    query.totals === 'none'
      ? { total: null, totals: {} }
      : inTenant(tenant, (tx) =>
          findTotals(tx, tenant, registry, query, query.totals === 'columns' ? totalled(columns) : [], hooks),
        ),
  ])
  return { ...page, ...totals, tookMs: Math.round((performance.now() - started) * 10) / 10 }
}

async function readPage(
  tx: Tx,
  tenant: Tenant,
  registry: FieldRegistry,
  query: ListQuery,
  columns: readonly FieldSource[],
  sections: readonly AccountSection[],
  hooks: RuleHooks,
): Promise<Pick<AccountList, 'items' | 'next'>> {
  const { ids, next } = await findPage(tx, tenant, registry, query, hooks)
  const items = await presentAccounts(tx, tenant, ids, sections, readMoment(tenant, {}))
  if (columns.length === 0) return { items, next }
  const extra = await readColumns(tx, tenant, registry, ids, columns)
  return { items: items.map((item, n) => ({ ...item, columns: extra.get(ids[n] ?? '') ?? {} })), next }
}

/** The ids of all accounts that the actor may see and the query names; `limit` bounds them. */
export async function findAccountIds(
  tx: Tx,
  tenant: Tenant,
  registry: FieldRegistry,
  query: Pick<ListQuery, 'filter' | 'q' | 'ids'>,
  hooks: RuleHooks,
): Promise<string[]> {
  const { from } = selectAccounts(tenant, registry, query, [], hooks)
  const { rows } = await sql<{ id: string }>`select a.id ${from} order by a.id`.execute(tx)
  return rows.map((row) => row.id)
}

/** The page's accounts in order, with the cursor of the next. */
async function findPage(tx: Tx, tenant: Tenant, registry: FieldRegistry, query: ListQuery, hooks: RuleHooks) {
  const limit = query.limit ?? 50
  const sort = readSort(registry, query.sort)
  const { from } = selectAccounts(tenant, registry, query, [{ joins: sort.joins } as FieldSource], hooks)
  const rows = await amongMany(
    tx,
    sql<{ id: string; sort: string | null }>`
    select m.id, m.sort::text as sort from (select a.id, ${sort.expression} as sort ${from}) m
    ${query.cursor ? sql`where ${afterCursor(sort, query.cursor)}` : sql``}
    order by m.sort ${sql.raw(sort.descending ? 'desc' : 'asc')} nulls last, m.id limit ${limit + 1}`,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    ids: page.map((row) => row.id),
    next: rows.length > limit && last ? writeCursor(sort, last.sort, last.id) : null,
  }
}

/** How many accounts the filter names, and the totals of columns over all of them. */
async function findTotals(
  tx: Tx,
  tenant: Tenant,
  registry: FieldRegistry,
  query: ListQuery,
  sums: readonly FieldSource[],
  hooks: RuleHooks,
): Promise<Pick<AccountList, 'total' | 'totals'>> {
  const { from } = selectAccounts(tenant, registry, query, sums, hooks)
  const rows = await amongMany(
    tx,
    sql<{ total: number; totals: Record<string, ColumnTotal> }>`
    select count(*) as total, ${sums.length === 0 ? sql`'{}'::jsonb` : sql`jsonb_build_object(${sql.join(sums.flatMap((column) => [sql`${column.key}::text`, totalOf(column)]))})`} as totals
    ${from}`,
  )
  const [found] = rows
  return { total: found?.total ?? 0, totals: withCurrency(found?.totals ?? {}, sums) }
}

/**
 * For a question over all accounts: hash tables of 50,000 do not fit into the default memory; and of conditions on fields PostgreSQL
 * expects a few rows, looks each account up, and takes twice as long as by hashing.
 */
async function amongMany<Row>(tx: Tx, statement: RawBuilder<Row>): Promise<Row[]> {
  const plan = (nestloop: 'on' | 'off') =>
    sql`select set_config('work_mem', '64MB', true), set_config('enable_nestloop', ${nestloop}, true)`.execute(tx)
  await plan('off')
  const { rows } = await statement.execute(tx)
  await plan('on')
  return rows
}

const withCurrency = (
  totals: Record<string, ColumnTotal>,
  columns: readonly FieldSource[],
): Record<string, ColumnTotal> =>
  Object.fromEntries(
    Object.entries(totals).map(([key, total]) => {
      const unit = columns.find((column) => column.key === key && column.type === 'money')?.unit
      return [key, unit ? { ...total, currency: unit } : total]
    }),
  )

/** The extra columns of the page's accounts alone. */
export async function readColumns(
  tx: Tx,
  tenant: Tenant,
  registry: FieldRegistry,
  ids: readonly string[],
  columns: readonly FieldSource[],
): Promise<Map<string, Record<string, unknown>>> {
  if (columns.length === 0 || ids.length === 0) return new Map()
  const { from } = selectAccounts(tenant, registry, { ids }, columns, {})
  const { rows } = await sql<{ id: string; columns: Record<string, unknown> }>`
    select a.id, jsonb_build_object(${sql.join(columns.flatMap((column) => [sql`${column.key}::text`, presentColumn(column, tenant.workspace.timeZone)]))}) as columns
    ${from}`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.columns]))
}

/** As the API writes values: money with its currency, whole days as days. */
function presentColumn(column: FieldSource, timeZone: string): RawBuilder<unknown> {
  if (column.type === 'date') {
    const zone = column.precision === 'day' ? timeZone : 'UTC'
    const form = column.precision === 'day' ? 'YYYY-MM-DD' : 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
    return sql`to_char((${column.sql}) at time zone ${zone}::text, ${form}::text)`
  }
  if (column.type !== 'money') return sql`to_jsonb(${column.sql})`
  return sql`(select case when v is not null then jsonb_build_object('amount', round(v, 4)::text, 'currency', ${column.unit ?? ''}::text) end
    from (select (${column.sql})::numeric as v) money)`
}
