import { queryOptions } from '@tanstack/react-query'
import { request, send } from '../request'
import type { HeldRow, KeyRow, Page, RejectRow, Replayed, Sources } from '../types'

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: () => request<Sources>('/api/v1/sources'),
  refetchInterval: 5000,
  staleTime: 2000,
})

export const writeKeysQuery = queryOptions({
  queryKey: ['write-keys'],
  queryFn: () => request<Page<KeyRow>>('/api/v1/write-keys'),
})
export const createWriteKey = (name: string) =>
  send<{ id: string; key: string }>('POST', '/api/v1/write-keys', { name })
export const revokeWriteKey = (id: string) => send<void>('DELETE', `/api/v1/write-keys/${encodeURIComponent(id)}`)

export const heldQuery = queryOptions({
  queryKey: ['ingest', 'held'],
  queryFn: () => request<Page<HeldRow>>('/api/v1/ingest/held', { query: { limit: 100 } }),
  refetchInterval: 10_000,
})

export const rejectsQuery = queryOptions({
  queryKey: ['ingest', 'rejects'],
  queryFn: () => request<Page<RejectRow>>('/api/v1/ingest/rejects', { query: { limit: 100 } }),
  refetchInterval: 10_000,
})
export const replayRejects = (body: { ids?: string[]; items?: { id: string; item: unknown }[] }) =>
  send<Replayed>('POST', '/api/v1/ingest/rejects/replay', body)
export const dismissRejects = (ids: string[]) => send<void>('POST', '/api/v1/ingest/rejects/dismiss', { ids })
