import { problem } from '../../kernel/errors'
import type { AsOf } from '../../kernel/time'
import {
  type AccountValues,
  buildMetricSet,
  catalogue,
  dayOf,
  endOf,
  type Metric,
  type Moment,
  readMetrics,
  readValues,
} from '../../measure/metrics'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { ScorecardDefinition } from './contract'
import { type Scored, scoreValues } from './domain/score'
import { readLoggedVersion } from './score-log'
import { pickScorecard, readScorecards, type Scorecard, type ScorecardVersion } from './store'

export interface ScoreQuery {
  readonly asOf: AsOf
  /** Epoch milliseconds; null or left out: all that is known. */
  readonly knownAt?: number | null
  /** The scorecard in force unless told. */
  readonly scorecard?: string | undefined
  /** A version's number, or `draft`; unless told the one that the day was scored by. */
  readonly version?: number | 'draft' | undefined
  /** Those accounts alone; left out: all that the actor may see. */
  readonly accountIds?: readonly string[]
}

export interface AccountScore {
  /** Whether the account existed at the moment. */
  readonly exists: boolean
  readonly account: AccountValues['account']
  readonly scored: Scored
}

export interface AccountScores {
  readonly scorecard: Scorecard
  readonly version: ScorecardVersion
  readonly items: readonly AccountScore[]
}

/**
 * The scores of accounts as of any moment, from raw rows. Null where nothing was published. A metric that was deleted since has no
 * value. Throws `not_found`, `unknown_version`.
 */
export async function scoreAccounts(tenant: Tenant, query: ScoreQuery): Promise<AccountScores | null> {
  const moment = momentOf(tenant, query)
  const scorecard = await findScorecard(tenant, query.scorecard)
  if (!scorecard) return null
  const only = query.accountIds?.length === 1 ? (query.accountIds[0] ?? null) : null
  const version = await findVersion(tenant, scorecard, moment, query.version, only)
  const items = await scoreBy(tenant, version.definition, moment, query.accountIds ?? null)
  // Whoever asks for all is not told of accounts that were still to come.
  return { scorecard, version, items: query.accountIds ? items : items.filter(({ exists }) => exists) }
}

/** As `scoreAccounts`, by a definition at hand. */
export async function scoreBy(
  tenant: Tenant,
  card: ScorecardDefinition,
  moment: Moment,
  accountIds: readonly string[] | null,
  allMetrics?: readonly Metric[],
): Promise<AccountScore[]> {
  const metrics = allMetrics ?? (await readMetrics(tenant))
  const named = new Set(card.groups.flatMap((group) => group.measures.map((measure) => measure.metric)))
  const wanted = metrics.filter((metric) => named.has(metric.key))
  const places = new Map(wanted.map((metric, place) => [metric.key, place]))
  const rows = await readValues(tenant, buildMetricSet(wanted, metrics, catalogue), moment, { accountIds })
  return rows.map(({ account, exists, values }) => ({
    exists,
    account,
    scored: scoreValues(card, (metric) => values[places.get(metric) ?? -1]),
  }))
}

export const momentOf = (tenant: Tenant, query: Pick<ScoreQuery, 'asOf' | 'knownAt'>): Moment => ({
  asOf: query.asOf,
  timeZone: tenant.workspace.timeZone,
  knownAt: query.knownAt ?? null,
})

/** The scorecard named, or the one in force; null where none is. */
export async function findScorecard(tenant: Tenant, key?: string): Promise<Scorecard | null> {
  const cards = await inTenant(tenant, (tx) => readScorecards(tx, tenant))
  return key === undefined ? (cards.find((card) => card.inForce) ?? null) : pickScorecard(cards, key)
}

/**
 * The version to score by: the one asked for; or the one that the day was scored by when it was logged; or the one that was in force
 * then. Days before the first was published are scored by the first. Throws `unknown_version`.
 */
export async function findVersion(
  tenant: Tenant,
  card: Scorecard,
  moment: Moment,
  asked: number | 'draft' | undefined,
  accountId: string | null,
): Promise<ScorecardVersion> {
  if (asked !== undefined) {
    const found = card.versions.find((one) => (asked === 'draft' ? one.status === 'draft' : one.version === asked))
    if (!found) throw unknownVersion(card, String(asked))
    return found
  }
  const published = card.versions.filter((one) => one.publishedAt !== null)
  const by = Math.min(endOf(moment), moment.knownAt === null ? Number.POSITIVE_INFINITY : moment.knownAt + 1)
  const logged =
    moment.asOf.kind === 'day'
      ? await readLoggedVersion(tenant, card.key, dayOf(moment), accountId, moment.knownAt)
      : null
  const then =
    published.find((one) => one.version === logged) ??
    published.findLast((one) => (one.publishedAt?.getTime() ?? 0) < by) ??
    published[0]
  if (!then) throw unknownVersion(card, 'published')
  return then
}

const unknownVersion = (card: Scorecard, asked: string) => {
  const there = card.versions.map((one) => (one.status === 'draft' ? 'draft' : one.version)).join(', ')
  const message = `version: scorecard "${card.key}" has no version "${asked}": there is ${there}.`
  return problem('unknown_version', message, { status: 404, field: 'version' })
}
