import { z } from 'zod'

export const takenSchema = z.object({
  success: z.literal(true),
  accepted: z.int(),
  rejected: z.array(z.object({ index: z.int(), code: z.string(), message: z.string() })),
})

export const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(200).optional(),
})

export const rejectSchema = z.object({
  id: z.string(),
  at: z.string(),
  code: z.string(),
  message: z.string(),
  source: z.string(),
  item: z.unknown(),
})

export const rejectsSchema = z.object({
  items: z.array(rejectSchema),
  next: z.string().nullable(),
  total: z.int(),
})

/** Ids alone are sent again as they are; with an item, mended. */
export const replayBodySchema = z
  .strictObject({
    ids: z.array(z.guid()).max(500).optional(),
    items: z
      .array(z.strictObject({ id: z.guid(), item: z.unknown() }))
      .max(500)
      .optional(),
  })
  .refine((body) => (body.ids?.length ?? 0) + (body.items?.length ?? 0) > 0, {
    message: 'name at least one reject, in ids or in items',
    path: ['ids'],
  })

export const replayedSchema = z.object({
  accepted: z.int(),
  rejected: z.array(z.object({ id: z.string(), code: z.string(), message: z.string() })),
  unknown: z.array(z.string()),
})

export const dismissBodySchema = z.strictObject({ ids: z.array(z.guid()).min(1).max(500) })

export const heldSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      event: z.string(),
      at: z.string(),
      heldAt: z.string(),
      expiresAt: z.string(),
      state: z.enum(['waiting', 'expired']),
      source: z.string(),
      person: z.object({ externalId: z.string().nullable(), label: z.string().nullable() }),
      properties: z.unknown(),
    }),
  ),
  next: z.string().nullable(),
  total: z.int(),
})

export const sourcesSchema = z.object({
  items: z.array(
    z.object({
      source: z.string(),
      firstSeenAt: z.string(),
      lastSeenAt: z.string(),
      events: z.int(),
      ignored: z.int(),
      perMinute: z.number(),
    }),
  ),
  held: z.object({ waiting: z.int(), expired: z.int(), people: z.int() }),
  rejects: z.int(),
  inbox: z.int(),
})

export const accountEventsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  before: z.string().max(200).optional(),
  known_at: z.string().max(60).optional(),
})

export const accountEventsSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      event: z.string(),
      person: z.object({ externalId: z.string().nullable(), label: z.string().nullable() }),
      source: z.string(),
      knownAt: z.string(),
      properties: z.unknown(),
    }),
  ),
  next: z.string().nullable(),
})
