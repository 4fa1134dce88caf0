import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { SaveFault } from '../contract'
import type { Checked } from '../domain/check-terms'
import { readSettings } from '../settings/settings'
import type { Draft } from './draft'

/** A fault of each draft in another currency than the workspace's that has no rate on or before the first day on which it is paid. */
export async function findMissingRates(tx: Tx, tenant: Tenant, drafts: readonly Draft[]): Promise<SaveFault[]> {
  const base = tenant.workspace.currency
  const abroad = drafts.filter(({ checked }) => checked.mrr.currency !== base && /[1-9]/.test(checked.mrr.amount))
  if (abroad.length === 0) return []
  const { trials } = await readSettings(tx, tenant)
  const { rows } = await sql<{ currency: string; day: string }>`
    select currency, min(day) as day from revenue_rate
    where workspace_id = ${tenant.workspace.id}::uuid and currency = any(${[...new Set(abroad.map(({ checked }) => checked.mrr.currency))]}::text[])
    group by currency`.execute(tx)
  const since = new Map(rows.map((row) => [row.currency, row.day]))
  return abroad.flatMap(({ index, checked }) => {
    const { currency } = checked.mrr
    const day = firstPaid(checked, trials === 'revenue')
    const rated = since.get(currency)
    if (day === null || (rated !== undefined && rated <= day)) return []
    const message = `currency: there is no rate of ${currency} to ${base} on or before ${day}; tell it first.`
    return [{ index, field: 'currency', code: 'missing_rate', message }]
  })
}

/** The first day on which it is paid; null where it never is. */
function firstPaid({ terms, paysFrom, validFrom, heldTo, state }: Checked, trials: boolean): string | null {
  const paid = state !== 'none' || (trials && terms.status === 'trialing')
  const from = trials ? terms.start : paysFrom
  const day = validFrom !== null && validFrom > from ? validFrom : from
  return paid && (heldTo === null || day < heldTo) ? day : null
}
