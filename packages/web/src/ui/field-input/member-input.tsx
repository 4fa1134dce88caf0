import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { membersQuery } from '../../api'

type MemberInputProps = {
  id?: string
  'aria-label'?: string
  label?: string
  value: string | null
  onSave: (email: string | null) => void
  error?: string | null
  /** Its list lies in what floats around it: a click on it is none outside. */
  floating?: boolean
}

/** One of the members by name, or nobody; somebody who is no member stays to be seen. */
export function MemberInput({ value, onSave, floating = false, ...about }: MemberInputProps) {
  const { data: members } = useQuery(membersQuery)
  const known = (members?.items ?? []).map((member) => ({ value: member.email, label: member.name || member.email }))
  const data = value && !known.some((one) => one.value === value) ? [...known, { value, label: value }] : known
  return (
    <Select
      {...about}
      comboboxProps={{ withinPortal: !floating }}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Take the member away' }}
      placeholder="Nobody"
      nothingFoundMessage="No member has that name"
      data={data}
      value={value}
      onChange={(next) => {
        if (next !== value) onSave(next)
      }}
    />
  )
}
