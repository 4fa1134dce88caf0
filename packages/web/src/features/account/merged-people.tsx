import { useQuery } from '@tanstack/react-query'
import { personMergesQuery } from '../../api'
import { Button } from '../../ui/button'
import { formatAgo } from '../../ui/format'
import { useUndoPersonMerge } from '../../ui/merge'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import styles from './account.module.css'

/** Who of the account's people was made one, each with its undo. */
export function MergedPeople({ account, timeZone }: { account: string; timeZone: string }) {
  const { data } = useQuery(personMergesQuery(account))
  const undo = useUndoPersonMerge()
  if (!data || data.items.length === 0) return null
  return (
    <Panel title="Merged people" note="each can be taken apart again">
      <SimpleTable
        label="Merged people"
        rows={data.items}
        keyOf={(merge) => merge.id}
        columns={[
          { title: 'Stays', cell: (merge) => <b className={styles.strong}>{merge.keepName}</b> },
          { title: 'Merged', cell: (merge) => merge.mergeName },
          { title: 'When', numeric: true, cell: (merge) => formatAgo(merge.at, timeZone) },
          {
            title: 'Actions',
            cell: (merge) => (
              <Button
                small
                icon="undo"
                aria-label={`Undo merge of ${merge.mergeName}`}
                onClick={() => void undo(merge.id, merge.mergeName)}
              >
                Undo merge
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  )
}
