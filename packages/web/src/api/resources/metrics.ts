import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../client'
import { type AsOf, asOfQuery, type MomentQuery } from '../time-travel'
import type { MetricDefinition, MetricDetail, MetricExplanation } from '../types'

const byKey = (key: string) => ({ path: { key } })

export const metricsQuery = queryOptions({
  queryKey: ['metrics', 'list'],
  queryFn: () => answerOf(api.GET('/api/v1/metrics', { params: { query: { limit: 500 } } })),
  staleTime: 60_000,
})

export const metricQuery = (key: string) =>
  queryOptions({
    queryKey: ['metrics', 'one', key],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/metrics/{key}', { params: byKey(key) }))) as unknown as MetricDetail,
  })

/**
 * What a metric's number for one account is made of; `at` is the exact moment the number was read, when it was not a past day. `moment`
 * says it all at once.
 */
export const explainMetricQuery = (key: string, account: string, asOf: AsOf, at?: string, moment?: MomentQuery) =>
  queryOptions({
    queryKey: ['metrics', 'explain', key, account, asOf, at, moment],
    queryFn: async ({ signal }) => {
      const query = { account, ...(moment ?? (asOf.day ? asOfQuery(asOf) : { as_of: at })) }
      const call = api.GET('/api/v1/metrics/{key}/explain', { params: { ...byKey(key), query }, signal })
      return (await answerOf(call)) as unknown as MetricExplanation
    },
    staleTime: 10_000,
  })

/** What a definition would give, without saving it. */
export const previewMetricQuery = (key: string, definition: MetricDefinition) =>
  queryOptions({
    queryKey: ['metrics', 'preview', key, definition],
    queryFn: () => answerOf(api.POST('/api/v1/metrics/preview', { body: { key, ...definition } })),
    placeholderData: keepPreviousData,
    retry: false,
  })

export const saveMetric = (key: string, definition: MetricDefinition) =>
  answerOf(api.PUT('/api/v1/metrics/{key}', { params: byKey(key), body: definition }))
export const deleteMetric = (key: string) => answerOf(api.DELETE('/api/v1/metrics/{key}', { params: byKey(key) }))
