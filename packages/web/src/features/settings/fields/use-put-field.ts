import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, type FieldBody, type FieldDefinition, putField } from '../../../api'
import { sayDone } from '../../../ui/notify'

export const bodyOf = ({ label, type, options, sources }: FieldDefinition): FieldBody => ({
  label,
  type,
  options,
  sources,
})

/** Fields changed: what was read of them and of accounts is out of date. */
export function useForgetFields() {
  const client = useQueryClient()
  return () => Promise.all(['fields', 'accounts', 'people'].map((key) => client.invalidateQueries({ queryKey: [key] })))
}

/** Saves a part of a definition and offers to take it back; a refusal stands under the part it names. */
export function usePutField(field: FieldDefinition) {
  const forget = useForgetFields()
  const [fault, setFault] = useState<{ part: string; message: string } | null>(null)
  const put = async (body: FieldBody) => {
    await putField(field.entity, field.key, body)
    await forget()
  }
  const save = async (part: Partial<FieldBody>, said: string) => {
    setFault(null)
    const before = bodyOf(field)
    try {
      await put({ ...before, ...part })
    } catch (cause) {
      const own = Object.keys(part)
      const named = cause instanceof ApiProblem && cause.field && own.includes(cause.field) ? cause.field : own[0]
      setFault({ part: named ?? '', message: cause instanceof Error ? cause.message : String(cause) })
      return
    }
    sayDone(said, { run: () => put(before) })
  }
  const faultOf = (part: keyof FieldBody) => (fault?.part === part ? fault.message : null)
  return { save, faultOf }
}
