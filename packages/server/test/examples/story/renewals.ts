import { example, list, type Told } from '../step'

const first = (told: Told) => ({ params: { id: told('GET /api/v1/renewals').items[0].id as string } })

/** What comes up for renewal, and what is expected of it. */
export const renewals = [
  ...list('/api/v1/renewals', { query: { from: '2026-Q4', to: '2026-Q4', limit: 2 } }),
  example('PATCH /api/v1/renewals/{id}', (told) => ({
    ...first(told),
    body: { category: 'likely', amount: '1400', note: 'Waiting for the new budget.' },
  })),
  example('GET /api/v1/renewals/{id}', first),
  example('GET /api/v1/renewals/forecast', { query: { period: '2026-Q4' } }),
]
