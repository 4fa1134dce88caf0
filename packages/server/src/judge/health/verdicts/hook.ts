import { sql } from 'kysely'
import { momentOfNow, type Refreshed, type RefreshHook, readMetricsIn, readSnapshot } from '../../../measure/metrics'
import type { Tx } from '../../../platform/postgres'
import { readFamilies } from '../../../record/accounts'
import { appendFacts } from '../../../record/activity'
import type { Tenant } from '../../../trust/tenancy'
import type { Band } from '../contract'
import type { ReadMetric } from '../rules/read-held'
import { readInForce } from '../scorecards/store'
import { judgeAccounts, usesFamilies, type Verdict, withFamilies } from './judge'
import { lockHealth } from './lock'
import { showNow } from './show-now'

export const BAND_FACT = 'band_changed'

interface BandChange {
  readonly account_id: string
  readonly scorecard: string
  readonly version: number
  readonly band: Band | null
  readonly score: number | null
  readonly old_band: Band | null
  readonly old_scorecard: string
  readonly old_version: number
}

/** After a refresh, in its transaction: judges the accounts that were refreshed, with their families, and tells whose band changed. */
export const healthHook: RefreshHook = async (tx, tenant, refreshed) => {
  const cards = await readInForce(tx, tenant)
  const { accountIds, readMetric } = await readConcerned(tx, tenant, refreshed, usesFamilies(cards))
  const verdicts = await judgeAccounts(tenant, {
    moment: momentOfNow(tenant, refreshed.at.getTime()),
    cards,
    accountIds,
    readMetric,
  })
  await lockHealth(tx, tenant)
  const changes = await writeVerdicts(tx, tenant, accountIds, verdicts, refreshed.at)
  await tellChanges(tx, tenant, refreshed, changes)
  await dropMerged(tx, tenant)
}

/** The accounts refreshed and, where parents are scored by their families, all members of theirs; with everybody's current metrics. */
async function readConcerned(
  tx: Tx,
  tenant: Tenant,
  refreshed: Refreshed,
  families: boolean,
): Promise<{ accountIds: readonly string[]; readMetric: ReadMetric }> {
  const values = new Map(refreshed.accounts.map((account) => [account.id, account.values]))
  const own = [...values.keys()]
  const accountIds = families
    ? withFamilies(await readFamilies(tenant, momentOfNow(tenant, refreshed.at.getTime())), own)
    : own
  const others = accountIds.filter((id) => !values.has(id))
  if (others.length > 0) {
    const snapshot = await readSnapshot(tx, tenant, await readMetricsIn(tx, tenant), others)
    for (const [id, row] of snapshot) values.set(id, row)
  }
  return { accountIds, readMetric: (id, metric) => values.get(id)?.[metric] }
}

/**
 * Writes the verdicts that differ from what stands there, and takes away those of accounts to which no scorecard applies any more; answers
 * which bands changed. A first score changes no band.
 */
async function writeVerdicts(
  tx: Tx,
  tenant: Tenant,
  accountIds: readonly string[],
  verdicts: ReadonlyMap<string, Verdict>,
  at: Date,
): Promise<readonly BandChange[]> {
  const without = accountIds.filter((id) => !verdicts.has(id))
  if (without.length > 0) {
    await sql`delete from account_health where workspace_id = ${tenant.workspace.id}::uuid
      and account_id = any(${without}::uuid[])`.execute(tx)
  }
  if (verdicts.size === 0) return []
  const shown = await showNow(tx, tenant, verdicts, at)
  const { rows } = await sql<BandChange>`
    with given as (
      select i.* from unnest(
        ${shown.map((one) => one.id)}::uuid[], ${shown.map((one) => one.scorecard)}::text[], ${shown.map((one) => one.version)}::int[],
        ${shown.map((one) => one.score)}::float8[], ${shown.map((one) => one.band)}::text[], ${shown.map((one) => one.raw)}::text[],
        ${shown.map((one) => one.held)}::text[], ${shown.map((one) => one.coverage)}::float8[]
      ) as i(account_id, scorecard, version, score, band, raw_band, held, coverage)),
    before as (
      select h.account_id, h.band, h.scorecard, h.version from account_health h join given g using (account_id)
      where h.workspace_id = ${tenant.workspace.id}::uuid),
    written as (
      insert into account_health as h (workspace_id, account_id, scorecard, version, score, band, raw_band, held, coverage, computed_at)
      select a.workspace_id, g.account_id, g.scorecard, g.version, g.score, g.band, g.raw_band, g.held, g.coverage, ${at}::timestamptz
      from given g join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = g.account_id
      on conflict (workspace_id, account_id) do update set scorecard = excluded.scorecard, version = excluded.version,
        score = excluded.score, band = excluded.band, raw_band = excluded.raw_band, held = excluded.held,
        coverage = excluded.coverage, computed_at = excluded.computed_at
      where (h.scorecard, h.version, h.score, h.band, h.raw_band, h.held, h.coverage) is distinct from
        (excluded.scorecard, excluded.version, excluded.score, excluded.band, excluded.raw_band, excluded.held, excluded.coverage)
      returning h.account_id, h.scorecard, h.version, h.band, h.score)
    select w.account_id, w.scorecard, w.version, w.band, w.score,
      b.band as old_band, b.scorecard as old_scorecard, b.version as old_version
    from written w join before b using (account_id) where w.band is distinct from b.band`.execute(tx)
  return rows
}

async function tellChanges(
  tx: Tx,
  tenant: Tenant,
  refreshed: Refreshed,
  changes: readonly BandChange[],
): Promise<void> {
  if (changes.length === 0) return
  const causes = new Map(refreshed.accounts.map((account) => [account.id, account.cause]))
  await appendFacts(
    tx,
    tenant,
    changes.map((change) => {
      const cause = causes.get(change.account_id) ?? 'schedule'
      return {
        accountId: change.account_id,
        kind: BAND_FACT,
        subject: change.scorecard,
        validAt: refreshed.at,
        payload: {
          from: change.old_band,
          to: change.band,
          score: change.score,
          version: change.version,
          ...(change.old_scorecard === change.scorecard ? {} : { scorecardBefore: change.old_scorecard }),
          ...(change.old_scorecard === change.scorecard && change.old_version !== change.version
            ? { versionBefore: change.old_version }
            : {}),
        },
        // That time passed is as live as an event.
        cause: cause === 'schedule' ? 'live' : cause,
      }
    }),
  )
}

/** Of accounts that were merged away nothing is current. */
async function dropMerged(tx: Tx, tenant: Tenant): Promise<void> {
  await sql`delete from account_health h using account a
    where h.workspace_id = ${tenant.workspace.id}::uuid and a.workspace_id = h.workspace_id and a.id = h.account_id
      and a.merged_into is not null`.execute(tx)
}
