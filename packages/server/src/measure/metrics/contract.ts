import { z } from 'zod'

/** Letters, digits and underscores, beginning with a letter: it stands in formulas and in field names. */
export const metricKeySchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,62}$/, 'must be lower-case letters, digits and _, beginning with a letter, 63 at most')

export const ROLLUPS = ['none', 'sum', 'distinct', 'max', 'min', 'revenue_weighted'] as const
export type Rollup = (typeof ROLLUPS)[number]

/** What a metric is: a name for people, and how its number is computed. `compute` is checked against the kind that it names. */
export const metricDefinitionSchema = z
  .strictObject({
    name: z.string().trim().min(1, 'must not be empty').max(120),
    description: z.string().max(2000).default(''),
    unit: z.string().max(40).nullable().default(null),
    better: z.enum(['higher', 'lower', 'neutral']).default('neutral'),
    rollup: z.enum(ROLLUPS).default('none'),
    compute: z.looseObject({ kind: z.string() }).describe('One of the kinds of the catalogue, named by `kind`.'),
  })
  .meta({ id: 'MetricDefinition' })

export type MetricDefinition = z.output<typeof metricDefinitionSchema>
export type Compute = MetricDefinition['compute']

export const metricSchema = metricDefinitionSchema
  .extend({ key: metricKeySchema, version: z.int(), builtIn: z.boolean(), slot: z.int() })
  .meta({ id: 'Metric' })

/** A definition in force. `slot` is its place in `account_metrics.values`, from 1, and never changes. */
export type Metric = z.output<typeof metricSchema>

export const valueRowSchema = z.object({ account: z.string(), value: z.number().nullable() })

/** Why values of a day were logged: at its close, or again. */
export type LogCause = 'close' | 'late' | 'import' | 'backfill'
