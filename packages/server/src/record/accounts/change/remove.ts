import { sql } from 'kysely'
import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { deleteRows } from '../../../platform/clickhouse'
import { defineJob, enqueueJob, type JobDefinition } from '../../../platform/jobs'
import { forgetOutbox } from '../../../platform/outbox'
import type { Tx } from '../../../platform/postgres'
import type { Stores } from '../../../platform/stores'
import { forgetAudit, writeAudit } from '../../../trust/audit'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { markDirty } from '../../activity'
import { findAccountIn } from '../find'

/** How a module forgets accounts: rows of its own that no foreign key removes. Runs in the transaction of the deletion. */
export type AccountEraser = (tx: Tx, tenant: Tenant, accountIds: readonly string[]) => Promise<void>

export const ERASE_JOB = 'erase-account'

/**
 * Removes an account everywhere, with those merged into it: PostgreSQL in one transaction, then events and facts in ClickHouse,
 * awaited. Were ClickHouse away, a job that waits since the transaction finishes it. Throws `not_found`, `erasure_pending`.
 */
export async function deleteAccount(tenant: Tenant, idOrRef: string, erasers: readonly AccountEraser[]): Promise<void> {
  const ids = await inTenant(tenant, async (tx) => {
    const account = await findAccountIn(tx, tenant, idOrRef)
    const ids = await withMerged(tx, tenant, account.id)
    await markParents(tx, tenant, ids)
    for (const erase of erasers) await erase(tx, tenant, ids)
    await removeRows(tx, tenant, ids)
    await forgetOutbox(tx, ids)
    // The audit says that it was deleted and by whom; what it was is gone.
    await forgetAudit(tx, 'account', ids)
    await writeAudit(tx, tenant, { action: 'delete', subjectKind: 'account', subjectId: account.id })
    const runAt = new Date(Date.now() + 60_000)
    await enqueueJob(tx, ERASE_JOB, { workspaceId: tenant.workspace.id, accountIds: ids }, { runAt })
    return ids
  })
  try {
    await eraseAccountsFromOlap(tenant.stores, tenant.workspace.id, ids)
  } catch (cause) {
    throw problem(
      'erasure_pending',
      'The account is gone; its events will be erased when the event store answers again.',
      {
        status: 503,
        cause,
      },
    )
  }
}

async function withMerged(tx: Tx, tenant: Tenant, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive all_of(id) as (
      select ${id}::uuid
      union select a.id from account a join all_of on a.merged_into = all_of.id where a.workspace_id = ${tenant.workspace.id}::uuid)
    select id from all_of`.execute(tx)
  return rows.map((row) => row.id)
}

/** Their rolled-up numbers lose a part. */
async function markParents(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ parent_id: string }>`
    select distinct a.parent_id from account a
    where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = any(${ids}::uuid[]) and a.parent_id is not null`.execute(
    tx,
  )
  await markDirty(
    tx,
    tenant,
    rows.map((row) => row.parent_id),
    'field',
  )
}

async function removeRows(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<void> {
  const mine = sql`workspace_id = ${tenant.workspace.id}::uuid`
  const listed = sql`any(${ids}::uuid[])`
  await sql`delete from field_value where ${mine} and entity = 'account' and entity_id = ${listed}`.execute(tx)
  await sql`delete from field_current where ${mine} and entity = 'account' and entity_id = ${listed}`.execute(tx)
  await sql`delete from account_parent where ${mine} and parent_id = ${listed}`.execute(tx)
  await sql`update account set parent_id = null where ${mine} and parent_id = ${listed}`.execute(tx)
  await sql`delete from account_alias where ${mine} and (from_id = ${listed} or to_id = ${listed})`.execute(tx)
  // Identifiers, assignments, parents, links, dirty marks and modules' own rows go with it by foreign key.
  await sql`delete from account where ${mine} and id = ${listed}`.execute(tx)
}

/** Events and facts of the accounts, gone from the disk when it returns; safe to run twice. */
export async function eraseAccountsFromOlap(
  stores: Stores,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  for (const table of ['events', 'facts']) {
    await deleteRows(stores.olap, table, 'workspace_id = {workspace:UUID} AND account_id IN {ids:Array(UUID)}', {
      workspace: workspaceId,
      ids: [...ids],
    })
  }
}

/** Finishes erasures that the event store was away for. */
export const eraseAccountJob: JobDefinition = defineJob({
  name: ERASE_JOB,
  payload: z.object({ workspaceId: z.uuid(), accountIds: z.array(z.uuid()) }),
  run: (stores, payload) => eraseAccountsFromOlap(stores, payload.workspaceId, payload.accountIds),
})
