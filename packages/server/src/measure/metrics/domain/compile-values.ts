import { eventDialect, oldestOf } from './event-dialect'
import type { EventLeaf } from './leaf'
import { leafSql } from './leaf-sql'
import { endOf, type Moment } from './moment'
import { createParams } from './params'
import { aliasSql, type RowScope, scopeConditions } from './scope-sql'

export interface Statement {
  readonly sql: string
  readonly params: Record<string, unknown>
  readonly types: Record<string, string>
}

/**
 * One SELECT over raw events: a row an account, `leaves` in the order given. Accounts without a row have no event in any of the
 * windows. The longest window bounds what is read.
 */
export function compileValues(leaves: readonly EventLeaf[], moment: Moment, scope: RowScope): Statement {
  const params = createParams()
  const account = aliasSql('account_id', scope.accountAliases, params)
  const person = aliasSql('person_id', scope.personAliases, params)
  const dialect = eventDialect(moment, params)
  const columns = leaves.map((leaf) => leafSql(leaf, dialect))
  const oldest = oldestOf(leaves, moment)
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
