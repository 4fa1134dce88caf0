import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { appendFacts } from '../activity'

export interface PersonLink {
  readonly personId: string
  readonly accountId: string
  /** `user` unless told. */
  readonly role?: string | undefined
  readonly from: Date
  /** Exclusive; open unless told. */
  readonly to?: Date | null | undefined
  readonly source: string
  readonly importId?: string | undefined
}

/**
 * Says that people belong to accounts from a time on, whatever else they belong to. A link that only repeats what is known
 * (the same account and role, open, begun earlier, and no other account since) adds nothing. Returns how many were added or
 * closed.
 */
export const linkPeople = async (tx: Tx, tenant: Tenant, links: readonly PersonLink[]): Promise<number> =>
  (await storeLinks(tx, tenant, links)).length

interface StoredLink {
  readonly personId: string
  readonly accountId: string
  readonly role: string
  readonly from: Date
  readonly to: Date | null
  readonly source: string
  readonly importId: string | null
}

/** As `linkPeople`; returns what was added or closed, and tells the accounts' fact log of it. */
export async function storeLinks(tx: Tx, tenant: Tenant, links: readonly PersonLink[]): Promise<StoredLink[]> {
  if (links.length === 0) return []
  const now = new Date(tenant.stores.now())
  const given = sql`unnest(${links.map((link) => link.personId)}::uuid[], ${links.map((link) => link.accountId)}::uuid[],
    ${links.map((link) => link.role ?? 'user')}::text[], ${links.map((link) => link.from)}::timestamptz[],
    ${links.map((link) => link.to ?? null)}::timestamptz[], ${links.map((link) => link.source)}::text[],
    ${links.map((link) => link.importId ?? null)}::uuid[]) as i(person_id, account_id, role, valid_from, valid_to, source, import_id)`
  const { rows } = await sql<StoredLink>`
    with given as (
      select distinct on (person_id, account_id, role, valid_from) * from ${given}
      order by person_id, account_id, role, valid_from, valid_to nulls last),
    told as (
      select person_id, account_id, role, valid_from, valid_to, false as fresh from person_account
      where workspace_id = ${tenant.workspace.id}::uuid and person_id = any(${[...new Set(links.map((link) => link.personId))]}::uuid[])
      union all select person_id, account_id, role, valid_from, valid_to, true from given),
    begun as (select person_id, account_id, max(valid_from) as last from told group by 1, 2),
    elsewhere as (
      select b.person_id, b.account_id, max(o.last) as last
      from begun b join begun o on o.person_id = b.person_id and o.account_id <> b.account_id group by 1, 2),
    before as (
      select *, max(valid_from) filter (where valid_to is null) over (
        partition by person_id, account_id, role order by valid_from range between unbounded preceding and current row exclude group) as open_since
      from told)
    insert into person_account as l (workspace_id, person_id, account_id, role, valid_from, valid_to, known_at, source, import_id)
    select ${tenant.workspace.id}::uuid, g.person_id, g.account_id, g.role, g.valid_from, g.valid_to, ${now}::timestamptz, g.source, g.import_id
    from given g
    join before b on b.fresh and b.person_id = g.person_id and b.account_id = g.account_id and b.role = g.role and b.valid_from = g.valid_from
    left join elsewhere e on e.person_id = g.person_id and e.account_id = g.account_id
    where g.valid_to is not null or b.open_since is null or e.last >= b.open_since
    order by g.person_id, g.account_id, g.role, g.valid_from
    on conflict (workspace_id, person_id, account_id, role, valid_from) do update set valid_to = excluded.valid_to
    where excluded.valid_to is not null and l.valid_to is distinct from excluded.valid_to
    returning l.person_id as "personId", l.account_id as "accountId", l.role, l.valid_from as "from", l.valid_to as "to", l.source,
      l.import_id as "importId"`.execute(tx)
  await appendFacts(
    tx,
    tenant,
    rows.map((row) => ({
      accountId: row.accountId,
      kind: 'link',
      subject: row.personId,
      validAt: row.to ?? row.from,
      payload: { role: row.role, ended: row.to !== null },
      cause: row.importId ? 'import' : row.source === 'tracking' ? 'live' : 'field',
      importId: row.importId ?? undefined,
    })),
  )
  return rows
}
