import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../client'

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: () => answerOf(api.GET('/api/v1/sources')),
  refetchInterval: 5000,
  staleTime: 2000,
})

export const silenceQuery = queryOptions({
  queryKey: ['sources', 'silence'],
  queryFn: () => answerOf(api.GET('/api/v1/sources/silence')),
  refetchInterval: 60_000,
})
const ofId = (id: string) => ({ params: { path: { id } } })
export const seeSilence = (id: string) => answerOf(api.POST('/api/v1/sources/silence/{id}/seen', ofId(id)))
export const endSilence = (id: string) => answerOf(api.POST('/api/v1/sources/silence/{id}/end', ofId(id)))

export const writeKeysQuery = queryOptions({
  queryKey: ['write-keys'],
  queryFn: () => answerOf(api.GET('/api/v1/write-keys')),
})
export const createWriteKey = (name: string) => answerOf(api.POST('/api/v1/write-keys', { body: { name } }))
export const revokeWriteKey = (id: string) =>
  answerOf(api.DELETE('/api/v1/write-keys/{id}', { params: { path: { id } } }))

export const heldQuery = queryOptions({
  queryKey: ['ingest', 'held'],
  queryFn: () => answerOf(api.GET('/api/v1/ingest/held', { params: { query: { limit: 100 } } })),
  refetchInterval: 10_000,
})

export const rejectsQuery = queryOptions({
  queryKey: ['ingest', 'rejects'],
  queryFn: () => answerOf(api.GET('/api/v1/ingest/rejects', { params: { query: { limit: 100 } } })),
  refetchInterval: 10_000,
})
export const replayRejects = (body: { ids?: string[]; items?: { id: string; item: unknown }[] }) =>
  answerOf(api.POST('/api/v1/ingest/rejects/replay', { body }))
export const dismissRejects = (ids: string[]) => answerOf(api.POST('/api/v1/ingest/rejects/dismiss', { body: { ids } }))
