import { z } from 'zod'
import { scorecardSchema } from '../contract'
import { OUTCOMES } from './domain/outcomes'

const days = (least: number, most: number) =>
  z
    .int('must be a whole number of days')
    .min(least, `must be from ${least} to ${most} days`)
    .max(most, `must be from ${least} to ${most} days`)

export const EVERY = ['week', 'month'] as const

/** On which dates accounts are looked at, and what of them counts as the outcome. */
export const askSchema = z
  .strictObject({
    scorecard: scorecardSchema.optional().describe('Instead of the draft or the published version.'),
    version: z.int().min(1).optional().describe('A version of the scorecard.'),
    dates: z
      .union(
        [
          z.array(z.string()),
          z.strictObject({ from: z.string(), to: z.string(), every: z.enum(EVERY, 'must be week or month') }),
        ],
        'must be a list of days, or {"from", "to", "every": "week" or "month"}',
      )
      .optional()
      .describe(
        'Ascending; or every seventh day from `from` on, or the last days of months. Left out: the last 18 month ends whose horizon is over.',
      ),
    horizonDays: days(30, 365).default(60),
    leadDays: days(0, 365).default(0),
    minTenureDays: days(0, 3660).default(27),
    outcome: z.enum(OUTCOMES, `must be one of ${OUTCOMES.join(', ')}`).default('churn'),
    withPulses: z.boolean().default(false),
    known: z
      .enum(['then', 'now'], 'must be then or now')
      .default('then')
      .describe('Whether scores rest on what was known at the end of each date, or on all that is known now.'),
  })
  .meta({ id: 'BacktestAsk' })

export type Ask = z.output<typeof askSchema>

const interval = z.tuple([z.number(), z.number()]).nullable()
const share = z.number().nullable()
const date = z.string()
const rated = { auc: share, aucInterval: interval }
const groups = z.object({ '10': share, '20': share })
const found = z.object({
  account: z.string(),
  name: z.string(),
  date,
  score: z.number(),
  band: z.enum(['at_risk', 'watch', 'healthy']),
  outcomeOn: date.nullable(),
  mrr: z.object({ amount: z.string(), currency: z.string() }).nullable(),
})

export const backtestSchema = z
  .object({
    scorecard: z.object({ key: z.string(), name: z.string(), version: z.int().nullable(), inline: z.boolean() }),
    ask: z.object({
      dates: z.array(date),
      horizonDays: z.int(),
      leadDays: z.int(),
      minTenureDays: z.int(),
      outcome: z.enum(OUTCOMES),
      withPulses: z.boolean(),
      known: z.enum(['then', 'now']),
    }),
    observations: z.int().describe('Accounts on dates.'),
    outcomes: z.int().describe('Observations that the outcome followed.'),
    accounts: z.int(),
    baseRate: share,
    ...rated,
    averagePrecision: share,
    brier: z
      .object({ score: z.number(), reliability: z.number(), resolution: z.number(), uncertainty: z.number() })
      .nullable()
      .describe(
        'Of the probabilities that the scores were calibrated to; score = reliability - resolution + uncertainty.',
      ),
    calibration: z
      .object({
        method: z.enum(['platt', 'isotonic']),
        fittedOn: z.array(date),
        judgedOn: z.array(date),
        logLoss: share,
        points: z.array(z.object({ forecast: z.number(), observed: z.number(), observations: z.int() })),
      })
      .nullable(),
    bands: z.array(
      z.object({
        band: z.enum(['at_risk', 'watch']),
        edge: z.number(),
        flagged: z.int().describe('Observations under the edge.'),
        flaggedShare: share,
        precision: share,
        recall: share,
      }),
    ),
    lift: groups.describe('In the worst 10 and 20 percent of scores.'),
    revenueCaptured: groups.describe(
      'Of the MRR of all that had the outcome, the share in the worst 10 and 20 percent.',
    ),
    leadTimeDays: z.number().nullable(),
    baselines: z.object({
      tenure: z.object(rated).nullable(),
      usageChange: z.object({ ...rated, metric: z.string() }).nullable(),
      published: z.object({ ...rated, version: z.int(), difference: z.object({ auc: share, interval }) }).nullable(),
    }),
    missed: z
      .array(found)
      .describe('The outcome followed, above the at-risk edge; the highest scores first, 50 at most.'),
    missedTotal: z.int(),
    falseAlarms: z
      .array(found)
      .describe('Under the at-risk edge without the outcome; the lowest scores first, 50 at most.'),
    falseAlarmsTotal: z.int(),
    measures: z.array(
      z.object({
        metric: z.string(),
        observations: z.int(),
        missing: z.int(),
        outcomes: z.int(),
        bins: z.array(z.object({ from: z.number(), to: z.number(), observations: z.int(), outcomes: z.int() })),
      }),
    ),
    perDate: z.array(z.object({ date, observations: z.int(), outcomes: z.int(), auc: share })),
    conclusive: z.boolean(),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Backtest' })

export type Backtest = z.output<typeof backtestSchema>
export type FoundCase = z.output<typeof found>
