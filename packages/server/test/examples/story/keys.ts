import { example, type Told } from '../step'

const made = (operation: string) => (told: Told) => ({ params: { id: told(operation).id as string } })

/** A key for another system, which is revoked again; a source of events of its own. */
export const keys = [
  example('POST /api/v1/api-keys', { body: { name: 'CRM', scopes: ['accounts:read', 'accounts:write'] } }),
  example('DELETE /api/v1/api-keys/{id}', made('POST /api/v1/api-keys')),
  example('GET /api/v1/api-keys'),
  example('POST /api/v1/write-keys', { body: { name: 'Mobile app' } }),
  example('GET /api/v1/write-keys'),
  example('DELETE /api/v1/write-keys/{id}', made('POST /api/v1/write-keys')),
]

/** Who changed what. */
export const audit = [
  example('GET /api/v1/audit', { query: { limit: 2, subject_kind: 'member' } }),
  example('POST /api/v1/audit/query', (told) => ({
    body: { limit: 2, subject_kind: 'member', cursor: told('GET /api/v1/audit').next },
  })),
]
