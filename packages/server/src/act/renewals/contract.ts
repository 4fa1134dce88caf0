import { z } from 'zod'
import { pageQuery } from '../../measure/revenue'
import { BUCKETS } from './domain/forecast'
import { CATEGORIES } from './domain/suggest'

export const STATES = ['open', 'renewed', 'grown', 'shrunk', 'lost'] as const
export const BANDS = ['at_risk', 'watch', 'healthy'] as const

const money = z.object({ amount: z.string(), currency: z.string() })
const share = z.number().nullable()
const count = z.object({ decided: z.int(), kept: z.int() })

export const suggestionSchema = z
  .object({
    category: z.enum(CATEGORIES).nullable(),
    amount: money.nullable().describe('MRR expected to be kept.'),
    rate: share.describe('The share of such renewals that was kept, by the formula.'),
    formula: z.string(),
    word: z.string().describe('What it rests on, or why nothing can be said.'),
    parts: z
      .object({
        notice: z.object({ on: z.string().nullable(), amount: money.nullable() }),
        band: z.object({
          band: z.enum(BANDS).nullable(),
          ofBand: count,
          ofAll: count,
          taken: z.enum(['band', 'all']).nullable(),
        }),
        own: count,
      })
      .nullable()
      .describe(
        'The counts behind it; null for what is decided, and as of a past day, where the sentence alone was kept.',
      ),
  })
  .meta({ id: 'RenewalSuggestion' })

export const renewalSchema = z
  .object({
    id: z.uuid(),
    account: z.string(),
    name: z.string(),
    owner: z.string().nullable(),
    date: z.string().describe('The first day that the term no longer covers.'),
    mrr: money.nullable().describe('At stake; null where a rate is missing.'),
    arr: money.nullable(),
    inBase: z.string().nullable().describe("The MRR at stake in the workspace's currency, four decimals."),
    subscriptions: z.array(z.object({ externalId: z.string(), plan: z.string().nullable(), mrr: money })),
    termDays: z.int().nullable(),
    autoRenew: z.boolean().nullable(),
    noticeDays: z.int().nullable(),
    noticeDeadline: z.string().nullable(),
    noticeGivenOn: z.string().nullable(),
    state: z.enum(STATES),
    outcome: z
      .object({
        state: z.enum(STATES),
        amount: money.nullable(),
        decidedOn: z.string().nullable(),
        source: z.enum(['ledger', 'hand']),
        by: z.string().nullable(),
        note: z.string().nullable(),
      })
      .nullable(),
    forecast: z
      .object({
        category: z.enum(CATEGORIES),
        amount: money.nullable().describe('MRR; null: none was told, the stake is meant, of what is lost nothing.'),
        note: z.string().nullable(),
        by: z.string(),
        at: z.string(),
      })
      .nullable(),
    suggested: suggestionSchema,
    health: z.object({ band: z.enum(BANDS).nullable(), score: z.number().nullable() }).nullable(),
  })
  .meta({ id: 'Renewal' })
export type Renewal = z.input<typeof renewalSchema>

export const historySchema = z
  .object({
    at: z.string(),
    by: z.string(),
    kind: z.enum(['forecast', 'outcome', 'state', 'moved']),
    category: z.enum(CATEGORIES).nullable(),
    state: z.enum(STATES).nullable(),
    amount: z.string().nullable(),
    note: z.string().nullable(),
    date: z.string().nullable(),
  })
  .meta({ id: 'RenewalHistory' })

const filters = {
  owner: z.string().min(1).optional().describe("A member's e-mail, `me`, or `none`."),
  min_term_days: z.coerce.number().int().min(0).max(36_600).optional().describe('Only of terms at least so long.'),
}

export const listQuerySchema = z.object({
  from: z.string().optional().describe('A day or a period; today unless told.'),
  to: z.string().optional().describe('A day or a period, its end included; a year later unless told.'),
  account: z.string().min(1).optional(),
  category: z.enum(BUCKETS).optional().describe("The owner's; untold: none was told."),
  state: z.enum([...STATES, 'decided']).optional(),
  ...filters,
  as_of: z.string().optional().describe('What was open at the close of that day, as it was forecast then.'),
  ...pageQuery,
})

export const listAnswerSchema = z.object({
  asOf: z.string().describe('Now, or the day of the snapshot that is shown.'),
  snapshot: z.string().nullable().describe('The day whose close is shown; null: now, or no snapshot by then.'),
  word: z.string().nullable().describe('Where no snapshot is of the day asked for: of which day this is.'),
  currency: z.string(),
  items: z.array(renewalSchema),
  next: z.string().nullable(),
  total: z.int(),
})

const amountInput = z.union([z.string(), z.number(), money]).nullable().optional()

export const patchSchema = z.strictObject({
  category: z.enum(CATEGORIES).nullable().optional(),
  amount: amountInput.describe('MRR expected to be held after the date; null takes it back.'),
  note: z.string().max(2000).nullable().optional(),
  outcome: z
    .strictObject({
      state: z.enum(['renewed', 'grown', 'shrunk', 'lost']),
      amount: amountInput,
      note: z.string().max(2000).optional(),
    })
    .nullable()
    .optional()
    .describe('What became of it, told by hand; null takes it back, so that the ledger says.'),
})
export type RenewalPatch = z.output<typeof patchSchema>

export const forecastQuerySchema = z.object({
  period: z.string().describe('2026-03, 2026-Q1 or 2026.'),
  as_of: z.string().optional().describe('A past day: the forecast of its close, against what happened.'),
  ...filters,
})

const amount = z.string().describe("MRR in the answer's currency, four decimals.")
const bucket = z.object({ category: z.enum(BUCKETS), renewals: z.int(), stake: amount, amount })
const sums = {
  renewals: z.int(),
  stake: amount,
  categories: z.array(bucket),
  suggestedCategories: z.array(bucket),
  decided: z.object({ renewals: z.int(), stake: amount, kept: amount, held: amount }),
  untold: z
    .object({ renewals: z.int(), stake: amount, suggested: z.object({ renewals: z.int(), stake: amount, amount }) })
    .describe('Open renewals of which no category was told, and those of them for which something is suggested.'),
  gross: z.object({
    worst: amount,
    expected: amount.describe('By what was told and what is decided; of what nobody told nothing.'),
    expectedWithSuggested: amount
      .nullable()
      .describe('The same, where what is suggested stands in for what nobody told; null where something has neither.'),
    best: amount,
    suggested: amount.nullable(),
    retention: share.describe('expectedWithSuggested / stake.'),
  }),
}
const compared = z
  .object({
    decided: z.int(),
    open: z.int(),
    stake: amount,
    expected: amount,
    outcome: amount,
    error: amount,
    absoluteError: amount,
    bias: share.describe('error / stake; above 0: too hopeful.'),
    suggestedError: amount.nullable(),
    suggestedBias: share,
  })
  .nullable()

export const forecastAnswerSchema = z.object({
  currency: z.string(),
  period: z.string(),
  from: z.string(),
  to: z.string().describe('The last day.'),
  asOf: z.string(),
  snapshot: z.string().nullable().describe('The day whose close is shown; null: now, or no snapshot by then.'),
  word: z.string().nullable(),
  ...sums,
  net: z
    .object({
      opportunities: z.int(),
      leftOut: z.int().describe('Without a probability or a rate.'),
      weighted: amount,
      expected: amount,
      expectedWithSuggested: amount.nullable(),
    })
    .nullable()
    .describe(
      'With growth of renewals and open opportunities at their probability; null as of a past day, which keeps none.',
    ),
  actual: compared.describe('What became of what was open then; null while nothing has.'),
  owners: z.array(z.object({ owner: z.string().nullable(), name: z.string().nullable(), ...sums, actual: compared })),
  left: z.array(z.object({ currency: z.string(), renewals: z.int() })).describe('Left out: no rate for the currency.'),
})
