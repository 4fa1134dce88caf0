import { z } from 'zod'
import { scorecardSchema } from '../contract'

const rated = z.object({ auc: z.number().nullable(), aucInterval: z.tuple([z.number(), z.number()]).nullable() })

export const suggestionSchema = z
  .object({
    observations: z.int(),
    outcomes: z.int(),
    fittedOn: z.array(z.string()),
    judgedOn: z.array(z.string()),
    shrinkage: z.number().describe('How far the fitted weights were drawn towards equal ones; 1: all the way.'),
    groups: z.array(z.object({ key: z.string(), weight: z.number(), suggested: z.number() })),
    measures: z.array(z.object({ metric: z.string(), group: z.string(), weight: z.number(), suggested: z.number() })),
    judged: z.object({
      current: rated,
      suggested: rated,
      difference: z.object({ auc: z.number().nullable(), interval: z.tuple([z.number(), z.number()]).nullable() }),
    }),
    scorecard: scorecardSchema.describe('The scorecard with the weights suggested; nothing is saved.'),
    notes: z.array(z.string()),
  })
  .meta({ id: 'WeightSuggestion' })

export type Suggestion = z.output<typeof suggestionSchema>
