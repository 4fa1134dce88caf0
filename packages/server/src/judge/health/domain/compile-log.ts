import type { ScorecardDefinition } from '../contract'
import type { Curve } from './curve'
import { MISSING_SCORE, withoutDust } from './score'

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
  let n = 0
  const groups = card.groups.map((group) => ({
    weight: group.weight,
    measures: group.measures.map((measure) => ({ measure, n: n++ })),
  }))
  const measures = groups.flatMap((group) => group.measures)
  const values = measures.map(
    (one) =>
      `nullIf(argMaxIfOrNull(ifNull(value, inf), ${RECORDED}, metric = {metric_${one.n}:String}), inf) AS v${one.n}`,
  )
  const scores = measures.map(({ measure, n: i }) => {
    const missing = MISSING_SCORE[measure.missing]
    const fallback = missing === null ? "CAST(NULL, 'Nullable(Float64)')" : `toNullable(${number(missing)})`
    return `if(isNull(v${i}), ${fallback}, toNullable(${curveSql(measure.curve, `assumeNotNull(v${i})`)})) AS s${i}`
  })
  const sums = groups.flatMap((group, g) => [
    `${total(group.measures.map(({ measure, n: i }) => `ifNull(${number(measure.weight)} * s${i}, 0)`))} AS points${g}`,
    `${total(group.measures.map(({ measure, n: i }) => `if(isNull(s${i}), 0, ${number(measure.weight)})`))} AS alive${g}`,
    `${total(group.measures.map(({ measure, n: i }) => `if(isNull(v${i}), 0, ${number(measure.weight)})`))} AS valued${g}`,
  ])
  const all = (group: (typeof groups)[number]): number =>
    group.measures.reduce((sum, one) => sum + one.measure.weight, 0)
  const points = groups.map((g, i) => `if(alive${i} > 0, ${number(g.weight)} * (points${i} / alive${i}), 0)`)
  const alive = groups.map((g, i) => `if(alive${i} > 0, ${number(g.weight)}, 0)`)
  const covered = groups.map((g, i) => `${number(g.weight)} * (valued${i} / ${number(all(g))})`)
  const weight = groups.reduce((sum, group) => sum + group.weight, 0)
  const { atRisk, healthy } = card.bands
  return `SELECT account_id, day, coverage, score,
    multiIf(isNull(score), '', score < ${number(atRisk)}, 'at_risk', score < ${number(healthy)}, 'watch', 'healthy') AS band
  FROM (
    SELECT account_id, day, coverage,
      if(alive > 0 AND coverage >= ${number(withoutDust(card.coverageFloor))}, toNullable(${dusted('points / alive')}), NULL) AS score
    FROM (
      SELECT account_id, day, ${total(points)} AS points, ${total(alive)} AS alive,
        ${dusted(`(${total(covered)}) / ${number(weight)}`)} AS coverage
      FROM (
        SELECT account_id, day, ${sums.join(',\n          ')}
        FROM (
          SELECT *, ${scores.join(',\n            ')}
          FROM (
            SELECT account_id, day, ${values.join(',\n              ')}
            FROM metric_log WHERE ${where} GROUP BY account_id, day
          )
        )
      )
    )
  )`
}

const number = (value: number): string => `toFloat64(${value})`
const total = (terms: readonly string[]): string => ['toFloat64(0)', ...terms].join(' + ')
const dusted = (sql: string): string => `floor((${sql}) * 1e10 + 0.5) / 1e10`

function curveSql(curve: Curve, value: string): string {
  const last = curve.at(-1)
  const cases = curve.flatMap(([x, y], at) => {
    const before = curve[at - 1]
    if (!before) return [`${value} <= ${number(x)}, ${number(y)}`]
    const share = `(${value} - ${number(before[0])}) / ${number(x - before[0])}`
    const between = `least(100, greatest(0, ${number(before[1])} + ${number(y - before[1])} * (${share})))`
    return [`${value} < ${number(x)}, ${between}`, `${value} = ${number(x)}, ${number(y)}`]
  })
  return `multiIf(${cases.join(', ')}, ${number(last?.[1] ?? 0)})`
}
