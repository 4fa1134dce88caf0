import { rm } from 'node:fs/promises'
import { asError, Problem, problem } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import type { Stores } from '../../platform/stores'
import { writeAudit } from '../../trust/audit'
import { inTenant, openSystemTenant, type Tenant } from '../../trust/tenancy'
import type { ImportContext, ImportKind, RowFault } from './contract'
import { beat, finishImport, type ImportRow, releaseImport, saveProgress, takeImport } from './store'

export type Kinds = ReadonlyMap<string, ImportKind>

const BEAT_MS = 5_000
const ATTEMPTS = 5

/** The tenant as which an import's work runs: all accounts of the workspace, in the name of whoever asked for it. */
export async function openImportTenant(stores: Stores, workspaceId: string): Promise<Tenant> {
  return openSystemTenant(stores, workspaceId, 'imports')
}

/**
 * Holds an import while `work` is done, with a heartbeat, so that another process takes over only when this one has died. What
 * a person can mend (a Problem) ends the import as failed; anything else lets go of it and is thrown, to be tried again.
 */
export async function holdImport(
  tenant: Tenant,
  row: ImportRow,
  runner: string,
  work: (tenant: Tenant) => Promise<void>,
): Promise<void> {
  const timer = setInterval(() => {
    beat(tenant, row.id, runner).catch((thrown) =>
      tenant.stores.log.warn({ err: asError(thrown), importId: row.id }, 'the heartbeat of an import failed'),
    )
  }, BEAT_MS)
  try {
    await work({ ...tenant, actor: row.actor })
  } catch (thrown) {
    const error = asError(thrown)
    if (error instanceof Problem && error.code === 'import_taken') return
    if (!(error instanceof Problem) && row.attempts + 1 < ATTEMPTS) {
      await releaseImport(tenant, row.id, runner)
      throw thrown
    }
    const level = error instanceof Problem ? 'info' : 'error'
    tenant.stores.log[level]({ err: error, importId: row.id }, 'an import failed')
    const code = error instanceof Problem ? error.code : 'failed'
    await inTenant(tenant, (tx) =>
      finishImport(tx, tenant, row.id, { state: 'failed', error: { code, message: error.message } }),
    )
    await removeFile(row)
  } finally {
    clearInterval(timer)
  }
}

/** Runs a waiting import, or one that a killed process left; does nothing when another process has it or it has ended. */
export async function runImport(stores: Stores, kinds: Kinds, workspaceId: string, importId: string): Promise<void> {
  const tenant = await openImportTenant(stores, workspaceId)
  const runner = newId()
  const row = await takeImport(tenant, importId, runner, ['queued', 'running'])
  if (!row) return
  await holdImport(tenant, row, runner, async (actor) => {
    const kind = kindOf(kinds, row.kind)
    const context = contextOf(actor, row, runner)
    const counts = await kind.run(context)
    await inTenant(actor, async (tx) => {
      await finishImport(tx, actor, importId, { state: 'done', counts })
      await writeAudit(tx, actor, {
        action: row.options.dryRun ? 'dry_run' : 'import',
        subjectKind: 'import',
        subjectId: importId,
        after: { kind: row.kind, fileName: row.fileName, map: row.map, ...counts },
      })
    })
    await removeFile(row)
  })
}

export function kindOf(kinds: Kinds, key: string): ImportKind {
  const kind = kinds.get(key)
  if (kind) return kind
  throw problem('unknown_kind', `There is no kind of import "${key}". There are ${[...kinds.keys()].join(', ')}.`, {
    field: 'kind',
  })
}

const contextOf = (tenant: Tenant, row: ImportRow, runner: string): ImportContext => ({
  tenant,
  importId: row.id,
  file: row.file,
  options: row.options,
  startedAt: row.startedAt ?? new Date(tenant.stores.now()),
  resumeAfter: {
    rows: row.rows,
    accepted: row.accepted,
    unchanged: row.unchanged,
    rejected: row.rejected,
    closed: row.closed,
  },
  report: (progress: Parameters<ImportContext['report']>[0] & { faults?: readonly RowFault[] }) =>
    saveProgress(tenant, row.id, runner, progress),
})

/** The upload is needed only until the import has ended. */
const removeFile = (row: ImportRow): Promise<void> => rm(row.file.path, { force: true })
