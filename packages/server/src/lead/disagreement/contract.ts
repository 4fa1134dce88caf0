import { z } from 'zod'

export const KINDS = ['healthy_renewal_at_risk', 'red_expanding', 'high_usage_unhappy', 'low_usage_happy'] as const
export type Kind = (typeof KINDS)[number]

const evidenceSchema = z.object({
  text: z.string(),
  value: z.number().nullable(),
  at: z.string().describe('A day or an instant: since when, or as of when.'),
})
export type Evidence = z.output<typeof evidenceSchema>

export const disagreementQuerySchema = z.object({
  kind: z.enum(KINDS).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
})
export type DisagreementQuery = z.output<typeof disagreementQuerySchema>

export const disagreementSchema = z.object({
  usage: z
    .object({
      metric: z.string(),
      name: z.string(),
      high: z.number().describe('From this value on an account is in the top third.'),
      low: z.number().describe('Up to this value it is in the bottom third.'),
    })
    .nullable()
    .describe('By what usage is called high or low; null where no metric tells accounts apart.'),
  items: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      owner: z.string().nullable(),
      kind: z.enum(KINDS),
      score: z.number().nullable(),
      band: z.enum(['at_risk', 'watch', 'healthy']).nullable(),
      mrr: z.object({ amount: z.string(), currency: z.string() }).nullable(),
      health: z.array(evidenceSchema).describe('What the numbers say.'),
      other: z.array(evidenceSchema).describe('What speaks against it.'),
    }),
  ),
  next: z.string().nullable(),
  total: z.int(),
})
export type Disagreement = z.output<typeof disagreementSchema>
