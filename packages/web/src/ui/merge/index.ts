export { MergeAccounts } from './merge-accounts'
export { MergePeople } from './merge-people'
export { accountMergeWords, useUndoAccountMerge, useUndoPersonMerge } from './use-merges'
