import { example, list } from '../step'

const kim = { id: 'u-1' }

/** The people of the customers, from the CRM. */
export const people = [
  example('PUT /api/v1/people/{id}', {
    params: kim,
    query: { source: 'crm' },
    body: {
      email: 'kim@acme.test',
      name: 'Kim Acker',
      accounts: [{ account: 'acme', role: 'champion', from: '2026-01-01' }],
    },
  }),
  example('POST /api/v1/people/bulk', {
    body: {
      source: 'crm',
      items: [
        { ids: { crm: '0031' }, email: 'k.acker@acme.test', name: 'K. Acker', account: 'acme' },
        { ids: { crm: '0032' }, email: 'no e-mail', account: 'globex' },
      ],
    },
  }),
  example('PATCH /api/v1/people/{id}', { params: kim, body: { name: 'Kim Ackermann' } }),
  example('POST /api/v1/people/merge', { body: { keep: 'u-1', merge: 'crm:0031' } }),
  example('GET /api/v1/person-merges', { query: { account: 'acme' } }),
  example('POST /api/v1/people/merge/{id}/undo', (told) => ({ params: { id: told('POST /api/v1/people/merge').id } })),
]

export const readPeople = [
  ...list('/api/v1/people', { query: { q: 'acker', limit: 2 } }),
  ...list('/api/v1/accounts/{id}/people', { params: { id: 'acme' }, query: { limit: 1 } }),
  example('GET /api/v1/people/{id}', { params: kim, query: { as_of: '2026-03-31' } }),
  example('GET /api/v1/people/{id}/fields', { params: kim }),
  example('GET /api/v1/people/{id}/events/count', { params: kim }),
]

export const forgetPeople = [example('DELETE /api/v1/people/{id}', { params: { id: 'crm:0031' } })]
