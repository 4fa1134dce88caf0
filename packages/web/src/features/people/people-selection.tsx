import { useState } from 'react'
import { Button } from '../../ui/button'
import { formatNumber } from '../../ui/format'
import { MergePeople } from '../../ui/merge'
import styles from './people.module.css'

/** What can be done with the selected people; it stands where the search was. */
export function PeopleSelection({ selected, onClear }: { selected: ReadonlySet<string>; onClear: () => void }) {
  const [merging, setMerging] = useState(false)
  const [person, other] = [...selected]
  const two = selected.size === 2
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected people">
      <b role="status">{formatNumber(selected.size)} selected</b>
      <Button disabled={!two} title={two ? undefined : 'Select two people'} onClick={() => setMerging(true)}>
        Merge
      </Button>
      <Button variant="ghost" onClick={onClear}>
        Clear selection
      </Button>
      {merging && person && other ? (
        <MergePeople
          person={person}
          other={other}
          onClose={() => {
            setMerging(false)
            onClear()
          }}
        />
      ) : null}
    </div>
  )
}
