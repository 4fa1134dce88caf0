import { eventDialect, oldestOf } from './event-dialect'
import type { EventLeaf } from './leaf'
import { allOf, type Dialect, leafSql } from './leaf-sql'
import { endOf, type Moment } from './moment'
import { createParams, type Params, prefixed } from './params'
import { aliasSql, type RowScope, scopeConditions } from './scope-sql'

export interface Statement {
  readonly sql: string
  readonly params: Record<string, unknown>
  readonly types: Record<string, string>
}

/**
 * One SELECT over raw events: a row an account, `leaves` in the order given. Accounts without a row have no event in any of the
 * windows. The longest window bounds what is read. With earlier moments, of which as much was known, the same leaves of each follow
 * in the row: one read tells what is and what was.
 */
export function compileValues(
  leaves: readonly EventLeaf[],
  moment: Moment,
  scope: RowScope,
  earlierOnes: readonly Moment[] = [],
): Statement {
  const params = createParams()
  const account = aliasSql('account_id', scope.accountAliases, params)
  const person = aliasSql('person_id', scope.personAliases, params)
  const dialects = [
    eventDialect(moment, params),
    ...earlierOnes.map((one, index) => earlierDialect(one, prefixed(params, `earlier${index + 1}_`))),
  ]
  const columns = dialects.flatMap((dialect) => leaves.map((leaf) => leafSql(leaf, dialect)))
  const oldest = leastOf([moment, ...earlierOnes].map((one) => oldestOf(leaves, one)))
  const conditions = [
    ...scopeConditions(scope, moment.knownAt, params),
    ...(oldest === null ? [] : [`ts >= ${params.instant('oldest', oldest)}`]),
    `ts < ${params.instant('to', endOf(moment))}`,
  ]
  const sql = `WITH ${account} AS account, ${person} AS person
SELECT
  account,
  [
    ${columns.join(',\n    ')}
  ] AS leaves
FROM events FINAL
WHERE ${conditions.join('\n  AND ')}
GROUP BY account`
  return { sql, params: params.values, types: params.types }
}

/** The statement's own end lies later than this moment's, which therefore bounds each leaf. */
function earlierDialect(moment: Moment, params: Params): Dialect {
  const dialect = eventDialect(moment, params)
  const before = (): string => `ts < ${params.instant('to', endOf(moment))}`
  return { ...dialect, conditionOf: (leaf) => allOf(dialect.conditionOf(leaf), before()) }
}

const leastOf = (times: readonly (number | null)[]): number | null =>
  times.includes(null) ? null : Math.min(...(times as number[]))

/** The first event of each account, ever; FINAL is not needed for the least of equal rows. */
export function compileFirstEvents(moment: Moment, scope: RowScope): Statement {
  const params = createParams()
  const account = aliasSql('account_id', scope.accountAliases, params)
  const sql = `SELECT ${account} AS account, toUnixTimestamp64Milli(min(ts)) AS first
FROM events
WHERE ${scopeConditions(scope, moment.knownAt, params).join('\n  AND ')}
GROUP BY account`
  return { sql, params: params.values, types: params.types }
}
