import { sql } from 'kysely'
import type { onRefresh, Refreshed } from '../../measure/metrics'
import type { Tx } from '../../platform/postgres'
import { appendFacts } from '../../record/activity'
import type { Tenant } from '../../trust/tenancy'
import type { Band } from './contract'
import { type Scored, scoreValues } from './domain/score'
import { lockHealth } from './lock'
import { type InForce, readInForce } from './store'

export const BAND_FACT = 'band_changed'

interface BandChange {
  readonly account_id: string
  readonly band: Band | null
  readonly score: number | null
  readonly old_band: Band | null
  readonly old_version: number
}

/** After a refresh, in its transaction: scores the accounts that were refreshed, and tells whose band changed. */
export const healthHook: Parameters<typeof onRefresh>[1] = async (tx, tenant, refreshed) => {
  const inForce = await readInForce(tx, tenant)
  if (!inForce) return
  const scored = refreshed.accounts.map((account) => ({
    id: account.id,
    scored: scoreValues(inForce.version.definition, (metric) => account.values[metric]),
  }))
  await lockHealth(tx, tenant)
  const changes = await writeScores(tx, tenant, inForce, scored, refreshed.at)
  await tellChanges(tx, tenant, inForce, refreshed, changes)
  await dropMerged(tx, tenant)
}

/** Writes the scores that differ from what stands there; answers which bands changed. A first score changes no band. */
async function writeScores(
  tx: Tx,
  tenant: Tenant,
  { card, version }: InForce,
  accounts: readonly { readonly id: string; readonly scored: Scored }[],
  at: Date,
): Promise<readonly BandChange[]> {
  if (accounts.length === 0) return []
  const { rows } = await sql<BandChange>`
    with given as (
      select i.* from unnest(
        ${accounts.map((one) => one.id)}::uuid[], ${accounts.map((one) => one.scored.score)}::float8[],
        ${accounts.map((one) => one.scored.band)}::text[], ${accounts.map((one) => one.scored.coverage)}::float8[]
      ) as i(account_id, score, band, coverage)),
    before as (
      select h.account_id, h.band, h.version from account_health h join given g using (account_id)
      where h.workspace_id = ${tenant.workspace.id}::uuid),
    written as (
      insert into account_health as h (workspace_id, account_id, scorecard, version, score, band, coverage, computed_at)
      select a.workspace_id, g.account_id, ${card.key}, ${version.version}::int, g.score, g.band, g.coverage, ${at}::timestamptz
      from given g join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = g.account_id
      on conflict (workspace_id, account_id) do update set scorecard = excluded.scorecard, version = excluded.version,
        score = excluded.score, band = excluded.band, coverage = excluded.coverage, computed_at = excluded.computed_at
      where (h.scorecard, h.version, h.score, h.band, h.coverage) is distinct from
        (excluded.scorecard, excluded.version, excluded.score, excluded.band, excluded.coverage)
      returning h.account_id, h.band, h.score)
    select w.account_id, w.band, w.score, b.band as old_band, b.version as old_version
    from written w join before b using (account_id) where w.band is distinct from b.band`.execute(tx)
  return rows
}

async function tellChanges(
  tx: Tx,
  tenant: Tenant,
  { card, version }: InForce,
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
        subject: card.key,
        validAt: refreshed.at,
        payload: {
          from: change.old_band,
          to: change.band,
          score: change.score,
          version: version.version,
          ...(change.old_version === version.version ? {} : { versionBefore: change.old_version }),
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
