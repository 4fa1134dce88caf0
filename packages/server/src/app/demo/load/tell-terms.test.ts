import { expect, it } from 'vitest'
import type { DemoSubscription } from '../contract'
import { tellTerms } from './tell-terms'

const YEAR: DemoSubscription = {
  externalId: 's',
  account: 'a',
  plan: 'Growth',
  start: '2025-03-10',
  end: null,
  mrr: '100.00',
  currency: 'USD',
  discount: null,
  pause: null,
  lastPaidAt: null,
  interval: 'year',
  quantity: 5,
  firstTerm: { start: '2025-03-10', end: '2026-03-10' },
  termStart: '2025-03-10',
  termEnd: '2026-03-10',
  autoRenew: true,
  noticeDays: 30,
  cancelledAt: null,
  component: 'recurring',
}
const MONTH: DemoSubscription = {
  ...YEAR,
  interval: 'month',
  firstTerm: { start: '2025-03-10', end: '2025-04-10' },
  termStart: '2026-01-10',
  termEnd: '2026-02-10',
}
const TODAY = '2026-01-20'
const BEGUN = { start: '2025-03-10', autoRenew: true, termEnd: '2026-03-10', amount: '1200.00' }
const ROLLED = { changeOn: '2026-01-10', termStart: '2026-01-10', termEnd: '2026-02-10' }

const STORIES: readonly [string, DemoSubscription, readonly object[]][] = [
  ['a year that runs is told once', YEAR, [BEGUN]],
  [
    'a month goes on by itself, and its latest term is told',
    MONTH,
    [{ termStart: '2025-03-10', termEnd: '2025-04-10', amount: '100.00' }, ROLLED],
  ],
  [
    'nobody knew of its end before notice was given, nor of the last payment before it ended',
    { ...YEAR, end: '2026-01-15', cancelledAt: '2025-12-20', autoRenew: false },
    [
      BEGUN,
      { changeOn: '2025-12-20', cancelledAt: '2025-12-20', end: '2026-01-15', accessEndsAt: '2026-01-15' },
      { changeOn: '2026-01-14', end: '2026-01-15', autoRenew: false, lastPaidAt: '2025-03-10' },
    ],
  ],
  [
    'of an end to come the notice alone is told',
    { ...YEAR, end: '2026-03-10', cancelledAt: '2026-01-18', autoRenew: false },
    [BEGUN, { changeOn: '2026-01-18', end: '2026-03-10', autoRenew: false }],
  ],
  [
    'what another line replaces ends by the day before',
    { ...YEAR, end: '2025-09-01' },
    [BEGUN, { changeOn: '2025-08-31', end: '2025-09-01', autoRenew: true }],
  ],
  [
    'a payment fails when it is due, and is given up thirty days later',
    {
      ...MONTH,
      termStart: '2025-12-10',
      termEnd: '2026-01-10',
      lastPaidAt: '2025-11-10',
      end: '2026-01-09',
    },
    [
      { termStart: '2025-03-10' },
      { changeOn: '2025-12-10', status: 'past_due', lastPaidAt: '2025-11-10', termStart: '2025-12-10' },
      { changeOn: '2026-01-09', status: 'unpaid', end: '2026-01-09' },
    ],
  ],
  [
    'a discount is agreed before it counts, a rest begins and ends on its days',
    {
      ...YEAR,
      discount: { percent: 10, start: '2025-05-10', end: '2025-11-10' },
      pause: { start: '2025-06-10', end: '2025-08-10' },
    },
    [
      BEGUN,
      { changeOn: '2025-05-09', discountPercent: 10, discountStart: '2025-05-10', discountEnd: '2025-11-10' },
      { changeOn: '2025-06-10', status: 'paused', discountPercent: 10 },
      { changeOn: '2025-08-10', status: 'active' },
    ],
  ],
  [
    'notice that was given before the line began was known from its beginning on',
    { ...YEAR, end: '2025-04-01', cancelledAt: '2025-03-01', autoRenew: false },
    [
      { start: '2025-03-10', end: '2025-04-01', cancelledAt: '2025-03-01' },
      { changeOn: '2025-03-31', lastPaidAt: '2025-03-10' },
    ],
  ],
]

it.each(STORIES)('%s', (_, row, told) => {
  const words = tellTerms(row, TODAY)
  expect(words).toEqual(told.map((one) => expect.objectContaining(one)))
  expect(words[0]).not.toHaveProperty('changeOn')
})
