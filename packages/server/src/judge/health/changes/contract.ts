import { z } from 'zod'

const nullableNumber = z.number().nullable()
const points = z.number().describe('As printed: with two decimals all of them add up to the means of all as printed.')
const moved = { accounts: z.int(), change: nullableNumber, points }

export const changesQuerySchema = z.object({
  from: z.string().describe('The earlier day, meaning its end.'),
  to: z.string().optional().describe('The later day, meaning its end; now, when left out.'),
  filter: z.string().optional().describe('A rule, as JSON: whom the group holds as of now.'),
  scorecard: z.string().optional().describe('Only accounts that this scorecard scores on the later day.'),
})

export const changesSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    accounts: z.int().describe('Those with a score on both days; the parts are of their mean.'),
    before: nullableNumber,
    after: nullableNumber,
    change: nullableNumber,
    parts: z
      .array(
        z.object({
          kind: z.enum(['measure', 'cap', 'override', 'member', 'version', 'scorecard']),
          metric: z.string().nullable().describe('Of a measure.'),
          name: z.string(),
          accounts: z.int().describe('Accounts that it moved.'),
          change: z.number().describe('Of the mean, in points; the parts add up to `change`.'),
          points,
        }),
      )
      .describe('The largest first.'),
    joined: z.object(moved).describe('Those with a score on the later day alone; what they do to the mean of all.'),
    left: z.object(moved).describe('Those with a score on the earlier day alone.'),
    all: z
      .object({ before: nullableNumber, after: nullableNumber })
      .describe('The mean of all that had a score on the day: it moved by `change`, `joined` and `left` together.'),
  })
  .meta({ id: 'HealthChanges' })
export type HealthChanges = z.output<typeof changesSchema>
