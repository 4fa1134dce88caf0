import { queryOptions } from '@tanstack/react-query'
import { request, send } from '../request'
import type { ImportPreview, ImportRow, Page } from '../types'

const busy = new Set(['queued', 'running', 'undoing'])
export const isBusy = (row: ImportRow | undefined): boolean => row !== undefined && busy.has(row.state)

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: () => request<Page<ImportRow>>('/api/v1/imports', { query: { limit: 100 } }),
  refetchInterval: (query) => (query.state.data?.items.some(isBusy) ? 1000 : 15_000),
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: () => request<ImportRow>(`/api/v1/imports/${encodeURIComponent(id)}`),
    refetchInterval: (query) => (isBusy(query.state.data) ? 700 : false),
  })

/** What a file seems to be. A Parquet file has its columns at its end, so that its last bytes are sent with its size. */
export async function previewImport(kind: string, file: File): Promise<ImportPreview> {
  const parquet = /\.parquet$/i.test(file.name)
  const part = parquet ? file.slice(Math.max(0, file.size - 1_048_576)) : file.slice(0, 65_536)
  return request<ImportPreview>('/api/v1/imports/preview', {
    method: 'POST',
    query: { kind, size: parquet ? file.size : undefined },
    body: part,
    headers: { 'content-type': 'application/octet-stream' },
  })
}

export type StartImport = {
  kind: string
  map: string
  dryRun: boolean
  history: boolean
  timeZone: string
  mode: 'upsert' | 'snapshot'
  force?: boolean
}

export const startImport = (file: File, options: StartImport) =>
  request<{ id: string }>('/api/v1/imports', {
    method: 'POST',
    query: {
      kind: options.kind,
      map: options.map,
      dry_run: options.dryRun || undefined,
      history: options.history || undefined,
      time_zone: options.timeZone,
      mode: options.mode,
      force: options.force || undefined,
      file_name: file.name,
    },
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  })

export const undoImport = (id: string) => send<ImportRow>('DELETE', `/api/v1/imports/${encodeURIComponent(id)}`)
export const importErrorsAddress = (id: string) => `/api/v1/imports/${encodeURIComponent(id)}/errors.csv`
