import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import { visibleAccounts } from '../../record/accounts'
import type { Tenant } from '../../trust/tenancy'
import { todayOf } from './derive'
import { atRate, divide, toUnits } from './domain/amounts'
import { earlierDay } from './domain/calendar'
import { readRates } from './read-revenue'

export interface OpportunitySums {
  /** With a probability and a rate. */
  readonly count: number
  /** Amounts times probabilities, in ten thousandths of the workspace's currency, a month. */
  readonly weighted: bigint
  /** Those that no probability was told of, or that have no rate. */
  readonly leftOut: number
}

/** Open opportunities that are expected in the period, at accounts that the actor may see. */
export async function readOpportunities(
  tx: Tx,
  tenant: Tenant,
  chosen: { readonly first: string; readonly next: string; readonly owner?: string | undefined },
): Promise<OpportunitySums> {
  const { first, next, owner } = chosen
  const me = tenant.actor.kind === 'member' ? tenant.actor.label : ''
  const whose =
    owner === undefined
      ? sql`true`
      : owner === 'none'
        ? sql`m.id is null`
        : sql`lower(m.email) = lower(${owner === 'me' ? me : owner})`
  const { rows } = await sql<{ amount: string; currency: string; probability: string | null; expected_on: string }>`
    select o.amount::text, o.currency, o.probability::text, o.expected_on from opportunity o
    join account held on held.workspace_id = o.workspace_id and held.id = o.account_id
    join account a on a.workspace_id = o.workspace_id and a.id = coalesce(held.merged_into, held.id)
    left join member m on m.workspace_id = o.workspace_id and m.id = coalesce(o.owner_id, a.owner_id)
    where o.workspace_id = ${tenant.workspace.id}::uuid and o.outcome is null and o.closed_on is null and ${visibleAccounts(tenant)}
      and o.expected_on >= ${first}::date and o.expected_on < ${next}::date and ${whose}`.execute(tx)
  const rateOn = await readRates(tx, tenant)
  const today = todayOf(tenant)
  const weights = rows.flatMap((row) => {
    const rate = rateOn(row.currency, earlierDay(row.expected_on, today))
    if (row.probability === null || rate === null) return []
    return [divide(atRate(toUnits(row.amount), rate) * toUnits(row.probability), 10_000n)]
  })
  return {
    count: weights.length,
    weighted: weights.reduce((sum, one) => sum + one, 0n),
    leftOut: rows.length - weights.length,
  }
}
