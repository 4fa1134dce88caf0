import { sql } from 'kysely'
import { inTenant, type Tenant } from '../../trust/tenancy'

/** Two lists side by side: what is stored under `from[i]` belongs to `to[i]`. Chains are followed to their end. */
export interface IdAliases {
  readonly from: string[]
  readonly to: string[]
}

/** The merges in force now, or as they were known at a time. */
export const currentAliases = (tenant: Tenant, knownAt?: Date): Promise<IdAliases> =>
  readAliases(tenant, 'account_alias', knownAt)

/** The same for any table of aliases; record/people has one of its own. */
export async function readAliases(
  tenant: Tenant,
  table: 'account_alias' | 'person_alias',
  knownAt?: Date,
): Promise<IdAliases> {
  const { rows } = await inTenant(tenant, (tx) =>
    sql<{ from_id: string; to_id: string }>`
      select from_id, to_id from ${sql.table(table)}
      where ${knownAt ? sql`opened_at <= ${knownAt} and (closed_at is null or closed_at > ${knownAt})` : sql`closed_at is null`}
      order by opened_at`.execute(tx),
  )
  const next = new Map(rows.map((row) => [row.from_id, row.to_id]))
  const end = (id: string): string => {
    let at = id
    for (let steps = 0; next.has(at) && steps <= next.size; steps++) at = next.get(at) as string
    return at
  }
  return { from: rows.map((row) => row.from_id), to: rows.map((row) => end(row.from_id)) }
}
