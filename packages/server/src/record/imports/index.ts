import type { JobDefinition } from '../../platform/jobs'
import type { Stores } from '../../platform/stores'
import type { Route } from '../../trust/access'
import type { EntityUse, ImportKind } from './contract'
import { eventsKind } from './events/kind'
import { importJobs, startImportResumer } from './jobs'
import { accountsKind } from './kinds/accounts'
import { peopleKind } from './kinds/people'
import { createImportRoutes } from './routes'

export type { Counts, EntityUse, ImportContext, ImportKind, ImportTarget, Kept, UndoResult } from './contract'
export { readLastEventImport } from './last-delivery'
export { instantOf } from './rows/read-values'
export { createRowsKind, type ItemRow, type RowsSnapshot, type RowsSpec, type SaveOutcome } from './rows/rows-kind'

export interface Imports {
  readonly routes: readonly Route[]
  readonly jobs: readonly JobDefinition[]
  /** Beside the queue: takes up what a kill left behind. */
  readonly worker: (stores: Stores) => Promise<() => Promise<void>>
}

/** Imports of accounts, people and events, and of the kinds that layers below bring; `uses` keep entities from an undo. */
export function createImports(deps: { kinds?: readonly ImportKind[]; uses?: readonly EntityUse[] } = {}): Imports {
  const kinds = new Map([accountsKind, peopleKind, eventsKind, ...(deps.kinds ?? [])].map((kind) => [kind.key, kind]))
  return { routes: createImportRoutes(kinds), jobs: importJobs(kinds, deps.uses ?? []), worker: startImportResumer }
}
