import { example, fault, list } from '../step'

const acme = { id: 'acme' }
const tiered = { field: 'field.tier', op: '=', value: 'gold' }

/** The customers come in: one, several, changed; a selection is tagged. */
export const accounts = [
  example('PUT /api/v1/fields/{entity}/{key}', {
    params: { entity: 'account', key: 'tier' },
    body: { label: 'Tier', type: 'option', options: ['gold', 'silver'], sources: ['crm', 'hand', 'api'] },
  }),
  example('PUT /api/v1/accounts/{id}', {
    params: acme,
    query: { source: 'crm' },
    body: {
      name: 'Acme',
      ids: { crm: '0017' },
      domains: ['acme.test'],
      createdAt: '2026-01-01',
      owner: 'ben@northwind.test',
      fields: { tier: 'gold' },
    },
  }),
  fault('BadRequest', 'PUT /api/v1/accounts/{id}', { params: acme, body: { name: '', colour: 'red' } }),
  example('POST /api/v1/accounts/bulk', {
    body: {
      source: 'crm',
      items: [
        { externalId: 'globex', name: 'Globex', createdAt: '2026-01-01', fields: { tier: 'silver' } },
        { externalId: 'acme-labs', name: 'Acme Labs', domains: ['labs.acme.test'], createdAt: '2026-02-01' },
        { externalId: 'initech', name: 'Initech', fields: { tier: 'bronze' } },
      ],
    },
  }),
  example('PATCH /api/v1/accounts/{id}', {
    params: { id: 'globex' },
    body: { owner: 'ben@northwind.test', roles: { sponsor: 'ada@northwind.test' } },
  }),
  example('POST /api/v1/accounts/actions', {
    body: { filter: tiered, action: 'tag', tags: ['key account'], dryRun: true },
  }),
  fault('NotFound', 'GET /api/v1/accounts/{id}', { params: { id: 'nobody' } }),
]

/** What their fields are, and what rests on them. */
export const fields = [
  example('GET /api/v1/fields', {}),
  example('GET /api/v1/fields/{entity}', { params: { entity: 'account' } }),
  example('GET /api/v1/fields/{entity}/{key}', { params: { entity: 'account', key: 'tier' } }),
  example('PUT /api/v1/views/{key}', {
    params: { key: 'gold' },
    body: { name: 'Gold', filter: tiered, sort: '-mrr', columns: ['field.tier', 'metric.wau'], shared: true },
  }),
  example('GET /api/v1/views'),
  example('GET /api/v1/fields/{entity}/{key}/usage', { params: { entity: 'account', key: 'tier' } }),
]

/** Two turn out to be one, and then not. */
export const accountMerges = [
  example('POST /api/v1/accounts/merge', { body: { keep: 'acme', merge: 'acme-labs' } }),
  example('GET /api/v1/account-merges', { query: { account: 'acme' } }),
  example('POST /api/v1/accounts/merge/{id}/undo', (told) => ({
    params: { id: told('POST /api/v1/accounts/merge').id },
  })),
]

/** What is known of them. */
export const readAccounts = [
  ...list('/api/v1/accounts', {
    query: { filter: JSON.stringify(tiered), sort: '-metric.wau', limit: 2, columns: 'metric.wau', totals: 'columns' },
  }),
  example('GET /api/v1/accounts.csv', { query: { sort: 'name', columns: 'metric.wau' } }),
  example('POST /api/v1/accounts.csv/query', { body: { q: 'acme', columns: 'metric.wau' } }),
  example('GET /api/v1/accounts/{id}', { params: { id: 'crm:0017' } }),
  example('GET /api/v1/accounts/{id}/fields', { params: acme }),
  ...list('/api/v1/accounts/{id}/timeline', { params: acme, query: { limit: 2 } }),
]

/** All of it goes again. */
export const forgetAccounts = [
  example('DELETE /api/v1/views/{key}', { params: { key: 'gold' } }),
  example('DELETE /api/v1/fields/{entity}/{key}', { params: { entity: 'account', key: 'tier' } }),
  example('DELETE /api/v1/accounts/{id}', { params: { id: 'globex' } }),
]
