import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type ImportRow, importErrorsAddress, importQuery, isBusy, meQuery } from '../../api'
import { HrefButton } from '../../ui/button'
import { formatBytes, formatInstant, formatNumber, formatPercent } from '../../ui/format'
import { Page } from '../../ui/page'
import { Facts, Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { ErrorPanel, SkeletonRows } from '../../ui/states'
import { ImportState } from './import-state'
import styles from './imports.module.css'
import { UndoImport } from './undo-import'
import { useSayImported } from './use-say-imported'

/** One import: how far it is, what it took in, what it refused and why; and its undo. */
export function ImportScreen() {
  const { id } = useParams({ from: '/shell/imports/$id' })
  const { data: row, error, refetch } = useQuery(importQuery(id))
  const { data: me } = useQuery(meQuery)
  const client = useQueryClient()
  const busy = isBusy(row)
  useEffect(() => {
    if (!busy && row) void client.invalidateQueries({ queryKey: ['accounts'] })
  }, [busy, row, client])
  useSayImported(row)
  const canUndo = row?.state === 'done' && !row.dryRun && (me?.permissions.includes('imports:write') ?? false)
  return (
    <Page
      title={row?.fileName ?? 'Import'}
      crumbs={<Link to="/imports">Imports</Link>}
      actions={canUndo && row ? <UndoImport row={row} /> : null}
    >
      {error && !row ? (
        <ErrorPanel title="The import could not be read" error={error} onRetry={() => void refetch()} />
      ) : null}
      {!row && !error ? (
        <div className={styles.form}>
          <SkeletonRows rows={6} />
        </div>
      ) : null}
      {row ? (
        <>
          <Progress row={row} />
          {row.error ? (
            <ErrorPanel
              title={row.state === 'failed' ? 'The import failed' : 'A problem'}
              error={Object.assign(new Error(row.error.message), { code: row.error.code })}
              holds="Nothing of it was kept half done."
            />
          ) : null}
          <Undone row={row} />
          {row.rejected > 0 ? <Faults row={row} /> : null}
          <About row={row} timeZone={me?.workspace.timeZone ?? 'UTC'} />
        </>
      ) : null}
    </Page>
  )
}

function Progress({ row }: { row: ImportRow }) {
  const figures: [string, number][] = [
    ['Rows', row.rows],
    [row.dryRun ? 'Would be accepted' : 'Accepted', row.accepted],
    ['Unchanged', row.unchanged],
    ['Rejected', row.rejected],
    ...(row.mode === 'snapshot' ? [[row.dryRun ? 'Would be closed' : 'Closed', row.closed] as [string, number]] : []),
  ]
  return (
    <section aria-label="Progress" className={styles.progress}>
      <p role="status">
        <ImportState row={row} /> {isBusy(row) ? (row.step ?? '') : ''}
      </p>
      <progress max={1} value={isBusy(row) ? row.progress : 1} aria-label={`Progress ${formatPercent(row.progress)}`} />
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Undone({ row }: { row: ImportRow }) {
  if (!row.undo) return null
  const removed = Object.entries(row.undo.removed).filter(([, count]) => count > 0)
  return (
    <Panel title="Undone" note={`${formatNumber(row.undo.keptTotal)} kept, because they were used or edited since`}>
      <p className={styles.note}>
        Removed: {removed.map(([what, count]) => `${formatNumber(count)} ${what}`).join(', ') || 'nothing'}
      </p>
      {row.undo.kept.length > 0 ? (
        <SimpleTable
          label="Kept"
          rows={row.undo.kept}
          keyOf={(kept) => `${kept.kind} ${kept.id}`}
          columns={[
            { title: 'What', cell: (kept) => kept.kind },
            { title: 'Id', cell: (kept) => <code>{kept.id}</code> },
            { title: 'Why it was kept', cell: (kept) => kept.reason },
          ]}
        />
      ) : null}
    </Panel>
  )
}

function Faults({ row }: { row: ImportRow }) {
  return (
    <Panel
      title="Refused rows"
      note={
        row.errors.length < row.rejected
          ? `the first ${formatNumber(row.errors.length)} of ${formatNumber(row.rejected)}`
          : undefined
      }
      end={
        <HrefButton icon="imports" href={importErrorsAddress(row.id)} download>
          Download as CSV
        </HrefButton>
      }
    >
      <SimpleTable
        label="Refused rows"
        rows={row.errors}
        keyOf={(fault) => `${fault.line} ${fault.code}`}
        columns={[
          { title: 'Line', cell: (fault) => formatNumber(fault.line) },
          { title: 'Reason', cell: (fault) => fault.message },
          { title: 'Code', cell: (fault) => <code>{fault.code}</code> },
        ]}
      />
    </Panel>
  )
}

function About({ row, timeZone }: { row: ImportRow; timeZone: string }) {
  const when = (at: string | null) => (at ? formatInstant(at, timeZone) : 'not yet')
  return (
    <Panel title="About">
      <div className={styles.note}>
        <Facts
          items={[
            ['Kind', row.kind],
            ['File', `${row.format}${row.gzip ? ', gzipped' : ''}, ${formatBytes(row.bytes)}`],
            ['Mapping', row.map || 'as guessed'],
            ['Known', row.history ? 'as history: when the rows were true' : 'from the import on'],
            ['Mode', row.mode],
            ['Time zone', row.timeZone],
            ['Started by', row.createdBy],
            ['Started', when(row.startedAt)],
            ['Finished', when(row.finishedAt)],
          ]}
        />
      </div>
    </Panel>
  )
}
