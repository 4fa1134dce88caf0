import { sql } from 'kysely'
import { localDay } from '../../kernel/time'
import { enqueueJob } from '../../platform/jobs'
import type { Tx } from '../../platform/postgres'
import type { Stores } from '../../platform/stores'
import type { DirtyCause } from '../../record/accounts'
import { inTenant, openSystemTenant, type Tenant } from '../../trust/tenancy'
import { catalogue } from './catalogue'
import type { Metric } from './contract'
import { buildMetricSet } from './domain/metric-set'
import { runRefreshHooks } from './hooks'
import { momentOfNow } from './moment-of'
import { dropMerged, writeSnapshot } from './snapshot'
import { readMetricsIn } from './store'
import { readValues } from './values'

export const RELOG_JOB = 'relog-metric-days'

export interface RefreshResult {
  /** Accounts computed. */
  readonly accounts: number
  /** Of them, those with a value that differs from before. */
  readonly changed: number
  /** Somebody else is refreshing this workspace: nothing was done. */
  readonly busy: boolean
}

/**
 * Computes what is dirty and writes it: the snapshot, what the hooks decide on it, and the marks, in one transaction. A mark made
 * while it computes stays. One at a time in a workspace.
 */
export const refreshDirty = (stores: Stores, workspaceId: string): Promise<RefreshResult> =>
  refresh(stores, workspaceId, false)

/** The same for every account: windows slide, and days since grow, though nothing happens. */
export const refreshAll = (stores: Stores, workspaceId: string): Promise<RefreshResult> =>
  refresh(stores, workspaceId, true)

interface Mark {
  readonly account_id: string
  readonly seq: number
  readonly cause: DirtyCause
  readonly late_from: string | null
}

async function refresh(stores: Stores, workspaceId: string, all: boolean): Promise<RefreshResult> {
  const tenant = await openSystemTenant(stores, workspaceId, 'refresh')
  return inTenant(tenant, async (tx) => {
    const { rows: locks } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended('waymark.refresh' || ${workspaceId}, 0)) as mine`.execute(tx)
    if (!locks[0]?.mine) return { accounts: 0, changed: 0, busy: true }
    const marks = await readMarks(tx, tenant)
    if (!all && marks.length === 0) return { accounts: 0, changed: 0, busy: false }
    const metrics = await readMetricsIn(tx, tenant)
    const at = new Date(stores.now())
    const rows = await readValues(
      tenant,
      buildMetricSet(metrics, metrics, catalogue),
      momentOfNow(tenant, at.getTime()),
      {
        accountIds: all ? null : marks.map((mark) => mark.account_id),
        lane: 'job',
      },
    )
    const changed = await writeSnapshot(tx, tenant, metrics, rows, at)
    if (all) await dropMerged(tx, tenant)
    const causes = new Map(marks.map((mark) => [mark.account_id, mark.cause]))
    await runRefreshHooks(tx, tenant, {
      at,
      metrics: metrics.map(({ key, version }) => ({ key, version })),
      accounts: rows.map((row) => ({
        id: row.account.id,
        values: byKey(metrics, row.values),
        cause: causes.get(row.account.id) ?? 'schedule',
      })),
    })
    await clearMarks(tx, tenant, marks)
    await enqueueRelog(tx, tenant, marks)
    await noteRefresh(tx, tenant, at, all)
    return { accounts: rows.length, changed: changed.length, busy: false }
  })
}

const byKey = (metrics: readonly Metric[], values: readonly (number | null)[]): Record<string, number | null> =>
  Object.fromEntries(metrics.map((metric, index) => [metric.key, values[index] ?? null]))

async function readMarks(tx: Tx, tenant: Tenant): Promise<readonly Mark[]> {
  const { rows } = await sql<Mark>`
    select account_id, seq, cause, late_from from account_dirty
    where workspace_id = ${tenant.workspace.id}::uuid and seq > done_seq`.execute(tx)
  return rows
}

/** Clean up to the mark that was read; what was marked since stays dirty. */
async function clearMarks(tx: Tx, tenant: Tenant, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return
  await sql`
    update account_dirty d set done_seq = i.seq, late_from = case when d.seq = i.seq then null else d.late_from end
    from (select * from unnest(${marks.map((mark) => mark.account_id)}::uuid[], ${marks.map((mark) => mark.seq)}::bigint[])
      as u(account_id, seq) order by account_id) i
    where d.workspace_id = ${tenant.workspace.id}::uuid and d.account_id = i.account_id`.execute(tx)
}

/** Closed days that late data may have changed are logged again by a job of their own. */
async function enqueueRelog(tx: Tx, tenant: Tenant, marks: readonly Mark[]): Promise<void> {
  const today = localDay(tenant.stores.now(), tenant.workspace.timeZone)
  const late = marks.filter((mark) => mark.late_from !== null && mark.late_from < today)
  const [from] = late.map((mark) => mark.late_from).sort()
  if (!from) return
  await enqueueJob(
    tx,
    RELOG_JOB,
    {
      workspaceId: tenant.workspace.id,
      from,
      accountIds: late.length <= 200 ? late.map((mark) => mark.account_id) : null,
      cause: late.some((mark) => mark.cause === 'import') ? 'import' : 'late',
    },
    { queue: `metric-log-${tenant.workspace.id}` },
  )
}

async function noteRefresh(tx: Tx, tenant: Tenant, at: Date, all: boolean): Promise<void> {
  await sql`
    insert into metric_refresh as r (workspace_id, refreshed_at, refreshed_all_at)
    values (${tenant.workspace.id}::uuid, ${at}::timestamptz, ${all ? at : null}::timestamptz)
    on conflict (workspace_id) do update set refreshed_at = excluded.refreshed_at,
      refreshed_all_at = coalesce(excluded.refreshed_all_at, r.refreshed_all_at)`.execute(tx)
}

/** When the current numbers were last brought up to date; null before the first time. */
export async function readFreshness(tenant: Tenant): Promise<{ refreshedAt: string | null; dirty: number }> {
  const { rows } = await inTenant(tenant, (tx) =>
    sql<{ at: Date | null; dirty: number }>`
      select (select refreshed_at from metric_refresh where workspace_id = ${tenant.workspace.id}::uuid) as at,
        (select count(*) from account_dirty where workspace_id = ${tenant.workspace.id}::uuid and seq > done_seq) as dirty`.execute(
      tx,
    ),
  )
  return { refreshedAt: rows[0]?.at?.toISOString() ?? null, dirty: rows[0]?.dirty ?? 0 }
}
