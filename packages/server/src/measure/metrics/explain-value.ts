import { problem } from '../../kernel/errors'
import { writeOut } from '../../platform/postgres'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { type FramedAccount, readFrame } from './account-frame'
import { readBeginnings } from './beginnings'
import { catalogue, sourceOf } from './catalogue'
import type { Metric } from './contract'
import { compileExplain, type SourceScalar } from './domain/compile-explain'
import type { Statement } from './domain/compile-values'
import { collectLeaves, type Expr } from './domain/expr'
import { lowerMetric } from './domain/graph'
import type { SourceLeaf } from './domain/leaf'
import { earlier, type Moment } from './domain/moment'
import type { RowScope } from './domain/scope-sql'
import { readRowScope } from './values'

/** A value that a statement in ClickHouse is given, and the statement in PostgreSQL that gives it: `value` its one column. */
export interface GivenValue {
  /** The parameter it stands in, such as `given_1`. */
  readonly name: string
  readonly store: 'postgres'
  readonly sql: string
  readonly value: number | null
}

/** The statement over raw rows that gives one account's value of one metric, and what it is given. */
export interface ExplainedValue {
  readonly statement: Statement
  readonly given: readonly GivenValue[]
}

export interface Explainer {
  readonly account: FramedAccount
  readonly scope: RowScope
  readonly compile: (expr: Expr) => Promise<ExplainedValue>
  readonly run: (statement: Statement) => Promise<number | null>
}

/** Explains numbers of one account as of one moment. */
export async function openExplainer(tenant: Tenant, accountId: string, moment: Moment): Promise<Explainer> {
  const [[account], scope] = await Promise.all([
    inTenant(tenant, (tx) => readFrame(tx, tenant, [accountId])),
    readRowScope(tenant, moment, [accountId]),
  ])
  if (!account) throw problem('not_found', 'There is no such account here.', { status: 404 })
  const learnt = moment.knownAt === null || account.knownAt <= moment.knownAt
  const begun = await readBeginnings(tenant, moment.knownAt, scope)
  const begins = {
    createdAt: learnt ? account.createdAt : null,
    knownAt: learnt ? account.knownAt : null,
    begunAt: begun.get(accountId) ?? null,
  }
  return {
    account,
    scope,
    compile: async (expr) => {
      const sources = await Promise.all(
        sourceLeaves(expr).map((leaf, place) => readScalar(tenant, leaf, moment, scope, accountId, place + 1)),
      )
      const statement = compileExplain(
        expr,
        moment,
        scope,
        begins,
        sources.map(({ scalar }) => scalar),
      )
      return { statement, given: sources.flatMap(({ given }) => given ?? []) }
    },
    run: async ({ sql, params }) => {
      const rows = await tenant.stores.olap.query<{ value: number | null }>(sql, params)
      return rows[0]?.value ?? null
    },
  }
}

/** The statements behind several metrics of one account, by key; metrics that are no more are left out. */
export async function explainValues(
  tenant: Tenant,
  accountId: string,
  keys: readonly string[],
  metrics: readonly Metric[],
  moment: Moment,
): Promise<Map<string, ExplainedValue>> {
  const definitions = new Map(metrics.map((one) => [one.key, one.compute]))
  const { compile } = await openExplainer(tenant, accountId, moment)
  const there = keys.filter((key) => definitions.has(key))
  const explained = await Promise.all(
    there.map(async (key) => [key, await compile(lowerMetric(key, definitions, catalogue))] as const),
  )
  return new Map(explained)
}

async function readScalar(
  tenant: Tenant,
  leaf: SourceLeaf,
  moment: Moment,
  scope: RowScope,
  accountId: string,
  place: number,
): Promise<{ scalar: SourceScalar; given: GivenValue | null }> {
  const then = earlier(moment, leaf.ago)
  const source = sourceOf(leaf.compute)
  const name = `given_${place}`
  const { scalarSql, statement } = source ?? {}
  if (scalarSql) {
    const sql: SourceScalar['sql'] = (params) => scalarSql(leaf.compute, then, scope, params)
    return { scalar: { leaf, name, value: null, sql }, given: null }
  }
  if (!statement)
    throw problem('no_explanation', `A metric of kind "${leaf.compute.kind}" tells no SQL.`, { status: 500 })
  const asked = await statement(tenant, leaf.compute, then, accountId)
  const { sql, value } = await inTenant(tenant, async (tx) => {
    const { rows } = await asked.execute(tx)
    return { sql: writeOut(asked.compile(tx)), value: rows[0]?.value ?? null }
  })
  return { scalar: { leaf, name, value, sql: null }, given: { name, store: 'postgres', sql, value } }
}

export const sourceLeaves = (expr: Expr): SourceLeaf[] =>
  collectLeaves([expr]).leaves.filter((leaf): leaf is SourceLeaf => leaf.type === 'source')
