import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../client'
import { everyPage } from '../every-page'
import { type AsOf, asOfQuery, type MomentQuery } from '../time-travel'

const dayMs = 86_400_000
const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)

export const accountPeopleQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['accounts', 'people', id, asOf],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/accounts/{id}/people', {
          params: { path: { id }, query: { ...asOfQuery(asOf), limit: 500 } },
          signal,
        }),
      ),
  })

/** The latest events; of a past day those up to its end. */
export const accountEventsQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['accounts', 'events', id, asOf],
    queryFn: ({ signal }) => {
      const before = asOf.day ? nextDay(asOf.day) : undefined
      const query = { limit: 200, before, known_at: asOfQuery(asOf).known_at }
      return answerOf(api.GET('/api/v1/accounts/{id}/events', { params: { path: { id }, query }, signal }))
    },
  })

export const accountTimelineQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['accounts', 'timeline', id, asOf],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/accounts/{id}/timeline', {
          params: { path: { id }, query: { ...asOfQuery(asOf), limit: 200 } },
          signal,
        }),
      ),
  })

export const accountFieldsQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['accounts', 'fields', id, asOf],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/accounts/{id}/fields', { params: { path: { id }, query: asOfQuery(asOf) }, signal })),
  })

export const accountSubscriptionsQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['accounts', 'subscriptions', id, asOf],
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        answerOf(
          api.GET('/api/v1/accounts/{id}/subscriptions', {
            params: { path: { id }, query: { ...asOfQuery(asOf), limit: 500, cursor } },
            signal,
          }),
        ),
      ),
  })

/** The SQL behind an account's MRR, and the subscriptions it is made of. */
export const explainMrr = (id: string, moment: MomentQuery, signal: AbortSignal) =>
  answerOf(api.GET('/api/v1/accounts/{id}/mrr/explain', { params: { path: { id }, query: moment }, signal }))
