import { Checkbox, NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type ImportPreview, meQuery, previewImport, startImport } from '../../api'
import { Button } from '../../ui/button'
import { formatBytes } from '../../ui/format'
import { Panel } from '../../ui/panel'
import { ErrorPanel, SkeletonRows } from '../../ui/states'
import { guessKind, kinds } from './guess-kind'
import styles from './imports.module.css'
import { type Mapping, missingTargets, startMapping, writeMapping } from './mapping'
import { MappingTable } from './mapping-table'

/** The file that was dropped: what it is, where its columns go, and what it would do. */
export function NewImport({ file, onCancel }: { file: File; onCancel: () => void }) {
  const [kind, setKind] = useState(() => guessKind(file.name))
  const preview = useQuery({
    queryKey: ['imports', 'preview', kind, file.name, file.size, file.lastModified],
    queryFn: () => previewImport(kind, file),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Panel
      title={file.name}
      note={`${formatBytes(file.size)}${preview.data ? `, ${preview.data.format}${preview.data.gzip ? ', gzipped' : ''}, ${preview.data.columns.length} columns` : ''}`}
      end={
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      }
    >
      <div className={styles.form}>
        <NativeSelect
          label="The rows are"
          data={[...kinds]}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          className={styles.kind}
        />
        {preview.error ? (
          <ErrorPanel title="The file could not be read" error={preview.error} onRetry={() => void preview.refetch()} />
        ) : null}
        {preview.isPending ? <SkeletonRows rows={8} /> : null}
        {preview.data ? <MapAndRun key={kind} file={file} kind={kind} preview={preview.data} /> : null}
      </div>
    </Panel>
  )
}

function MapAndRun({ file, kind, preview }: { file: File; kind: string; preview: ImportPreview }) {
  const [mapping, setMapping] = useState<Mapping>(() => startMapping(preview))
  const [history, setHistory] = useState(kind === 'events' || kind === 'subscriptions')
  const [snapshot, setSnapshot] = useState(false)
  const { data: me } = useQuery(meQuery)
  const navigate = useNavigate()
  const client = useQueryClient()
  const run = useMutation({
    mutationFn: (dryRun: boolean) =>
      startImport(file, {
        kind,
        map: writeMapping(mapping),
        dryRun,
        history,
        timeZone: me?.workspace.timeZone ?? 'UTC',
        mode: snapshot ? 'snapshot' : 'upsert',
      }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['imports', 'list'] })
      await navigate({ to: '/imports/$id', params: { id } })
    },
  })
  const missing = missingTargets(preview, mapping)
  return (
    <>
      <MappingTable preview={preview} mapping={mapping} onChange={setMapping} />
      <div className={styles.options}>
        <Checkbox
          label="History: the rows were known when they were true"
          description="Otherwise they count as known from now on, and past screens stay as they were."
          checked={history}
          onChange={(event) => setHistory(event.currentTarget.checked)}
        />
        {kind === 'events' ? null : (
          <Checkbox
            label="Snapshot: close what is no longer in the file"
            description="Refused when it would close more than a fifth."
            checked={snapshot}
            onChange={(event) => setSnapshot(event.currentTarget.checked)}
          />
        )}
      </div>
      {run.error ? <ErrorPanel title="The import was not started" error={run.error} /> : null}
      <div className={styles.actions}>
        <Button disabled={missing.length > 0 || run.isPending} onClick={() => run.mutate(true)}>
          Try out
        </Button>
        <Button variant="primary" disabled={missing.length > 0 || run.isPending} onClick={() => run.mutate(false)}>
          {run.isPending ? 'Sending the file' : `Import ${kind}`}
        </Button>
        <span className={styles.quiet} role="status">
          {missing.length > 0 ? `Still without a column: ${missing.join(', ')}` : ''}
        </span>
      </div>
    </>
  )
}
