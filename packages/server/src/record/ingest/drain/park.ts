import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { labelAccounts } from '../../accounts'
import { labelPeople } from '../../people'
import type { EventRow } from '../domain/event-row'
import type { Refusal } from '../domain/item'
import { storeRejects } from '../rejects'
import type { Culprit } from './insert-events'
import type { ReadLines } from './read-lines'

/** Keeps as rejects what the event store would not take, in the form in which it can be mended and sent again. */
export async function parkCulprits(
  tx: Tx,
  tenant: Tenant,
  culprits: readonly Culprit[],
  broken: ReadLines['broken'],
): Promise<void> {
  if (culprits.length + broken.length === 0) return
  const accounts = await labelAccounts(tx, tenant, idsOf(culprits, 'account_id'))
  const people = await labelPeople(tx, tenant, idsOf(culprits, 'person_id'))
  const refusals: Refusal[] = [
    ...culprits.map(({ row, message }) => ({
      index: 0,
      code: 'unstorable',
      message,
      source: row.source,
      value: asTrackCall(row, accounts, people),
    })),
    ...broken.map(({ line, message }) => ({ index: 0, code: 'unreadable', message, source: '', value: line })),
  ]
  await storeRejects(tx, tenant, refusals)
  tenant.stores.log.error(
    { workspaceId: tenant.workspace.id, rejects: refusals.length, reason: refusals[0]?.message },
    'events could not be stored and are kept as rejects',
  )
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const idsOf = (culprits: readonly Culprit[], column: 'account_id' | 'person_id'): string[] =>
  [...new Set(culprits.map(({ row }) => row[column]))].filter((id) => UUID.test(id))

const asTrackCall = (
  row: EventRow,
  accounts: Awaited<ReturnType<typeof labelAccounts>>,
  people: Awaited<ReturnType<typeof labelPeople>>,
) => ({
  type: 'track',
  messageId: `parked:${row.message_id}`,
  userId: people.get(row.person_id)?.externalId ?? null,
  event: row.event,
  timestamp: `${row.ts.replace(' ', 'T')}Z`,
  properties: readProperties(row.properties),
  context: { groupId: accounts.get(row.account_id)?.externalId ?? null },
})

function readProperties(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Shown as it lies, for whoever mends it.
    return text
  }
}
