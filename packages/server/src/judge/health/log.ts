import { sql } from 'kysely'
import { addDays, daysBetween } from '../../kernel/time'
import { formatInstant, type LogCause, lastClosedDay, lastDay, type onLog } from '../../measure/metrics'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { compileScoreLog, type LogMode } from './domain/compile-log'
import { readLoggedVersions } from './score-log'
import { type InForce, readInForce } from './store'
import { refreshTrends } from './trends'

/** So many rows of account and day are scored by one statement. */
const ROWS_AT_ONCE = 100_000
/** Above so many accounts a statement reads all of the workspace's. */
const LISTED_ACCOUNTS = 200

/** After the metrics of days were logged: scores those days, and brings trends up to date. */
export const healthLogHook: Parameters<typeof onLog>[1] = async (tenant, days, { cause, accountIds }) =>
  scoreDays(tenant, days.first, lastDay(days), { cause, accountIds })

/**
 * Scores every closed day from `from` to `to` by the metrics' log. Days that were scored keep the version they were scored by, unless
 * `rewrite` is asked for: then all are scored by the version in force.
 */
export const backfillScores = (
  tenant: Tenant,
  from: string,
  to: string,
  options: { readonly rewrite?: boolean } = {},
): Promise<void> =>
  scoreDays(tenant, from, to, { cause: 'backfill', accountIds: null, rewrite: options.rewrite ?? false })

/** Scores the days that the metrics' log has and the scores' log has not, back to its first. */
export async function fillScores(tenant: Tenant): Promise<void> {
  const [range] = await tenant.stores.olap.query<{ n: number; from: string; to: string }>(
    'SELECT count() AS n, toString(min(day)) AS from, toString(max(day)) AS to FROM metric_log WHERE workspace_id = {workspace:UUID}',
    { workspace: tenant.workspace.id },
    { lane: 'job' },
  )
  if (range && range.n > 0) await scoreDays(tenant, range.from, range.to, { cause: 'backfill', accountIds: null })
}

interface ScoreDays {
  readonly cause: LogCause
  readonly accountIds: readonly string[] | null
  readonly rewrite?: boolean
}

async function scoreDays(tenant: Tenant, from: string, to: string, options: ScoreDays): Promise<void> {
  const inForce = await inTenant(tenant, (tx) => readInForce(tx, tenant))
  if (!inForce) return
  const closed = lastClosedDay(tenant)
  const last = to < closed ? to : closed
  const accountIds = options.accountIds && options.accountIds.length <= LISTED_ACCOUNTS ? options.accountIds : null
  const accounts = accountIds?.length ?? (await countAccounts(tenant))
  const step = Math.min(366, Math.max(7, Math.floor(ROWS_AT_ONCE / Math.max(1, accounts))))
  for (let first = from; first <= last; first = addDays(first, step)) {
    const until = addDays(first, Math.min(step - 1, daysBetween(first, last)))
    await scoreRun(tenant, inForce, first, until, { ...options, accountIds })
  }
  await refreshTrends(tenant, accountIds)
}

async function scoreRun(
  tenant: Tenant,
  { card, version: current }: InForce,
  from: string,
  to: string,
  options: ScoreDays,
): Promise<void> {
  const own: LogMode = options.rewrite ? 'rewrite' : options.cause === 'close' ? 'missing' : 'recompute'
  const modes = new Map<number, LogMode>([[current.version, own]])
  if (own === 'recompute') {
    for (const version of await readLoggedVersions(tenant, card.key, from, to)) {
      if (version !== current.version) modes.set(version, 'own_version')
    }
  }
  for (const [number, mode] of modes) {
    const version = card.versions.find((one) => one.version === number)
    if (!version) continue
    const { sql: text, params } = compileScoreLog(version.definition, {
      workspaceId: tenant.workspace.id,
      scorecard: card.key,
      version: number,
      from,
      to,
      accountIds: options.accountIds,
      recordedAt: formatInstant(tenant.stores.now()),
      cause: options.cause,
      mode,
    })
    await tenant.stores.olap.command(text, params, { lane: 'job' })
  }
}

async function countAccounts(tenant: Tenant): Promise<number> {
  const { rows } = await inTenant(tenant, (tx) =>
    sql<{ n: number }>`select count(*) as n from account where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx),
  )
  return rows[0]?.n ?? 0
}
