import { defineRoute, type Route } from '../../../trust/access'
import { inTenant } from '../../../trust/tenancy'
import { labelPeople } from '../../people'
import { heldSchema, pageSchema, sourcesSchema } from '../contract'
import { countHeld, listHeld } from '../held'
import { countInbox } from '../inbox'
import { countRejects } from '../rejects'
import { listSources } from '../sources'
import { assertSeesAll } from './assert-sees-all'
import { readCursor, writeCursor } from './cursor'

export const sourceRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/sources',
    permission: 'ingest:read',
    summary: 'Who sends events, and what waits or was refused',
    tag: 'Tracking',
    answer: sourcesSchema,
    handle: (tenant) =>
      inTenant(tenant, async (tx) => ({
        items: await listSources(tx, tenant),
        held: await countHeld(tx, tenant),
        rejects: await countRejects(tx, tenant),
        inbox: await countInbox(tx, tenant),
      })),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/ingest/held',
    permission: 'ingest:read',
    summary: 'Events that wait for their user to have an account',
    tag: 'Tracking',
    query: pageSchema,
    answer: heldSchema,
    twin: true,
    handle: (tenant, { query }) => {
      assertSeesAll(tenant)
      return inTenant(tenant, async (tx) => {
        const page = await listHeld(tx, tenant, { limit: query.limit + 1, before: readCursor(query.cursor) })
        const shown = page.items.slice(0, query.limit)
        const last = shown.at(-1)
        const people = await labelPeople(
          tx,
          tenant,
          shown.map((row) => row.personId),
        )
        return {
          items: shown.map(({ personId, at, heldAt, expiresAt, ...row }) => ({
            ...row,
            at: at.toISOString(),
            heldAt: heldAt.toISOString(),
            expiresAt: expiresAt.toISOString(),
            person: people.get(personId) ?? { externalId: null, label: null },
          })),
          next: page.items.length > query.limit && last ? writeCursor({ at: last.heldAt, id: last.id }) : null,
          total: page.total,
        }
      })
    },
  }),
]
