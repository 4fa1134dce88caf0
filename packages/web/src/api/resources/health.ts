import { queryOptions } from '@tanstack/react-query'
import { request } from '../request'
import type { HealthOverview } from '../types'

export const healthOverviewQuery = queryOptions({
  queryKey: ['health', 'overview'],
  queryFn: () => request<HealthOverview>('/api/v1/health/overview'),
  refetchInterval: 30_000,
})
