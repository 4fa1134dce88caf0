import { sql } from 'kysely'
import { visibleAccounts } from '../../../record/accounts'
import { inTenant, type Tenant } from '../../../trust/tenancy'

export interface Label {
  readonly id: string
  readonly externalId: string
  readonly name: string
}

/** The accounts that the actor may see, by id. */
export const readLabels = (tenant: Tenant): Promise<ReadonlyMap<string, Label>> =>
  inTenant(tenant, async (tx) => {
    const { rows } = await sql<Label>`
      select a.id, a.external_id as "externalId", a.name from account a
      where a.workspace_id = ${tenant.workspace.id}::uuid and ${visibleAccounts(tenant)}`.execute(tx)
    return new Map(rows.map((row) => [row.id, row]))
  })

/** Every account of the workspace, whoever asks: what a family's score rests on. */
export const readAccountIds = (tenant: Tenant): Promise<readonly string[]> =>
  inTenant(tenant, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select id from account where workspace_id = ${tenant.workspace.id}::uuid and merged_into is null order by id`.execute(
      tx,
    )
    return rows.map((row) => row.id)
  })
