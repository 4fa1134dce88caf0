import { z } from 'zod'
import { currentAliases } from '../../../record/accounts'
import type { Compute } from '../contract'
import { endOf, formatInstant, type Moment, windowAt } from '../domain/moment'
import { createParams, type Params } from '../domain/params'
import { aliasSql, type RowScope, scopeConditions } from '../domain/scope-sql'
import type { SourceKind } from '../source-kind'

interface SeriesCompute extends Compute {
  readonly kind: 'series'
  readonly key: string
  readonly agg: 'last' | 'sum' | 'avg'
  readonly days?: number
}

/** Numbers measured elsewhere, kept as facts: the last of the window, their sum or average. Null where none was measured. */
export const seriesKind: SourceKind<SeriesCompute> = {
  kind: 'series',
  schema: z.strictObject({
    kind: z.literal('series'),
    key: z.string().min(1).max(200),
    agg: z.enum(['last', 'sum', 'avg'], 'must be last, sum or avg'),
    days: z.int('must be a whole number of days').min(1).max(3660).optional(),
  }) as unknown as z.ZodType<SeriesCompute>,
  daysOf: ({ days }) => days ?? null,
  read: async (tenant, compute, moment, accountIds) => {
    const knownAt = moment.knownAt === null ? undefined : new Date(moment.knownAt)
    const scope: RowScope = {
      workspaceId: tenant.workspace.id,
      accountIds,
      accountAliases: await currentAliases(tenant, knownAt),
      personAliases: { from: [], to: [] },
    }
    const params = createParams()
    const sql = `SELECT account, ${aggregateSql(compute)} AS value\nFROM (\n${measuredSql(compute, moment, scope, params)}\n)\nGROUP BY account`
    const rows = await tenant.stores.olap.query<{ account: string; value: number }>(sql, params.values, { lane: 'job' })
    return new Map(rows.map((row) => [row.account, row.value]))
  },
  scalarSql: (compute, moment, scope, params) => {
    const value = `if(count() = 0, NULL, ${aggregateSql(compute)})`
    return `(SELECT ${value} FROM (\n${measuredSql(compute, moment, scope, params)}\n))`
  },
  evidence: async (tenant, compute, moment, accountId, limit) => {
    const aliases = await currentAliases(tenant, moment.knownAt === null ? undefined : new Date(moment.knownAt))
    const scope: RowScope = {
      workspaceId: tenant.workspace.id,
      accountIds: [accountId],
      accountAliases: aliases,
      personAliases: { from: [], to: [] },
    }
    const params = createParams()
    const sql = `SELECT toUnixTimestamp64Milli(at) AS time, value, toUnixTimestamp64Milli(known) AS known, count() OVER () AS total
FROM (\n${measuredSql(compute, moment, scope, params)}\n)\nORDER BY at DESC LIMIT ${params.named('limit', 'UInt32', limit)}`
    const rows = await tenant.stores.olap.query<{ time: number; value: number; known: number; total: number }>(
      sql,
      params.values,
    )
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map((row) => ({
        series: compute.key,
        time: new Date(row.time).toISOString(),
        value: row.value,
        knownAt: new Date(row.known).toISOString(),
      })),
    }
  },
}

export const SERIES_FACT = 'series'

/** One row a time: of two values measured for one time, the one known later. */
function measuredSql(compute: SeriesCompute, moment: Moment, scope: RowScope, params: Params): string {
  const prefix = `series_${Object.keys(params.values).length}`
  const conditions = [
    ...scopeConditions(scope, moment.knownAt, params),
    `kind = ${params.named('series_kind', 'String', SERIES_FACT)}`,
    `subject = ${params.numbered('series_key', 'String', compute.key)}`,
    `valid_at < ${params.named(`${prefix}_to`, "DateTime64(3, 'UTC')", formatInstant(endOf(moment)))}`,
  ]
  if (compute.days !== undefined) {
    const { from } = windowAt(moment, compute.days)
    conditions.push(`valid_at >= ${params.named(`${prefix}_from`, "DateTime64(3, 'UTC')", formatInstant(from))}`)
  }
  return `  SELECT ${aliasSql('account_id', scope.accountAliases, params)} AS account, valid_at AS at,
    argMax(JSONExtractFloat(payload, 'value'), (known_at, id)) AS value, max(known_at) AS known
  FROM facts FINAL
  WHERE ${conditions.join('\n    AND ')}
  GROUP BY account, at`
}

function aggregateSql({ agg }: SeriesCompute): string {
  if (agg === 'last') return 'argMax(value, at)'
  return agg === 'sum' ? 'round(sumKahan(value), 6)' : 'round(sumKahan(value), 6) / count()'
}
