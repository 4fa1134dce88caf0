import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'

export interface PersonLabel {
  /** The userId; null for somebody known by an anonymousId alone. */
  readonly externalId: string | null
  /** The name, else the e-mail, else the userId; null when there is none. */
  readonly label: string | null
}

/** What to call people by their ids; a merged one goes by their keeper. Left out: who is gone. */
export async function labelPeople(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<Map<string, PersonLabel>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<PersonLabel & { id: string }>`
    with recursive chain as (
      select i.id, i.id as at, 0 as steps from unnest(${[...new Set(ids)]}::uuid[]) as i(id)
      union all
      select c.id, m.merged_into, c.steps + 1 from chain c
      join person m on m.workspace_id = ${tenant.workspace.id}::uuid and m.id = c.at and m.merged_into is not null and c.steps < 50)
    select c.id, p.external_id as "externalId", coalesce(nullif(p.name, ''), p.email, p.external_id) as label from chain c
    join person p on p.workspace_id = ${tenant.workspace.id}::uuid and p.id = c.at
    where p.merged_into is null`.execute(tx)
  return new Map(rows.map(({ id, ...label }) => [id, label]))
}
