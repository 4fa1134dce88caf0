import { z } from 'zod'
import { NIL_ID } from '../../kernel/ids'
import { parseInstant } from '../../kernel/time'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { findAccount, readMoment } from '../accounts'
import { labelPeople } from '../people'
import type { accountEventsQuery, accountEventsSchema } from './contract'
import { readInstantText } from './domain/event-row'
import { type EventsPage, readAccountEvents } from './olap'

export type AccountEvent = z.input<typeof accountEventsSchema>['items'][number]

/** An account's events, the latest first; `before` a time, or the `next` of the page before. Throws `not_found`, `bad_time`. */
export async function listAccountEvents(
  tenant: Tenant,
  accountRef: string,
  query: z.output<typeof accountEventsQuery>,
): Promise<z.input<typeof accountEventsSchema>> {
  const account = await findAccount(tenant, accountRef)
  const { timeZone } = tenant.workspace
  const events = await readAccountEvents(tenant, account.id, {
    limit: query.limit + 1,
    before: readBefore(query.before, timeZone),
    knownAt: readMoment(tenant, { known_at: query.known_at }).knownAt ?? null,
  })
  const shown = events.slice(0, query.limit)
  const people = await inTenant(tenant, (tx) => labelPeople(tx, tenant, personsOf(shown)))
  const last = shown.at(-1)
  return {
    items: shown.map((event) => ({
      id: event.message_id,
      at: isoOf(event.ts),
      event: event.event,
      person: people.get(event.person_id) ?? { externalId: null, label: null },
      source: event.source,
      knownAt: isoOf(event.known_at),
      properties: JSON.parse(event.properties) as unknown,
    })),
    next: events.length > query.limit && last ? `${isoOf(last.ts)}_${last.message_id}` : null,
  }
}

const personsOf = (events: readonly { readonly person_id: string }[]): string[] => [
  ...new Set(events.map((event) => event.person_id).filter((id) => id !== NIL_ID)),
]

const isoOf = (text: string): string => new Date(readInstantText(text)).toISOString()

/** A time, or the `next` of the page before, which is a time and an id. */
function readBefore(text: string | undefined, timeZone: string): EventsPage['before'] {
  if (text === undefined) return null
  const [time = '', id = NIL_ID] = text.split('_')
  return { at: parseInstant(time, timeZone), id: z.guid().parse(id) }
}
