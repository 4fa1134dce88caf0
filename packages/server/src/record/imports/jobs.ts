import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { isId } from '../../kernel/ids'
import { defineJob, enqueueJob, type JobDefinition } from '../../platform/jobs'
import type { Stores } from '../../platform/stores'
import { inTenant, listWorkspaceIds, type Tenant } from '../../trust/tenancy'
import type { EntityUse } from './contract'
import { dropWorkTables, findWorkTables } from './events/work'
import { RUN_JOB, uploadsDir } from './receive'
import { type Kinds, openImportTenant, runImport } from './run-import'
import { openImports } from './store'
import { undoImport } from './undo-import'

export const UNDO_JOB = 'imports.undo'

const payload = z.object({ workspaceId: z.uuid(), importId: z.uuid() })

export const importJobs = (kinds: Kinds, uses: readonly EntityUse[]): readonly JobDefinition[] => [
  defineJob({
    name: RUN_JOB,
    payload,
    run: (stores, { workspaceId, importId }) => runImport(stores, kinds, workspaceId, importId),
  }),
  defineJob({
    name: UNDO_JOB,
    payload,
    run: (stores, { workspaceId, importId }) => undoImport(stores, kinds, uses, workspaceId, importId),
  }),
  defineJob({
    name: 'imports.resume',
    payload: z.object({}),
    cron: '* * * * *',
    run: (stores) => resumeImports(stores),
  }),
]

/** Queues again what waits or was left by a process that died. The queue itself would wait hours for a killed worker. */
export async function resumeImports(stores: Stores): Promise<void> {
  for (const workspaceId of await listWorkspaceIds(stores)) {
    const tenant = await openImportTenant(stores, workspaceId)
    const left = await openImports(tenant, true)
    if (left.length === 0) continue
    await inTenant(tenant, async (tx) => {
      for (const { id, state } of left) {
        const job = state === 'undoing' ? UNDO_JOB : RUN_JOB
        await enqueueJob(tx, job, { workspaceId, importId: id }, { key: `import:${id}` })
      }
    })
  }
}

/**
 * At the start of a process: where it is the only one, because a store is embedded, no import is anybody's, so that they go on at
 * once; uploads and work tables that a kill left behind go. Answers how to stop, which is nothing to do.
 */
export async function startImportResumer(stores: Stores): Promise<() => Promise<void>> {
  const open = new Set<string>()
  for (const workspaceId of await listWorkspaceIds(stores)) {
    const tenant = await openImportTenant(stores, workspaceId)
    if (stores.olap.embedded) await freeImports(tenant)
    for (const { id } of await openImports(tenant, false)) open.add(id)
  }
  await resumeImports(stores)
  for (const id of await findWorkTables(stores.olap)) if (!open.has(id)) await dropWorkTables(stores.olap, id)
  await removeUploads(stores, open)
  return async () => undefined
}

const freeImports = (tenant: Tenant): Promise<unknown> =>
  inTenant(tenant, (tx) =>
    sql`update import set runner = null where workspace_id = ${tenant.workspace.id}::uuid and runner is not null`.execute(
      tx,
    ),
  )

/** An upload may be under way in another process: only what is a day old is left behind. */
const LEFT_BEHIND_MS = 86_400_000

async function removeUploads(stores: Stores, open: ReadonlySet<string>): Promise<void> {
  const dir = uploadsDir(stores)
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  for (const name of names) {
    const id = name.replace(/\.part$/, '')
    if (!isId(id) || open.has(id)) continue
    const { mtimeMs } = await stat(join(dir, name))
    if (stores.olap.embedded || mtimeMs < Date.now() - LEFT_BEHIND_MS) await rm(join(dir, name), { force: true })
  }
}
