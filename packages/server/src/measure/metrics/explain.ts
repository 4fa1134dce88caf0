import { findAccount } from '../../record/accounts'
import type { Tenant } from '../../trust/tenancy'
import { catalogue, sourceOf } from './catalogue'
import type { MetricDefinition } from './contract'
import { compileEvidence } from './domain/compile-explain'
import { collectLeaves, type Expr } from './domain/expr'
import { inputsOf, lowerMetric } from './domain/graph'
import type { EventLeaf } from './domain/leaf'
import { earlier, endOf, type Moment, windowAt } from './domain/moment'
import { inlineParams } from './domain/params'
import type { RowScope } from './domain/scope-sql'
import { type GivenValue, openExplainer, sourceLeaves } from './explain-value'
import { pickMetric, readMetrics } from './store'
import { FINAL_SETTINGS } from './values'

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
  /** What the SQL is given from the other store, each with the statement over raw rows there that gives it. */
  readonly given: readonly GivenValue[]
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
  const explainer = await openExplainer(tenant, found.id, moment)
  const { account, scope } = explainer
  const definitions = new Map(metrics.map((one) => [one.key, one.compute]))
  const expr = lowerMetric(key, definitions, catalogue)
  const { statement, given } = await explainer.compile(expr)
  const [value, evidence, inputs] = await Promise.all([
    explainer.run(statement),
    readEvidence(tenant, expr, moment, scope, account.id),
    Promise.all(
      inputsOf(metric.compute, catalogue).map(async (input) => {
        const inner = await explainer.compile(lowerMetric(input.key, definitions, catalogue))
        return { key: input.key, value: await explainer.run(inner.statement) }
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
    given,
    inputs,
    rows: evidence.rows,
    rowCount: evidence.total,
    rowsShown: evidence.rows.length,
  }
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
