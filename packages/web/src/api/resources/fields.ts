import { queryOptions } from '@tanstack/react-query'
import { request } from '../request'
import type { RuleField } from '../types'

/** Every field that rules, columns and sorting may name. */
export const ruleFieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: () => request<{ items: RuleField[] }>('/api/v1/fields'),
  staleTime: 5 * 60_000,
})
