import { sql } from 'kysely'
import { type Metric, type Moment, readMetrics, readSnapshot } from '../../measure/metrics'
import { findAccount, presentAsOf } from '../../record/accounts'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { HealthExplanation, HealthSide } from './contract-answers'
import { compareScores, type ScoreChange } from './domain/compare'
import { noteScore } from './domain/notes'
import { printPoints } from './domain/points'
import { type Scored, scoreValues } from './domain/score'
import { findScorecard, findVersion, scoreBy } from './scores'
import type { Scorecard, ScorecardVersion } from './store'

interface Side {
  readonly moment: Moment
  readonly version: ScorecardVersion
  readonly scored: Scored
}

/** The account's metrics as of the moment that is explained, where the asker has them. */
export type ValuesAtHand = Promise<Readonly<Record<string, number | null>>>

/**
 * Why an account has its score as of a moment: every measure's value, score, weight and points, which add up; compared with another moment,
 * part by part. Null where no scorecard was published. Throws `not_found`.
 */
export async function explainHealth(
  tenant: Tenant,
  accountRef: string,
  moment: Moment,
  compareTo: Moment | null = null,
  values: ValuesAtHand | null = null,
): Promise<HealthExplanation | null> {
  const [account, card, metrics] = await Promise.all([
    findAccount(tenant, accountRef),
    findScorecard(tenant),
    readMetrics(tenant),
  ])
  if (!card) return null
  const [after, before] = await Promise.all([
    readSide(tenant, card, metrics, account.id, moment, values),
    compareTo ? readSide(tenant, card, metrics, account.id, compareTo, null) : null,
  ])
  if (!before) return { ...presentSide(card, after, metrics), compare: null, change: null }
  const rescored =
    before.version.version === after.version.version
      ? before.scored
      : await scoreOne(tenant, after.version, metrics, account.id, before.moment)
  const change = compareScores(
    { version: before.version.version, scored: before.scored },
    { version: after.version.version, scored: after.scored },
    rescored,
  )
  return {
    ...presentSide(card, after, metrics),
    compare: presentSide(card, before, metrics),
    change: presentChange(change, metrics),
  }
}

async function readSide(
  tenant: Tenant,
  card: Scorecard,
  metrics: readonly Metric[],
  accountId: string,
  moment: Moment,
  values: ValuesAtHand | null,
): Promise<Side> {
  const version = await findVersion(tenant, card, moment, undefined, accountId)
  const current = values
    ? await values
    : isPresent(tenant, moment)
      ? await readCurrent(tenant, metrics, accountId)
      : null
  const scored = current
    ? scoreValues(version.definition, (metric) => current[metric])
    : await scoreOne(tenant, version, metrics, accountId, moment)
  return { moment, version, scored }
}

/** A request's own moment lies a little back when its turn comes. */
const isPresent = (tenant: Tenant, { asOf, knownAt }: Moment): boolean =>
  asOf.kind === 'now' && knownAt === null && asOf.at > tenant.stores.now() - 5_000

/**
 * As of now the snapshot tells, so that all lists show one number; while the account waits to be computed again, raw rows do, so
 * that none is stale.
 */
async function readCurrent(
  tenant: Tenant,
  metrics: readonly Metric[],
  accountId: string,
): Promise<Record<string, number | null> | null> {
  return inTenant(tenant, async (tx) => {
    const { rows } = await sql<{ dirty: boolean }>`
      select exists (select 1 from account_dirty d where d.workspace_id = ${tenant.workspace.id}::uuid
        and d.account_id = ${accountId}::uuid and d.seq > d.done_seq) as dirty`.execute(tx)
    if (rows[0]?.dirty) return null
    return (await readSnapshot(tx, tenant, metrics, [accountId])).get(accountId) ?? null
  })
}

async function scoreOne(
  tenant: Tenant,
  version: ScorecardVersion,
  metrics: readonly Metric[],
  accountId: string,
  moment: Moment,
): Promise<Scored> {
  const [one] = await scoreBy(tenant, version.definition, moment, [accountId], metrics)
  return one?.scored ?? scoreValues(version.definition, () => null)
}

function presentSide(card: Scorecard, { moment, version, scored }: Side, metrics: readonly Metric[]): HealthSide {
  const byKey = new Map(metrics.map((metric) => [metric.key, metric]))
  const nameOf = (key: string): string => byKey.get(key)?.name ?? key
  const printed = printPoints(scored)
  const { definition } = version
  return {
    scorecard: { key: card.key, name: definition.name },
    version: version.version,
    asOf: presentAsOf({ asOf: moment.asOf }),
    score: scored.score,
    points: printed.score,
    band: scored.band,
    coverage: scored.coverage,
    coverageFloor: definition.coverageFloor,
    bands: definition.bands,
    groups: scored.groups.map((group, g) => ({
      ...group,
      points: printed.groups[g]?.points ?? null,
      measures: group.measures.map((measure, m) => ({
        ...measure,
        name: nameOf(measure.metric),
        unit: byKey.get(measure.metric)?.unit ?? null,
        points: printed.groups[g]?.measures[m] ?? null,
      })),
    })),
    adjustments: [],
    notes: [...noteScore(definition, scored, nameOf)],
  }
}

function presentChange(change: ScoreChange | null, metrics: readonly Metric[]): HealthExplanation['change'] {
  if (!change) return null
  const names = new Map(metrics.map((metric) => [metric.key, metric.name]))
  return {
    ...change,
    parts: change.parts.map((part) => ({
      ...part,
      name:
        part.kind === 'measure' ? (names.get(part.metric) ?? part.metric) : `Scorecard v${part.from} to v${part.to}`,
    })),
  }
}
