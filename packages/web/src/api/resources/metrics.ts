import { queryOptions } from '@tanstack/react-query'
import { request, send } from '../request'
import { type AsOf, asOfQuery } from '../time-travel'
import type { Metric, MetricDefinition, MetricExplanation, Page } from '../types'

export const metricsQuery = queryOptions({
  queryKey: ['metrics'],
  queryFn: () => request<Page<Metric>>('/api/v1/metrics', { query: { limit: 500 } }),
  staleTime: 60_000,
})

/** What a metric's number for one account is made of. */
export const explainMetricQuery = (key: string, account: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['metrics', 'explain', key, account, asOf],
    queryFn: ({ signal }) =>
      request<MetricExplanation>(`/api/v1/metrics/${encodeURIComponent(key)}/explain`, {
        query: { account, ...asOfQuery(asOf) },
        signal,
      }),
    staleTime: 10_000,
  })

export const saveMetric = (key: string, definition: MetricDefinition) =>
  send<Metric>('PUT', `/api/v1/metrics/${encodeURIComponent(key)}`, definition)
