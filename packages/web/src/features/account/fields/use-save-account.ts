import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type AccountPatch, ApiProblem, accountFieldsQuery, patchAccount } from '../../../api'
import { sayDone } from '../../../ui/notify'

export type Saving = {
  /** What was changed: also the key under which a refusal is told. */
  key: string
  patch: AccountPatch
  /** What puts back what stood before. */
  undo: AccountPatch
  said: string
}

const now = { day: null, known: 'then' } as const

/** Saves a part of the account by hand and offers to take it back; a refusal stands under its field. */
export function useSaveAccount(id: string) {
  const client = useQueryClient()
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const refresh = () => client.invalidateQueries({ queryKey: ['accounts'] })
  const put = async (patch: AccountPatch) => {
    await patchAccount(id, patch)
    await refresh()
  }
  const save = async ({ key, patch, undo, said }: Saving, tellsItself?: () => Promise<boolean>) => {
    setFaults(({ [key]: _gone, ...rest }) => rest)
    try {
      await put(patch)
    } catch (cause) {
      setFaults((was) => ({ ...was, [key]: wordsOf(cause) }))
      return
    }
    if (!(await tellsItself?.())) sayDone(said, { run: () => put(undo) })
  }
  const readFields = () => client.fetchQuery({ ...accountFieldsQuery(id, now), staleTime: 0 })
  return { save, faults, readFields }
}

export type AccountSaver = ReturnType<typeof useSaveAccount>

/** Without the path of the field in front, which stands beside it anyway. */
function wordsOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return cause instanceof ApiProblem && cause.field ? message.replace(/^[\w.]+: /, '') : message
}
