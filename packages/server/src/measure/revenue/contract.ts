import { z } from 'zod'
import { problem } from '../../kernel/errors'
import { readToldMoney, toldMoney } from './domain/told-money'

export const INTERVALS = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Interval = (typeof INTERVALS)[number]

/** Statuses in which nothing is paid, whatever the dates say. */
export const UNPAID = ['trialing', 'paused', 'incomplete'] as const
export const STATUSES = ['active', 'past_due', 'unpaid', 'cancelled', 'expired', ...UNPAID] as const
export type Status = (typeof STATUSES)[number]

const decimal = z.union([z.number(), z.string()])
const date = z.string().min(8).max(40)

/** A subscription as it is told: days may be given as instants, ends are exclusive. */
export const subscriptionInputSchema = z.strictObject({
  externalId: z.string().min(1).max(500),
  /** The account's externalId, or `source:id`. */
  account: z.string().min(1).max(500),
  plan: z.string().max(500).nullable().optional(),
  start: date,
  end: date.nullable().optional(),
  /** For the whole interval; else `mrr`, for a month. */
  amount: toldMoney.nullable().optional(),
  mrr: toldMoney.nullable().optional(),
  /** The workspace's unless told. */
  currency: z.string().optional(),
  interval: z.string().nullable().optional(),
  intervalCount: z.union([z.number(), z.string()]).nullable().optional(),
  quantity: decimal.nullable().optional(),
  discountPercent: decimal.nullable().optional(),
  discountStart: date.nullable().optional(),
  discountEnd: date.nullable().optional(),
  trialEnd: date.nullable().optional(),
  termStart: date.nullable().optional(),
  termEnd: date.nullable().optional(),
  autoRenew: z.union([z.boolean(), z.string()]).nullable().optional(),
  noticeDays: z.union([z.number(), z.string()]).nullable().optional(),
  cancelledAt: date.nullable().optional(),
  accessEndsAt: date.nullable().optional(),
  lastPaidAt: date.nullable().optional(),
  status: z.string().nullable().optional(),
  component: z.string().optional(),
  /** The day from which these terms hold; before it the earlier ones stay. Without it they replace the whole line. */
  changeOn: date.nullable().optional(),
})
type ToldSubscription = z.infer<typeof subscriptionInputSchema>

/** The same with its amounts as decimals. */
export type SubscriptionInput = Omit<ToldSubscription, 'amount' | 'mrr'> & {
  readonly amount?: number | string | null | undefined
  readonly mrr?: number | string | null | undefined
}

/** Reads amounts that were told as money. Throws `currency_mismatch`. */
export function plainAmounts(told: ToldSubscription): SubscriptionInput {
  let { currency } = told
  const plain = (field: 'amount' | 'mrr') => {
    const given = told[field]
    if (given === undefined || given === null) return given
    const read = readToldMoney(field, given, currency)
    currency = read.currency
    return read.amount
  }
  const amounts = { amount: plain('amount'), mrr: plain('mrr') }
  return { ...told, ...amounts, ...(currency === undefined ? {} : { currency }) }
}

/** What PUT takes: a subscription as told, or as it was answered, whose derived parts are left out. */
export const subscriptionPutSchema = subscriptionInputSchema.extend({
  externalId: z.string().optional().describe('As in the address.'),
  mrr: toldMoney
    .nullable()
    .optional()
    .describe('For a month. As money beside an amount it is what was answered, which follows from the amount.'),
  active: z.boolean().optional().describe('As answered; it follows from the terms.'),
  knownAt: z.string().optional().describe('As answered; not told.'),
})

/** Throws `id_mismatch` where another id than the address has is told. */
export function readPut(
  id: string,
  { active: _, knownAt: __, externalId = id, ...told }: z.output<typeof subscriptionPutSchema>,
): ToldSubscription {
  if (externalId !== id) {
    throw problem('id_mismatch', `externalId: "${externalId}" is not "${id}", which the address has.`, {
      field: 'externalId',
    })
  }
  const derived = told.amount != null && typeof told.mrr === 'object'
  return { ...told, externalId, ...(derived ? { mrr: null } : {}) }
}

const money = z.object({ amount: z.string(), currency: z.string() })

export const subscriptionSchema = z.object({
  externalId: z.string(),
  account: z.string(),
  plan: z.string().nullable(),
  start: z.string(),
  end: z.string().nullable(),
  amount: money.nullable(),
  interval: z.string().nullable(),
  intervalCount: z.number().nullable(),
  quantity: z.string().nullable(),
  discountPercent: z.string().nullable(),
  discountStart: z.string().nullable(),
  discountEnd: z.string().nullable(),
  trialEnd: z.string().nullable(),
  termStart: z.string().nullable(),
  termEnd: z.string().nullable(),
  autoRenew: z.boolean().nullable(),
  noticeDays: z.number().nullable(),
  cancelledAt: z.string().nullable(),
  accessEndsAt: z.string().nullable(),
  lastPaidAt: z.string().nullable(),
  status: z.string().nullable(),
  component: z.enum(['recurring', 'usage']),
  /** What it brings a month while it runs, discount and all. */
  mrr: money,
  /** Whether it counts on the day asked for. */
  active: z.boolean(),
  knownAt: z.string(),
})
export type Subscription = z.infer<typeof subscriptionSchema>

export interface SaveFault {
  readonly index: number
  /** Of the item; empty where it is at fault as a whole. */
  readonly field: string
  readonly code: string
  readonly message: string
}

export interface SaveResult {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly errors: readonly SaveFault[]
}

export interface SaveOptions {
  /** Who says so: `api`, `import`. */
  readonly source: string
  readonly importId?: string | undefined
  readonly dryRun?: boolean | undefined
  /** Known when it began, a change when it began to hold, instead of now. */
  readonly history?: boolean | undefined
  /** Accounts that are not there are made; else they are a fault. */
  readonly createAccounts?: boolean | undefined
}

export const MAX_BULK = 5_000

/** The terms of a subscription, checked, as they are kept. */
export interface Terms {
  readonly plan: string | null
  readonly start: string
  readonly end: string | null
  readonly amount: string | null
  readonly mrr: string | null
  readonly currency: string
  readonly interval: Interval | null
  readonly intervalCount: number | null
  readonly quantity: string | null
  readonly discountPercent: string | null
  readonly discountStart: string | null
  readonly discountEnd: string | null
  readonly trialEnd: string | null
  readonly termStart: string | null
  readonly termEnd: string | null
  readonly autoRenew: boolean | null
  readonly noticeDays: number | null
  readonly cancelledAt: string | null
  readonly accessEndsAt: string | null
  readonly lastPaidAt: string | null
  readonly status: Status | null
  readonly component: 'recurring' | 'usage'
}
