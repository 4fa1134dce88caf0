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

/**
 * The account that an event of each person counts for: the one they belonged to then, else the first they belonged to later. Null
 * for people without either; in the order of `pairs`.
 */
export async function accountOfPeople(
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
        and (l.valid_to is null or l.valid_to > i.at)
      order by l.valid_from > i.at, abs(extract(epoch from l.valid_from - i.at)), l.known_at desc, l.account_id limit 1) l on true
    order by i.n`.execute(tx)
  return rows.map((row) => row.account_id)
}

/** Those of the people who were never linked to any account, sorted. */
export async function peopleWithoutAccount(tx: Tx, tenant: Tenant, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select i.id from unnest(${[...personIds].sort()}::uuid[]) as i(id)
    where not exists (select 1 from person_account l where l.workspace_id = ${tenant.workspace.id}::uuid and l.person_id = i.id)
    order by i.id`.execute(tx)
  return rows.map((row) => row.id)
}
