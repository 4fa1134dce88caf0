import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dismissRejects, meQuery, type RejectRow, rejectsQuery, replayRejects } from '../../api'
import { Button } from '../../ui/button'
import { type Column, DataTable } from '../../ui/data-table'
import { formatAgo, formatNumber } from '../../ui/format'
import { sayDone, sayFailed } from '../../ui/notify'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { MendReject } from './mend-reject'
import styles from './sources.module.css'

/** What was refused and why; it can be mended, sent again, or given up. */
export function RejectsPart() {
  const { data, error, refetch } = useQuery(rejectsQuery)
  const { data: me } = useQuery(meQuery)
  const [selected, setSelected] = useState(new Set<string>())
  const [mending, setMending] = useState<RejectRow | null>(null)
  const client = useQueryClient()
  const after = () => {
    setSelected(new Set())
    void client.invalidateQueries({ queryKey: ['ingest'] })
    void client.invalidateQueries({ queryKey: ['sources'] })
  }
  const replay = useMutation({
    mutationFn: () => replayRejects({ ids: [...selected] }),
    onSuccess: (result) => {
      sayDone(`${formatNumber(result.accepted)} accepted, ${formatNumber(result.rejected.length)} refused again`)
      after()
    },
    onError: (cause) => sayFailed('The rejects could not be sent again', cause),
  })
  const dismiss = useMutation({
    mutationFn: () => dismissRejects([...selected]),
    onSuccess: after,
    onError: (cause) => sayFailed('The rejects could not be given up', cause),
  })
  if (error && !data)
    return <ErrorPanel title="The rejects could not be read" error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <div className={styles.wait}>
        <SkeletonRows rows={7} />
      </div>
    )
  if (data.items.length === 0)
    return (
      <EmptyState title="Nothing was refused">
        What tracking refuses is kept here with its reason, to be mended and sent again.
      </EmptyState>
    )
  const timeZone = me?.workspace.timeZone ?? 'UTC'
  const canWrite = me?.permissions.includes('ingest:write') ?? false
  const columns: Column<RejectRow>[] = [
    { key: 'at', title: 'Refused', width: 96, cell: (row) => formatAgo(row.at, timeZone) },
    { key: 'code', title: 'Code', width: 170, cell: (row) => <code className={styles.code}>{row.code}</code> },
    {
      key: 'message',
      title: 'Reason',
      width: 320,
      cell: (row) => <span title={row.message}>{row.message}</span>,
    },
    { key: 'source', title: 'Source', width: 130, cell: (row) => <span className={styles.quiet}>{row.source}</span> },
  ]
  return (
    <div className={styles.fill}>
      <div className={styles.bar}>
        <span role="status">
          {selected.size > 0
            ? `${formatNumber(selected.size)} selected`
            : `${formatNumber(data.total)} refused; click one to mend it`}
        </span>
        {selected.size > 0 && canWrite ? (
          <>
            <Button onClick={() => replay.mutate()} disabled={replay.isPending}>
              Send again
            </Button>
            <Button variant="danger" onClick={() => dismiss.mutate()} disabled={dismiss.isPending}>
              Give up
            </Button>
          </>
        ) : null}
      </div>
      <DataTable
        label="Rejects"
        columns={columns}
        count={data.items.length}
        rowAt={(index) => data.items[index]}
        keyOf={(row) => row.id}
        nameOf={(row) => row.message}
        selected={selected}
        onSelect={setSelected}
        onPeek={setMending}
        onOpen={setMending}
        onWhy={setMending}
        peeked={mending?.id ?? null}
      />
      {mending ? (
        <MendReject row={mending} readOnly={!canWrite} onClose={() => setMending(null)} onDone={after} />
      ) : null}
    </div>
  )
}
