import type { HealthOverview } from '../../api'
import { BandCounts } from '../../ui/band'
import { formatNumber, formatSigned } from '../../ui/format'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { PersonName } from '../../ui/tag'
import styles from './health.module.css'

type Row = HealthOverview['owners'][number]

/** Each book: how many accounts, in which bands, and the mean score against 28 days before. */
export function Owners({ rows }: { rows: readonly Row[] }) {
  return (
    <Panel title="By owner">
      <SimpleTable
        label="Health by owner"
        rows={rows}
        keyOf={(row) => row.owner ?? ''}
        columns={[
          {
            title: 'Owner',
            cell: (row) =>
              row.owner ? <PersonName name={row.name || row.owner} /> : <span className={styles.quiet}>no owner</span>,
          },
          { title: 'Accounts', numeric: true, cell: (row) => formatNumber(row.accounts) },
          { title: 'Bands', cell: (row) => <BandCounts counts={row.bands} /> },
          {
            title: 'Mean score',
            numeric: true,
            cell: (row) => (row.average === null ? 'none' : formatNumber(row.average, 1)),
          },
          { title: '28 d', numeric: true, cell: (row) => <Change row={row} /> },
        ]}
      />
    </Panel>
  )
}

function Change({ row }: { row: Row }) {
  if (row.average === null || row.average28 === null) return <span className={styles.quiet}>–</span>
  const change = row.average - row.average28
  return <span className={change < 0 ? styles.loss : styles.gain}>{formatSigned(change, 1)}</span>
}
