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
import { type ColumnTotal, totalAggregate, totalInput, totalled, totalOutput } from './totals'

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
 * A page of the accounts that the actor may see. One query finds the page, the total and the totals over the whole filter; the
 * page's accounts are then filled in, set-based. Throws `unknown_field`, `not_sortable`, `bad_cursor`, and what a rule throws.
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
  const list = await inTenant(tenant, async (tx) => {
    const page = await findPage(tx, tenant, registry, query, columns, hooks)
    const ids = page.rows.map((row) => row.id)
    const items = await presentAccounts(tx, tenant, ids, sections, readMoment(tenant, {}))
    const extra = await readColumns(tx, tenant, registry, ids, columns)
    const filled =
      columns.length === 0 ? items : items.map((item, n) => ({ ...item, columns: extra.get(ids[n] ?? '') ?? {} }))
    return { items: filled, next: page.next, total: page.total, totals: page.totals }
  })
  return { ...list, tookMs: Math.round((performance.now() - started) * 10) / 10 }
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

async function findPage(
  tx: Tx,
  tenant: Tenant,
  registry: FieldRegistry,
  query: ListQuery,
  columns: readonly FieldSource[],
  hooks: RuleHooks,
) {
  const limit = query.limit ?? 50
  const withTotals = query.totals ?? true
  const sort = readSort(registry, query.sort)
  const sums = withTotals ? totalled(columns) : []
  const sortField = { joins: sort.joins } as FieldSource
  const { from } = selectAccounts(tenant, registry, query, [sortField, ...sums], hooks)
  // 50,000 matches with a dozen totalled columns do not fit into the default 4 MB, and would go through a file.
  await sql`select set_config('work_mem', '64MB', true)`.execute(tx)
  const direction = sql.raw(sort.descending ? 'desc' : 'asc')
  const { rows } = await sql<{
    page: { id: string; sort: string | null }[]
    total: number | null
    totals: Record<string, ColumnTotal>
  }>`
    with matching as ${sql.raw(withTotals ? 'materialized' : 'not materialized')} (
      select a.id, ${sort.expression} as sort ${concat(sums.map(totalInput))} ${from}),
    page as (
      select m.id, m.sort from matching m ${query.cursor ? sql`where ${afterCursor(sort, query.cursor)}` : sql``}
      order by m.sort ${direction} nulls last, m.id limit ${limit + 1})
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'sort', p.sort::text) order by p.sort ${direction} nulls last, p.id), '[]')
       from page p) as page,
      g.total, jsonb_build_object(${sql.join(sums.flatMap((column, n) => [sql`${column.key}::text`, totalOutput(column, n)]))}) as totals
    from (${
      withTotals
        ? sql`select count(*) as total ${concat(sums.map(totalAggregate))} from matching`
        : sql`select null::bigint as total`
    }) g`.execute(tx)
  const found = rows[0] ?? { page: [], total: 0, totals: {} }
  const page = found.page.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page,
    next: found.page.length > limit && last ? writeCursor(sort, last.sort, last.id) : null,
    total: found.total,
    totals: withCurrency(found.totals, sums),
  }
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

const concat = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  parts.length === 0 ? sql`` : sql.join(parts, sql` `)
