import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type ImportRow, importsQuery, meQuery } from '../../api'
import { formatAgo, formatNumber } from '../../ui/format'
import { Page } from '../../ui/page'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { DropZone } from './drop-zone'
import { ImportState } from './import-state'
import styles from './imports.module.css'
import { NewImport } from './new-import'

/** Drop a file, map its columns, see what it would do, import it; and what was imported before. */
export function ImportsScreen() {
  const [file, setFile] = useState<File | null>(null)
  const { data, error, refetch, dataUpdatedAt } = useQuery(importsQuery)
  const { data: me } = useQuery(meQuery)
  const canWrite = me?.permissions.includes('imports:write') ?? false
  return (
    <Page title="Imports" updatedAt={dataUpdatedAt || undefined}>
      {canWrite && !file ? <DropZone onFile={setFile} /> : null}
      {file ? <NewImport file={file} onCancel={() => setFile(null)} /> : null}
      {file ? null : (
        <Panel title="Imports" note="newest first; each can be undone">
          {error && !data ? (
            <ErrorPanel title="The imports could not be read" error={error} onRetry={() => void refetch()} />
          ) : null}
          {data ? (
            <ImportList rows={data.items} timeZone={me?.workspace.timeZone ?? 'UTC'} />
          ) : (
            <SkeletonRows rows={3} />
          )}
        </Panel>
      )}
    </Page>
  )
}

function ImportList({ rows, timeZone }: { rows: ImportRow[]; timeZone: string }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Nothing was imported yet">
        Accounts, people, events and subscriptions come in as CSV, JSON lines or Parquet, gzipped too.
      </EmptyState>
    )
  return (
    <SimpleTable
      label="Imports"
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          title: 'File',
          cell: (row) => (
            <Link className={styles.name} to="/imports/$id" params={{ id: row.id }}>
              {row.fileName ?? row.id.slice(0, 8)}
            </Link>
          ),
        },
        { title: 'Kind', cell: (row) => row.kind },
        { title: 'State', cell: (row) => <ImportState row={row} /> },
        { title: 'Rows', numeric: true, cell: (row) => formatNumber(row.rows) },
        { title: 'Accepted', numeric: true, cell: (row) => formatNumber(row.accepted) },
        { title: 'Unchanged', numeric: true, cell: (row) => formatNumber(row.unchanged) },
        { title: 'Rejected', numeric: true, cell: (row) => formatNumber(row.rejected) },
        { title: 'By', cell: (row) => <span className={styles.quiet}>{row.createdBy}</span> },
        { title: 'When', numeric: true, cell: (row) => formatAgo(row.createdAt, timeZone) },
      ]}
    />
  )
}
