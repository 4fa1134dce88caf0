import { newId } from '../../kernel/ids'
import type { Stores } from '../../platform/stores'
import { writeAudit } from '../../trust/audit'
import { inTenant } from '../../trust/tenancy'
import type { EntityUse, Kept } from './contract'
import { holdImport, type Kinds, kindOf, openImportTenant } from './run-import'
import { finishImport, takeImport } from './store'
import { removeUnused } from './undo/entities'
import { dropFacts } from './undo/facts'
import { undoLinks } from './undo/links'
import { undoValues } from './undo/values'

/** As many kept things as an answer names; all are counted. */
const NAMED = 1000

/**
 * Takes an import back: its events, facts and values go, earlier values return unless edited since, and what it made goes unless it
 * is in use. May be interrupted anywhere and run again.
 */
export async function undoImport(
  stores: Stores,
  kinds: Kinds,
  uses: readonly EntityUse[],
  workspaceId: string,
  importId: string,
): Promise<void> {
  const tenant = await openImportTenant(stores, workspaceId)
  const runner = newId()
  const row = await takeImport(tenant, importId, runner, ['undoing'])
  if (!row) return
  await holdImport(tenant, row, runner, async (actor) => {
    const own = await kindOf(kinds, row.kind).undo(actor, importId)
    await dropFacts(actor, importId)
    const values = await undoValues(actor, importId)
    const links = await undoLinks(actor, importId)
    const entities = await removeUnused(actor, importId, uses)
    const kept: Kept[] = [...own.kept, ...entities.kept, ...values.kept]
    const removed = { ...own.removed, ...values.removed, ...links.removed, ...entities.removed }
    // What an undo in two halves removed in the first is added to what it removed in the second.
    for (const [what, n] of Object.entries(row.undo?.removed ?? {})) {
      removed[what as keyof typeof removed] = (removed[what as keyof typeof removed] ?? 0) + n
    }
    const undo = { removed, kept: kept.slice(0, NAMED), keptTotal: kept.length }
    await inTenant(actor, async (tx) => {
      await finishImport(tx, actor, importId, { state: 'undone', undo })
      await writeAudit(tx, actor, {
        action: 'undo',
        subjectKind: 'import',
        subjectId: importId,
        after: { removed, kept: kept.length },
      })
    })
  })
}
