import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { toUnits } from './domain/amounts'
import { type Count, type Suggestion, suggest, termClass } from './domain/suggest'
import { readHistory } from './read-rates'
import type { RenewalRow } from './select'

export interface Health {
  readonly band: string | null
  readonly score: number | null
}

export interface Suggested extends Suggestion {
  readonly counts: { readonly ofBand: Count; readonly ofAll: Count; readonly own: Count }
}

/** What the data suggests for renewals as they are now, and the health that it rests on, by the renewals' ids. */
export async function suggestAll(
  tx: Tx,
  tenant: Tenant,
  rows: readonly Pick<RenewalRow, 'id' | 'account_id' | 'term_days' | 'stake' | 'noticed' | 'noticed_on'>[],
): Promise<Map<string, { readonly suggested: Suggested; readonly health: Health | null }>> {
  if (rows.length === 0) return new Map()
  const history = await readHistory(tx, tenant)
  const health = await readHealth(tx, tenant, [...new Set(rows.map((row) => row.account_id))])
  return new Map(
    rows.map((row) => {
      const now = health.get(row.account_id) ?? null
      const band = now?.band ?? null
      const counts = history.of(row.account_id, termClass(row.term_days), band)
      const stake = row.stake === null ? null : toUnits(row.stake)
      const input = { stake, noticed: toUnits(row.noticed), noticedOn: row.noticed_on, band, ...counts }
      return [row.id, { suggested: { ...suggest(input), counts }, health: now }]
    }),
  )
}

async function readHealth(tx: Tx, tenant: Tenant, accountIds: readonly string[]): Promise<Map<string, Health>> {
  const { rows } = await sql<Health & { account_id: string }>`
    select account_id, band, score from account_health
    where workspace_id = ${tenant.workspace.id}::uuid and account_id = any(${[...accountIds]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ account_id, ...health }) => [account_id, health]))
}
