export { type DirtyCause, markDirty } from '../activity'
export { currentAliases, type IdAliases, readAliases } from './aliases'
export { recomputeAssignments } from './assignments'
export { bookKeeper } from './change/book'
export { mergeHooks } from './change/merge-hooks'
export type { AccountEraser } from './change/remove'
export {
  type AccountAnswer,
  type AccountInput,
  accountSchema,
  MAX_BULK,
  type SaveFault,
  type SaveOptions,
  type SaveResult,
  saveResultSchema,
} from './contract'
export { type Families, readFamilies } from './family'
export { accountFieldSources } from './field-sources'
export { type AccountRow, findAccount, findAccountIn } from './find'
export { noteFirstSeen } from './first-seen'
export { type AccountLabel, labelAccounts } from './labels'
export { type AccountList, listAccounts } from './list/list'
export type { ListQuery, RuleHooks } from './list/query'
export { recomputeParents } from './parents'
export { isNow, limitsOf, type Moment, presentAsOf, readMoment } from './read/moment'
export { readAccount } from './read/one'
export type { AccountSection } from './read/sections'
export {
  assertIdText,
  distinctRefs,
  type IdRef,
  type ResolveOptions,
  readIdentifiers,
  refKey,
  resolveAccounts,
} from './resolve'
export { createAccountRoutes } from './routes'
export { type AccountDeps, sourceOf } from './routes/deps'
export { momentSchema } from './routes/query'
export { throwFault } from './routes/write-routes'
export { retryDeadlock } from './save/retry'
export { saveAccounts } from './save/save'
export { viewsNaming } from './views/views'
export { visibleAccounts } from './visible'

import type { JobDefinition } from '../../platform/jobs'
import { eraseAccountJob } from './change/remove'

export const jobs: readonly JobDefinition[] = [eraseAccountJob]
