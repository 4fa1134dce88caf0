import { z } from 'zod'
import { PERIOD_INTERVALS } from '../domain/periods'

const money = z.string().describe('In the currency of the answer, four decimals.')
const ratio = z.number().nullable()

const kept = {
  accounts: z.int().describe('That held something at the end of `from`.'),
  startMrr: money,
  endMrr: money.describe('What those hold at the end of `to`, in the rates of `from`.'),
  grr: ratio.describe('By end points: sum of the lesser of start and end / start.'),
  grrPath: ratio.describe('Along the path: sum of the least of any day / start.'),
  nrr: ratio.describe('End / start of the same accounts.'),
  nrrPath: ratio.describe('Only of accounts that never fell to nothing.'),
  nrrWithReactivation: ratio.describe('With accounts that had left before `from` and are back.'),
  logo: ratio.describe('The share of accounts kept.'),
  logoPath: ratio,
  logoChurn: ratio,
  churned: z.int(),
  reactivated: z.int(),
  churnPerMonth: ratio,
  churnPerYear: ratio,
  arpa: money.nullable().describe('Of all accounts at the end of `to`.'),
  lifetimeValue: money.nullable().describe('ARPA x margin / monthly churn of accounts, an estimate.'),
  cacPaybackMonths: ratio,
}

const stretch = { from: z.string(), to: z.string(), currency: z.string() }
export const retentionAnswerSchema = z
  .object({
    ...stretch,
    ...kept,
    groups: z
      .array(z.object({ group: z.string().nullable().describe('An owner, plan or value; null: none.'), ...kept }))
      .optional()
      .describe('Of a breakdown: what is kept of the accounts that were in each group at the end of `from`.'),
  })
  .meta({ id: 'RevenueRetention' })

export const seriesAnswerSchema = z.object({
  interval: z.enum(PERIOD_INTERVALS),
  months: z.int(),
  currency: z.string(),
  items: z.array(retentionAnswerSchema).describe('Of each period asked for that is over.'),
  notObserved: z.array(z.string()).describe('The periods asked for that are not over, of which nothing is told.'),
  next: z.null(),
  total: z.int(),
})

export const cohortsAnswerSchema = z.object({
  by: z.enum(['month', 'quarter']),
  measure: z.enum(['logos', 'mrr']),
  currency: z.string(),
  items: z.array(
    z.object({
      cohort: z.string().describe('The period that holds the first payment of its accounts.'),
      group: z
        .string()
        .nullable()
        .optional()
        .describe('Of a breakdown: in which its accounts were at the end of that period; null: in none.'),
      accounts: z.int(),
      startMrr: money.describe('At the end of that period.'),
      values: z
        .array(ratio)
        .describe(
          'Of each period from its own on, the share left at its end; null where not yet observed, and of revenue where the cohort held none at first.',
        ),
      accountsLeft: z.array(z.int().nullable()),
      mrrLeft: z.array(money.nullable()),
    }),
  ),
  next: z.null(),
  total: z.int(),
})

export const cohortAccountsAnswerSchema = z.object({
  cohort: z.string(),
  period: z.string(),
  currency: z.string(),
  accounts: z.int().describe('Of the cohort.'),
  accountsLeft: z.int().describe('That hold something at the end of the period.'),
  startMrr: money,
  mrrLeft: money,
  items: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      startMrr: money.describe('At the end of the period of its cohort, in the rates of then.'),
      mrr: money.describe('At the end of the period, in the same rates.'),
      held: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
  total: z.int(),
})

const cost = { customers: z.int().nullable(), cost: money.nullable(), months: z.number().nullable() }

export const offsetAnswerSchema = z.object({
  from: z.string(),
  to: z.string(),
  currency: z.string(),
  startMrr: money,
  lost: z.object({
    total: money,
    cancellations: money,
    discounts: money.describe('Of accounts that pay less for a discount, or nothing.'),
    downsells: money,
    share: ratio.describe('Of what was held at the start; above 1 where what was won since was lost, too.'),
  }),
  gained: z.object({ total: money, new: money, expansion: money, reactivation: money }),
  growth: z.number(),
  toReplace: money.describe('Before the first unit of growth.'),
  grossNeeded: money.describe('For the growth asked for.'),
  survivorsUplift: ratio.describe(
    'By how much those who stay must give more: c / (1 - c) of the share lost; null where that is 1 or more.',
  ),
  replacing: z.object({ arpa: money.nullable(), ...cost }),
  forGrowth: z.object(cost),
})
