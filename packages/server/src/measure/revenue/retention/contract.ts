import { z } from 'zod'

const money = z.string().describe('In the currency of the answer, four decimals.')
const ratio = z.number().nullable()

export const retentionAnswerSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    currency: z.string(),
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
  })
  .meta({ id: 'RevenueRetention' })

export const cohortsAnswerSchema = z.object({
  by: z.enum(['month', 'quarter']),
  measure: z.enum(['logos', 'mrr']),
  currency: z.string(),
  items: z.array(
    z.object({
      cohort: z.string(),
      accounts: z.int(),
      startMrr: money,
      values: z.array(ratio).describe('Of each period from its own on, the share left; null where not yet observed.'),
      accountsLeft: z.array(z.int().nullable()),
      mrrLeft: z.array(money.nullable()),
    }),
  ),
  next: z.null(),
  total: z.int(),
})

const cost = { customers: z.int().nullable(), cost: money.nullable(), months: z.number().nullable() }

export const offsetAnswerSchema = z.object({
  from: z.string(),
  to: z.string(),
  currency: z.string(),
  startMrr: money,
  lost: z.object({ total: money, cancellations: money, discounts: money, downsells: money, share: ratio }),
  gained: z.object({ total: money, new: money, expansion: money, reactivation: money }),
  growth: z.number(),
  toReplace: money.describe('Before the first unit of growth.'),
  grossNeeded: money.describe('For the growth asked for.'),
  survivorsUplift: ratio.describe('By how much those who stay must give more: c / (1 - c).'),
  replacing: z.object({ arpa: money.nullable(), ...cost }),
  forGrowth: z.object(cost),
})
