export { MergeAccounts } from './merge-accounts'
export { MergePeople } from './merge-people'
export { useUndoAccountMerge, useUndoPersonMerge } from './use-merges'
