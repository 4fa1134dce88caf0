import { z } from 'zod'
import { BANDS, type Band } from '../contract'

/** What a word stands for. */
export const WORD_RATINGS = { at_risk: 20, watch: 55, healthy: 85 } as const

/** Under this a pulse says that the account is at risk. */
export const AT_RISK_UNDER = 40
/** From this on it says that all is well. */
export const HEALTHY_FROM = 70

/** A pulse that names no end holds this many days. */
export const DEFAULT_DAYS = 90

const NOT_A_RATING = 'must be a number from 0 to 100, or at_risk, watch or healthy'

export const pulseInputSchema = z
  .strictObject({
    rating: z.union([z.number().min(0).max(100), z.enum(BANDS)], NOT_A_RATING),
    reason: z.string('must say why').trim().min(1, 'must say why').max(2_000, 'must be at most 2000 characters'),
    expiresAt: z
      .string('must be a day or an instant')
      .nullable()
      .optional()
      .describe(`A future day, through which it holds, or an instant; ${DEFAULT_DAYS} days ahead when left out.`),
    as: z
      .enum(['measure', 'override'], 'must be measure or override')
      .default('measure')
      .describe('measure: counts where a scorecard measures the pulse; override: replaces the score.'),
  })
  .meta({ id: 'PulseInput' })
export type PulseInput = z.output<typeof pulseInputSchema>

export const pulseSchema = z
  .object({
    id: z.string(),
    rating: z.number(),
    band: z.enum(BANDS),
    reason: z.string(),
    as: z.enum(['measure', 'override']),
    expiresAt: z.string(),
    at: z.string(),
    by: z.object({ email: z.string().nullable(), name: z.string() }),
    withdrawnAt: z.string().nullable(),
  })
  .meta({ id: 'Pulse' })
export type Pulse = z.output<typeof pulseSchema>

/** What a rating says, by bounds that hold for pulses whatever a scorecard's bands are. */
export const bandOfRating = (rating: number): Band =>
  rating < AT_RISK_UNDER ? 'at_risk' : rating < HEALTHY_FROM ? 'watch' : 'healthy'
