import { defineRoute, type Route } from '../../../trust/access'
import { writeAudit } from '../../../trust/audit'
import { inTenant } from '../../../trust/tenancy'
import { dismissBodySchema, pageSchema, rejectsSchema, replayBodySchema, replayedSchema } from '../contract'
import type { Ingest } from '../open-ingest'
import { closeRejects, listRejects } from '../rejects'
import { type Replay, replayRejects } from '../replay'
import { assertSeesAll } from './assert-sees-all'
import { readCursor, writeCursor } from './cursor'

export const createRejectRoutes = (ingest: Ingest): readonly Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/ingest/rejects',
    permission: 'ingest:read',
    summary: 'What tracking refused, and why',
    tag: 'Tracking',
    query: pageSchema,
    answer: rejectsSchema,
    twin: true,
    handle: async (tenant, { query }) => {
      assertSeesAll(tenant)
      const before = readCursor(query.cursor)
      const page = await inTenant(tenant, (tx) => listRejects(tx, tenant, { limit: query.limit + 1, before }))
      const shown = page.items.slice(0, query.limit)
      const last = shown.at(-1)
      return {
        items: shown.map(({ stamp, ...item }) => item),
        next: page.items.length > query.limit && last ? writeCursor({ at: last.stamp, id: last.id }) : null,
        total: page.total,
      }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/ingest/rejects/replay',
    permission: 'ingest:write',
    summary: 'Send rejects again, as they are or mended',
    tag: 'Tracking',
    body: replayBodySchema,
    answer: replayedSchema,
    handle: async (tenant, { body }) => {
      assertSeesAll(tenant)
      const replays: Replay[] = [...(body.ids ?? []).map((id) => ({ id })), ...(body.items ?? [])]
      const replayed = await replayRejects(ingest, tenant, replays)
      const after = { accepted: replayed.accepted, rejected: replayed.rejected.length }
      await inTenant(tenant, (tx) =>
        writeAudit(tx, tenant, { action: 'replay', subjectKind: 'reject', subjectId: replays[0]?.id ?? '', after }),
      )
      return {
        accepted: replayed.accepted,
        rejected: [...replayed.rejected],
        unknown: [...replayed.unknown],
      }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/ingest/rejects/dismiss',
    permission: 'ingest:write',
    summary: 'Give rejects up',
    tag: 'Tracking',
    body: dismissBodySchema,
    status: 204,
    handle: (tenant, { body }) => {
      assertSeesAll(tenant)
      return inTenant(tenant, async (tx) => {
        const dismissed = await closeRejects(tx, tenant, body.ids, 'dismissed')
        await writeAudit(tx, tenant, {
          action: 'dismiss',
          subjectKind: 'reject',
          subjectId: body.ids[0] ?? '',
          after: { dismissed },
        })
      })
    },
  }),
]
