import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'

/**
 * The account each person belonged to at a time: of the links in force then, the one that began last. Null where none was; in the
 * order of `pairs`.
 */
export async function accountOfPeopleAt(
  tx: Tx,
  tenant: Tenant,
  pairs: readonly { readonly personId: string; readonly at: Date }[],
): Promise<(string | null)[]> {
  if (pairs.length === 0) return []
  const { rows } = await sql<{ account_id: string | null }>`
    select l.account_id
    from unnest(${pairs.map((pair) => pair.personId)}::uuid[], ${pairs.map((pair) => pair.at)}::timestamptz[])
      with ordinality as i(person_id, at, n)
    left join lateral (
      select l.account_id from person_account l
      where l.workspace_id = ${tenant.workspace.id}::uuid and l.person_id = i.person_id
        and l.valid_from <= i.at and (l.valid_to is null or l.valid_to > i.at)
      order by l.valid_from desc, l.known_at desc, l.account_id limit 1) l on true
    order by i.n`.execute(tx)
  return rows.map((row) => row.account_id)
}
