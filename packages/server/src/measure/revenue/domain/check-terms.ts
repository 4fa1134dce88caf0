import { Problem, problem } from '../../../kernel/errors'
import { type Money, parseMoney } from '../../../kernel/money'
import { assertDay, localDay, parseInstant } from '../../../kernel/time'
import { STATUSES, type Status, type SubscriptionInput, type Terms, UNPAID } from '../contract'
import { addInterval } from './add-interval'
import { monthlyAmount, readInterval } from './normalise'

export interface Checked {
  readonly terms: Terms
  readonly mrr: Money
  readonly mrrDiscounted: Money
  /** Between which days it is paid for; the end is exclusive. */
  readonly paysFrom: string
  readonly paysTo: string | null
  readonly renewsOn: string | null
  /** Its end, whether it is active or paused. */
  readonly heldTo: string | null
  /** `none`: on trial or not complete yet, so that nothing is held. */
  readonly state: 'active' | 'paused' | 'none'
  /** Since when a payment is due; null while all is paid. */
  readonly owedFrom: string | null
  /** From when these terms hold; null: always. */
  readonly validFrom: string | null
}

export interface TermsContext {
  readonly timeZone: string
  readonly currency: string
  /** Where a status says that a payment is due and nothing says since when. */
  readonly today: string
}

/** A subscription's terms and what follows from them. Throws a Problem that names the field at fault. */
export function checkTerms(input: SubscriptionInput, context: TermsContext): Checked {
  const day = (field: keyof SubscriptionInput): string | null => readDay(field, input[field], context.timeZone)
  const currency = input.currency || context.currency
  const amounts = readAmounts(input, currency)
  const start = day('start') as string
  const terms: Terms = {
    plan: input.plan || null,
    start,
    end: day('end'),
    amount: amounts.amount?.amount ?? null,
    mrr: amounts.mrr?.amount ?? null,
    currency: (amounts.amount ?? amounts.mrr)?.currency ?? currency,
    interval: amounts.amount ? readInterval(input.interval || 'month') : null,
    intervalCount: amounts.amount ? wholeNumber('intervalCount', input.intervalCount ?? 1) : null,
    quantity: decimalText('quantity', input.quantity),
    discountPercent: percentText(input.discountPercent),
    discountStart: day('discountStart'),
    discountEnd: day('discountEnd'),
    trialEnd: day('trialEnd'),
    termStart: day('termStart'),
    termEnd: day('termEnd'),
    autoRenew: truth('autoRenew', input.autoRenew),
    noticeDays:
      input.noticeDays === undefined || input.noticeDays === null ? null : wholeNumber('noticeDays', input.noticeDays),
    cancelledAt: day('cancelledAt'),
    accessEndsAt: day('accessEndsAt'),
    lastPaidAt: day('lastPaidAt'),
    status: readStatus(input.status),
    component: readComponent(input.component),
  }
  assertOrder(terms)
  const validFrom = day('changeOn')
  if (validFrom !== null && validFrom < start) {
    throw fault('changeOn', 'change_before_start', `${validFrom} is before start, ${start}.`)
  }
  return {
    terms,
    ...monthly(terms),
    ...spanOf(terms),
    renewsOn: terms.termEnd ?? terms.end,
    owedFrom: owedSince(terms, validFrom ?? context.today),
    validFrom,
  }
}

function readAmounts(input: SubscriptionInput, currency: string): { amount: Money | null; mrr: Money | null } {
  const given = (field: 'amount' | 'mrr'): Money | null => {
    const value = input[field]
    if (value === undefined || value === null || value === '') return null
    const money = naming(field, () => parseMoney(value, currency))
    if (money.amount.startsWith('-')) throw fault(field, 'bad_amount', 'is negative.')
    return money
  }
  const [amount, mrr] = [given('amount'), given('mrr')]
  if (!amount && !mrr)
    throw fault('amount', 'amount_missing', 'give amount, for the whole interval, or mrr, for a month.')
  if (amount && mrr) throw fault('amount', 'amount_twice', 'give amount or mrr, not both.')
  return { amount, mrr }
}

/** A given `mrr` is what is paid, discount and all; an `amount` is before the discount. */
function monthly(terms: Terms): { mrr: Money; mrrDiscounted: Money } {
  const { currency } = terms
  if (terms.mrr !== null) {
    const mrr = { amount: terms.mrr, currency }
    return { mrr, mrrDiscounted: mrr }
  }
  const amount = { amount: terms.amount ?? '0.0000', currency }
  const [interval, count] = [terms.interval ?? 'month', terms.intervalCount ?? 1]
  return {
    mrr: monthlyAmount(amount, interval, count),
    mrrDiscounted: monthlyAmount(amount, interval, count, terms.discountPercent ?? '0'),
  }
}

type Span = Pick<Checked, 'paysFrom' | 'paysTo' | 'heldTo' | 'state'>

/** From the end of the trial to whatever ends first; usage and unpaid statuses are never recurring revenue. */
function spanOf(terms: Terms): Span {
  const paysFrom = terms.trialEnd && terms.trialEnd > terms.start ? terms.trialEnd : terms.start
  const heldTo = endOf(terms, paysFrom)
  const unpaid = UNPAID.some((status) => status === terms.status)
  const state = terms.status === 'paused' ? 'paused' : unpaid ? 'none' : 'active'
  return { paysFrom, paysTo: unpaid || terms.component === 'usage' ? paysFrom : heldTo, heldTo, state }
}

function endOf(terms: Terms, paysFrom: string): string | null {
  const cancelled = terms.status === 'cancelled' || terms.status === 'expired' ? terms.cancelledAt : null
  const ends = [terms.end, terms.accessEndsAt ?? (terms.end === null ? cancelled : null)].filter((end) => end !== null)
  const first = ends.sort()[0] ?? null
  return first !== null && first < paysFrom ? paysFrom : first
}

/** The end of what the last payment covered; without one, `otherwise`. */
function owedSince(terms: Terms, otherwise: string): string | null {
  if (terms.status !== 'past_due' && terms.status !== 'unpaid') return null
  return terms.lastPaidAt
    ? addInterval(terms.lastPaidAt, terms.interval ?? 'month', terms.intervalCount ?? 1)
    : otherwise
}

function assertOrder(terms: Terms): void {
  const pairs = [
    ['start', 'end'],
    ['discountStart', 'discountEnd'],
    ['termStart', 'termEnd'],
  ] as const
  for (const [from, to] of pairs) {
    const [first, last] = [terms[from], terms[to]]
    if (first !== null && last !== null && last < first) {
      throw fault(to, 'end_before_start', `${last} is before ${from}, ${first}.`)
    }
  }
}

function readDay(field: string, value: unknown, timeZone: string): string | null {
  if (value === undefined || value === null || value === '') return null
  const text = String(value)
  return naming(field, () => (text.length === 10 ? assertDay(text) : localDay(parseInstant(text, timeZone), timeZone)))
}

function wholeNumber(field: string, value: number | string): number {
  const number = typeof value === 'string' ? Number(value) : value
  if (value === '' || !Number.isSafeInteger(number) || number < 0)
    throw fault(field, 'bad_number', `"${value}" is not a whole number.`)
  return number
}

const DECIMAL = /^\d{1,15}(\.\d{1,6})?$/

function decimalText(field: string, value: number | string | null | undefined): string | null {
  if (value === undefined || value === null || value === '') return null
  if (!DECIMAL.test(String(value))) throw fault(field, 'bad_number', `"${value}" is not a number such as 10 or 2.5.`)
  return String(value)
}

function percentText(value: number | string | null | undefined): string | null {
  const text = decimalText('discountPercent', value)
  if (text !== null && Number(text) > 100) throw fault('discountPercent', 'bad_number', `${text} is over 100 percent.`)
  return text
}

function truth(field: string, value: boolean | string | null | undefined): boolean | null {
  if (value === undefined || value === null || value === '') return null
  const text = String(value).toLowerCase()
  if (['true', 'yes', '1'].includes(text)) return true
  if (['false', 'no', '0'].includes(text)) return false
  throw fault(field, 'bad_boolean', `"${value}" is neither true nor false.`)
}

function readStatus(value: string | null | undefined): Status | null {
  if (!value) return null
  const text = value
    .trim()
    .toLowerCase()
    .replaceAll(/[ -]/g, '_')
    .replace(/^canceled$/, 'cancelled')
  const status = STATUSES.find((one) => one === text)
  if (!status) throw fault('status', 'bad_status', `"${value}" is none of ${STATUSES.join(', ')}.`)
  return status
}

function readComponent(value: string | undefined): 'recurring' | 'usage' {
  const text = value?.trim().toLowerCase() || 'recurring'
  if (text !== 'recurring' && text !== 'usage')
    throw fault('component', 'bad_component', `"${value}" is neither recurring nor usage.`)
  return text
}

const fault = (field: string, code: string, why: string): Problem => problem(code, `${field}: ${why}`, { field })

/** What went wrong in reading a field, told with its name. */
function naming<T>(field: string, read: () => T): T {
  try {
    return read()
  } catch (thrown) {
    if (thrown instanceof Problem) throw problem(thrown.code, `${field}: ${thrown.message}`, { field })
    throw thrown
  }
}
