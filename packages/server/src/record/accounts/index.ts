export { type DirtyCause, markDirty } from '../activity'
export { currentAliases, type IdAliases, readAliases } from './aliases'
export { type AccountRow, findAccount } from './find'
export { noteFirstSeen } from './first-seen'
export { migrations } from './migrations'
export {
  assertIdText,
  distinctRefs,
  type IdRef,
  type ResolveOptions,
  readIdentifiers,
  refKey,
  resolveAccounts,
} from './resolve'
export { visibleAccounts } from './visible'
