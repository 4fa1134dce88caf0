import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../client'

export const healthOverviewQuery = queryOptions({
  queryKey: ['health', 'overview'],
  queryFn: () => answerOf(api.GET('/api/v1/health/overview')),
  refetchInterval: 30_000,
})
