import { z } from 'zod'
import { silenceSchema } from '../../../measure/metrics'
import { BANDS } from '../contract'

const nullableNumber = z.number().nullable()

const moverSchema = z.object({
  account: z.string(),
  name: z.string(),
  owner: z.string().nullable(),
  score: z.number(),
  band: z.enum(BANDS),
  before: z.number(),
  change: z.number(),
  versionChanged: z.boolean().describe('Another scorecard or version scored the earlier day.'),
  cause: z.string().nullable().describe('The part of the score that moved it most, with its points: "WAU −4.2".'),
})
const bandCountsSchema = z.object({ at_risk: z.int(), watch: z.int(), healthy: z.int(), none: z.int() })
const scorecardSchema = z.object({ key: z.string(), name: z.string(), version: z.int() })

export const overviewSchema = z
  .object({
    scorecard: scorecardSchema
      .nullable()
      .describe('The one asked for, else the one in force; null where several are, or none is.'),
    scorecards: z
      .array(scorecardSchema.extend({ priority: z.int(), accounts: z.int() }))
      .describe('Those in force, in the order in which they are asked, with how many accounts each scores.'),
    asOf: z.string(),
    accounts: z.int(),
    bands: bandCountsSchema,
    average: nullableNumber,
    distribution: z.array(z.object({ from: z.int(), to: z.int(), accounts: z.int() })),
    history: z
      .array(z.object({ date: z.string(), bands: bandCountsSchema, average: nullableNumber }))
      .describe('Of the last 52 weeks the last close each, as it was shown.'),
    movers: z.object({ days: z.int(), up: z.array(moverSchema), down: z.array(moverSchema) }),
    owners: z.array(
      z.object({
        owner: z.string().nullable(),
        name: z.string().nullable(),
        accounts: z.int(),
        bands: bandCountsSchema,
        average: nullableNumber,
        average28: nullableNumber.describe('Of the accounts that had a score 28 days ago.'),
      }),
    ),
    stale: z.array(silenceSchema).describe('Sources that are silent, with the metrics that rest on them.'),
  })
  .meta({ id: 'HealthOverview' })

export type HealthOverview = z.output<typeof overviewSchema>
export type HealthMover = z.output<typeof moverSchema>
