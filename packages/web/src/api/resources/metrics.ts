import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request, send } from '../request'
import { type AsOf, asOfQuery } from '../time-travel'
import type { Metric, MetricDefinition, MetricDetail, MetricExplanation, MetricPreview, Page } from '../types'

const one = (key: string) => `/api/v1/metrics/${encodeURIComponent(key)}`

export const metricsQuery = queryOptions({
  queryKey: ['metrics', 'list'],
  queryFn: () => request<Page<Metric>>('/api/v1/metrics', { query: { limit: 500 } }),
  staleTime: 60_000,
})

export const metricQuery = (key: string) =>
  queryOptions({ queryKey: ['metrics', 'one', key], queryFn: () => request<MetricDetail>(one(key)) })

/** What a metric's number for one account is made of; `at` is the exact moment the number was read, when it was not a past day. */
export const explainMetricQuery = (key: string, account: string, asOf: AsOf, at?: string) =>
  queryOptions({
    queryKey: ['metrics', 'explain', key, account, asOf, at],
    queryFn: ({ signal }) =>
      request<MetricExplanation>(`${one(key)}/explain`, {
        query: { account, ...(asOf.day ? asOfQuery(asOf) : { as_of: at }) },
        signal,
      }),
    staleTime: 10_000,
  })

/** What a definition would give, without saving it. */
export const previewMetricQuery = (key: string, definition: MetricDefinition) =>
  queryOptions({
    queryKey: ['metrics', 'preview', key, definition],
    queryFn: () => send<MetricPreview>('POST', '/api/v1/metrics/preview', { key, ...definition }),
    placeholderData: keepPreviousData,
    retry: false,
  })

export const saveMetric = (key: string, definition: MetricDefinition) => send<Metric>('PUT', one(key), definition)
export const deleteMetric = (key: string) => send<void>('DELETE', one(key))
