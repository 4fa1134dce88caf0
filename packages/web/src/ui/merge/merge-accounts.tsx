import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountSearchQuery } from '../../api'
import { MergeDialog } from './merge-dialog'
import { type AccountSide, useAccountSide } from './use-account-side'
import { useMergeAccounts } from './use-merges'

type MergeAccountsProps = {
  /** The account that was opened, or the first of two selected. */
  account: string
  other?: string
  onClose: () => void
  /** Told which stays when it is done. */
  onMerged?: (kept: string) => void
}

/** Makes two accounts one: which stays, what moves to it, and how it is taken back. */
export function MergeAccounts({ account, other, onClose, onMerged }: MergeAccountsProps) {
  const [chosen, setChosen] = useState<string | null>(other ?? null)
  const first = useAccountSide(account)
  const second = useAccountSide(chosen)
  const merge = useMergeAccounts()
  return (
    <MergeDialog
      title="Merge accounts"
      first={first}
      second={second}
      choice={other ? null : <OtherAccount not={account} value={chosen} onChange={setChosen} />}
      effect={(keep, gone) => (
        <>
          <p>
            <b>{(gone as AccountSide).moves}</b> of {gone.name} move to {keep.name}.
          </p>
          <p>
            Its name, fields, tags, owner and roles are set aside. Undo brings all of it back: from the message, or
            later from the menu of {keep.name}.
          </p>
        </>
      )}
      merge={async (keep, gone) => {
        await merge(keep, gone)
        onMerged?.(keep.id)
      }}
      onClose={onClose}
    />
  )
}

type OtherProps = { not: string; value: string | null; onChange: (id: string | null) => void }

function OtherAccount({ not, value, onChange }: OtherProps) {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 150)
  const { data, isFetching } = useQuery({ ...accountSearchQuery(asked, 20), enabled: true })
  const found = (data?.items ?? []).filter((one) => one.externalId !== not)
  return (
    <Select
      label="The other account"
      placeholder="Find by name, domain or id"
      data-autofocus
      searchable
      searchValue={text}
      onSearchChange={setText}
      data={found.map((one) => ({ value: one.externalId, label: `${one.name} (${one.externalId})` }))}
      filter={({ options }) => options}
      nothingFoundMessage={isFetching ? 'Searching' : 'No account has that name'}
      value={value}
      onChange={onChange}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
