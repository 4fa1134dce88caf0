import { findAccount } from '../../record/accounts'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { type FramedAccount, readFrame } from './account-frame'
import { catalogue, sourceOf } from './catalogue'
import type { Compute, MetricDefinition } from './contract'
import { compileEvidence, compileExplain, type SourceScalar } from './domain/compile-explain'
import type { Statement } from './domain/compile-values'
import { collectLeaves, type Expr } from './domain/expr'
import { inputsOf, lowerMetric } from './domain/graph'
import type { EventLeaf, SourceLeaf } from './domain/leaf'
import { earlier, endOf, type Moment, windowAt } from './domain/moment'
import { inlineParams } from './domain/params'
import type { RowScope } from './domain/scope-sql'
import { pickMetric, readMetrics } from './store'
import { FINAL_SETTINGS, readRowScope } from './values'

export const SAMPLE_ROWS = 200

export interface ExplainedRow {
  readonly [column: string]: unknown
}

export interface MetricExplanation {
  readonly key: string
  readonly definition: MetricDefinition
  readonly version: number
  readonly account: string
  readonly asOf: string
  readonly knownAt: string | null
  readonly timeZone: string
  /** The longest window, in exact instants; null where all the time before counts. */
  readonly window: { readonly from: string; readonly to: string; readonly timeZone: string } | null
  readonly value: number | null
  /** With typed parameters, and with them written out; over raw events and facts alone. */
  readonly sql: string
  readonly params: Readonly<Record<string, unknown>>
  readonly sqlInlined: string
  /** What the value is made of, where it is made of other metrics. */
  readonly inputs: readonly { readonly key: string; readonly value: number | null }[]
  readonly rows: readonly ExplainedRow[]
  readonly rowCount: number
  readonly rowsShown: number
}

/** What a metric's number for one account is made of. The value is what the SQL gives, run here and now. */
export async function explainMetric(
  tenant: Tenant,
  key: string,
  accountRef: string,
  moment: Moment,
): Promise<MetricExplanation> {
  const [metrics, found] = await Promise.all([readMetrics(tenant), findAccount(tenant, accountRef)])
  const metric = pickMetric(metrics, key)
  const account = (await inTenant(tenant, (tx) => readFrame(tx, tenant, [found.id])))[0] as FramedAccount
  const definitions = new Map(metrics.map((one) => [one.key, one.compute]))
  const expr = lowerMetric(key, definitions, catalogue)
  const scope = await readRowScope(tenant, moment, [account.id])
  const { statement, value } = await runExplain(tenant, expr, moment, scope, account)
  const [evidence, inputs] = await Promise.all([
    readEvidence(tenant, expr, moment, scope, account.id),
    Promise.all(
      inputsOf(metric.compute, catalogue).map(async (input) => {
        const inner = lowerMetric(input.key, definitions, catalogue)
        return { key: input.key, value: (await runExplain(tenant, inner, moment, scope, account)).value }
      }),
    ),
  ])
  const { key: _key, version, builtIn: _builtIn, slot: _slot, ...definition } = metric
  return {
    key,
    definition,
    version,
    account: account.externalId,
    asOf: moment.asOf.kind === 'day' ? moment.asOf.day : new Date(moment.asOf.at).toISOString(),
    knownAt: moment.knownAt === null ? null : new Date(moment.knownAt).toISOString(),
    timeZone: moment.timeZone,
    window: windowOfLeaves(expr, moment),
    value,
    sql: statement.sql,
    params: statement.params,
    sqlInlined: inlineParams(statement.sql, { values: statement.params, types: statement.types }),
    inputs,
    rows: evidence.rows,
    rowCount: evidence.total,
    rowsShown: evidence.rows.length,
  }
}

async function runExplain(
  tenant: Tenant,
  expr: Expr,
  moment: Moment,
  scope: RowScope,
  account: FramedAccount,
): Promise<{ statement: Statement; value: number | null }> {
  const sources = await Promise.all(
    sourceLeaves(expr).map((leaf) => readScalar(tenant, leaf, earlier(moment, leaf.ago), scope, account.id)),
  )
  const learnt = moment.knownAt === null || account.knownAt <= moment.knownAt
  const begins = { createdAt: learnt ? account.createdAt : null, knownAt: learnt ? account.knownAt : null }
  const statement = compileExplain(expr, moment, scope, begins, sources)
  const rows = await tenant.stores.olap.query<{ value: number | null }>(statement.sql, statement.params)
  return { statement, value: rows[0]?.value ?? null }
}

async function readScalar(
  tenant: Tenant,
  leaf: SourceLeaf,
  moment: Moment,
  scope: RowScope,
  accountId: string,
): Promise<SourceScalar> {
  const source = sourceOf(leaf.compute)
  const { scalarSql } = source ?? {}
  if (scalarSql)
    return { leaf, value: null, sql: (params) => scalarSql(leaf.compute as Compute, moment, scope, params) }
  const read = await source?.read(tenant, leaf.compute, moment, [accountId])
  return { leaf, value: read?.get(accountId) ?? null, sql: null }
}

async function readEvidence(
  tenant: Tenant,
  expr: Expr,
  moment: Moment,
  scope: RowScope,
  accountId: string,
): Promise<{ rows: ExplainedRow[]; total: number }> {
  const { leaves } = collectLeaves([expr])
  const events = leaves.filter((leaf): leaf is EventLeaf => leaf.type === 'events')
  const parts = await Promise.all([
    events.length > 0 ? readEvents(tenant, events, moment, scope) : { rows: [], total: 0 },
    ...sourceLeaves(expr).map(
      async (leaf) =>
        (await sourceOf(leaf.compute)?.evidence(
          tenant,
          leaf.compute,
          earlier(moment, leaf.ago),
          accountId,
          SAMPLE_ROWS,
        )) ?? { rows: [], total: 0 },
    ),
  ])
  return {
    rows: parts.flatMap((part) => [...part.rows]),
    total: parts.reduce((sum, part) => sum + part.total, 0),
  }
}

async function readEvents(
  tenant: Tenant,
  leaves: readonly EventLeaf[],
  moment: Moment,
  scope: RowScope,
): Promise<{ rows: ExplainedRow[]; total: number }> {
  const { rows, total } = compileEvidence(leaves, moment, scope, SAMPLE_ROWS)
  const [sample, counted] = await Promise.all([
    tenant.stores.olap.query<EventEvidence>(rows.sql, rows.params, { settings: FINAL_SETTINGS }),
    tenant.stores.olap.query<{ total: number }>(total.sql, total.params, { settings: FINAL_SETTINGS }),
  ])
  return {
    rows: sample.map((row) => ({
      id: row.id,
      time: new Date(row.at_ms).toISOString(),
      event: row.event,
      person: row.person,
      knownAt: new Date(row.known_ms).toISOString(),
      source: row.source,
      properties: row.properties === '' ? {} : (JSON.parse(row.properties) as unknown),
    })),
    total: counted[0]?.total ?? 0,
  }
}

interface EventEvidence {
  readonly id: string
  readonly at_ms: number
  readonly event: string
  readonly person: string
  readonly known_ms: number
  readonly source: string
  readonly properties: string
}

const sourceLeaves = (expr: Expr): SourceLeaf[] =>
  collectLeaves([expr]).leaves.filter((leaf): leaf is SourceLeaf => leaf.type === 'source')

function windowOfLeaves(expr: Expr, moment: Moment): MetricExplanation['window'] {
  const { leaves } = collectLeaves([expr])
  if (leaves.length === 0 || leaves.some((leaf) => leaf.days === null)) return null
  const from = Math.min(...leaves.map((leaf) => windowAt(earlier(moment, leaf.ago), leaf.days as number).from))
  return {
    from: new Date(from).toISOString(),
    to: new Date(endOf(moment)).toISOString(),
    timeZone: moment.timeZone,
  }
}
