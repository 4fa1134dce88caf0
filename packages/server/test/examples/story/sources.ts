import { deriveId, NIL_ID } from '../../../src/kernel/ids'
import { formatInstant } from '../../../src/measure/metrics'
import { findAccount } from '../../../src/record/accounts'
import { countEvents } from '../../../src/record/ingest'
import { inTenant, listWorkspaceIds, openSystemTenant } from '../../../src/trust/tenancy'
import { example, type Step, work } from '../step'

/** Before the story, a source sent something every night until the 20th of March. */
const sentBefore: Step = {
  kind: 'act',
  run: async ({ stores }) => {
    const [id] = await listWorkspaceIds(stores)
    const tenant = await openSystemTenant(stores, id as string, 'story')
    const account = await findAccount(tenant, 'acme')
    const nights = Array.from({ length: 20 }, (_, n) => Date.UTC(2026, 2, n + 1, 2))
    await stores.olap.insert(
      'events',
      nights.map((at) => ({
        workspace_id: tenant.workspace.id,
        account_id: account.id,
        person_id: NIL_ID,
        event: 'Report opened',
        ts: formatInstant(at),
        message_id: deriveId(tenant.workspace.id, String(at)),
        known_at: formatInstant(at),
        import_id: NIL_ID,
        source: 'nightly-export',
        properties: '{}',
        numbers: {},
      })),
    )
    const last = nights.at(-1) as number
    await inTenant(tenant, (tx) =>
      countEvents(tx, tenant, [{ source: 'nightly-export', events: nights.length, at: last }]),
    )
  },
}

interface Silences {
  readonly items: readonly { readonly id: string }[]
}

/** A source that has fallen silent is noticed, and said to be gone. */
export const silence = [
  sentBefore,
  work,
  example('GET /api/v1/sources/silence'),
  example('POST /api/v1/sources/silence/{id}/seen', (told) => ({
    params: { id: first(told('GET /api/v1/sources/silence')) },
  })),
  example('POST /api/v1/sources/silence/{id}/end', (told) => ({
    params: { id: first(told('GET /api/v1/sources/silence')) },
  })),
]

function first({ items }: Silences): string {
  const [found] = items
  if (!found) throw new Error('No source is silent.')
  return found.id
}
