import type { ScorecardDefinition } from '../contract'
import { scoreTerms } from './score-terms'

/** Which days' scores a statement writes, beside days that have none: none other, those of its own version, or all. */
export type LogMode = 'missing' | 'recompute' | 'own_version' | 'rewrite'

export interface LogStatement {
  readonly sql: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Orders the rows that the log has of one day: a number, which compares many times faster than a tuple. */
export const RECORDED = 'bitShiftLeft(toUInt64(toUnixTimestamp64Milli(recorded_at)), 7) + version % 128'

/**
 * Appends to the log the scores of every account and day from the metrics' logged values, many days at once, where it says something
 * else or nothing. The same arithmetic, in the same order, as `scoreValues`.
 */
export function compileScoreLog(
  card: ScorecardDefinition,
  about: {
    readonly workspaceId: string
    readonly scorecard: string
    readonly version: number
    readonly from: string
    readonly to: string
    readonly accountIds: readonly string[] | null
    readonly recordedAt: string
    readonly cause: string
    readonly mode: LogMode
  },
): LogStatement {
  const accounts = about.accountIds ? 'AND account_id IN {accounts:Array(UUID)}' : ''
  const where = `workspace_id = {workspace:UUID} AND day >= {from:Date} AND day <= {to:Date} ${accounts}`
  const differs = 'NOT (old.last_score = ifNull(new.score, -1) AND old.last_coverage = new.coverage)'
  const modes: Readonly<Record<LogMode, string>> = {
    missing: 'old.logged = 0',
    recompute: `old.logged = 0 OR (old.last_version = {version:UInt32} AND ${differs})`,
    own_version: `old.logged > 0 AND old.last_version = {version:UInt32} AND ${differs}`,
    rewrite: `old.logged = 0 OR old.last_version != {version:UInt32} OR ${differs}`,
  }
  const sql = `INSERT INTO score_log (workspace_id, account_id, scorecard, version, day, score, band, coverage, recorded_at, cause)
SELECT {workspace:UUID}, new.account_id, {scorecard:String}, {version:UInt32}, new.day, new.score, new.band, new.coverage,
  {recorded_at:DateTime64(3, 'UTC')}, {cause:String}
FROM (
${scoresSql(card, where)}
) AS new
LEFT JOIN (
  SELECT account_id, day, count() AS logged, argMax(version, ${RECORDED}) AS last_version,
    argMax(ifNull(score, -1), ${RECORDED}) AS last_score, argMax(coverage, ${RECORDED}) AS last_coverage
  FROM score_log WHERE ${where} AND scorecard = {scorecard:String} GROUP BY account_id, day
) AS old ON old.account_id = new.account_id AND old.day = new.day
WHERE ${modes[about.mode]}`
  const metrics = card.groups.flatMap((group) => group.measures.map((measure) => measure.metric))
  return {
    sql,
    params: {
      workspace: about.workspaceId,
      scorecard: about.scorecard,
      version: about.version,
      from: about.from,
      to: about.to,
      recorded_at: about.recordedAt,
      cause: about.cause,
      ...(about.accountIds ? { accounts: about.accountIds } : {}),
      ...Object.fromEntries(metrics.map((metric, n) => [`metric_${n}`, metric])),
    },
  }
}

/** Rows (account_id, day, score, band, coverage), each step of the arithmetic a query around the one before. */
function scoresSql(card: ScorecardDefinition, where: string): string {
  const terms = scoreTerms(card)
  const values = terms.measures.map(
    ({ n }) => `nullIf(argMaxIfOrNull(ifNull(value, inf), ${RECORDED}, metric = {metric_${n}:String}), inf) AS v${n}`,
  )
  return `SELECT account_id, day, coverage, score, ${terms.band}
  FROM (
    SELECT account_id, day, coverage, ${terms.score}
    FROM (
      SELECT account_id, day, ${terms.totals.join(', ')}
      FROM (
        SELECT account_id, day, ${terms.sums.join(',\n          ')}
        FROM (
          SELECT *, ${terms.scores.join(',\n            ')}
          FROM (
            SELECT account_id, day, ${values.join(',\n              ')}
            FROM metric_log WHERE ${where} GROUP BY account_id, day
          )
        )
      )
    )
  )`
}
