import type { ScorecardDefinition } from '../contract'
import { number, scoreTerms, total } from './score-terms'

/** A metric's statement, `value` its one column, with typed parameters. */
export interface ValueStatement {
  readonly sql: string
  readonly params: Readonly<Record<string, unknown>>
  readonly types: Readonly<Record<string, string>>
}

/** A row of what the statement answers: a measure; a group where `metric` is empty; the account where `group` is, too. */
export interface ScoreRow {
  readonly group: string
  readonly metric: string
  readonly value: number | null
  readonly score: number | null
  /** Percent of the score, what was skipped shared out. */
  readonly weight: number
  readonly contribution: number | null
  readonly coverage: number
}

/**
 * One statement from raw rows to the score: every metric's own statement inside, its parameters renamed `m0_to`, `m1_to` ..., then the
 * curves, groups and points, a step around the one before. Run by hand it gives exactly what Waymark shows. A metric that is no more
 * has no value.
 */
export function compileScoreExplain(
  card: ScorecardDefinition,
  statementOf: (metric: string) => ValueStatement | undefined,
): ValueStatement {
  const params: Record<string, unknown> = {}
  const types: Record<string, string> = {}
  const named = (name: string, value: string): string => {
    params[name] = value
    types[name] = 'String'
    return `{${name}:String}`
  }
  const { groups, measures, scores, sums, totals, score } = scoreTerms(card)
  const values = measures.map(({ measure, n }) => {
    const own = statementOf(measure.metric)
    if (!own) return `CAST(NULL, 'Nullable(Float64)') AS v${n}`
    for (const [name, value] of Object.entries(own.params)) params[renamed(n, name)] = value
    for (const [name, type] of Object.entries(own.types)) types[renamed(n, name)] = type
    const sql = own.sql.replaceAll(/\{([a-z0-9_]+):/g, (_, name: string) => `{${renamed(n, name)}:`)
    return `CAST((\n${indent(sql, 4)}\n  ), 'Nullable(Float64)') AS v${n}`
  })
  const shares = groups.map(
    (group, g) => `if(alive${g} > 0 AND alive > 0, ${number(100 * group.weight)} / alive, 0) AS share${g}`,
  )
  const weights = groups.flatMap((group, g) =>
    group.measures.map(
      ({ measure, n }) =>
        `if(isNull(s${n}) OR alive${g} = 0, 0, share${g} * (${number(measure.weight)} / alive${g})) AS w${n}`,
    ),
  )
  const points = measures.map(({ n }) => `if(isNull(s${n}) OR isNull(score), NULL, s${n} * w${n} / 100) AS c${n}`)
  const rows = groups.flatMap((group, g) => {
    const key = named(`group_${g}`, card.groups[g]?.key ?? '')
    const sum = total(group.measures.map(({ n }) => `ifNull(c${n}, 0)`))
    const own = `if(isNull(score) OR alive${g} = 0, NULL, ${sum})`
    return [
      row(key, "''", 'NULL', 'NULL', `share${g}`, own),
      ...group.measures.map(({ measure, n }) =>
        row(key, named(`metric_${n}`, measure.metric), `v${n}`, `s${n}`, `w${n}`, `c${n}`),
      ),
    ]
  })
  rows.push(row("''", "''", 'NULL', 'score', total(groups.map((_, g) => `share${g}`)), 'score'))
  const steps = [scores, sums, totals, [score], shares, weights, points]
  const scored = steps.reduce(
    (inner, columns) => `SELECT *, ${columns.join(',\n  ')}\nFROM (\n${indent(inner, 2)}\n)`,
    `SELECT\n  ${values.join(',\n  ')}`,
  )
  const sql = `SELECT part.1 AS group, part.2 AS metric, part.3 AS value, part.4 AS score, part.5 AS weight,
  part.6 AS contribution, coverage
FROM (
  SELECT coverage, arrayJoin([
    ${rows.join(',\n    ')}
  ]) AS part
  FROM (
${indent(scored, 4)}
  )
)`
  return { sql, params, types }
}

const renamed = (n: number, name: string): string => `m${n}_${name}`
const indent = (sql: string, by: number): string => sql.replaceAll(/^/gm, ' '.repeat(by))

/** All rows of one type. */
const row = (group: string, metric: string, ...numbers: readonly string[]): string =>
  `(${group}, ${metric}, ${numbers.map((sql) => `CAST(${sql}, 'Nullable(Float64)')`).join(', ')})`
