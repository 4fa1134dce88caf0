import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import type { Metric } from './contract'
import type { AccountValues } from './values'

/**
 * Writes the current values, one row an account, each metric in its slot. Rows that say the same already are left alone; answers
 * the ids of those that changed.
 */
export async function writeSnapshot(
  tx: Tx,
  tenant: Tenant,
  metrics: readonly Metric[],
  rows: readonly AccountValues[],
  at: Date,
): Promise<string[]> {
  if (rows.length === 0) return []
  const width = Math.max(0, ...metrics.map((metric) => metric.slot))
  const arrays = rows.map(({ values }) => {
    const slots = new Array<string>(width).fill('NULL')
    metrics.forEach((metric, index) => {
      const value = values[index] ?? null
      if (value !== null) slots[metric.slot - 1] = String(value)
    })
    return `{${slots.join(',')}}`
  })
  const { rows: changed } = await sql<{ account_id: string }>`
    insert into account_metrics as m (workspace_id, account_id, "values", computed_at)
    select ${tenant.workspace.id}::uuid, i.account_id, i.numbers::float8[], ${at}::timestamptz
    from unnest(${rows.map((row) => row.account.id)}::uuid[], ${arrays}::text[]) as i(account_id, numbers)
    join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = i.account_id
    on conflict (workspace_id, account_id) do update set "values" = excluded."values", computed_at = excluded.computed_at
    where m."values" is distinct from excluded."values"
    returning m.account_id`.execute(tx)
  return changed.map((row) => row.account_id)
}

/** The current values of accounts, by metric; accounts that were never computed are left out. */
export async function readSnapshot(
  tx: Tx,
  tenant: Tenant,
  metrics: readonly Metric[],
  accountIds: readonly string[],
): Promise<Map<string, Record<string, number | null>>> {
  if (accountIds.length === 0) return new Map()
  const { rows } = await sql<{ account_id: string; values: (number | null)[] }>`
    select account_id, "values" from account_metrics
    where workspace_id = ${tenant.workspace.id}::uuid and account_id = any(${accountIds}::uuid[])`.execute(tx)
  return new Map(
    rows.map((row) => [
      row.account_id,
      Object.fromEntries(metrics.map((metric) => [metric.key, row.values[metric.slot - 1] ?? null])),
    ]),
  )
}

/** Of accounts that were merged away nothing is current. */
export async function dropMerged(tx: Tx, tenant: Tenant): Promise<void> {
  await sql`delete from account_metrics m using account a
    where m.workspace_id = ${tenant.workspace.id}::uuid and a.workspace_id = m.workspace_id and a.id = m.account_id
      and a.merged_into is not null`.execute(tx)
}
