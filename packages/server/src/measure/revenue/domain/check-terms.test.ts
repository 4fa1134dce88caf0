import { describe, expect, it } from 'vitest'
import { plainAmounts, subscriptionInputSchema } from '../contract'
import { checkTerms } from './check-terms'

const base = { externalId: 's', account: 'a', start: '2026-01-01', mrr: '100' }
const check = (more: object) =>
  checkTerms(plainAmounts(subscriptionInputSchema.parse({ ...base, ...more })), {
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    today: '2026-06-15',
  })

describe('the terms of a subscription', () => {
  it.each([
    ['bare', {}, '100.0000', '100.0000', '2026-01-01', null],
    ['with an end', { end: '2026-02-01' }, '100.0000', '100.0000', '2026-01-01', '2026-02-01'],
    ['by the year', { mrr: undefined, amount: 1200, interval: 'yearly' }, '100.0000', '100.0000', '2026-01-01', null],
    [
      'discounted',
      { mrr: undefined, amount: '120', interval: 'year', discountPercent: '10' },
      '10.0000',
      '9.0000',
      '2026-01-01',
      null,
    ],
    ['mrr with a discount of nothing', { discountPercent: 0 }, '100.0000', '100.0000', '2026-01-01', null],
    ['on trial first', { trialEnd: '2026-01-15' }, '100.0000', '100.0000', '2026-01-15', null],
    ['usage', { component: 'usage' }, '100.0000', '100.0000', '2026-01-01', '2026-01-01'],
    ['paused', { status: 'Paused' }, '100.0000', '100.0000', '2026-01-01', '2026-01-01'],
    [
      'cancelled',
      { status: 'canceled', cancelledAt: '2026-03-01T23:30:00Z' },
      '100.0000',
      '100.0000',
      '2026-01-01',
      '2026-03-02',
    ],
    [
      'cancelled, paid to the end',
      { status: 'cancelled', cancelledAt: '2026-03-01', end: '2026-04-01' },
      '100.0000',
      '100.0000',
      '2026-01-01',
      '2026-04-01',
    ],
    [
      'cut short',
      { accessEndsAt: '2026-02-15', end: '2026-04-01' },
      '100.0000',
      '100.0000',
      '2026-01-01',
      '2026-02-15',
    ],
    [
      'over within the trial',
      { trialEnd: '2026-02-01', accessEndsAt: '2026-01-20' },
      '100.0000',
      '100.0000',
      '2026-02-01',
      '2026-02-01',
    ],
  ])('%s', (_, more, mrr, discounted, from, to) => {
    const checked = check(more)
    expect([checked.mrr.amount, checked.mrrDiscounted.amount, checked.paysFrom, checked.paysTo]).toEqual([
      mrr,
      discounted,
      from,
      to,
    ])
  })

  it.each([
    ['a pause holds what it paid', { status: 'paused', end: '2026-09-01' }, 'paused', '2026-09-01', null],
    ['a trial holds nothing', { status: 'trialing' }, 'none', null, null],
    [
      'due since the last payment ran out',
      { status: 'past_due', lastPaidAt: '2026-01-31' },
      'active',
      null,
      '2026-02-28',
    ],
    [
      'due since the last paid year ran out',
      { status: 'unpaid', mrr: undefined, amount: 1200, interval: 'year', lastPaidAt: '2025-03-01' },
      'active',
      null,
      '2026-03-01',
    ],
    ['due since it changed', { status: 'past_due', changeOn: '2026-05-01' }, 'active', null, '2026-05-01'],
    ['due since today', { status: 'past_due' }, 'active', null, '2026-06-15'],
  ])('%s', (_, more, state, heldTo, owedFrom) => expect(check(more)).toMatchObject({ state, heldTo, owedFrom }))

  it.each([
    [{ changeOn: '2025-12-31' }, 'change_before_start', 'changeOn: 2025-12-31 is before start'],
    [{ end: '2025-12-31' }, 'end_before_start', 'end: 2025-12-31 is before start, 2026-01-01.'],
    [{ start: '2026-02-30' }, 'bad_day', 'start:'],
    [{ currency: 'XYZ' }, 'bad_currency', 'currency: "XYZ" is not a currency'],
    [{ mrr: undefined }, 'amount_missing', 'amount: give amount'],
    [{ amount: 5 }, 'amount_twice', 'not both'],
    [{ mrr: '-5' }, 'bad_amount', 'mrr: is negative'],
    [{ mrr: 'ten' }, 'bad_amount', 'mrr:'],
    [{ mrr: undefined, amount: 5, interval: 'fortnight' }, 'bad_interval', 'interval: "fortnight"'],
    [
      { mrr: undefined, amount: 5, intervalCount: '0' },
      'bad_interval',
      'intervalCount: 0 is not a number of intervals',
    ],
    [{ discountPercent: 101 }, 'bad_number', 'over 100 percent'],
    [{ status: 'sleeping' }, 'bad_status', 'is none of active'],
    [{ component: 'metered' }, 'bad_component', 'neither recurring nor usage'],
    [{ autoRenew: 'maybe' }, 'bad_boolean', 'neither true nor false'],
    [{ noticeDays: '3.5' }, 'bad_notice_days', 'noticeDays: "3.5" is not a whole number of days from 0 to 3650.'],
    [{ noticeDays: -1 }, 'bad_notice_days', 'noticeDays'],
    [{ noticeDays: 2147483648 }, 'bad_notice_days', 'noticeDays'],
    [{ quantity: '1000000001' }, 'bad_number', 'quantity'],
    [{ mrr: '9999999999999999' }, 'amount_too_large', 'mrr: it comes to more than'],
    [{ mrr: undefined, amount: '9999999999999999', interval: 'day' }, 'amount_too_large', 'amount'],
    [{ mrr: undefined, amount: '99999999999', interval: 'day' }, 'amount_too_large', 'amount'],
    [{ discountPercent: 10 }, 'discount_beside_mrr', 'discountPercent: mrr is what is paid'],
    [{ accessEndsAt: '2025-12-31' }, 'end_before_start', 'accessEndsAt: 2025-12-31 is before start'],
    [{ termEnd: '2025-12-31' }, 'end_before_start', 'termEnd: 2025-12-31 is not after start'],
    [
      { termStart: '2026-02-01', termEnd: '2026-02-01' },
      'end_before_start',
      'termEnd: 2026-02-01 is not after termStart',
    ],
    [{ cancelledAt: '2025-12-31' }, 'cancel_before_start', 'cancelledAt: 2025-12-31 is before start'],
    [{ cancelledAt: '2026-03-02', accessEndsAt: '2026-03-01' }, 'access_ends_before_cancel', 'accessEndsAt'],
    [{ trialEnd: '2026-02-01', end: '2026-01-20' }, 'end_before_trial_end', 'end: 2026-01-20 is before trialEnd'],
    [{ discountStart: '2026-02-01', discountEnd: '2026-01-20' }, 'end_before_start', 'discountEnd'],
    [{ status: 'cancelled' }, 'cancel_date_missing', 'cancelledAt'],
    [{ status: 'expired' }, 'cancel_date_missing', 'cancelledAt: it is expired, but nothing says since when.'],
  ])('%j is refused', (more, code, message) => {
    const [field] = message.includes(':') ? message.split(':') : [expect.any(String)]
    expect(() => check(more)).toThrow(
      expect.objectContaining({ code, field, message: expect.stringContaining(message) }),
    )
  })
})
