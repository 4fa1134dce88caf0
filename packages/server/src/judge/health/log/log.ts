import { addDays, dayBounds, daysBetween } from '../../../kernel/time'
import {
  formatInstant,
  type LogCause,
  type LogHook,
  lastClosedDay,
  lastDay,
  momentOfDay,
  momentOfNow,
  staleMetrics,
} from '../../../measure/metrics'
import { readFamilies } from '../../../record/accounts'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { type HeldClose, type HoldState, holdBand, NOTHING_HELD } from '../domain/hold-bands'
import { type InForce, inForceOf, readScorecards, type Scorecard } from '../scorecards/store'
import { judgeAccounts, usesFamilies, type Verdict, withFamilies } from '../verdicts/judge'
import { findLogged, metricsUsed } from '../verdicts/scores'
import { measuresAny } from '../verdicts/show-now'
import { type DayValues, readDayValues } from './logged-values'
import { type LoggedClose, readCloses } from './score-log'
import { refreshTrends } from './trends'

/** So many rows of account and day are scored at once. */
const ROWS_AT_ONCE = 100_000
/** A band is held for so many closes at most, which is how far a run may begin before the first day. */
const LOOK_BACK_DAYS = 92

/** After the metrics of days were logged: scores those days, and brings trends up to date. */
export const healthLogHook: LogHook = async (tenant, days, { cause, accountIds }) =>
  scoreDays(tenant, days.first, lastDay(days), { cause, accountIds })

/**
 * Scores every closed day from `from` to `to` by the metrics' log. Days that were scored keep the scorecard and version that they were
 * scored by, unless `rewrite` is asked for: then all are scored by what is in force.
 */
export const backfillScores = (
  tenant: Tenant,
  from: string,
  to: string,
  options: { readonly rewrite?: boolean } = {},
): Promise<void> =>
  scoreDays(tenant, from, to, { cause: 'backfill', accountIds: null, rewrite: options.rewrite ?? false })

/** Scores the days that the metrics' log has and the scores' log has not, back to its first. */
export async function fillScores(tenant: Tenant): Promise<void> {
  const [range] = await tenant.stores.olap.query<{ n: number; from: string; to: string }>(
    'SELECT count() AS n, toString(min(day)) AS from, toString(max(day)) AS to FROM metric_log WHERE workspace_id = {workspace:UUID}',
    { workspace: tenant.workspace.id },
    { lane: 'job' },
  )
  if (range && range.n > 0) await scoreDays(tenant, range.from, range.to, { cause: 'backfill', accountIds: null })
}

interface ScoreDays {
  readonly cause: LogCause
  readonly accountIds: readonly string[] | null
  readonly rewrite?: boolean
}

async function scoreDays(tenant: Tenant, from: string, to: string, options: ScoreDays): Promise<void> {
  const cards = await inTenant(tenant, (tx) => readScorecards(tx, tenant))
  const inForce = inForceOf(cards)
  if (inForce.length === 0) return
  const accountIds =
    options.accountIds && usesFamilies(inForce)
      ? withFamilies(await readFamilies(tenant, momentOfNow(tenant)), options.accountIds)
      : options.accountIds
  const closed = lastClosedDay(tenant)
  const last = to < closed ? to : closed
  // What is held on a day rests on the days before: of some accounts all later days follow.
  const states = await readStates(tenant, from, accountIds)
  let first = from
  while (first <= last) {
    const values = await readDayValues(tenant, first, last, namesUsed(cards), accountIds, ROWS_AT_ONCE)
    await scoreRun(tenant, cards, values, states, { ...options, accountIds })
    first = addDays(values.through, 1)
  }
  await refreshTrends(tenant, accountIds)
}

/** The metrics that any version that ever was in force rests on: days keep the version that they were scored by. */
function namesUsed(cards: readonly Scorecard[]): readonly string[] {
  const versions = cards.flatMap((card) =>
    card.versions.filter((one) => one.publishedAt !== null).map((version): InForce => ({ card, version })),
  )
  return [...metricsUsed(versions)]
}

async function scoreRun(
  tenant: Tenant,
  cards: readonly Scorecard[],
  values: DayValues,
  states: Map<string, HoldState>,
  { cause, accountIds, rewrite }: ScoreDays,
): Promise<void> {
  const { from, through } = values
  const logged = await readCloses(tenant, { from, to: through, accountIds, knownAt: null, lane: 'job' })
  const inForce = inForceOf(cards)
  const rows: object[] = []
  const recorded_at = formatInstant(tenant.stores.now())
  for (let n = 0; n <= daysBetween(from, through); n++) {
    const day = addDays(from, n)
    const byAccount = values.days.get(day)
    if (!byAccount) continue
    const before = new Map(
      [...byAccount.keys()].flatMap((id) => {
        const close = logged.get(id)?.get(day)
        return close ? [[id, close] as const] : []
      }),
    )
    const kept = rewrite ? [] : [...before]
    const verdicts = await judgeAccounts(tenant, {
      moment: momentOfDay(tenant, day),
      cards: inForce,
      assigned: new Map(kept.flatMap(([id, close]) => findLogged(cards, close).map((one) => [id, one] as const))),
      accountIds: [...byAccount.keys()],
      readMetric: (id, metric) => byAccount.get(id)?.[values.places.get(metric) ?? -1],
    })
    const stale = await inTenant(tenant, (tx) =>
      staleMetrics(tx, tenant, new Date(dayBounds(day, tenant.workspace.timeZone).end - 1)),
    )
    for (const [id, verdict] of verdicts) {
      const { definition } = verdict.by.version
      const held = holdBand(
        states.get(id) ?? NOTHING_HELD,
        { raw: verdict.scored.band, stale: measuresAny(definition, stale) },
        definition.hysteresisDays,
      )
      states.set(id, held.state)
      const old = before.get(id)
      // What was recorded at a close is not closed again.
      if (old && (cause === 'close' || !differs(old, verdict, held.close))) continue
      rows.push(rowOf(tenant, id, day, verdict, held.close, recorded_at, cause))
    }
  }
  await tenant.stores.olap.insert('score_log', rows, { lane: 'job' })
}

/** Each account's band before the first day, and the run that it stood in, by the log. */
async function readStates(
  tenant: Tenant,
  from: string,
  accountIds: readonly string[] | null,
): Promise<Map<string, HoldState>> {
  const closes = await readCloses(tenant, {
    from: addDays(from, -LOOK_BACK_DAYS),
    to: addDays(from, -1),
    accountIds,
    knownAt: null,
    lane: 'job',
  })
  return new Map([...closes].map(([id, days]) => [id, stateOf(days)]))
}

function stateOf(days: ReadonlyMap<string, LoggedClose>): HoldState {
  const closes = [...days.entries()].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, close]) => close)
  const [last] = closes
  if (!last || last.band === null) return NOTHING_HELD
  const run = last.held === 'stale' ? null : last.raw
  const end = closes.findIndex((close) => run === null || close.raw !== run || close.held === 'stale')
  return { band: last.band, run, length: end < 0 ? closes.length : end }
}

const differs = (old: LoggedClose, { by, scored }: Verdict, close: HeldClose): boolean =>
  old.scorecard !== by.card.key ||
  old.version !== by.version.version ||
  old.score !== scored.score ||
  old.coverage !== scored.coverage ||
  old.band !== close.band ||
  old.held !== close.held

const rowOf = (
  tenant: Tenant,
  account_id: string,
  day: string,
  { by, scored }: Verdict,
  close: HeldClose,
  recorded_at: string,
  cause: LogCause,
): object => ({
  workspace_id: tenant.workspace.id,
  account_id,
  scorecard: by.card.key,
  version: by.version.version,
  day,
  base: scored.base,
  score: scored.score,
  band: close.band ?? '',
  raw_band: scored.band ?? '',
  held: close.held ?? '',
  coverage: scored.coverage,
  recorded_at,
  cause,
})
