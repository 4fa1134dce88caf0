import { expect, it } from 'vitest'
import { hoistDefinitions } from './hoist-definitions'

it('moves definitions to the components and points to them', () => {
  const schema = {
    $defs: { Rule: { not: { $ref: '#/$defs/Rule' } } },
    properties: { filter: { $ref: '#/$defs/Rule' } },
  }
  const document = { paths: { '/a': schema, '/b': [schema] }, components: { schemas: { Problem: {} } } }
  const pointed = { properties: { filter: { $ref: '#/components/schemas/Rule' } } }
  expect(hoistDefinitions(document)).toEqual({
    paths: { '/a': pointed, '/b': [pointed] },
    components: { schemas: { Problem: {}, Rule: { not: { $ref: '#/components/schemas/Rule' } } } },
  })
})
