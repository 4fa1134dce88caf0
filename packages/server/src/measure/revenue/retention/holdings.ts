import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'
import { changeCte } from '../ledger/changes'
import { familyCte, familyCteAt } from '../ledger/family'
import { spanCte } from '../ledger/spans'
import type { Selection } from '../movements/selection'
import type { RevenueSettings } from '../settings/settings'

export interface HoldingQuery {
  readonly selection: Selection
  readonly settings: RevenueSettings
  readonly knownAt?: Date | undefined
}

/**
 * The CTE `delta (account_id, currency, day, held)`: by how much what an account holds, active and paused, changed on a day; before
 * `until` alone.
 */
export function deltaCte(tenant: Tenant, query: HoldingQuery, until: RawBuilder<unknown>): RawBuilder<unknown> {
  const { selection, settings, knownAt } = query
  const workspace = sql`${tenant.workspace.id}::uuid`
  const sum = sql`sum(after + paused_after - before - paused_before) as held`
  if (knownAt) {
    return sql`${familyCteAt(tenant, knownAt)}, ${spanCte(tenant, { settings, some: false, knownAt })}, ${changeCte()},
      ${familyCte(tenant, 'all', 'present')},
      delta as (
        select c.account_id, c.currency, c.day, ${sum} from change c join present p on p.id = c.account_id
        where c.component = 'recurring' and c.day < ${until} ${selection ? sql`and p.account_id in (${selection})` : sql``}
        group by 1, 2, 3)`
  }
  return sql`delta as (
      select c.account_id, c.currency, c.day, ${sum} from revenue_change c
      where c.workspace_id = ${workspace} and c.component = 'recurring' and c.day < ${until}
        ${selection ? sql`and c.account_id in (${selection})` : sql``}
      group by 1, 2, 3)`
}
