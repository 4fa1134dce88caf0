import { sql } from 'kysely'
import { z } from 'zod'
import { defineJob, type JobDefinition } from '../../platform/jobs'
import type { Tx } from '../../platform/postgres'
import { inTenant, listWorkspaceIds, openSystemTenant, type Tenant } from '../../trust/tenancy'
import { eraseJob } from './forget'
import { expireHeld } from './held'

const CLAIM_DAYS = 7
const EXPIRED_DAYS = 60
const REJECT_DAYS = 90
const MAX_REJECTS = 50_000

/**
 * What time does to tracking: claims end after a week, held events expire after thirty days and stay visible for sixty more, rejects
 * go after ninety or when there are too many, rates after a day.
 */
export async function tidyIngest(tx: Tx, tenant: Tenant): Promise<void> {
  const workspace = sql`workspace_id = ${tenant.workspace.id}::uuid`
  const daysAgo = (days: number) => sql`${new Date(tenant.stores.now() - days * 86_400_000)}::timestamptz`
  await expireHeld(tx, tenant)
  await sql`delete from ingest_claim where ${workspace} and not lasting and claimed_at < ${daysAgo(CLAIM_DAYS)}`.execute(
    tx,
  )
  await sql`delete from ingest_held where ${workspace} and expired and expires_at < ${daysAgo(EXPIRED_DAYS)}`.execute(
    tx,
  )
  await sql`delete from ingest_reject where ${workspace} and at < ${daysAgo(REJECT_DAYS)}`.execute(tx)
  await sql`delete from ingest_reject where ${workspace} and (workspace_id, id) in (
    select workspace_id, id from ingest_reject where ${workspace} order by at desc, id desc offset ${MAX_REJECTS})`.execute(
    tx,
  )
  await sql`delete from ingest_rate where ${workspace} and minute < ${daysAgo(1)}`.execute(tx)
}

export const jobs: readonly JobDefinition[] = [
  eraseJob,
  defineJob({
    name: 'ingest.tidy',
    payload: z.strictObject({}),
    cron: '17 * * * *',
    run: async (stores) => {
      for (const workspaceId of await listWorkspaceIds(stores)) {
        const tenant = await openSystemTenant(stores, workspaceId, 'tracking')
        await inTenant(tenant, (tx) => tidyIngest(tx, tenant))
      }
    },
  }),
]
