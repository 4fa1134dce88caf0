import { z } from 'zod'
import { defineRoute, type Route } from '../access'
import { readAudit } from '../audit'

const entrySchema = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.object({ kind: z.string(), id: z.string().nullable(), label: z.string() }),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  before: z.unknown(),
  after: z.unknown(),
})

/** Who changed what, newest first. */
export const createAuditRoutes = (): readonly Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/audit',
    permission: 'audit:read',
    summary: 'Every write: before, after, by whom; newest first',
    tag: 'Trust',
    twin: true,
    query: z.object({
      limit: z.coerce.number().int().min(1).max(500).default(50),
      cursor: z.uuid().optional(),
      subject_kind: z.string().optional(),
      subject_id: z.string().optional(),
    }),
    answer: z.object({ items: z.array(entrySchema), next: z.string().nullable() }),
    handle: async (tenant, { query }) => {
      const { items, next } = await readAudit(tenant, {
        limit: query.limit,
        ...(query.cursor ? { before: query.cursor } : {}),
        ...(query.subject_kind ? { subjectKind: query.subject_kind } : {}),
        ...(query.subject_id ? { subjectId: query.subject_id } : {}),
      })
      return {
        items: items.map((row) => ({
          id: row.id,
          at: row.at.toISOString(),
          actor: { kind: row.actor_kind, id: row.actor_id, label: row.actor_label },
          action: row.action,
          subject: { kind: row.subject_kind, id: row.subject_id },
          before: row.before,
          after: row.after,
        })),
        next,
      }
    },
  }),
]
