import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'

export type DirtyCause = 'live' | 'late' | 'import' | 'definition' | 'merge' | 'field' | 'revenue'

/**
 * Marks accounts as to be computed again, in the transaction of what changed them. While an account waits, a cause other than
 * `live` stays: work of its own starts from live causes alone, so doubt must not start it. Nor does an edited definition, which changes
 * nothing of the account itself, hide what did. `lateFrom` is the earliest closed day
 * that changed, `YYYY-MM-DD`.
 */
export async function markDirty(
  tx: Tx,
  tenant: Tenant,
  accountIds: readonly string[] | 'all',
  cause: DirtyCause,
  lateFrom?: string,
): Promise<void> {
  if (accountIds !== 'all' && accountIds.length === 0) return
  const now = new Date(tenant.stores.now())
  // Sorted, so that two transactions that mark the same accounts wait for each other instead of locking up.
  const which =
    accountIds === 'all' ? sql`a.merged_into is null` : sql`a.id = any(${[...new Set(accountIds)].sort()}::uuid[])`
  await sql`
    insert into account_dirty as d (workspace_id, account_id, seq, cause, since, late_from)
    select a.workspace_id, a.id, 1, ${cause}, ${now}::timestamptz, ${lateFrom ?? null}::date
    from account a where a.workspace_id = ${tenant.workspace.id}::uuid and ${which} order by a.id
    on conflict (workspace_id, account_id) do update set
      seq = d.seq + 1,
      cause = case when d.seq > d.done_seq and (excluded.cause = 'live' or (excluded.cause = 'definition' and d.cause <> 'live'))
        then d.cause else excluded.cause end,
      since = case when d.seq > d.done_seq then d.since else excluded.since end,
      late_from = case when d.seq > d.done_seq then least(d.late_from, excluded.late_from) else excluded.late_from end`.execute(
    tx,
  )
  // Heard when the transaction commits: whoever refreshes the numbers wakes at once.
  await sql`select pg_notify('waymark_dirty', ${tenant.workspace.id})`.execute(tx)
}
