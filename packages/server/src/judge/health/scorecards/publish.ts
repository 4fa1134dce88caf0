import { z } from 'zod'
import { Problem, problem } from '../../../kernel/errors'
import type { Tenant } from '../../../trust/tenancy'
import { askSchema, type Backtest, backtestSchema } from '../backtest/contract'
import { runBacktest } from '../backtest/run'
import { publishScorecard, readScorecard } from './definitions'
import { draftOf, type Scorecard } from './store'

/** What a version is tried on before it is published. */
export const publishSchema = z.strictObject({
  backtest: askSchema
    .omit({ scorecard: true, version: true })
    .optional()
    .describe('On which dates it is tried; left out: the last 18 month ends whose horizon is over.'),
})

const told = backtestSchema.pick({
  ask: true,
  observations: true,
  outcomes: true,
  accounts: true,
  baseRate: true,
  auc: true,
  aucInterval: true,
  averagePrecision: true,
  brier: true,
  bands: true,
  lift: true,
  revenueCaptured: true,
  leadTimeDays: true,
  baselines: true,
  conclusive: true,
  notes: true,
})

/** The backtest that a version was published on, or why there is none. */
export const recordedBacktestSchema = z
  .union([told, z.object({ refused: z.string() })])
  .nullable()
  .describe('The backtest that it was published on, or why it could not be tried; null where nobody tried.')
  .meta({ id: 'RecordedBacktest' })
export type RecordedBacktest = z.output<typeof recordedBacktestSchema>

/**
 * Tries the draft on the past, and publishes it with what came of it. Where there is no past to try it on yet that is recorded instead,
 * unless dates were asked for. Throws what a backtest and `publishScorecard` throw, and `draft_changed`.
 */
export async function publishTested(
  tenant: Tenant,
  key: string,
  ask: z.output<typeof publishSchema>['backtest'],
): Promise<Scorecard> {
  const draft = draftOf(await readScorecard(tenant, key))
  if (!draft) return publishScorecard(tenant, key)
  const tried = await tryDraft(tenant, key, ask)
  return publishScorecard(tenant, key, tried, (now) => {
    if (JSON.stringify(now) === JSON.stringify(draft.definition)) return
    throw problem(
      'draft_changed',
      `The draft of "${key}" was changed while it was tried: look at it and publish again.`,
      {
        status: 409,
      },
    )
  })
}

async function tryDraft(
  tenant: Tenant,
  key: string,
  ask: z.output<typeof publishSchema>['backtest'],
): Promise<RecordedBacktest> {
  try {
    return summarise(await runBacktest(tenant, key, askSchema.parse(ask ?? {})))
  } catch (thrown) {
    if (!(thrown instanceof Problem) || !DATES.includes(thrown.code)) throw thrown
    if (!ask) return { refused: thrown.message }
    const field = `backtest.${thrown.field ?? 'dates'}`
    throw problem(thrown.code, `backtest.${thrown.message}`, { field, status: thrown.status, cause: thrown })
  }
}

const DATES = ['bad_dates', 'bad_backtest']

const summarise = (backtest: Backtest): RecordedBacktest => told.parse(backtest)
