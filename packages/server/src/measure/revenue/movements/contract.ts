import { z } from 'zod'
import { SHOWN } from '../close/restate'
import { MOVEMENTS } from '../domain/movements'
import { PERIOD_INTERVALS } from '../domain/periods'
import { pageQuery } from '../page'

/** Money of an answer: a decimal of four decimals in the answer's `currency`. */
const money = z.string().describe('In the currency of the answer, four decimals.')
const figures = {
  ...(Object.fromEntries(MOVEMENTS.map((key) => [key, money])) as Record<(typeof MOVEMENTS)[number], typeof money>),
  resume: z
    .string()
    .describe('What left a pause: active again, or ended while paused, which is churn and has its counterpart here.'),
}
const ratio = z.number().nullable()

export const movementRowSchema = z
  .object({
    period: z.string(),
    group: z
      .string()
      .nullable()
      .optional()
      .describe('Of a breakdown: its owner, plan or value; null where there is none.'),
    start: money,
    ...figures,
    end: money,
    pausedStart: money,
    pausedEnd: money,
    accounts: z.object({
      start: z.int(),
      new: z.int(),
      churned: z.int(),
      reactivated: z.int(),
      transferredIn: z.int(),
      transferredOut: z.int(),
      end: z.int(),
    }),
    grr: ratio,
    nrr: ratio,
    nrrWithReactivation: ratio,
    logoChurn: ratio,
    quickRatio: ratio,
    arpa: money.nullable(),
  })
  .meta({ id: 'RevenueMovements' })

/** A period as reported where it was closed, and what stands beside it. */
export const reportedRowSchema = movementRowSchema.extend({
  scheduledChurn: money.nullable().describe('Cancelled by the end of the period, ending later; null in a breakdown.'),
  usage: money.nullable().describe('Usage, the mean of the last closed months; not recurring; null in a breakdown.'),
  until: z
    .string()
    .nullable()
    .describe('Of a period that is not over: the last day told. What is announced for later stands in scheduledChurn.'),
  closed: z.object({ at: z.string(), by: z.string() }).nullable(),
  shown: z
    .enum(SHOWN)
    .describe('Whether these figures are those reported when the period was closed, or those known now.'),
  restated: movementRowSchema
    .nullable()
    .describe('Of a period shown as reported that is known otherwise now: its figures now.'),
  restatement: z
    .object({ start: money, ...figures, end: money })
    .nullable()
    .describe('Of a closed period that is known otherwise now: by how much its figures differ from the reported.'),
})

const asOf = z
  .string()
  .optional()
  .describe('The last day to tell of, today unless told: a period that runs then is told as far as it has come.')

export const movementQuerySchema = z.object({
  from: z.string().optional().describe('A period or a day; eleven months before `to` unless told.'),
  to: z.string().optional().describe('A period or a day; this month unless told.'),
  interval: z.enum(PERIOD_INTERVALS).default('month'),
  by: z
    .string()
    .optional()
    .describe(
      'plan, owner, parent or field.KEY: the movements of each group; one that an account leaves or enters is a transfer.',
    ),
  filter: z.string().optional().describe('A rule, as JSON.'),
  as_of: asOf,
  known_at: z.string().optional().describe('As it was known then: a day, meaning its end, or an instant.'),
  as: z
    .enum(SHOWN)
    .default('reported')
    .describe(
      'reported: closed periods as they were reported, so that a row need not begin with what the one before ended with; known: all as known now.',
    ),
})

export const movementAnswerSchema = z.object({
  currency: z.string(),
  interval: z.enum(PERIOD_INTERVALS),
  by: z.string().nullable(),
  knownAt: z.string().nullable(),
  bridge: z
    .object({ checked: z.int(), holds: z.boolean() })
    .describe('Of how many periods start and movements come to the end.'),
  items: z.array(reportedRowSchema),
  next: z.null(),
  total: z.int(),
})

export const accountsQuerySchema = z.object({
  period: z.string(),
  as_of: asOf,
  kind: z.enum(MOVEMENTS).optional(),
  by: z.string().optional(),
  group: z.string().optional().describe('Of a breakdown: one group alone; empty: none.'),
  filter: z.string().optional(),
  known_at: z.string().optional(),
  as: z
    .enum(SHOWN)
    .default('known')
    .describe('reported: of a closed period as it was known when it was closed, unless `known_at` is told.'),
  ...pageQuery,
})

export const accountMovementSchema = z.object({
  account: z.string(),
  name: z.string(),
  group: z.string().nullable(),
  kind: z.enum(MOVEMENTS).nullable(),
  start: money,
  ...figures,
  end: money,
})

export const accountsAnswerSchema = z.object({
  currency: z.string(),
  period: z.string(),
  until: z.string().nullable().describe('Of a period that is not over: the last day told.'),
  knownAt: z.string().nullable().describe('As it was known then; null: as known now.'),
  sum: money.describe('What the rows of the kind come to.'),
  items: z.array(accountMovementSchema),
  next: z.string().nullable(),
  total: z.int(),
})

export const holdingsQuerySchema = z.object({
  day: z.string().describe('The holdings at its end.'),
  by: z.string().optional(),
  group: z.string().optional().describe('Of a breakdown: one group alone; empty: none.'),
  filter: z.string().optional(),
  known_at: z.string().optional(),
  ...pageQuery,
})

export const holdingsAnswerSchema = z.object({
  currency: z.string(),
  day: z.string(),
  sum: money.describe('The MRR of all of them, which the movements of a period start from.'),
  paused: money.describe('What of them is paused, beside it.'),
  items: z.array(
    z.object({ account: z.string(), name: z.string(), group: z.string().nullable(), mrr: money, paused: money }),
  ),
  next: z.string().nullable(),
  total: z.int(),
})

export const ledgerQuerySchema = z.object({
  account: z.string().min(1).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  filter: z.string().optional(),
  known_at: z.string().optional(),
  ...pageQuery,
})

export const ledgerAnswerSchema = z.object({
  items: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      subscription: z.string(),
      day: z.string(),
      what: z.string().describe('start, end, lapse, pause, resume, plan, quantity, discount or price.'),
      component: z.string(),
      plan: z.string().nullable(),
      planBefore: z.string().nullable(),
      quantity: z.string().nullable(),
      quantityBefore: z.string().nullable(),
      currency: z.string(),
      before: z.string(),
      after: z.string(),
      change: z.string(),
      rate: z
        .string()
        .nullable()
        .describe(
          "What one unit of the row's currency is worth in the workspace's on that day; null where none is told.",
        ),
      worth: z.string().nullable().describe("The change at that rate, in the workspace's currency, four decimals."),
      pausedBefore: z.string(),
      pausedAfter: z.string(),
      knownAt: z.string(),
    }),
  ),
  next: z.string().nullable(),
  total: z.int(),
})
