import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { visibleAccounts } from './visible'

export interface AccountLabel {
  readonly externalId: string
  readonly name: string
}

/** What to call accounts by their ids; a merged one goes by its keeper. Left out: what is gone, or beyond the actor's scope. */
export async function labelAccounts(
  tx: Tx,
  tenant: Tenant,
  ids: readonly string[],
): Promise<Map<string, AccountLabel>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<AccountLabel & { id: string }>`
    with recursive chain as (
      select i.id, i.id as at, 0 as steps from unnest(${[...new Set(ids)]}::uuid[]) as i(id)
      union all
      select c.id, m.merged_into, c.steps + 1 from chain c
      join account m on m.workspace_id = ${tenant.workspace.id}::uuid and m.id = c.at and m.merged_into is not null and c.steps < 50)
    select c.id, a.external_id as "externalId", a.name from chain c
    join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = c.at
    where ${visibleAccounts(tenant)}`.execute(tx)
  return new Map(rows.map(({ id, ...label }) => [id, label]))
}
