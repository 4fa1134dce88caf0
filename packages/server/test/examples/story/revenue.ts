import { example, list } from '../step'

const months = { from: '2026-02', to: '2026-03' }
const days = { from: '2026-01-31', to: '2026-03-31' }

/** What the customers pay. */
export const revenue = [
  example('PUT /api/v1/revenue/rates', { body: { items: [{ currency: 'USD', day: '2026-01-01', rate: '0.9' }] } }),
  ...list('/api/v1/revenue/rates', { query: { limit: 2 } }),
  example('PUT /api/v1/revenue/settings', { body: { pastDueDays: 14, margin: 0.8, cac: '5000.00' } }),
  example('POST /api/v1/subscriptions/bulk', {
    body: {
      items: [
        { externalId: 's-1', account: 'acme', plan: 'Team', start: '2026-01-01', mrr: '1000' },
        {
          externalId: 's-2',
          account: 'globex',
          plan: 'Team',
          start: '2026-01-01',
          end: '2026-03-01',
          amount: '6000',
          currency: 'USD',
          interval: 'year',
        },
        { externalId: 's-3', account: 'acme-labs', plan: 'Solo', start: 'soon', mrr: '100' },
      ],
    },
  }),
  example('PUT /api/v1/subscriptions/{id}', {
    params: { id: 's-1' },
    body: {
      account: 'acme',
      plan: 'Business',
      start: '2026-01-01',
      mrr: '1500',
      termEnd: '2026-12-31',
      changeOn: '2026-03-15',
    },
  }),
]

export const readRevenue = [
  example('GET /api/v1/revenue/settings'),
  example('GET /api/v1/subscriptions/{id}', { params: { id: 's-1' } }),
  ...list('/api/v1/accounts/{id}/subscriptions', { params: { id: 'acme' }, query: { as_of: '2026-02-28' } }),
  ...list('/api/v1/revenue/movements', { query: { ...months, interval: 'month' } }),
  ...list('/api/v1/revenue/movements/accounts', { query: { period: '2026-03', limit: 2 } }),
  ...list('/api/v1/revenue/holdings', { query: { day: '2026-03-31', limit: 2 } }),
  ...list('/api/v1/revenue/ledger', { query: { account: 'acme', limit: 2 } }),
  ...list('/api/v1/revenue/retention', { query: { ...days, by: 'plan' } }),
  ...list('/api/v1/revenue/retention/series', { query: { from: '2026-02', to: '2026-03', months: 1 } }),
  ...list('/api/v1/revenue/cohorts', { query: { by: 'month', measure: 'mrr', from: '2026-01', to: '2026-03' } }),
  ...list('/api/v1/revenue/cohorts/accounts', { query: { cohort: '2026-01', period: '2026-03', limit: 2 } }),
  example('GET /api/v1/revenue/offset', { query: { growth: 0.1, ...months } }),
  example('GET /api/v1/accounts/{id}/mrr/explain', { params: { id: 'acme' }, query: { as_of: '2026-03-31' } }),
]

/** What was lost, and why: what customers said of it, and where they may grow. */
export const revenueLosses = [
  example('PUT /api/v1/revenue/churn-reasons', {
    body: {
      groups: [
        {
          key: 'product',
          label: 'The product',
          reasons: [
            { key: 'missing_feature', label: 'Something needed is missing' },
            { key: 'price', label: 'Not worth its price' },
          ],
        },
      ],
    },
  }),
  example('GET /api/v1/revenue/churn-reasons'),
  ...list('/api/v1/revenue/losses', { query: { from: '2026-03', to: '2026-03', unanswered: 'true', limit: 2 } }),
  example('PUT /api/v1/revenue/losses/{account}/{period}', {
    params: { account: 'globex', period: '2026-03' },
    body: { reason: 'missing_feature', text: 'They need reports by mail.', evidence: ['https://crm.example/notes/7'] },
  }),
  ...list('/api/v1/revenue/losses/report', { query: { from: '2026-03', to: '2026-03', by: 'reason' } }),
  example('DELETE /api/v1/revenue/losses/{account}/{period}', { params: { account: 'globex', period: '2026-03' } }),
  example('PUT /api/v1/opportunities/{id}', {
    params: { id: 'o-1' },
    body: { account: 'acme', name: 'A second team', amount: '400', probability: 0.5, expectedOn: '2026-06-30' },
  }),
  example('GET /api/v1/opportunities/{id}', { params: { id: 'o-1' } }),
  ...list('/api/v1/opportunities', { query: { account: 'acme', open: 'true' } }),
]

/** A month is closed, and opened again. */
export const revenueClose = [
  example('POST /api/v1/revenue/close', { body: { period: '2026-02' } }),
  ...list('/api/v1/revenue/close', { query: { limit: 2 } }),
  example('DELETE /api/v1/revenue/close/{period}', { params: { period: '2026-02' } }),
]
