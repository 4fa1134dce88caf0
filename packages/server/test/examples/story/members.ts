import { example, fault } from '../step'

const ben = { id: 'ben@northwind.test' }
const once = { 'Idempotency-Key': 'invite-ben' }

/** Ben is invited, invited again, and joins. */
export const members = [
  example('POST /api/v1/members', {
    headers: once,
    body: { email: 'ben@northwind.test', name: 'Ben Ode', role: 'csm', sees: 'book' },
  }),
  fault('KeyReused', 'POST /api/v1/members', { headers: once, body: { email: 'cara@northwind.test', role: 'csm' } }),
  example('POST /api/v1/members/{id}/invite', { params: ben }),
  example('POST /api/v1/join', (told) => ({
    body: {
      token: new URL(told('POST /api/v1/members/{id}/invite').inviteUrl).searchParams.get('token'),
      password: 'only an example',
    },
  })),
  example('PATCH /api/v1/members/{id}', { params: ben, body: { name: 'Ben Odell', sees: 'all' } }),
  example('GET /api/v1/members'),
]

/** Somebody leaves: the accounts go to somebody else. */
export const farewell = [
  example('DELETE /api/v1/members/{id}', { params: ben, query: { book_to: 'ada@northwind.test' } }),
]
