import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountSearchQuery } from '../../../api'

type Named = { id: string; name: string }
type ParentInputProps = {
  id: string
  account: string
  value: Named | null
  error: string | undefined
  onSave: (parent: Named | null) => void
}

/** Another account, found by a part of its name. */
export function ParentInput({ id, account, value, error, onSave }: ParentInputProps) {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text === value?.name ? '' : text.trim(), 150)
  const { data } = useQuery({ ...accountSearchQuery(asked, 20), enabled: true })
  const found = (data?.items ?? [])
    .filter((one) => one.externalId !== account)
    .map((one) => ({ value: one.externalId, label: one.name }))
  const options =
    value && !found.some((one) => one.value === value.id) ? [{ value: value.id, label: value.name }, ...found] : found
  return (
    <Select
      id={id}
      error={error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Take the parent account away' }}
      placeholder="None"
      nothingFoundMessage="No account has that name"
      searchValue={text}
      onSearchChange={setText}
      filter={({ options: all }) => all}
      data={options}
      value={value?.id ?? null}
      onChange={(next, option) => {
        if (next !== (value?.id ?? null)) onSave(next ? { id: next, name: option?.label ?? next } : null)
      }}
    />
  )
}
