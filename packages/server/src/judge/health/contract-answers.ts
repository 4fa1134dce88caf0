import { z } from 'zod'
import { ruleSchema } from '../../kernel/rules'
import { BANDS, MISSING } from './contract'
import { pulseSchema } from './pulse/contract'

const nullableNumber = z.number().nullable()
export const bandSchema = z.enum(BANDS).nullable()

const measurePartSchema = z.object({
  metric: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  value: nullableNumber,
  score: nullableNumber,
  weight: z.number(),
  effectiveWeight: z.number().describe('Percent of the score, what was skipped shared out; 100 over all measures.'),
  contribution: nullableNumber.describe('Points of the score, unrounded; they add up to it.'),
  points: nullableNumber.describe('The contribution as printed: with two decimals they add up to the printed score.'),
  missing: z.enum(MISSING),
  stale: z
    .object({ source: z.string(), silentSince: z.string(), lastAt: z.string() })
    .nullable()
    .describe('The silent source on which the value rests; null where all deliver.'),
})

const groupPartSchema = z.object({
  key: z.string(),
  name: z.string(),
  weight: z.number(),
  effectiveWeight: z.number(),
  contribution: nullableNumber,
  points: nullableNumber,
  measures: z.array(measurePartSchema),
})

export const heldSchema = z
  .enum(['hysteresis', 'stale'])
  .nullable()
  .describe("Why the band shown is not the score's own: it has not stood long enough, or a source is silent.")

const memberPartSchema = z.object({
  account: z.string().nullable().describe('Null where the actor may not see it.'),
  name: z.string(),
  self: z.boolean().describe('The account itself, by its own numbers.'),
  score: nullableNumber,
  mrr: nullableNumber,
  weight: z.number().describe('Percent of the score.'),
  contribution: nullableNumber,
  points: nullableNumber,
})

export const healthSideSchema = z.object({
  scorecard: z.object({ key: z.string(), name: z.string() }),
  version: z.int(),
  appliesBy: z
    .object({
      priority: z.int(),
      rule: ruleSchema.nullable(),
      words: z.string().nullable().describe('The rule as a sentence; null: it applies to all.'),
      others: z.array(z.string()).describe('Scorecards that would apply too, were this one not asked first.'),
    })
    .describe('Why this scorecard scores the account.'),
  asOf: z.string(),
  base: nullableNumber.describe('Before cap and rating.'),
  score: nullableNumber,
  points: nullableNumber.describe('The score as printed.'),
  band: bandSchema.describe('As shown.'),
  rawBand: bandSchema.describe("The score's own."),
  held: heldSchema,
  holding: z
    .object({ since: z.string().nullable().describe('The first close of that band.'), text: z.string() })
    .nullable()
    .describe('What `held` means here, in a sentence.'),
  coverage: z.number(),
  coverageFloor: z.number(),
  bands: z.object({ atRisk: z.number(), healthy: z.number() }),
  groups: z.array(groupPartSchema),
  family: z
    .object({ mode: z.enum(['revenue_weighted', 'worst_child']), members: z.array(memberPartSchema) })
    .nullable()
    .describe(
      "Of a parent that is scored by its family: its members, whose contributions add up instead of the groups'.",
    ),
  pulse: pulseSchema.nullable().describe("The member's rating in force, as a measure or in place of the score."),
  withoutPulse: z
    .object({ score: nullableNumber, band: bandSchema })
    .nullable()
    .describe('The score without that rating; null where none is in force.'),
  adjustments: z.array(
    z.object({ kind: z.enum(['cap', 'override']), reason: z.string(), contribution: z.number(), points: z.number() }),
  ),
  notes: z.array(z.string()).describe('What had no value, and where its weight went.'),
})

const changedPart = {
  name: z.string(),
  before: nullableNumber,
  after: nullableNumber,
  change: z.number(),
  points: z.number(),
}
const changePartSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('measure'), group: z.string(), metric: z.string(), ...changedPart }),
  z.object({ kind: z.literal('member'), account: z.string().nullable(), ...changedPart }),
  z.object({ kind: z.literal('cap'), reason: z.string(), ...changedPart }),
  z.object({ kind: z.literal('override'), reason: z.string(), ...changedPart }),
  z.object({
    kind: z.literal('version'),
    from: z.int(),
    to: z.int(),
    name: z.string(),
    change: z.number(),
    points: z.number(),
  }),
  z.object({
    kind: z.literal('scorecard'),
    from: z.string(),
    to: z.string(),
    name: z.string(),
    change: z.number(),
    points: z.number(),
  }),
])

export const healthExplanationSchema = healthSideSchema
  .extend({
    compare: healthSideSchema.nullable(),
    change: z
      .object({ before: z.number(), after: z.number(), change: z.number(), parts: z.array(changePartSchema) })
      .nullable()
      .describe('The difference to `compare`, part by part; null unless both moments have a score.'),
  })
  .meta({ id: 'HealthExplanation' })

export type HealthSide = z.output<typeof healthSideSchema>
export type HealthExplanation = z.output<typeof healthExplanationSchema>

const scoreStatementSchema = z.object({
  version: z.int(),
  asOf: z.string(),
  score: nullableNumber.describe('By the measures alone.'),
  adjustments: z
    .array(z.object({ kind: z.enum(['cap', 'override']), reason: z.string(), contribution: z.number() }))
    .readonly()
    .describe('What a cap and a rating add to it.'),
  coverage: z.number(),
  sql: z.string().describe('ClickHouse, over raw events and facts alone, with typed parameters.'),
  params: z.record(z.string(), z.unknown()),
  sqlInlined: z.string().describe('The same with its parameters written out.'),
  given: z
    .array(
      z.object({
        metric: z.string(),
        name: z.string(),
        store: z.literal('postgres'),
        sql: z.string(),
        value: nullableNumber,
      }),
    )
    .readonly()
    .describe('Parameters that come from the other store, and the statement there that gives each.'),
  rows: z
    .array(
      z.object({
        group: z.string(),
        metric: z.string(),
        value: nullableNumber,
        score: nullableNumber,
        weight: z.number(),
        contribution: nullableNumber,
        coverage: z.number(),
      }),
    )
    .readonly()
    .describe('What the SQL answers: each group, each of its measures, and last the account.'),
})

export const scoreExplanationSchema = scoreStatementSchema
  .extend({
    account: z.string(),
    scorecard: z.object({ key: z.string(), name: z.string() }),
    knownAt: z.string().nullable(),
    timeZone: z.string(),
    compare: scoreStatementSchema.nullable(),
    rescored: scoreStatementSchema
      .nullable()
      .describe('The earlier moment by the later version, where another version scored it.'),
  })
  .meta({ id: 'ScoreExplanation' })
