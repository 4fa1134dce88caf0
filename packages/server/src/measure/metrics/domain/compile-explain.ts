import type { Statement } from './compile-values'
import { eventDialect, eventsSql, oldestOf } from './event-dialect'
import { collectLeaves, type Expr, type LeafSet } from './expr'
import { exprSql } from './expr-sql'
import type { EventLeaf, Leaf } from './leaf'
import { leafSql } from './leaf-sql'
import { earlier, endOf, formatInstant, type Moment, windowAt } from './moment'
import { createParams, INSTANT, type Params } from './params'
import { aliasSql, type RowScope, scopeConditions } from './scope-sql'
import { whereSql } from './where-sql'

/** What a source adds to the explanation of one account: SQL over raw facts, or the value that it read. */
export interface SourceScalar {
  readonly leaf: Leaf
  readonly sql: ((params: Params) => string) | null
  /** The parameter that carries the value, `given_1`; whoever gives the source says by which statement it was read. */
  readonly name: string
  readonly value: number | null
}

export interface Beginning {
  readonly createdAt: number | null
  readonly knownAt: number | null
  readonly begunAt: number | null
}

/**
 * The statement that computes one account's value from raw rows alone, `value` its one column. Run by hand it gives exactly the
 * number that Waymark shows.
 */
export function compileExplain(
  expr: Expr,
  moment: Moment,
  scope: RowScope,
  begins: Beginning,
  sources: readonly SourceScalar[],
): Statement {
  const params = createParams()
  const set = collectLeaves([expr])
  const names = leafNames(set)
  const column = (leaf: Leaf): string => names[set.indexOf(leaf)] as string
  const person = aliasSql('person_id', scope.personAliases, params)
  const dialect = eventDialect(moment, params)
  const events = set.leaves.filter((leaf) => leaf.type === 'events')
  const columns = set.leaves.map((leaf) => {
    if (leaf.type === 'events') return `${leafSql(leaf, dialect)} AS ${column(leaf)}`
    const source = sources.find((one) => set.indexOf(one.leaf) === set.indexOf(leaf))
    const value =
      source?.sql?.(params) ?? params.named(source?.name ?? 'given', 'Nullable(Float64)', source?.value ?? null)
    return `${value} AS ${column(leaf)}`
  })
  const oldest = events.length === 0 ? null : oldestOf(events, moment)
  const conditions = [
    ...scopeConditions(scope, moment.knownAt, params),
    ...(oldest === null ? [] : [`ts >= ${params.instant('oldest', oldest)}`]),
    `ts < ${params.instant('to', endOf(moment))}`,
  ]
  const usesPerson = events.some((leaf) => leaf.agg === 'event_users')
  // Facts and fields bring their own rows; without an event to count there would be none to stand on.
  const from = events.length === 0 ? '' : `\n  FROM events FINAL\n  WHERE ${conditions.join('\n    AND ')}`
  const sql = `WITH
  (SELECT minOrNull(ts) FROM events WHERE ${scopeConditions(scope, moment.knownAt, params).join(' AND ')}) AS first_event,
  ${existsSql(begins, params)} AS exists_from,
  ${exprSql(expr, column)} AS computed
SELECT if(exists_from < ${params.instant('to', endOf(moment))} AND isFinite(computed), computed, NULL) AS value
FROM (
  ${usesPerson ? `WITH ${person} AS person\n  ` : ''}SELECT
    ${columns.join(',\n    ')}${from}
)`
  return { sql, params: params.values, types: params.types }
}

/** From when the account exists: see `existsFrom`. */
function existsSql(begins: Beginning, params: Params): string {
  const given = (name: string, at: number | null): string =>
    params.named(name, `Nullable(${INSTANT})`, at === null ? null : formatInstant(at))
  const created = given('account_created', begins.createdAt)
  const told = `coalesce(least(${created}, first_event), ${created}, first_event, ${given('account_known', begins.knownAt)})`
  if (begins.begunAt === null) return told
  const begun = given('account_begun', begins.begunAt)
  return `least(coalesce(${told}, ${begun}), ${begun})`
}

/** `event_count_1`, `event_users_2` ... */
const leafNames = (set: LeafSet): string[] =>
  set.leaves.map((leaf, index) => `${leaf.type === 'events' ? leaf.agg : leaf.compute.kind}_${index + 1}`)

/**
 * The raw events behind the value: those of any of its windows that its definition names. `total` counts them all; the rows are the
 * newest `limit`.
 */
export function compileEvidence(
  leaves: readonly EventLeaf[],
  moment: Moment,
  scope: RowScope,
  limit: number,
): { readonly rows: Statement; readonly total: Statement } {
  const make = (select: string, tail: string): Statement => {
    const params = createParams()
    const person = aliasSql('person_id', scope.personAliases, params)
    const any = leaves.map((leaf) => `(${leafCondition(leaf, moment, params)})`)
    const conditions = [
      ...scopeConditions(scope, moment.knownAt, params),
      `ts < ${params.instant('to', endOf(moment))}`,
      `(${[...new Set(any)].join(' OR ')})`,
    ]
    const tailSql = tail === '' ? '' : `\n${tail} ${params.named('limit', 'UInt32', limit)}`
    const sql = `SELECT ${select.replace('PERSON', person)}
FROM events FINAL
WHERE ${conditions.join('\n  AND ')}${tailSql}`
    return { sql, params: params.values, types: params.types }
  }
  return {
    rows: make(
      `toString(message_id) AS id, toUnixTimestamp64Milli(ts) AS at_ms, event, PERSON AS person,
  toUnixTimestamp64Milli(known_at) AS known_ms, source, properties`,
      'ORDER BY ts DESC, message_id LIMIT',
    ),
    total: make('count() AS total', ''),
  }
}

function leafCondition(leaf: EventLeaf, moment: Moment, params: Params): string {
  const at = earlier(moment, leaf.ago)
  const ago = leaf.ago === 0 ? '' : `_${leaf.ago}_ago`
  const parts = [
    eventsSql(leaf, params),
    leaf.where === null ? null : whereSql(leaf.where, params),
    leaf.property === null ? null : `mapContains(numbers, ${params.numbered('property', 'String', leaf.property)})`,
    leaf.days === null ? null : `ts >= ${params.instant(`from_${leaf.days}d${ago}`, windowAt(at, leaf.days).from)}`,
    leaf.ago === 0 ? null : `ts < ${params.instant(`to${ago}`, endOf(at))}`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? '1' : parts.join(' AND ')
}
