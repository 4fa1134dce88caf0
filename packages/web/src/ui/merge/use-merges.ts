import { useQueryClient } from '@tanstack/react-query'
import { mergeAccounts, mergePeople, undoAccountMerge, undoPersonMerge } from '../../api'
import { sayDone, sayFailed } from '../notify'

type Named = { id: string; name: string }

/** After a merge or its undo nothing that was read of accounts and people holds. */
function useForget() {
  const client = useQueryClient()
  return () =>
    Promise.all(['accounts', 'people', 'views', 'health'].map((key) => client.invalidateQueries({ queryKey: [key] })))
}

function useMergeOf(
  merge: (keep: string, gone: string) => Promise<{ id: string }>,
  undo: (id: string) => Promise<unknown>,
) {
  const forget = useForget()
  return async (keep: Named, gone: Named) => {
    const { id } = await merge(keep.id, gone.id)
    await forget()
    sayDone(`${gone.name} was merged into ${keep.name}`, {
      run: async () => {
        await undo(id)
        await forget()
      },
      said: `${gone.name} stands by itself again`,
    })
  }
}

/** Makes two one; the message offers the undo. */
export const useMergeAccounts = () => useMergeOf(mergeAccounts, undoAccountMerge)
export const useMergePeople = () => useMergeOf(mergePeople, undoPersonMerge)

function useUndoOf(undo: (id: string) => Promise<unknown>) {
  const forget = useForget()
  return async (mergeId: string, name: string) => {
    try {
      await undo(mergeId)
      await forget()
      sayDone(`${name} stands by itself again`)
    } catch (cause) {
      sayFailed('The merge was not undone', cause)
    }
  }
}

/** Takes a merge back that was made earlier. */
export const useUndoAccountMerge = () => useUndoOf(undoAccountMerge)
export const useUndoPersonMerge = () => useUndoOf(undoPersonMerge)
