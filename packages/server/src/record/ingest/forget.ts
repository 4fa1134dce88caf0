import { sql } from 'kysely'
import { z } from 'zod'
import { problem } from '../../kernel/errors'
import { deleteRows } from '../../platform/clickhouse'
import { defineJob, enqueueJob, type JobDefinition } from '../../platform/jobs'
import type { Tx } from '../../platform/postgres'
import { inTenant, openSystemTenant, type Tenant } from '../../trust/tenancy'
import type { AccountEraser } from '../accounts'
import type { PersonEraser } from '../people'

const ERASE_JOB = 'ingest.erase'
/** The inbox is empty within seconds, unless ClickHouse is away. */
const SOON_MS = 30_000

/** What of erased people still waits here: held events, rejects that carry one of their ids, events in the inbox. Call it while their ids are there. */
export const forgetPeople: PersonEraser = async (tx, tenant, personIds) => {
  const workspace = sql`${tenant.workspace.id}::uuid`
  await sql`
    delete from ingest_held where workspace_id = ${workspace} and person_id = any(${personIds}::uuid[])`.execute(tx)
  await sql`
    delete from ingest_reject r using person_identifier t
    where r.workspace_id = ${workspace} and t.workspace_id = ${workspace} and t.person_id = any(${personIds}::uuid[])
      and position(to_jsonb(t.external_id)::text in r.item) > 0`.execute(tx)
  await eraseOnceDrained(tx, tenant, 'person_id', personIds)
}

/** What of erased accounts still waits here: events in the inbox. */
export const forgetAccounts: AccountEraser = (tx, tenant, accountIds) =>
  eraseOnceDrained(tx, tenant, 'account_id', accountIds)

const eraseOnceDrained = (
  tx: Tx,
  tenant: Tenant,
  column: 'person_id' | 'account_id',
  ids: readonly string[],
): Promise<void> =>
  enqueueJob(
    tx,
    ERASE_JOB,
    { workspaceId: tenant.workspace.id, column, ids, until: new Date(tenant.stores.now()).toISOString() },
    { runAt: new Date(Date.now() + SOON_MS) },
  )

/**
 * Events that were on their way to ClickHouse when theirs were erased: erased again once nothing taken in before is in the inbox.
 * Throws `not_drained` until then, so that the queue tries again, for as long as ClickHouse is away.
 */
export const eraseJob: JobDefinition = defineJob({
  name: ERASE_JOB,
  payload: z.object({
    workspaceId: z.uuid(),
    column: z.enum(['person_id', 'account_id']),
    ids: z.array(z.uuid()),
    until: z.iso.datetime(),
  }),
  run: async (stores, { workspaceId, column, ids, until }) => {
    const tenant = await openSystemTenant(stores, workspaceId, 'erasure')
    const { rows } = await inTenant(tenant, (tx) =>
      sql`select 1 from ingest_inbox where workspace_id = ${workspaceId}::uuid and received_at <= ${until}::timestamptz limit 1`.execute(
        tx,
      ),
    )
    if (rows.length > 0)
      throw problem('not_drained', 'Events taken in before the erasure have yet to reach ClickHouse.', { status: 503 })
    await deleteRows(stores.olap, 'events', `workspace_id = {workspace:UUID} AND ${column} IN {ids:Array(UUID)}`, {
      workspace: workspaceId,
      ids,
    })
  },
})
