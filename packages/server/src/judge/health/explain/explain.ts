import { sql } from 'kysely'
import { describeRule } from '../../../kernel/rules'
import {
  endOf,
  type Metric,
  type Moment,
  readMetrics,
  readSnapshot,
  type Staleness,
  staleMetrics,
} from '../../../measure/metrics'
import { findAccount, labelAccounts, presentAsOf } from '../../../record/accounts'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { HealthExplanation, HealthSide } from '../contract-answers'
import { compareScores, type ScoreChange } from '../domain/compare'
import { noteScore } from '../domain/notes'
import { printPoints } from '../domain/points'
import type { LoggedClose } from '../log/score-log'
import { readRuleFields } from '../rules/fields'
import { cardsAt } from '../scorecards/cards-at'
import { type InForce, inForceOf, readScorecards, type Scorecard } from '../scorecards/store'
import { readHolding } from '../verdicts/holding'
import { judgeAccounts, usesFamilies, type Verdict } from '../verdicts/judge'
import { type AccountScore, scoreAt } from '../verdicts/scores'
import { showNow } from '../verdicts/show-now'
import { namePart, UNSEEN } from './name-part'

interface Side {
  readonly moment: Moment
  readonly verdict: Verdict
  readonly band: AccountScore['band']
  readonly held: LoggedClose['held']
}

interface Asked {
  readonly accountId: string
  readonly cards: readonly Scorecard[]
  readonly metrics: readonly Metric[]
}

/** The account's metrics as of the moment that is explained, where the asker has them. */
export type ValuesAtHand = Promise<Readonly<Record<string, number | null>>>

/**
 * Why an account has its score as of a moment: every measure's value, score, weight and points, which add up with caps and ratings;
 * compared with another moment, part by part. Null where no scorecard applies to it. Throws `not_found`.
 */
export async function explainHealth(
  tenant: Tenant,
  accountRef: string,
  moment: Moment,
  compareTo: Moment | null = null,
  values: ValuesAtHand | null = null,
): Promise<HealthExplanation | null> {
  const [account, cards, metrics] = await Promise.all([
    findAccount(tenant, accountRef),
    inTenant(tenant, (tx) => readScorecards(tx, tenant)),
    readMetrics(tenant),
  ])
  const asked: Asked = { accountId: account.id, cards, metrics }
  const [after, before] = await Promise.all([
    readSide(tenant, asked, moment, values),
    compareTo ? readSide(tenant, asked, compareTo, null) : null,
  ])
  if (!after) return null
  const side = await presentSide(tenant, asked, after)
  if (!before) return { ...side, compare: null, change: null }
  const change = await compareSides(tenant, asked, before, after)
  return { ...side, compare: await presentSide(tenant, asked, before), change }
}

async function compareSides(
  tenant: Tenant,
  asked: Asked,
  before: Side,
  after: Side,
): Promise<HealthExplanation['change']> {
  const same = before.verdict.by.version === after.verdict.by.version
  const rescored = same
    ? before.verdict.scored
    : ((await scoreThen(tenant, asked, before.moment, after.verdict.by))?.verdict?.scored ?? null)
  const change = compareScores(sideOf(before), sideOf(after), rescored ?? { ...before.verdict.scored, score: null })
  return change && presentChange(tenant, change, asked.metrics)
}

const sideOf = ({ verdict: { by, scored } }: Side) => ({
  scorecard: by.card.key,
  version: by.version.version,
  scored,
})

async function readSide(
  tenant: Tenant,
  asked: Asked,
  moment: Moment,
  values: ValuesAtHand | null,
): Promise<Side | null> {
  const present = isPresent(tenant, moment)
  const inForce = inForceOf(asked.cards)
  const current =
    present && !usesFamilies(inForce) ? await (values ?? readCurrent(tenant, asked.metrics, asked.accountId)) : null
  if (current) {
    const verdicts = await judgeAccounts(tenant, {
      moment,
      cards: inForce,
      accountIds: [asked.accountId],
      readMetric: (_, metric) => current[metric],
    })
    return showSide(tenant, moment, asked.accountId, verdicts.get(asked.accountId) ?? null)
  }
  const score = await scoreThen(tenant, asked, moment, null)
  if (!score?.verdict) return null
  if (present) return showSide(tenant, moment, asked.accountId, score.verdict)
  return { moment, verdict: score.verdict, band: score.band, held: score.held }
}

/** The account at a moment, by the card given or by the one of then. */
async function scoreThen(
  tenant: Tenant,
  { accountId, cards, metrics }: Asked,
  moment: Moment,
  by: InForce | null,
): Promise<AccountScore | undefined> {
  const scores = await scoreAt(tenant, {
    moment,
    cards: cardsAt(cards, moment),
    all: cards,
    accountIds: [accountId],
    byLog: by === null,
    metrics,
    ...(by ? { fixed: by } : {}),
  })
  return scores.find(({ account }) => account.id === accountId)
}

async function showSide(
  tenant: Tenant,
  moment: Moment,
  accountId: string,
  verdict: Verdict | null,
): Promise<Side | null> {
  if (!verdict) return null
  const [shown] = await inTenant(tenant, (tx) =>
    showNow(tx, tenant, new Map([[accountId, verdict]]), new Date(tenant.stores.now())),
  )
  return { moment, verdict, band: shown?.band ?? null, held: shown?.held ?? null }
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

async function presentSide(tenant: Tenant, { accountId, metrics }: Asked, side: Side): Promise<HealthSide> {
  const { moment, verdict, band, held } = side
  const { by, others, scored } = verdict
  const byKey = new Map(metrics.map((metric) => [metric.key, metric]))
  const nameOf = (key: string): string => byKey.get(key)?.name ?? key
  const printed = printPoints(scored)
  const { definition } = by.version
  const stale = await inTenant(tenant, (tx) => staleMetrics(tx, tenant, new Date(endOf(moment) - 1)))
  return {
    scorecard: { key: by.card.key, name: definition.name },
    version: by.version.version,
    appliesBy: await presentApplying(tenant, definition, others),
    asOf: presentAsOf({ asOf: moment.asOf }),
    base: scored.base,
    score: scored.score,
    points: printed.score,
    band,
    rawBand: scored.band,
    held,
    holding: await readHolding(tenant, accountId, side),
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
        stale: presentStale(stale.get(measure.metric)),
      })),
    })),
    family: await presentFamily(tenant, scored, printed.members),
    pulse: verdict.pulse,
    withoutPulse: verdict.withoutPulse && { score: verdict.withoutPulse.score, band: verdict.withoutPulse.band },
    adjustments: scored.adjustments.map((one, at) => ({ ...one, points: printed.adjustments[at] ?? 0 })),
    notes: [...noteScore(definition, scored, nameOf)],
  }
}

const presentStale = (stale: Staleness | undefined): HealthSide['groups'][number]['measures'][number]['stale'] =>
  stale ? { source: stale.source, silentSince: stale.since.toISOString(), lastAt: stale.lastAt.toISOString() } : null

async function presentApplying(
  tenant: Tenant,
  { priority, appliesTo }: InForce['version']['definition'],
  others: readonly string[],
): Promise<HealthSide['appliesBy']> {
  const words = appliesTo && describeRule(appliesTo, await readRuleFields(tenant))
  return { priority, rule: appliesTo, words, others: [...others] }
}

/** The members by name; of those that the actor may not see, only what they contribute. */
async function presentFamily(
  tenant: Tenant,
  { family }: Verdict['scored'],
  points: readonly (number | null)[],
): Promise<HealthSide['family']> {
  if (!family) return null
  const ids = family.members.map(({ id }) => id)
  const labels = await inTenant(tenant, (tx) => labelAccounts(tx, tenant, ids))
  return {
    mode: family.mode,
    members: family.members.map(({ id, ...member }, at) => ({
      ...member,
      account: labels.get(id)?.externalId ?? null,
      name: labels.get(id)?.name ?? UNSEEN,
      points: points[at] ?? null,
    })),
  }
}

async function presentChange(
  tenant: Tenant,
  change: ScoreChange,
  metrics: readonly Metric[],
): Promise<NonNullable<HealthExplanation['change']>> {
  const names = new Map(metrics.map((metric) => [metric.key, metric.name]))
  const members = change.parts.flatMap((part) => (part.kind === 'member' ? [part.id] : []))
  const labels = await inTenant(tenant, (tx) => labelAccounts(tx, tenant, members))
  return {
    ...change,
    parts: change.parts.map((part) => {
      const name = namePart(
        part,
        (key) => names.get(key) ?? key,
        (id) => labels.get(id)?.name ?? UNSEEN,
      )
      if (part.kind !== 'member') return { ...part, name }
      const { id, ...rest } = part
      return { ...rest, account: labels.get(id)?.externalId ?? null, name }
    }),
  }
}
