import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Answer, Item } from '../answers'
import { answerOf, api } from '../client'
import { everyPage } from '../every-page'

export type Opportunity = Item<Answer<'/api/v1/opportunities', 'get'>>

/** Possible expansion, the soonest first: of one account, or of all. */
export const opportunitiesQuery = (account?: string) =>
  queryOptions({
    queryKey: ['opportunities', account],
    queryFn: async ({ signal }) => {
      const { items } = await everyPage((cursor) =>
        answerOf(api.GET('/api/v1/opportunities', { params: { query: { account, limit: 500, cursor } }, signal })),
      )
      return items
    },
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })

export type OpportunityInput = {
  account: string
  name: string
  amount: string
  currency?: string
  stage: string
  probability: number | null
  owner: string | null
  expectedOn: string | null
  closedOn: string | null
  outcome: 'won' | 'lost' | null
  source: string | null
  milestone: string | null
}

/** Makes an opportunity or changes all of it. */
export const saveOpportunity = (id: string, body: OpportunityInput) =>
  answerOf(api.PUT('/api/v1/opportunities/{id}', { params: { path: { id } }, body }))
