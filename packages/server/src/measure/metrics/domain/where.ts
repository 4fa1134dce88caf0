import { z } from 'zod'

const scalar = z.union([z.string().max(2000), z.number(), z.boolean()], {
  error: 'must be a text, a number, or true or false',
})
const property = z.string().min(1, 'must name a property').max(200)
const number = z.number({ error: 'must be a number' })

/** A condition on one property of an event. */
const comparison = z.discriminatedUnion('op', [
  z.strictObject({ property, op: z.literal(['=', '!=']), value: scalar }),
  z.strictObject({ property, op: z.literal(['in', 'not_in']), value: z.array(scalar).min(1).max(1000) }),
  z.strictObject({ property, op: z.literal(['<', '<=', '>', '>=']), value: number }),
  z.strictObject({ property, op: z.literal(['is_set', 'is_not_set']) }),
])
export type Comparison = z.output<typeof comparison>

export type Where = Comparison | { readonly all: readonly Where[] } | { readonly any: readonly Where[] }

/** Which events count, by their properties: one comparison (`op` is `=` unless told), or `all` or `any` of several. */
export const whereSchema: z.ZodType<Where> = z.lazy(() =>
  z.preprocess(
    withOp,
    z.union([
      comparison,
      z.strictObject({ all: z.array(whereSchema).min(1).max(50) }),
      z.strictObject({ any: z.array(whereSchema).min(1).max(50) }),
    ]),
  ),
) as z.ZodType<Where>

function withOp(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('property' in input) || 'op' in input) return input
  return { ...input, op: '=' }
}

/** A property's value as it is compared; undefined where the event has none. */
export type PropertyValue = string | number | boolean | undefined

/** Whether properties satisfy the condition. A missing property satisfies only `!=`, `not_in` and `is_not_set`. */
export function matchesWhere(where: Where, properties: Readonly<Record<string, unknown>>): boolean {
  if ('all' in where) return where.all.every((part) => matchesWhere(part, properties))
  if ('any' in where) return where.any.some((part) => matchesWhere(part, properties))
  const value = properties[where.property]
  switch (where.op) {
    case '=':
      return value === where.value
    case '!=':
      return value !== where.value
    case 'in':
      return where.value.some((one) => one === value)
    case 'not_in':
      return !where.value.some((one) => one === value)
    case 'is_set':
      return value !== undefined && value !== null
    case 'is_not_set':
      return value === undefined || value === null
    case '<':
      return typeof value === 'number' && value < where.value
    case '<=':
      return typeof value === 'number' && value <= where.value
    case '>':
      return typeof value === 'number' && value > where.value
    case '>=':
      return typeof value === 'number' && value >= where.value
  }
}
