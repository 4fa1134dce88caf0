import { z } from 'zod'

const id = z.string().min(1).max(500)

export const personLinkSchema = z.strictObject({
  /** externalId or `source:id`. */
  account: id,
  role: z.string().min(1).max(100).default('user'),
  from: z.string().optional(),
  /** Exclusive; null while it lasts. */
  to: z.string().nullable().optional(),
})

/** What is said of a person; what is left out stays as it is. */
export const personInputSchema = z.strictObject({
  externalId: id.optional(),
  ids: z.record(z.string().min(1).max(100), id).optional(),
  email: z.email().nullable().optional(),
  name: z.string().trim().min(1).max(500).nullable().optional(),
  createdAt: z.string().nullable().optional(),
  accounts: z.array(personLinkSchema).max(200).optional(),
  /** The same for one account: `account` and `role`. */
  account: id.optional(),
  role: z.string().min(1).max(100).optional(),
  fields: z.record(z.string().min(1).max(200), z.unknown()).optional(),
  /** Since when all of this is true; now unless told. */
  at: z.string().optional(),
})
export type PersonInput = z.infer<typeof personInputSchema>

/** A person in an answer. */
export const personSchema = z.object({
  /** By which the API finds the person: the externalId, or `source:id`. */
  id: z.string(),
  externalId: z.string().nullable(),
  ids: z.record(z.string(), z.string()),
  email: z.string().nullable(),
  name: z.string().nullable(),
  createdAt: z.string().nullable(),
  firstSeenAt: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  accounts: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      role: z.string(),
      from: z.string(),
      to: z.string().nullable(),
    }),
  ),
  fields: z.record(z.string(), z.unknown()),
  asOf: z.string(),
})
export type PersonAnswer = z.infer<typeof personSchema>
