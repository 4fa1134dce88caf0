import { sql } from 'kysely'
import { addDays } from '../../kernel/time'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { toUnits } from './domain/amounts'
import { HISTORY_DAYS, SHORT_TERM_DAYS, type Suggestion, suggest, termClass } from './domain/suggest'
import { type LoggedHealth, readLoggedHealth } from './read-bands'
import { startTally } from './read-rates'

interface Asked {
  readonly renewalId: string
  readonly day: string
}

export interface PastSuggestion extends Asked {
  readonly suggested: Suggestion
  readonly health: LoggedHealth | null
}

interface Renewal {
  readonly id: string
  readonly account_id: string
  readonly term_days: number | null
  readonly stake: string | null
  readonly noticed: string
  readonly noticed_on: string | null
}

interface Decided {
  readonly account_id: string
  readonly long: boolean
  readonly band: string
  readonly kept: number
  readonly date: string
  readonly known: string
}

/**
 * What the data would have suggested on past nights: by what had been decided by then, the band that was logged then, and notice given
 * by then. In the order of the nights; renewals that are not there are left out.
 */
export async function suggestOnNights(tx: Tx, tenant: Tenant, asked: readonly Asked[]): Promise<PastSuggestion[]> {
  const nights = [...asked].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const [first, last] = [nights[0]?.day, nights.at(-1)?.day]
  if (first === undefined || last === undefined) return []
  const renewals = await readAsked(tx, tenant, [...new Set(nights.map(({ renewalId }) => renewalId))])
  const accounts = [...renewals.values()].map((one) => one.account_id)
  const healthOn = await readLoggedHealth(tenant, accounts, [first, last])
  const historyOn = countUpTo(await readDecided(tx, tenant))
  return nights.flatMap(({ renewalId, day }) => {
    const row = renewals.get(renewalId)
    if (!row) return []
    const health = healthOn(row.account_id, day)
    const band = health?.band ?? null
    const noticed = row.noticed_on !== null && row.noticed_on <= day
    const suggested = suggest({
      stake: row.stake === null ? null : toUnits(row.stake),
      noticed: noticed ? toUnits(row.noticed) : 0n,
      noticedOn: noticed ? row.noticed_on : null,
      band,
      ...historyOn(day).of(row.account_id, termClass(row.term_days), band),
    })
    return [{ renewalId, day, suggested, health }]
  })
}

/** The history as of one day after another, each later than the last: what has been decided comes in, what is two years old goes. */
function countUpTo(decided: readonly Decided[]) {
  const tally = startTally()
  const coming = [...decided].sort((a, b) => (a.known < b.known ? -1 : 1))
  const going = [...decided].sort((a, b) => (a.date < b.date ? -1 : 1))
  let [come, gone] = [0, 0]
  return (day: string) => {
    for (let row = coming[come]; row && row.known <= day; row = coming[++come]) tally.add({ ...row, decided: 1 })
    const oldest = addDays(day, -HISTORY_DAYS)
    for (let row = going[gone]; row && row.date <= oldest; row = going[++gone]) {
      tally.add({ ...row, decided: -1, kept: -row.kept })
    }
    return tally
  }
}

async function readAsked(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<Map<string, Renewal>> {
  const { rows } = await sql<Renewal>`
    select id, account_id, term_days, stake::text, noticed::text, noticed_on from renewal
    where workspace_id = ${tenant.workspace.id}::uuid and withdrawn_at is null and id = any(${[...ids]}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const readDecided = async (tx: Tx, tenant: Tenant): Promise<readonly Decided[]> =>
  (
    await sql<Decided>`
      select account_id, coalesce(term_days > ${SHORT_TERM_DAYS}::int, true) as long, coalesce(band_before, '') as band,
        case when state = 'lost' then 0 else 1 end as kept, date, greatest(date, decided_on) as known
      from renewal
      where workspace_id = ${tenant.workspace.id}::uuid and withdrawn_at is null and state <> 'open' and stake > 0`.execute(
      tx,
    )
  ).rows
