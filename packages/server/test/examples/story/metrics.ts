import { example, list, work } from '../step'

const acme = { id: 'acme' }
const reports = { key: 'reports_28' }
const definition = {
  name: 'Reports',
  description: 'Reports opened or shared in 28 days.',
  unit: 'reports',
  better: 'higher',
  rollup: 'sum',
  compute: { kind: 'event_count', events: ['Report opened', 'Report shared'], days: 28 },
}

/** A number of one's own, looked at before it is saved. */
export const metrics = [
  example('POST /api/v1/series', {
    body: {
      items: [
        { account: 'acme', key: 'storage_gb', time: '2026-03-31', value: 12.5 },
        { account: 'globex', key: 'storage_gb', time: '2026-03-31', value: 3 },
      ],
    },
  }),
  example('POST /api/v1/metrics/preview', { body: { ...definition, as_of: '2026-03-31' } }),
  example('PUT /api/v1/metrics/{key}', { params: reports, body: definition }),
  work,
  example('GET /api/v1/metrics/{key}', { params: reports }),
  ...list('/api/v1/metrics', { query: { limit: 2 } }),
  ...list('/api/v1/metrics/{key}/values', { params: reports, query: { as_of: '2026-03-31' } }),
  example('GET /api/v1/metrics/{key}/explain', { params: reports, query: { account: 'acme', as_of: '2026-03-31' } }),
  example('GET /api/v1/accounts/{id}/metrics', { params: acme }),
]

/** One that nothing rests on can go. */
export const forgetMetrics = [example('DELETE /api/v1/metrics/{key}', { params: { key: 'stickiness' } })]
