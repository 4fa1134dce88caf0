import { sql } from 'kysely'
import { addDays, dayBounds } from '../../kernel/time'
import type { Stores } from '../../platform/stores'
import { inTenant, listWorkspaceIds, openSystemTenant, type Tenant } from '../../trust/tenancy'
import { deriveRenewals, todayOf } from './derive'
import { fromUnits } from './domain/amounts'
import { noteBands } from './read-bands'
import { selectRenewals } from './select'
import { suggestAll } from './suggestions'

/** Every workspace whose day has turned: what is open is kept as it was forecast at the close, then all is brought to the new day. */
export async function runNight(stores: Stores): Promise<void> {
  for (const workspaceId of await listWorkspaceIds(stores)) {
    const tenant = await openSystemTenant(stores, workspaceId, 'renewals')
    await closeDay(tenant)
  }
}

/** Does for one workspace what its last midnight asks for, once. */
export async function closeDay(tenant: Tenant): Promise<void> {
  const today = todayOf(tenant)
  // Before the snapshot, whose suggestions rest on them, and after what the new day has decided.
  await noteBands(tenant)
  await inTenant(tenant, async (tx) => {
    const night = sql`workspace_id = ${tenant.workspace.id}::uuid`
    await sql`insert into renewal_night (workspace_id) values (${tenant.workspace.id}::uuid) on conflict do nothing`.execute(
      tx,
    )
    const { rows } = await sql<{ derived_on: string | null; snapshot_of: string | null }>`
      select derived_on, snapshot_of from renewal_night where ${night} for update`.execute(tx)
    const done = rows[0]
    const yesterday = addDays(today, -1)
    if (done?.snapshot_of == null || done.snapshot_of < yesterday) {
      await takeSnapshot(tx, tenant, yesterday)
      await sql`update renewal_night set snapshot_of = ${yesterday}::date where ${night}`.execute(tx)
    }
    if (done?.derived_on !== today) {
      await deriveRenewals(tx, tenant, 'all')
      await sql`update renewal_night set derived_on = ${today}::date where ${night}`.execute(tx)
    }
  })
  await noteBands(tenant)
}

/** Keeps every renewal that is open, as the owners had forecast it by the end of the day; the amounts at stake are those of now. */
export async function takeSnapshot(
  tx: Parameters<typeof selectRenewals>[0],
  tenant: Tenant,
  day: string,
): Promise<void> {
  const end = new Date(dayBounds(day, tenant.workspace.timeZone).end)
  const rows = await selectRenewals(tx, tenant, { first: '1900-01-01', next: '2100-12-31', openAt: end })
  const suggestions = await suggestAll(tx, tenant, rows)
  const json = rows.map((row) => {
    const found = suggestions.get(row.id)
    const amount = found?.suggested.amount ?? null
    return {
      renewal_id: row.id,
      owner: row.owner,
      suggested: found?.suggested.category ?? null,
      suggested_amount: amount === null ? null : fromUnits(amount),
      suggested_rate: found?.suggested.rate ?? null,
      suggested_word: found?.suggested.word ?? '',
      suggested_formula: found?.suggested.formula ?? '',
      band: found?.health?.band ?? null,
      score: found?.health?.score ?? null,
    }
  })
  await sql`
    insert into renewal_snapshot (workspace_id, day, renewal_id, date, owner, currency, stake, rate, noticed_on, category, amount, note,
      forecast_by, forecast_at, suggested, suggested_amount, suggested_rate, suggested_word, suggested_formula, band, score)
    select r.workspace_id, ${day}::date, r.id, r.date, g.owner, r.currency, r.stake, r.rate, r.noticed_on, f.category, f.amount, f.note,
      f.by, f.at, g.suggested, g.suggested_amount, g.suggested_rate, g.suggested_word, g.suggested_formula, g.band, g.score
    from jsonb_to_recordset(${JSON.stringify(json)}::jsonb) as g(renewal_id uuid, owner text, suggested text, suggested_amount numeric,
      suggested_rate float8, suggested_word text, suggested_formula text, band text, score float8)
    join renewal r on r.workspace_id = ${tenant.workspace.id}::uuid and r.id = g.renewal_id
    left join lateral (
      select h.category, h.amount, h.note, h.by, h.at from renewal_history h
      where h.workspace_id = r.workspace_id and h.renewal_id = r.id and h.kind = 'forecast' and h.at < ${end}::timestamptz
      order by h.seq desc limit 1) f on true
    on conflict (workspace_id, day, renewal_id) do nothing`.execute(tx)
}
