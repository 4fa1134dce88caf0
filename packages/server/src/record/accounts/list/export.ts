import { sql } from 'kysely'
import type { FieldRegistry, FieldSource } from '../../../kernel/rules'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { readColumns } from './list'
import { type ListQuery, type RuleHooks, readSort, requireField, selectAccounts } from './query'

const CHUNK = 2_000
const STANDARD = ['account.externalId', 'account.name', 'account.owner', 'account.parent', 'account.tag'] as const

/**
 * The list as CSV, line by line, in its order: who and what each account is, then the columns asked for. The order is decided at
 * the start; values are read a chunk at a time. Throws before the first line what the list throws.
 */
export async function exportAccounts(
  tenant: Tenant,
  registry: FieldRegistry,
  query: ListQuery,
  hooks: RuleHooks,
): Promise<AsyncGenerator<string>> {
  const keys = [...new Set([...STANDARD, ...(query.columns ?? [])])]
  const columns = keys.map((key) => requireField(registry, key, 'columns'))
  const sort = readSort(registry, query.sort)
  const { from } = selectAccounts(tenant, registry, query, [{ joins: sort.joins } as FieldSource], hooks)
  const { rows } = await inTenant(tenant, (tx) =>
    sql<{ id: string }>`
      select a.id ${from} order by ${sort.expression} ${sql.raw(sort.descending ? 'desc' : 'asc')} nulls last, a.id`.execute(
      tx,
    ),
  )
  return writeLines(
    tenant,
    registry,
    rows.map((row) => row.id),
    columns,
  )
}

async function* writeLines(
  tenant: Tenant,
  registry: FieldRegistry,
  ids: readonly string[],
  columns: readonly FieldSource[],
): AsyncGenerator<string> {
  yield writeRow(columns.map((column) => column.key.replace(/^account\./, '')))
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK)
    const values = await inTenant(tenant, (tx) => readColumns(tx, tenant, registry, chunk, columns))
    let text = ''
    // An account that was deleted since, or is no longer the actor's to see, is left out.
    for (const id of chunk) {
      const row = values.get(id)
      if (row) text += writeRow(columns.map((column) => row[column.key]))
    }
    yield text
  }
}

const writeRow = (values: readonly unknown[]): string => `${values.map(writeCell).join(',')}\r\n`

/** RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function writeCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? guard(value) : plain(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const guard = (text: string): string => (/^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text)

function plain(value: unknown): string {
  if (Array.isArray(value)) return guard(value.map(String).join(' '))
  if (typeof value === 'object' && value !== null && 'amount' in value) return String(value.amount)
  return String(value)
}
