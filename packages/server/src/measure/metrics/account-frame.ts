import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import { visibleAccounts } from '../../record/accounts'
import type { Tenant } from '../../trust/tenancy'

/** An account that numbers are computed for, with what says from when it existed; epoch milliseconds. */
export interface FramedAccount {
  readonly id: string
  readonly externalId: string
  readonly name: string
  readonly createdAt: number | null
  readonly firstSeenAt: number | null
  readonly knownAt: number
}

/** The accounts the actor may see, or those of them that are named. */
export async function readFrame(
  tx: Tx,
  tenant: Tenant,
  accountIds: readonly string[] | null,
): Promise<readonly FramedAccount[]> {
  const { rows } = await sql<FramedAccount>`
    select a.id, a.external_id as "externalId", a.name,
      (extract(epoch from a.created_at) * 1000)::float8 as "createdAt",
      (extract(epoch from a.first_seen_at) * 1000)::float8 as "firstSeenAt",
      (extract(epoch from a.known_at) * 1000)::float8 as "knownAt"
    from account a
    where a.workspace_id = ${tenant.workspace.id}::uuid and ${visibleAccounts(tenant)}
      ${accountIds ? sql`and a.id = any(${accountIds}::uuid[])` : sql``}`.execute(tx)
  return rows
}
