import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import { writeAudit } from '../../trust/audit'
import type { Tenant } from '../../trust/tenancy'
import { fromUnits } from './domain/amounts'
import type { Category } from './domain/suggest'
import { suggestOnNights } from './past-suggestions'

/** What an owner said of a renewal before Waymark kept it, by the books of whoever kept it until now. */
export interface PastWord {
  readonly renewalId: string
  /** An ISO instant. */
  readonly at: string
  readonly by: string
  readonly category: Category
  /** MRR in the renewal's currency; null: the stake. */
  readonly amount: string | null
  readonly note: string | null
}

/** A renewal that was open at the close of a past day. */
export interface PastNight {
  readonly renewalId: string
  readonly day: string
}

/**
 * Keeps forecasts that were told before Waymark kept any, with what became of those that are decided since; of a renewal that has a
 * forecast already nothing is kept.
 */
export async function keepPastWords(tx: Tx, tenant: Tenant, words: readonly PastWord[]): Promise<void> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const json = [...words]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map((word) => ({ ...word, renewal_id: word.renewalId }))
  await sql`
    with given as (
      select g.*, r.state, r.outcome, r.decided_on
      from jsonb_to_recordset(${JSON.stringify(json)}::jsonb)
        as g(renewal_id uuid, at timestamptz, "by" text, category text, amount numeric, note text)
      join renewal r on r.workspace_id = ${workspace} and r.id = g.renewal_id and r.forecast_at is null),
    latest as (
      select distinct on (renewal_id) renewal_id, at, "by", category, amount, note from given order by renewal_id, at desc),
    told as (
      update renewal r set category = l.category, amount = l.amount, note = l.note, forecast_at = l.at, forecast_by = l."by"
      from latest l where r.workspace_id = ${workspace} and r.id = l.renewal_id)
    insert into renewal_history (workspace_id, renewal_id, at, by, kind, category, state, amount, note, date)
    select ${workspace}, renewal_id, at, "by", 'forecast', category, null, amount, note, null from given
    union all
    select distinct ${workspace}, renewal_id, decided_on::timestamp at time zone ${tenant.workspace.timeZone}, 'ledger', 'state', null, state,
      outcome, null, decided_on
    from given where state <> 'open' and decided_on is not null
    order by 3`.execute(tx)
  await writeAudit(tx, tenant, {
    action: 'import',
    subjectKind: 'renewal',
    subjectId: 'forecasts',
    after: { forecasts: words.length },
  })
}

/**
 * Keeps past nights as though Waymark had closed them: what had been told by then, and what the data would have suggested then. Nights that
 * have a snapshot of a renewal stay as they are.
 */
export async function keepPastNights(tx: Tx, tenant: Tenant, nights: readonly PastNight[]): Promise<void> {
  const json = (await suggestOnNights(tx, tenant, nights)).map(({ renewalId, day, suggested, health }) => ({
    renewal_id: renewalId,
    day,
    suggested: suggested.category,
    suggested_amount: suggested.amount === null ? null : fromUnits(suggested.amount),
    suggested_rate: suggested.rate,
    suggested_word: suggested.word,
    suggested_formula: suggested.formula,
    band: health?.band ?? null,
    score: health?.score ?? null,
  }))
  await sql`
    insert into renewal_snapshot (workspace_id, day, renewal_id, date, owner, currency, stake, rate, noticed_on, category, amount, note,
      forecast_by, forecast_at, suggested, suggested_amount, suggested_rate, suggested_word, suggested_formula, band, score)
    select r.workspace_id, g.day, r.id, r.date, m.email, r.currency, r.stake, r.rate, case when r.noticed_on <= g.day then r.noticed_on end,
      f.category, f.amount, f.note, f.by, f.at, g.suggested, g.suggested_amount, g.suggested_rate, g.suggested_word, g.suggested_formula,
      g.band, g.score
    from jsonb_to_recordset(${JSON.stringify(json)}::jsonb) as g(renewal_id uuid, day date, suggested text, suggested_amount numeric,
      suggested_rate float8, suggested_word text, suggested_formula text, band text, score float8)
    join renewal r on r.workspace_id = ${tenant.workspace.id}::uuid and r.id = g.renewal_id
    join account a on a.workspace_id = r.workspace_id and a.id = r.account_id
    left join member m on m.workspace_id = r.workspace_id and m.id = a.owner_id
    left join lateral (
      select h.category, h.amount, h.note, h.by, h.at from renewal_history h
      where h.workspace_id = r.workspace_id and h.renewal_id = r.id and h.kind = 'forecast'
        and h.at < (g.day + 1)::timestamp at time zone ${tenant.workspace.timeZone}
      order by h.at desc, h.seq desc limit 1) f on true
    on conflict (workspace_id, day, renewal_id) do nothing`.execute(tx)
}
