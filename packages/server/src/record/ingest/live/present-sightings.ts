import { inTenant, type Tenant } from '../../../trust/tenancy'
import { type AccountLabel, labelAccounts } from '../../accounts'
import { labelPeople, type PersonLabel } from '../../people'
import type { Item } from '../domain/item'
import type { Sighting } from './live-hub'

/** What a watcher is shown of one item. */
export interface LiveEvent {
  readonly state: 'stored' | 'held' | 'applied' | 'duplicate' | 'ignored' | 'rejected'
  readonly type: string
  readonly event: string | null
  readonly at: string | null
  readonly source: string
  readonly account: AccountLabel | null
  readonly person: PersonLabel | null
  /** Of a rejected one. */
  readonly code: string | null
  readonly message: string | null
  /** As it was sent. */
  readonly item: unknown
}

/**
 * Sightings in the words of the API; one look-up for all of them. Who sees a book sees what belongs to its accounts, and nothing
 * without an account.
 */
export async function presentSightings(tenant: Tenant, sightings: readonly Sighting[]): Promise<LiveEvent[]> {
  const ids = sightings.map(idsOf)
  const { accounts, people } = await inTenant(tenant, async (tx) => ({
    accounts: await labelAccounts(tx, tenant, distinct(ids.map((id) => id.accountId))),
    people: await labelPeople(tx, tenant, distinct(ids.map((id) => id.personId))),
  }))
  return sightings.flatMap((sighting, index) => {
    const { accountId, personId } = ids[index] ?? { accountId: null, personId: null }
    const account = (accountId && accounts.get(accountId)) || null
    if (tenant.scope.kind !== 'all' && !account) return []
    const person = (personId && people.get(personId)) || null
    return [{ ...present(sighting), account, person }]
  })
}

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))]

function idsOf(sighting: Sighting): { accountId: string | null; personId: string | null } {
  if ('refusal' in sighting) return { accountId: null, personId: null }
  const { outcome } = sighting
  return {
    accountId: 'accountId' in outcome ? outcome.accountId : null,
    personId: 'personId' in outcome ? outcome.personId : null,
  }
}

function present(sighting: Sighting): Omit<LiveEvent, 'account' | 'person'> {
  const refusal =
    'refusal' in sighting ? sighting.refusal : sighting.outcome.state === 'refused' ? sighting.outcome.refusal : null
  if (refusal) {
    const { code, message, source, value, told } = refusal
    // The time it was received: its own may be what is wrong with it.
    const at = told ? new Date(told.receivedAt).toISOString() : null
    const type = textOf(value, 'type') ?? told?.type ?? 'unknown'
    return { state: 'rejected', type, event: textOf(value, 'event'), at, source, code, message, item: value }
  }
  const { item, outcome } = sighting as { item: Item; outcome: { state: Exclude<LiveEvent['state'], 'rejected'> } }
  return {
    state: outcome.state,
    type: item.kind,
    event: item.kind === 'event' ? item.event : null,
    at: new Date(item.ts).toISOString(),
    source: item.source,
    code: null,
    message: null,
    item: item.value,
  }
}

const textOf = (item: unknown, key: 'type' | 'event'): string | null => {
  const value = (item as Readonly<Record<string, unknown>> | null | undefined)?.[key]
  return typeof value === 'string' && value !== '' ? value : null
}
