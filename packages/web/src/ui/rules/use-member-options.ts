import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { membersQuery } from '../../api'
import type { FieldInfo } from './types'

/** The fields, those that hold a member with the members to choose from, and "me" first. */
export function useMemberOptions(fields: readonly FieldInfo[]): readonly FieldInfo[] {
  const { data: members } = useQuery(membersQuery)
  return useMemo(() => {
    if (!members) return fields
    const options = [
      { value: 'me', label: 'me' },
      ...members.items.map((member) => ({ value: member.email, label: member.name || member.email })),
    ]
    return fields.map((field) => (field.type === 'member' && !field.options?.length ? { ...field, options } : field))
  }, [fields, members])
}
