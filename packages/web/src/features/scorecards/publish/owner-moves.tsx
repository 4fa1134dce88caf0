import type { ScorecardShadow } from '../../../api'
import { formatNumber } from '../../../ui/format'
import { SimpleTable } from '../../../ui/simple-table'
import styles from '../now/now.module.css'

/** Whose accounts change band, and how the mean of each book moves; owners of whom none does are left out. */
export function OwnerMoves({ owners }: { owners: ScorecardShadow['owners'] }) {
  const moved = owners.filter(({ up, down }) => up + down > 0)
  if (moved.length === 0) return null
  return (
    <div className={styles.ownerMoves}>
      <SimpleTable
        label="By owner"
        rows={moved}
        keyOf={(row) => row.owner ?? ''}
        columns={[
          { title: 'Owner', cell: (row) => row.name ?? row.owner ?? 'no owner' },
          { title: 'Accounts', numeric: true, cell: (row) => formatNumber(row.accounts) },
          { title: 'Up', numeric: true, cell: (row) => formatNumber(row.up) },
          { title: 'Down', numeric: true, cell: (row) => formatNumber(row.down) },
          {
            title: 'Mean score',
            numeric: true,
            cell: ({ average: { before, after } }) => `${meanWords(before)} → ${meanWords(after)}`,
          },
        ]}
      />
    </div>
  )
}

const meanWords = (mean: number | null) => (mean === null ? 'none' : formatNumber(mean, 1))
