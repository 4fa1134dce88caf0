import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../client'
import type { RuleField } from '../types'

/** Every field that rules, columns and sorting may name. */
export const ruleFieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/fields'))) as { items: RuleField[] },
  staleTime: 5 * 60_000,
})
