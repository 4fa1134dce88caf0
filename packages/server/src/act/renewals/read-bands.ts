import { sql } from 'kysely'
import { addDays } from '../../kernel/time'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { todayOf } from './derive'
import { HISTORY_DAYS } from './domain/suggest'

/** So many days before a renewal its account's band is what counts for the history of bands. */
const LEAD_DAYS = 30
/** A log of weekly closes says it too. */
const LOOK_BACK_DAYS = 7
const AT_ONCE = 5000

/** Notes for decided renewals which band their account was in a month before, by the log of scores; '' where it had none then. */
export async function noteBands(tenant: Tenant): Promise<void> {
  const today = todayOf(tenant)
  for (;;) {
    const { rows } = await inTenant(tenant, (tx) =>
      sql<{ id: string; account_id: string; date: string }>`
        select id, account_id, date from renewal
        where workspace_id = ${tenant.workspace.id}::uuid and withdrawn_at is null and state <> 'open' and band_before is null
          and date <= ${today}::date and date > ${addDays(today, -HISTORY_DAYS)}::date
        order by id limit ${AT_ONCE}`.execute(tx),
    )
    if (rows.length === 0) return
    const bands = await readBands(
      tenant,
      rows.map((row) => ({ id: row.id, accountId: row.account_id, day: addDays(row.date, -LEAD_DAYS) })),
    )
    await inTenant(tenant, (tx) =>
      sql`update renewal r set band_before = g.band
        from jsonb_to_recordset(${JSON.stringify(rows.map(({ id }) => ({ id, band: bands.get(id) ?? '' })))}::jsonb) as g(id uuid, band text)
        where r.workspace_id = ${tenant.workspace.id}::uuid and r.id = g.id`.execute(tx),
    )
  }
}

/** The band of the last close in the week up to each day, as it was shown. */
async function readBands(
  tenant: Tenant,
  asked: readonly { readonly id: string; readonly accountId: string; readonly day: string }[],
): Promise<Map<string, string>> {
  const rows = await tenant.stores.olap.query<{ id: string; band: string }>(
    `SELECT toString(g.id) AS id, argMax(s.band, (s.day, s.recorded_at, s.version)) AS band
     FROM (SELECT arrayJoin(arrayZip({ids:Array(UUID)}, {accounts:Array(UUID)}, {days:Array(Date)})) AS z, z.1 AS id, z.2 AS account_id, z.3 AS day) AS g
     JOIN score_log AS s ON s.account_id = g.account_id
     WHERE s.workspace_id = {workspace:UUID} AND s.account_id IN {accounts:Array(UUID)}
       AND s.day <= g.day AND s.day > g.day - {back:UInt16}
     GROUP BY g.id`,
    {
      workspace: tenant.workspace.id,
      ids: asked.map(({ id }) => id),
      accounts: asked.map(({ accountId }) => accountId),
      days: asked.map(({ day }) => day),
      back: LOOK_BACK_DAYS,
    },
    { lane: 'job' },
  )
  return new Map(rows.map(({ id, band }) => [id, band]))
}

export interface LoggedHealth {
  readonly band: string | null
  readonly score: number | null
}

/** Of accounts on a day: the health of the last close in the week up to it, for any day between two; null where none was logged. */
export async function readLoggedHealth(
  tenant: Tenant,
  accountIds: readonly string[],
  [first, last]: readonly [string, string],
): Promise<(accountId: string, day: string) => LoggedHealth | null> {
  const rows = await tenant.stores.olap.query<{ account_id: string; day: string } & LoggedHealth>(
    `SELECT toString(s.account_id) AS account_id, toString(s.day) AS day, argMax(s.band, (s.recorded_at, s.version)) AS band,
       argMax(tuple(s.score), (s.recorded_at, s.version)).1 AS score
     FROM score_log AS s
     WHERE s.workspace_id = {workspace:UUID} AND s.account_id IN {accounts:Array(UUID)}
       AND s.day > {first:Date} - {back:UInt16} AND s.day <= {last:Date}
     GROUP BY s.account_id, s.day ORDER BY s.account_id, s.day`,
    { workspace: tenant.workspace.id, accounts: [...new Set(accountIds)], first, last, back: LOOK_BACK_DAYS },
    { lane: 'job' },
  )
  const byAccount = new Map<string, (LoggedHealth & { day: string })[]>()
  for (const { account_id, day, band, score } of rows) {
    const days = byAccount.get(account_id) ?? []
    days.push({ day, band: band || null, score })
    byAccount.set(account_id, days)
  }
  return (accountId, day) => {
    const found = byAccount.get(accountId)?.findLast((one) => one.day <= day)
    return found && found.day > addDays(day, -LOOK_BACK_DAYS) ? found : null
  }
}
