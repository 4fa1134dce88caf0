import { naming } from '../../../kernel/errors'
import type { Money } from '../../../kernel/money'
import { assertDay, localDay, parseInstant } from '../../../kernel/time'
import { type SubscriptionInput, type Terms, UNPAID } from '../contract'
import { addInterval } from './add-interval'
import { assertBearable, readAmount } from './bearable'
import { assertOrder } from './check-order'
import { lineEnd } from './line-end'
import { fault } from './name-fault'
import { monthlyAmount, readInterval } from './normalise'
import { decimalText, readComponent, readStatus, truth, wholeNumber } from './read-values'

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
    interval: amounts.amount ? naming('interval', () => readInterval(input.interval || 'month')) : null,
    intervalCount: amounts.amount ? readCount(input.intervalCount ?? 1) : null,
    quantity: readQuantity(input.quantity),
    discountPercent: readPercent(input.discountPercent, amounts.mrr !== null),
    discountStart: day('discountStart'),
    discountEnd: day('discountEnd'),
    trialEnd: day('trialEnd'),
    termStart: day('termStart'),
    termEnd: day('termEnd'),
    autoRenew: truth('autoRenew', input.autoRenew),
    noticeDays: readNotice(input.noticeDays),
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

/** The same terms as a change that holds from a day on; what is due since they hold is due since then. */
export const holdingFrom = (checked: Checked, day: string): Checked => ({
  ...checked,
  validFrom: day,
  owedFrom: owedSince(checked.terms, day),
})

/** Whether two say the same; what one was kept without is not told. */
export const sameTerms = (a: Terms, b: Terms): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => {
    const [one, other] = [a[key as keyof Terms] ?? null, b[key as keyof Terms] ?? null]
    return one === other
  })

function readAmounts(input: SubscriptionInput, currency: string): { amount: Money | null; mrr: Money | null } {
  const given = (field: 'amount' | 'mrr'): Money | null => {
    const value = input[field]
    return value === undefined || value === null || value === '' ? null : readAmount(field, value, currency)
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
    const given = { amount: terms.mrr, currency }
    const mrr = assertBearable('mrr', () => given)
    return { mrr, mrrDiscounted: mrr }
  }
  const amount = { amount: terms.amount ?? '0.0000', currency }
  const [interval, count] = [terms.interval ?? 'month', terms.intervalCount ?? 1]
  return {
    mrr: assertBearable('amount', () => monthlyAmount(amount, interval, count)),
    mrrDiscounted: monthlyAmount(amount, interval, count, terms.discountPercent ?? '0'),
  }
}

type Span = Pick<Checked, 'paysFrom' | 'paysTo' | 'heldTo' | 'state'>

/** From the end of the trial to whatever ends first; usage and unpaid statuses are never recurring revenue. */
function spanOf(terms: Terms): Span {
  const paysFrom = terms.trialEnd && terms.trialEnd > terms.start ? terms.trialEnd : terms.start
  const end = lineEnd(terms)
  const heldTo = end !== null && end < paysFrom ? paysFrom : end
  const unpaid = UNPAID.some((status) => status === terms.status)
  const state = terms.status === 'paused' ? 'paused' : unpaid ? 'none' : 'active'
  return { paysFrom, paysTo: unpaid || terms.component === 'usage' ? paysFrom : heldTo, heldTo, state }
}

/** The end of what the last payment covered; without one, `otherwise`. */
function owedSince(terms: Terms, otherwise: string): string | null {
  if (terms.status !== 'past_due' && terms.status !== 'unpaid') return null
  return terms.lastPaidAt
    ? addInterval(terms.lastPaidAt, terms.interval ?? 'month', terms.intervalCount ?? 1)
    : otherwise
}

function readDay(field: string, value: unknown, timeZone: string): string | null {
  if (value === undefined || value === null || value === '') return null
  const text = String(value)
  return naming(field, () => (text.length === 10 ? assertDay(text) : localDay(parseInstant(text, timeZone), timeZone)))
}

/** In days; a notice of more than ten years is a mistake. */
const MOST_NOTICE = 3650
const MOST_INTERVALS = 1200
const MOST_QUANTITY = 1_000_000_000

function readNotice(value: SubscriptionInput['noticeDays']): number | null {
  if (value === undefined || value === null || value === '') return null
  const days = Number(value)
  if (Number.isInteger(days) && days >= 0 && days <= MOST_NOTICE) return days
  throw fault('noticeDays', 'bad_notice_days', `"${value}" is not a whole number of days from 0 to ${MOST_NOTICE}.`)
}

function readCount(value: number | string): number {
  const count = wholeNumber('intervalCount', value === '' ? 1 : value)
  if (count >= 1 && count <= MOST_INTERVALS) return count
  throw fault('intervalCount', 'bad_interval', `${count} is not a number of intervals from 1 to ${MOST_INTERVALS}.`)
}

function readQuantity(value: SubscriptionInput['quantity']): string | null {
  const text = decimalText('quantity', value)
  if (text === null || Number(text) <= MOST_QUANTITY) return text
  throw fault('quantity', 'bad_number', `${text} is over ${MOST_QUANTITY}.`)
}

function readPercent(value: SubscriptionInput['discountPercent'], besideMrr: boolean): string | null {
  const text = decimalText('discountPercent', value)
  if (text === null) return null
  if (Number(text) > 100) throw fault('discountPercent', 'bad_number', `${text} is over 100 percent.`)
  if (besideMrr && Number(text) > 0)
    throw fault('discountPercent', 'discount_beside_mrr', 'mrr is what is paid, discount and all; give amount instead.')
  return text
}
