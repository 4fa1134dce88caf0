import {
  explainValues,
  type GivenValue,
  inlineParams,
  type Metric,
  type Moment,
  presentMoment,
  readMetrics,
} from '../../../measure/metrics'
import { findAccount } from '../../../record/accounts'
import type { Tenant } from '../../../trust/tenancy'
import type { Adjustment } from '../domain/adjust'
import { compileScoreExplain, type ScoreRow } from '../domain/compile-explain'
import type { ScorecardVersion } from '../scorecards/store'
import type { Verdict } from '../verdicts/judge'
import { scoreAccounts } from '../verdicts/scores'

/** How one moment's score comes from raw rows. */
export interface ScoreStatement {
  readonly version: number
  readonly asOf: string
  /** By the measures alone, before what `adjustments` add. */
  readonly score: number | null
  readonly adjustments: readonly Adjustment[]
  readonly coverage: number
  /** With typed parameters, and with them written out; over raw events and facts alone. */
  readonly sql: string
  readonly params: Readonly<Record<string, unknown>>
  readonly sqlInlined: string
  /** What the SQL is given from the other store, each with the statement over raw rows there that gives it. */
  readonly given: readonly (GivenValue & { readonly metric: string })[]
  /** What the SQL answers, run here and now: every measure, every group, and last the account. */
  readonly rows: readonly ScoreRow[]
}

export interface ScoreExplanation extends ScoreStatement {
  readonly account: string
  readonly scorecard: { readonly key: string; readonly name: string }
  readonly knownAt: string | null
  readonly timeZone: string
  readonly compare: ScoreStatement | null
  /** The earlier moment by the later one's version, where another version scored it: what a difference is told against. */
  readonly rescored: ScoreStatement | null
}

/**
 * The SQL from raw rows to an account's score by its measures, and what it answers, run here and now; and of the moment it is compared
 * with. What caps and ratings add is told beside. Null where no scorecard applies. Throws `not_found`.
 */
export async function explainScore(
  tenant: Tenant,
  accountRef: string,
  moment: Moment,
  compareTo: Moment | null,
): Promise<ScoreExplanation | null> {
  const [account, metrics] = await Promise.all([findAccount(tenant, accountRef), readMetrics(tenant)])
  const verdictAt = async (then: Moment): Promise<Verdict | null> => {
    const [score] = await scoreAccounts(tenant, { ...then, accountIds: [account.id] })
    return score?.verdict ?? null
  }
  const [after, before] = await Promise.all([verdictAt(moment), compareTo && verdictAt(compareTo)])
  if (!after) return null
  const state = (verdict: Verdict, by: ScorecardVersion, then: Moment) =>
    stateScore(tenant, account.id, verdict, by, metrics, then)
  const [now, compare, rescored] = await Promise.all([
    state(after, after.by.version, moment),
    before && compareTo ? state(before, before.by.version, compareTo) : null,
    before && compareTo && before.by.version !== after.by.version ? state(before, after.by.version, compareTo) : null,
  ])
  return {
    account: account.externalId,
    scorecard: { key: after.by.card.key, name: after.by.version.definition.name },
    knownAt: moment.knownAt === null ? null : new Date(moment.knownAt).toISOString(),
    timeZone: moment.timeZone,
    ...now,
    compare,
    rescored,
  }
}

async function stateScore(
  tenant: Tenant,
  accountId: string,
  { scored }: Verdict,
  { version, definition }: ScorecardVersion,
  metrics: readonly Metric[],
  moment: Moment,
): Promise<ScoreStatement> {
  const measured = definition.groups.flatMap((group) => group.measures.map((measure) => measure.metric))
  const explained = await explainValues(tenant, accountId, measured, metrics, moment)
  const { sql, params, types } = compileScoreExplain(definition, (metric) => explained.get(metric)?.statement)
  const rows = await tenant.stores.olap.query<ScoreRow>(sql, params)
  const account = rows.at(-1)
  return {
    version,
    asOf: presentMoment(moment),
    score: account?.score ?? null,
    adjustments: scored.adjustments,
    coverage: account?.coverage ?? 0,
    sql,
    params,
    sqlInlined: inlineParams(sql, { values: { ...params }, types: { ...types } }),
    given: measured.flatMap((metric, n) =>
      (explained.get(metric)?.given ?? []).map((one) => ({ ...one, metric, name: `m${n}_${one.name}` })),
    ),
    rows,
  }
}
