import { example, list, passing, work } from '../step'

const scorecard = { key: 'default' }
const acme = { id: 'acme' }

const reporting = {
  name: 'Reporting',
  bands: { atRisk: 40, healthy: 70 },
  groups: [
    {
      key: 'usage',
      name: 'Usage',
      weight: 1,
      measures: [
        {
          metric: 'reports_28',
          weight: 2,
          curve: [
            [0, 0],
            [4, 100],
          ],
          missing: 'zero',
        },
        {
          metric: 'days_since_last_seen',
          weight: 1,
          curve: [
            [0, 100],
            [14, 0],
          ],
          missing: 'skip',
        },
      ],
    },
  ],
  coverageFloor: 0.5,
}

/** A member's own word on an account. */
export const pulses = [
  example('PUT /api/v1/accounts/{id}/pulse', {
    params: acme,
    body: {
      rating: 'at_risk',
      reason: 'The new sponsor has not answered since the kick-off.',
      expiresAt: '2026-06-30',
      as: 'override',
    },
  }),
  work,
  example('GET /api/v1/accounts/{id}/pulse', { params: acme }),
  example('GET /api/v1/health/pulses'),
]

/** It is taken back. */
export const pulseWithdrawn = [example('DELETE /api/v1/accounts/{id}/pulse', { params: acme })]

/** Who left within a month of two month ends; told long after, what was known then would be nothing. */
const tried = { dates: ['2026-01-31', '2026-02-28'], horizonDays: 30, known: 'now' }

/** A scorecard of one's own: drafted, tried, published. */
export const health = [
  example('PUT /api/v1/scorecards/{key}', {
    params: scorecard,
    body: reporting,
  }),
  example('POST /api/v1/scorecards/{key}/shadow', { params: scorecard, body: {} }),
  example('POST /api/v1/scorecards/{key}/backtests', { params: scorecard, body: tried }),
  example('POST /api/v1/scorecards/{key}/suggest-weights', { params: scorecard, body: tried }),
  ...list('/api/v1/scorecards/{key}/scores', { params: scorecard, query: { as_of: '2026-03-31', version: 'draft' } }),
  example('POST /api/v1/scorecards/{key}/publish', { params: scorecard }),
  work,
  example('GET /api/v1/scorecards/{key}', { params: scorecard }),
  example('GET /api/v1/scorecards'),
  example('GET /api/v1/scorecards/assignment'),
  example('GET /api/v1/accounts/{id}/health', { params: acme, query: { compare_to: '2026-03-31' } }),
  example('GET /api/v1/accounts/{id}/health/explain', { params: acme }),
  example('GET /api/v1/health/overview'),
  ...list('/api/v1/health/changes', { query: { from: '2026-03-31', to: '2026-04-01' } }),
]

/** One that was tried and let go, and an idea that came to nothing. */
export const scorecardsGone = [
  passing('PUT /api/v1/scorecards/{key}', { params: { key: 'idea' }, body: { ...reporting, name: 'An idea' } }),
  example('DELETE /api/v1/scorecards/{key}', { params: { key: 'idea' } }),
  example('POST /api/v1/scorecards/{key}/retire', { params: scorecard }),
]

export const overview = [
  example('GET /api/v1/accounts/{id}/page', { params: acme }),
  example('GET /api/v1/setup/checklist'),
  ...list('/api/v1/health/disagreement', { query: { limit: 2 } }),
]
