import { queryOptions } from '@tanstack/react-query'
import { answerOf, api, asFile, fileHeaders } from '../client'
import type { ImportRow } from '../types'

const busy = new Set(['queued', 'running', 'undoing'])
export const isBusy = (row: ImportRow | undefined): boolean => row !== undefined && busy.has(row.state)

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: () => answerOf(api.GET('/api/v1/imports', { params: { query: { limit: 100 } } })),
  refetchInterval: (query) => (query.state.data?.items.some(isBusy) ? 1000 : 15_000),
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (isBusy(query.state.data) ? 700 : false),
  })

/** What a file seems to be. A Parquet file has its columns at its end, so that its last bytes are sent with its size. */
export function previewImport(kind: string, file: File) {
  const parquet = /\.parquet$/i.test(file.name)
  const part = parquet ? file.slice(Math.max(0, file.size - 1_048_576)) : file.slice(0, 65_536)
  return answerOf(
    api.POST('/api/v1/imports/preview', {
      params: { query: { kind, size: parquet ? file.size : undefined } },
      body: part as never,
      bodySerializer: asFile,
      headers: fileHeaders,
    }),
  )
}

export type StartImport = {
  kind: string
  map: string
  dryRun: boolean
  history: boolean
  timeZone: string
  mode: 'upsert' | 'snapshot'
}

const flag = (on: boolean) => (on ? ('true' as const) : undefined)

export const startImport = (file: File, options: StartImport) =>
  answerOf(
    api.POST('/api/v1/imports', {
      params: {
        query: {
          kind: options.kind,
          map: options.map,
          dry_run: flag(options.dryRun),
          history: flag(options.history),
          time_zone: options.timeZone,
          mode: options.mode,
          file_name: file.name,
        },
      },
      body: file as never,
      bodySerializer: asFile,
      headers: fileHeaders,
    }),
  )

export const undoImport = (id: string) => answerOf(api.DELETE('/api/v1/imports/{id}', { params: { path: { id } } }))
export const importErrorsAddress = (id: string) => `/api/v1/imports/${encodeURIComponent(id)}/errors.csv`
