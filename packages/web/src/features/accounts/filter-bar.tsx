import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { ApiProblem, exportAddress, type Rule } from '../../api'
import { HrefButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { RuleBar } from '../../ui/rules'
import styles from './accounts.module.css'
import { ColumnChooser } from './column-chooser'
import type { AccountListState } from './use-account-list'

/** Search, rule, columns and export. */
export function FilterBar({ state }: { state: AccountListState }) {
  const { search, fields = [], go, list, columns } = state
  const problem =
    list.error instanceof ApiProblem && list.error.status < 500 && list.error.status >= 400 ? list.error.message : null
  return (
    <div className={styles.bar}>
      <SearchBox value={search.q ?? ''} onChange={(q) => go({ q: q || undefined }, true)} />
      <RuleBar
        rule={search.filter ?? null}
        fields={fields}
        refusal={problem}
        // An emptied filter stays written, or a view's own rule would come back.
        onChange={(rule) => go({ filter: (rule ?? (state.place.view ? { all: [] } : undefined)) as Rule | undefined })}
      />
      <div className={styles.end}>
        <ColumnChooser columns={columns} fields={fields} onChange={(keys) => go({ columns: keys.join(',') })} />
        <HrefButton variant="ghost" icon="exports" href={exportAddress(search)} download>
          Export
        </HrefButton>
      </div>
    </div>
  )
}

function SearchBox({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const [text, setText] = useState(value)
  const later = useDebouncedCallback(onChange, 200)
  useEffect(() => setText(value), [value])
  return (
    <TextInput
      aria-label="Search accounts"
      placeholder="Search"
      type="search"
      className={styles.search}
      leftSection={<Icon name="search" />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        later(event.currentTarget.value.trim())
      }}
    />
  )
}
