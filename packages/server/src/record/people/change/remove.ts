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
import { markDirty } from '../../accounts'
import { findPersonIn } from '../find'

/** How a module forgets people: rows of its own that no foreign key removes. Runs in the transaction of the deletion. */
export type PersonEraser = (tx: Tx, tenant: Tenant, personIds: readonly string[]) => Promise<void>

const ERASE_JOB = 'erase-person'

/**
 * Removes a person everywhere, with those merged into them: PostgreSQL in one transaction, then their events in ClickHouse,
 * awaited. Were ClickHouse away, a job that waits since the transaction finishes it. Throws `not_found`, `erasure_pending`.
 */
export async function deletePerson(tenant: Tenant, idOrRef: string, erasers: readonly PersonEraser[]): Promise<void> {
  const ids = await inTenant(tenant, async (tx) => {
    const id = await findPersonIn(tx, tenant, idOrRef)
    const ids = await withMerged(tx, tenant, id)
    const { rows: linked } = await sql<{ account_id: string }>`
      select distinct account_id from person_account
      where workspace_id = ${tenant.workspace.id}::uuid and person_id = any(${ids}::uuid[])`.execute(tx)
    for (const erase of erasers) await erase(tx, tenant, ids)
    await removeRows(tx, tenant, ids)
    await forgetOutbox(tx, ids)
    await forgetAudit(tx, 'person', ids)
    await writeAudit(tx, tenant, { action: 'delete', subjectKind: 'person', subjectId: id })
    await markDirty(
      tx,
      tenant,
      linked.map((row) => row.account_id),
      'late',
    )
    const runAt = new Date(Date.now() + 60_000)
    await enqueueJob(tx, ERASE_JOB, { workspaceId: tenant.workspace.id, personIds: ids }, { runAt })
    return ids
  })
  try {
    await erasePeopleFromOlap(tenant.stores, tenant.workspace.id, ids)
  } catch (cause) {
    throw problem(
      'erasure_pending',
      'The person is gone; their events will be erased when the event store answers again.',
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
      union select p.id from person p join all_of on p.merged_into = all_of.id where p.workspace_id = ${tenant.workspace.id}::uuid)
    select id from all_of`.execute(tx)
  return rows.map((row) => row.id)
}

async function removeRows(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<void> {
  const mine = sql`workspace_id = ${tenant.workspace.id}::uuid`
  const listed = sql`any(${ids}::uuid[])`
  await sql`delete from field_value where ${mine} and entity = 'person' and entity_id = ${listed}`.execute(tx)
  await sql`delete from field_current where ${mine} and entity = 'person' and entity_id = ${listed}`.execute(tx)
  await sql`delete from person_alias where ${mine} and (from_id = ${listed} or to_id = ${listed})`.execute(tx)
  // Identifiers and links go with the person by foreign key.
  await sql`delete from person where ${mine} and id = ${listed}`.execute(tx)
}

/** Events and link facts of the people, gone from the disk when it returns; safe to run twice. */
export async function erasePeopleFromOlap(stores: Stores, workspaceId: string, ids: readonly string[]): Promise<void> {
  const ours = 'workspace_id = {workspace:UUID}'
  await deleteRows(stores.olap, 'events', `${ours} AND person_id IN {ids:Array(UUID)}`, {
    workspace: workspaceId,
    ids: [...ids],
  })
  await deleteRows(stores.olap, 'facts', `${ours} AND kind = 'link' AND subject IN {subjects:Array(String)}`, {
    workspace: workspaceId,
    subjects: [...ids],
  })
}

/** Finishes erasures that the event store was away for. */
export const erasePersonJob: JobDefinition = defineJob({
  name: ERASE_JOB,
  payload: z.object({ workspaceId: z.uuid(), personIds: z.array(z.uuid()) }),
  run: (stores, payload) => erasePeopleFromOlap(stores, payload.workspaceId, payload.personIds),
})
