import { z } from 'zod'

const id = z.string().min(1).max(500)
const email = z.string().min(3).max(320)

/** What is said of an account; what is left out stays as it is, null takes back what this source said. */
export const accountInputSchema = z.strictObject({
  externalId: id.optional(),
  /** The account's ids in other systems: `{"crm":"0017"}`. */
  ids: z.record(z.string().min(1).max(100), id).optional(),
  name: z.string().trim().min(1).max(500).nullable().optional(),
  domains: z.array(z.string().trim().min(1).max(253)).max(200).nullable().optional(),
  tags: z.array(z.string().trim().min(1).max(100)).max(200).nullable().optional(),
  /** The parent's externalId or `source:id`; null for none. */
  parent: id.nullable().optional(),
  createdAt: z.string().nullable().optional(),
  /** The owner's e-mail; null for none. */
  owner: email.nullable().optional(),
  roles: z.record(z.string().min(1).max(100), email.nullable()).optional(),
  /** A value, or `{"value","pinned"}`. */
  fields: z.record(z.string().min(1).max(200), z.unknown()).optional(),
  /** Since when all of this is true; now unless told. */
  at: z.string().optional(),
})
export type AccountInput = z.infer<typeof accountInputSchema>

export const MAX_BULK = 5_000

const money = z.object({ amount: z.string(), currency: z.string() })

/** An account in an answer. */
export const accountSchema = z.looseObject({
  externalId: z.string(),
  ids: z.record(z.string(), z.string()),
  name: z.string(),
  domains: z.array(z.string()),
  parent: z.string().nullable(),
  fields: z.record(z.string(), z.unknown()),
  owner: z.string().nullable(),
  roles: z.record(z.string(), z.string()),
  tags: z.array(z.string()),
  createdAt: z.string().nullable(),
  firstSeenAt: z.string().nullable(),
  metrics: z.record(z.string(), z.number().nullable()),
  rolledUp: z.record(z.string(), z.number().nullable()).nullable(),
  health: z
    .looseObject({ score: z.number().nullable(), band: z.string().nullable(), coverage: z.number().nullable() })
    .nullable(),
  mrr: money.nullable().describe("In the workspace's currency, at the day's rates."),
  missingRates: z
    .array(z.string())
    .optional()
    .describe('The currencies for want of whose rate `mrr` is null; left out where none is.'),
  /** The day the current term ends; null where it does not, and as of a past day. */
  renewalAt: z.string().nullable().optional(),
  segments: z.array(z.string()),
  asOf: z.string(),
  columns: z.record(z.string(), z.unknown()).optional(),
})
export type AccountAnswer = z.infer<typeof accountSchema>

export const saveFaultSchema = z.object({
  index: z.number(),
  field: z.string(),
  code: z.string(),
  message: z.string(),
})

export const saveResultSchema = z.object({
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  errors: z.array(saveFaultSchema),
})
export type SaveFault = z.infer<typeof saveFaultSchema>
export type SaveResult = z.infer<typeof saveResultSchema>

export interface SaveOptions {
  /** Who says so: `hand`, `api`, `import`, or the name of a system. */
  readonly source: string
  readonly importId?: string | undefined
  /**
   * `upsert` makes what is missing, `patch` refuses it; `put` also takes back the source's own name, domains, tags and fields
   * that an item leaves out.
   */
  readonly mode: 'put' | 'patch' | 'upsert'
  readonly dryRun?: boolean | undefined
  /** Known when it was true (`at`), instead of now. */
  readonly history?: boolean | undefined
}
