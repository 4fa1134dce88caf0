import { problem } from '../../../kernel/errors'
import { defineRoute, type Route } from '../../../trust/access'
import { takenSchema } from '../contract'
import { type ItemType, TYPES } from '../domain/parse-item'
import type { Ingest } from '../open-ingest'
import { readBody } from './read-body'

/** The Segment HTTP API: one route a type, and the batch. */
export const createTrackingRoutes = (ingest: Ingest): readonly Route[] => [
  ...TYPES.map((type) => trackingRoute(ingest, type)),
  trackingRoute(ingest, null),
]

const trackingRoute = (ingest: Ingest, type: ItemType | null): Route =>
  defineRoute({
    method: 'post',
    path: `/v1/${type ?? 'batch'}`,
    permission: 'track',
    summary: type === null ? 'Send several calls at once' : `Send one ${type} call`,
    tag: 'Tracking',
    body: 'raw',
    answer: takenSchema,
    handle: async (tenant, { request }) => {
      const { fields, clean } = await readBody(request)
      const items = type === null ? readBatch(fields) : [fields]
      const taken = await ingest.take(tenant, items, {
        type,
        clean,
        sentAt: fields.sentAt,
        source: tenant.actor.label,
      })
      return {
        success: true as const,
        accepted: taken.accepted,
        rejected: taken.rejected.map(({ index, code, message }) => ({ index, code, message })),
      }
    },
  })

/** What a batch says of `context` holds for the items that say nothing of their own. */
function readBatch(body: Readonly<Record<string, unknown>>): readonly unknown[] {
  const { batch, context } = body
  if (!Array.isArray(batch)) throw problem('bad_shape', '"batch" must be a list of calls.', { field: 'batch' })
  if (typeof context !== 'object' || context === null || Array.isArray(context)) return batch
  return batch.map((item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item) && !('context' in item)
      ? { ...item, context }
      : item,
  )
}
