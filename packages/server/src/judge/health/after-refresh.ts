import { sql } from 'kysely'
import type { Refreshed } from '../../measure/metrics'
import type { Tx } from '../../platform/postgres'
import { appendFacts, type FactCause } from '../../record/activity'
import type { Tenant } from '../../trust/tenancy'
import type { Band } from './contract'
import { scoreAccount } from './domain/score'
import { activeOf, readScorecardsIn } from './store'

export const BAND_FACT = 'band'

interface Changed {
  readonly account_id: string
  readonly before: Band | null
  readonly after: Band | null
  readonly known: boolean
  readonly score: number | null
}

/** Judges the accounts whose numbers were refreshed, in the same transaction; a changed band becomes a fact with its cause. */
export async function judgeRefreshed(tx: Tx, tenant: Tenant, refreshed: Refreshed): Promise<void> {
  const card = activeOf(await readScorecardsIn(tx, tenant))
  if (!card || refreshed.accounts.length === 0) return
  const { version, definition } = card.published
  const scores = refreshed.accounts.map(({ id, values }) => ({ id, scored: scoreAccount(definition, values) }))
  const { rows: changed } = await sql<Changed>`
    with given as (
      select * from unnest(${scores.map((one) => one.id)}::uuid[], ${scores.map((one) => one.scored.score)}::float8[],
        ${scores.map((one) => one.scored.band)}::text[], ${scores.map((one) => one.scored.coverage)}::float8[])
        as u(account_id, score, band, coverage)),
    old as (
      select h.account_id, h.band from account_health h join given g on g.account_id = h.account_id
      where h.workspace_id = ${tenant.workspace.id}::uuid),
    written as (
      insert into account_health as h (workspace_id, account_id, scorecard, version, score, band, coverage, band_since, computed_at)
      select ${tenant.workspace.id}::uuid, g.account_id, ${card.key}, ${version}::int, g.score, g.band, g.coverage,
        ${refreshed.at}::timestamptz, ${refreshed.at}::timestamptz
      from given g join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = g.account_id
      on conflict (workspace_id, account_id) do update set
        scorecard = excluded.scorecard, version = excluded.version, score = excluded.score, band = excluded.band,
        coverage = excluded.coverage, computed_at = excluded.computed_at,
        band_since = case when h.band is distinct from excluded.band then excluded.band_since else h.band_since end
      where (h.scorecard, h.version, h.score, h.band, h.coverage)
        is distinct from (excluded.scorecard, excluded.version, excluded.score, excluded.band, excluded.coverage)
      returning account_id, band, score)
    select w.account_id, o.band as before, w.band as after, o.account_id is not null as known, w.score
    from written w left join old o on o.account_id = w.account_id
    where o.band is distinct from w.band`.execute(tx)
  const causes = new Map(refreshed.accounts.map((account) => [account.id, account.cause]))
  await appendFacts(
    tx,
    tenant,
    changed
      .filter((row) => row.known)
      .map((row) => ({
        accountId: row.account_id,
        kind: BAND_FACT,
        subject: card.key,
        validAt: refreshed.at,
        payload: { from: row.before, to: row.after, score: row.score, version },
        cause: causeOf(causes.get(row.account_id) ?? 'schedule'),
      })),
  )
}

/** What time alone brings about happens live. */
const causeOf = (cause: Refreshed['accounts'][number]['cause']): FactCause => (cause === 'schedule' ? 'live' : cause)
