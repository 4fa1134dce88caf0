import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { insertAccountMonths } from './account-months'
import { familyCte } from './family'
import { addToSums } from './period-sums'
import { insertPlanMonths } from './plan-months'

/** Derives what accounts held before and after each month, whole, by plan and of all accounts together, from their ledger; replaced whole an account. */
export async function rebuildMonths(tx: Tx, tenant: Tenant, accountIds: readonly string[] | 'all'): Promise<void> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const some = accountIds === 'all' ? sql`` : sql`and c.account_id = any(array(select id from family))`
  const mine = sql`c.workspace_id = ${workspace} ${some}`
  const family = sql`with recursive ${familyCte(tenant, accountIds)}`
  if (accountIds === 'all') await sql`delete from revenue_period_sum where workspace_id = ${workspace}`.execute(tx)
  else await addToSums(tx, { workspace, mine, family }, -1)
  for (const table of ['revenue_account_month', 'revenue_plan_month']) {
    await sql`${family} delete from ${sql.table(table)} c where ${mine}`.execute(tx)
  }
  // With since when each account ever held something; those that never did have no months.
  const moved = sql`
    ${family},
    moved as (
      select c.*, min(day) filter (where after + paused_after > 0 or before + paused_before > 0) over (partition by account_id) as paid_from
      from revenue_change c where ${mine} and component = 'recurring')`
  await insertAccountMonths(tx, { workspace, moved })
  await addToSums(tx, { workspace, mine, family }, 1)
  await insertPlanMonths(tx, { workspace, moved })
}
