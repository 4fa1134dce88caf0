import { z } from 'zod'

export const scorecardKeySchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,62}$/, 'must be lower-case letters, digits and _, beginning with a letter, 63 at most')

const finite = z.number().refine(Number.isFinite, 'must be a number')
const weightSchema = finite.min(0, 'must be 0 or more').max(1_000_000, 'must be 1,000,000 at most')

export const MISSING = ['skip', 'zero', 'neutral'] as const
export type Missing = (typeof MISSING)[number]

export const measureSchema = z.strictObject({
  metric: z.string().min(1, 'must name a metric'),
  weight: weightSchema,
  /** Points [x, y], x strictly increasing, y from 0 to 100; linear between them, flat outside. */
  curve: z
    .array(z.tuple([finite, finite]))
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

/** A scorecard's definition, as its author writes it. */
export const scorecardSchema = z.strictObject({
  name: z.string().trim().min(1, 'must not be empty').max(100),
  bands: z.strictObject({ atRisk: finite.min(0).max(100), healthy: finite.min(0).max(100) }),
  groups: z.array(groupSchema).min(1, 'must have a group').max(20, 'must have 20 groups at most'),
  coverageFloor: finite.min(0).max(1).default(0.5),
})

export type Measure = z.infer<typeof measureSchema>
export type Group = z.infer<typeof groupSchema>
export type ScorecardDefinition = z.infer<typeof scorecardSchema>

export const BANDS = ['at_risk', 'watch', 'healthy'] as const
export type Band = (typeof BANDS)[number]
