import { sql } from 'kysely'
import { addDays, localDay } from '../../kernel/time'
import { listOpportunities } from '../../measure/revenue'
import type { Tx } from '../../platform/postgres'
import { visibleAccounts } from '../../record/accounts'
import type { Tenant } from '../../trust/tenancy'
import type { Evidence } from './contract'
import { monthly } from './money'

const GROWTH_DAYS = 90

/**
 * Accounts that expand: that pay for over 90 days and whose MRR grew in the last 90, in no currency shrinking, and those with an open
 * opportunity. By the account's external id.
 */
export async function readExpansion(tx: Tx, tenant: Tenant): Promise<Map<string, Evidence[]>> {
  const found = new Map<string, Evidence[]>()
  const add = (account: string, evidence: Evidence) => found.set(account, [...(found.get(account) ?? []), evidence])
  for (const row of await readGrowth(tx, tenant)) {
    const text = `MRR grew by ${monthly(row.grown, row.currency)} in ${GROWTH_DAYS} days.`
    add(row.account, { text, value: Number(row.grown), at: row.day })
  }
  const today = localDay(tenant.stores.now(), tenant.workspace.timeZone)
  for (const one of await listOpportunities(tx, tenant, { open: true })) {
    if (one.closedOn !== null) continue
    const { amount, currency } = one.amount
    const when = one.expectedOn === null ? '' : `, expected on ${one.expectedOn}`
    const text = `The opportunity "${one.name}" is open: ${monthly(amount, currency)}${when}.`
    add(one.account, { text, value: Number(amount), at: one.expectedOn ?? today })
  }
  return found
}

interface Grown {
  readonly account: string
  readonly currency: string
  readonly grown: string
  /** When it last grew. */
  readonly day: string
}

async function readGrowth(tx: Tx, tenant: Tenant): Promise<Grown[]> {
  const today = localDay(tenant.stores.now(), tenant.workspace.timeZone)
  const since = addDays(today, -GROWTH_DAYS)
  const { rows } = await sql<Grown>`
    with changed as (
      select c.account_id, c.currency, sum(c.after - c.before) as grown, max(c.day) filter (where c.after > c.before) as day
      from revenue_change c
      where c.workspace_id = ${tenant.workspace.id}::uuid and c.component = 'recurring' and c.day > ${since}::date and c.day <= ${today}::date
      group by c.account_id, c.currency),
    weighed as (select *, min(grown) over (partition by account_id) as least from changed)
    select a.external_id as account, w.currency, w.grown::text, w.day from weighed w
    join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = w.account_id
    join account_revenue r on r.workspace_id = a.workspace_id and r.account_id = a.id
    where w.least >= 0 and w.grown > 0 and r.first_paid_on <= ${since}::date and ${visibleAccounts(tenant)}
    order by a.external_id, w.currency`.execute(tx)
  return rows
}
