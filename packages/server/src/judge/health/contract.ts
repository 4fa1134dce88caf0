import { z } from 'zod'

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

/** A scorecard's definition, as its author writes it. What is not built yet is taken in its empty form alone. */
export const scorecardSchema = z
  .strictObject({
    name: z.string().trim().min(1, 'must not be empty').max(100),
    bands: z.strictObject({ atRisk: scoreSchema, healthy: scoreSchema }).default({ atRisk: 40, healthy: 70 }),
    groups: z.array(groupSchema).min(1, 'must have a group').max(20, 'must have 20 groups at most'),
    coverageFloor: finite.min(0, 'must be from 0 to 1').max(1, 'must be from 0 to 1').default(0.5),
    caps: z.array(z.unknown()).max(0, 'caps are not available yet: leave them out').default([]),
    hysteresisDays: z.literal(0, 'hysteresis is not available yet: leave it out or say 0').default(0),
    appliesTo: z.null('a scorecard applies to all accounts so far: leave it out or say null').default(null),
    priority: z.int().default(1),
  })
  .meta({ id: 'Scorecard' })

export type Measure = z.output<typeof measureSchema>
export type Group = z.output<typeof groupSchema>
export type ScorecardDefinition = z.output<typeof scorecardSchema>

export const BANDS = ['at_risk', 'watch', 'healthy'] as const
export type Band = (typeof BANDS)[number]

export const BAND_LABELS: Readonly<Record<Band, string>> = { at_risk: 'At risk', watch: 'Watch', healthy: 'Healthy' }
