import { z } from 'zod'
import { ruleSchema } from '../../kernel/rules'

export const scorecardKeySchema = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,62}$/, 'must be lower-case letters, digits, _ and -, beginning with a letter, 63 at most')

const finite = z.number().refine(Number.isFinite, 'must be a number')
const weightSchema = finite.min(0, 'must be 0 or more').max(1_000_000, 'must be 1,000,000 at most')

export const MISSING = ['skip', 'zero', 'neutral'] as const
export type Missing = (typeof MISSING)[number]

const xSchema = finite.min(-1e15, 'must be between -1e15 and 1e15').max(1e15, 'must be between -1e15 and 1e15')
const scoreSchema = finite.min(0, 'must be from 0 to 100').max(100, 'must be from 0 to 100')

export const measureSchema = z.strictObject({
  metric: z.string().min(1, 'must name a metric'),
  weight: weightSchema,
  /** Points [value, score], values strictly increasing; linear between them, flat outside. */
  curve: z
    .array(z.tuple([xSchema, scoreSchema]))
    .min(1, 'must have a point')
    .max(50, 'must have 50 points at most'),
  missing: z.enum(MISSING).default('skip'),
})

export const groupSchema = z.strictObject({
  key: scorecardKeySchema,
  name: z.string().trim().min(1, 'must not be empty').max(100),
  weight: weightSchema,
  measures: z.array(measureSchema).min(1, 'must have a measure').max(50, 'must have 50 measures at most'),
})

/** At most `max` while the rule holds. */
export const capSchema = z.strictObject({
  when: ruleSchema,
  max: scoreSchema,
  reason: z.string().trim().min(1, 'must not be empty').max(200),
})

/** How an account with children is scored: by its own numbers, by its family's in proportion to their MRR, or as its worst. */
export const PARENTS = ['own', 'revenue_weighted', 'worst_child'] as const

/** A scorecard's definition, as its author writes it. */
export const scorecardSchema = z
  .strictObject({
    name: z.string().trim().min(1, 'must not be empty').max(100),
    bands: z.strictObject({ atRisk: scoreSchema, healthy: scoreSchema }).default({ atRisk: 40, healthy: 70 }),
    groups: z.array(groupSchema).min(1, 'must have a group').max(20, 'must have 20 groups at most'),
    coverageFloor: finite.min(0, 'must be from 0 to 1').max(1, 'must be from 0 to 1').default(0.5),
    caps: z.array(capSchema).max(20, 'must have 20 caps at most').default([]),
    hysteresisDays: z
      .int('must be a whole number of days')
      .min(0, 'must be from 0 to 90')
      .max(90, 'must be from 0 to 90')
      .default(0)
      .describe('So many closes running a new band must stand before it is shown; 0 and 1 show it at once.'),
    appliesTo: ruleSchema.nullable().default(null).describe('Which accounts it scores; null: all.'),
    priority: z
      .int('must be a whole number')
      .min(1, 'must be 1 or more')
      .max(1000, 'must be 1000 at most')
      .default(1)
      .describe('Of several that apply to an account, the lowest scores it; of equal ones the first by key.'),
    parents: z.enum(PARENTS).default('own'),
  })
  .meta({ id: 'Scorecard' })

export type Measure = z.output<typeof measureSchema>
export type Group = z.output<typeof groupSchema>
export type Cap = z.output<typeof capSchema>
export type ScorecardDefinition = z.output<typeof scorecardSchema>

export const BANDS = ['at_risk', 'watch', 'healthy'] as const
export type Band = (typeof BANDS)[number]

export const BAND_LABELS: Readonly<Record<Band, string>> = { at_risk: 'At risk', watch: 'Watch', healthy: 'Healthy' }
