import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { peopleSearchQuery } from '../../api'
import { MergeDialog } from './merge-dialog'
import { useMergePeople } from './use-merges'
import { type PersonSide, usePersonSide } from './use-person-side'

type MergePeopleProps = {
  person: string
  other?: string
  /** Where the other one is looked for first. */
  account?: string
  onClose: () => void
}

/** Makes two people one: which stays, what moves to them, and how it is taken back. */
export function MergePeople({ person, other, account, onClose }: MergePeopleProps) {
  const [chosen, setChosen] = useState<string | null>(other ?? null)
  const first = usePersonSide(person)
  const second = usePersonSide(chosen)
  return (
    <MergeDialog
      title="Merge people"
      first={first}
      second={second}
      choice={other ? null : <OtherPerson not={person} account={account} value={chosen} onChange={setChosen} />}
      effect={(keep, gone) => (
        <>
          <p>
            <b>{(gone as PersonSide).moves}</b> of {gone.name} move to {keep.name}.
          </p>
          <p>
            What {keep.name} has no value for is taken over. Undo brings all of it back: from the message, or later from
            the people of the account.
          </p>
        </>
      )}
      merge={useMergePeople()}
      onClose={onClose}
    />
  )
}

type OtherProps = {
  not: string
  account: string | undefined
  value: string | null
  onChange: (id: string | null) => void
}

/** Without a search the account's own people are offered; a search goes over all. */
function OtherPerson({ not, account, value, onChange }: OtherProps) {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 150)
  const { data, isFetching } = useQuery(peopleSearchQuery(asked, asked ? undefined : account))
  const found = (data?.items ?? []).filter((one) => one.id !== not)
  const labelOf = (one: (typeof found)[number]) => {
    const name = one.name ?? one.email ?? one.id
    const about = [one.email, one.accounts[0]?.name].filter((part) => part && part !== name).join(', ')
    return about ? `${name} (${about})` : name
  }
  return (
    <Select
      label="The other person"
      placeholder="Find by name, e-mail or id"
      data-autofocus
      searchable
      searchValue={text}
      onSearchChange={setText}
      data={found.map((one) => ({ value: one.id, label: labelOf(one) }))}
      filter={({ options }) => options}
      nothingFoundMessage={isFetching ? 'Searching' : 'Nobody has that name'}
      value={value}
      onChange={onChange}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
