import { Menu } from '@mantine/core'
import { useState } from 'react'
import { type AccountSearch, exportAddress } from '../../api'
import { Button, HrefButton } from '../../ui/button'
import { formatNumber } from '../../ui/format'
import { MergeAccounts } from '../../ui/merge'
import styles from './accounts.module.css'
import { ActionDialog, type Doing } from './action-dialog'

type SelectionBarProps = {
  selected: ReadonlySet<string>
  onClear: () => void
  readOnly: boolean
  search: AccountSearch
}

/** What can be done with the selected accounts; it stands where the filter was. */
export function SelectionBar({ selected, onClear, readOnly, search }: SelectionBarProps) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const [merging, setMerging] = useState(false)
  const ids = [...selected]
  const [first, second] = ids
  const two = ids.length === 2
  const only = { any: [{ field: 'account.externalId', op: 'in', value: ids }] }
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected accounts">
      <b role="status">{formatNumber(ids.length)} selected</b>
      {readOnly ? null : (
        <>
          <Button onClick={() => setDoing('assign')}>Assign owner</Button>
          <Button onClick={() => setDoing('tag')}>Add tag</Button>
          <Button onClick={() => setDoing('set_field')}>Set field</Button>
          <Button disabled={!two} title={two ? undefined : 'Select two accounts'} onClick={() => setMerging(true)}>
            Merge
          </Button>
          <Menu position="bottom-start" width={180}>
            <Menu.Target>
              <Button icon="more" aria-label="More for the selected accounts" />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setDoing('untag')}>Remove tag</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
      <HrefButton icon="exports" href={exportAddress({ ...search, filter: only })} download>
        Export
      </HrefButton>
      <Button variant="ghost" onClick={onClear}>
        Clear selection
      </Button>
      {doing ? <ActionDialog doing={doing} ids={ids} onClose={() => setDoing(null)} onDone={onClear} /> : null}
      {merging && first && second ? (
        <MergeAccounts account={first} other={second} onClose={() => setMerging(false)} onMerged={onClear} />
      ) : null}
    </div>
  )
}
