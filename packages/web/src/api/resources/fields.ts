import { queryOptions } from '@tanstack/react-query'
import type { Answer, Item } from '../answers'
import { answerOf, api } from '../client'
import type { FieldType, RuleField } from '../types'

/** Every field that rules, columns and sorting may name. */
export const ruleFieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/fields'))) as { items: RuleField[] },
  staleTime: 5 * 60_000,
})

export type FieldEntity = 'account' | 'person'
/** A custom field as it is defined. */
export type FieldDefinition = Item<Answer<'/api/v1/fields/{entity}', 'get'>>
export type FieldBody = Pick<FieldDefinition, 'label' | 'type' | 'options' | 'sources'>
export type CustomFieldType = Exclude<FieldType, 'list'>

export const fieldDefinitionsQuery = (entity: FieldEntity) =>
  queryOptions({
    queryKey: ['fields', 'defined', entity],
    queryFn: () => answerOf(api.GET('/api/v1/fields/{entity}', { params: { path: { entity } } })),
    staleTime: 60_000,
  })

/** What a field holds, who says it, and what rests on it. */
export const fieldUsageQuery = (entity: FieldEntity, key: string) =>
  queryOptions({
    queryKey: ['fields', 'usage', entity, key],
    queryFn: () => answerOf(api.GET('/api/v1/fields/{entity}/{key}/usage', { params: { path: { entity, key } } })),
  })

export const putField = (entity: FieldEntity, key: string, body: FieldBody) =>
  answerOf(api.PUT('/api/v1/fields/{entity}/{key}', { params: { path: { entity, key } }, body }))
export const deleteField = (entity: FieldEntity, key: string) =>
  answerOf(api.DELETE('/api/v1/fields/{entity}/{key}', { params: { path: { entity, key } } }))
