import { sql } from 'kysely'
import { addDays } from '../../kernel/time'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { todayOf } from './derive'
import { type Count, HISTORY_DAYS, SHORT_TERM_DAYS, type TermClass } from './domain/suggest'

/** Decided renewals of one account: how many, and how many were not lost. */
interface Row {
  readonly account_id: string
  readonly long: boolean
  readonly band: string
  readonly decided: number
  readonly kept: number
}

/** What the workspace's history says of renewals, without an account's own; and that account's own. */
export interface History {
  readonly of: (accountId: string, terms: TermClass, band: string | null) => { ofBand: Count; ofAll: Count; own: Count }
}

/**
 * Counts of the decided renewals of two years. They are the workspace's, whoever asks, as a scorecard is: counts, never an account; else one
 * renewal would be suggested differently to everybody.
 */
export async function readHistory(tx: Tx, tenant: Tenant): Promise<History> {
  const today = todayOf(tenant)
  const { rows } = await sql<Row>`
    select account_id, coalesce(term_days > ${SHORT_TERM_DAYS}::int, true) as long, coalesce(band_before, '') as band,
      count(*) as decided, count(*) filter (where state <> 'lost') as kept
    from renewal
    where workspace_id = ${tenant.workspace.id}::uuid and withdrawn_at is null and state <> 'open' and stake > 0
      and date > ${addDays(today, -HISTORY_DAYS)}::date and date <= ${today}::date
    group by 1, 2, 3`.execute(tx)
  const tally = startTally()
  for (const row of rows) tally.add(row)
  return tally
}

/** A history that is counted row by row; what is added with counts below 0 is taken away again. */
export function startTally(): History & { add(row: Row): void } {
  const totals = new Map<string, Count>()
  const own = new Map<string, Count>()
  const addTo = (map: Map<string, Count>, key: string, row: Row) => {
    const { decided, kept } = map.get(key) ?? NONE
    map.set(key, { decided: decided + row.decided, kept: kept + row.kept })
  }
  const add = (row: Row) => {
    const terms: TermClass = row.long ? 'long' : 'short'
    addTo(totals, `${terms} *`, row)
    addTo(totals, `${terms} ${row.band}`, row)
    addTo(own, `${row.account_id} ${terms} *`, row)
    addTo(own, `${row.account_id} ${terms} ${row.band}`, row)
  }
  const less = (terms: TermClass, band: string, accountId: string): Count => {
    const all = totals.get(`${terms} ${band}`) ?? NONE
    const mine = own.get(`${accountId} ${terms} ${band}`) ?? NONE
    return { decided: all.decided - mine.decided, kept: all.kept - mine.kept }
  }
  return {
    add,
    of: (accountId, terms, band) => ({
      ofBand: band === null ? NONE : less(terms, band, accountId),
      ofAll: less(terms, '*', accountId),
      own: own.get(`${accountId} ${terms} *`) ?? NONE,
    }),
  }
}

const NONE: Count = { decided: 0, kept: 0 }
