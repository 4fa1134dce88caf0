const usd = (amount: string) => ({ amount, currency: 'USD' })

/** As the tests' company has it: a line of a year, in likely. */
export const renewalExample = {
  id: '019f0000-0000-7000-8000-000000000001',
  account: 'acme',
  name: 'Acme',
  owner: null,
  date: '2026-08-01',
  mrr: usd('1000.0000'),
  arr: usd('12000.0000'),
  inBase: '1000.0000',
  subscriptions: [{ externalId: 'acme-1', plan: 'Growth', mrr: usd('1000.0000') }],
  termDays: 365,
  autoRenew: true,
  noticeDays: 30,
  noticeDeadline: '2026-07-02',
  noticeGivenOn: null,
  state: 'open' as const,
  outcome: null,
  forecast: {
    category: 'likely' as const,
    amount: usd('900.0000'),
    note: 'Waiting for the new budget.',
    by: 'test',
    at: '2026-06-15T12:00:00.000Z',
  },
  suggested: {
    category: null,
    amount: null,
    rate: null,
    formula: '',
    word: 'Too little history: of renewals like it 1 was decided so far, 10 are needed.',
    parts: {
      notice: { on: null, amount: null },
      band: { band: null, ofBand: { decided: 0, kept: 0 }, ofAll: { decided: 1, kept: 1 }, taken: null },
      own: { decided: 0, kept: 0 },
    },
  },
  health: null,
}

const none = { renewals: 0, stake: '0.0000', amount: '0.0000' }
const sums = {
  renewals: 1,
  stake: '1000.0000',
  categories: [
    { category: 'commit' as const, ...none },
    { category: 'likely' as const, renewals: 1, stake: '1000.0000', amount: '900.0000' },
    { category: 'at_risk' as const, ...none },
    { category: 'lost' as const, ...none },
    { category: 'untold' as const, ...none },
  ],
  suggestedCategories: [
    { category: 'commit' as const, ...none },
    { category: 'likely' as const, ...none },
    { category: 'at_risk' as const, ...none },
    { category: 'lost' as const, ...none },
    { category: 'untold' as const, renewals: 1, stake: '1000.0000', amount: '0.0000' },
  ],
  decided: { renewals: 0, stake: '0.0000', kept: '0.0000', held: '0.0000' },
  untold: { renewals: 0, stake: '0.0000', suggested: none },
  gross: {
    worst: '0.0000',
    expected: '900.0000',
    expectedWithSuggested: '900.0000',
    best: '900.0000',
    suggested: null,
    retention: 0.9,
  },
}

export const forecastExample = {
  currency: 'USD',
  period: '2026-Q3',
  from: '2026-07-01',
  to: '2026-09-30',
  asOf: '2026-06-15T12:00:00.000Z',
  snapshot: null,
  word: null,
  ...sums,
  net: { opportunities: 0, leftOut: 0, weighted: '0.0000', expected: '900.0000', expectedWithSuggested: '900.0000' },
  actual: null,
  owners: [{ owner: null, name: null, ...sums, actual: null }],
  left: [],
}
