import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'

/** The people whose e-mail is at one of the domains (lower case). */
export async function peopleOfDomains(
  tx: Tx,
  tenant: Tenant,
  domains: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p
    where p.workspace_id = ${tenant.workspace.id}::uuid and p.email is not null
      and lower(split_part(p.email, '@', 2)) = any(${domains}::text[])`.execute(tx)
  return new Set(rows.map((row) => row.id))
}
