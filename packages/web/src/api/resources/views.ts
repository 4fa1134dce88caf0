import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../client'
import type { SavedView } from '../types'

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/views'))) as { items: SavedView[] },
  staleTime: 60_000,
})

const byKey = (key: string) => ({ path: { key } })

export type NewView = Pick<SavedView, 'key' | 'name' | 'filter' | 'sort' | 'columns' | 'shared'>
export const saveView = ({ key, name, filter, sort, columns, shared }: NewView) =>
  answerOf(
    api.PUT('/api/v1/views/{key}', {
      params: byKey(key),
      body: { name, filter, sort, columns, shared } as never,
    }),
  )
export const deleteView = (key: string) => answerOf(api.DELETE('/api/v1/views/{key}', { params: byKey(key) }))
