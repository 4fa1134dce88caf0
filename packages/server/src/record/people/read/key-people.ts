import { sql } from 'kysely'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { findAccountIn, limitsOf, type Moment } from '../../accounts'
import { visiblePeople } from '../visible'

export interface KeyPerson {
  readonly externalId: string
  readonly name: string | null
  readonly email: string | null
  readonly role: string
  readonly lastSeenAt: string | null
}

/**
 * Those at an account who matter most, roles other than user first, then by when they were last seen; and how many there are in
 * all. As of a past day the links are those of that day; when a person was last seen is known for the present alone.
 */
export const readKeyPeople = (
  tenant: Tenant,
  accountRef: string,
  moment: Moment,
  limit: number,
): Promise<{ total: number; items: KeyPerson[] }> =>
  inTenant(tenant, async (tx) => {
    const { id } = await findAccountIn(tx, tenant, accountRef)
    const { before, knownAt } = limitsOf(tenant, moment)
    const past = moment.asOf.kind === 'day'
    const { rows } = await sql<{
      total: number
      external_id: string
      name: string | null
      email: string | null
      role: string
      seen: Date | null
    }>`
      select count(*) over ()::int as total, k.* from (
        select distinct on (p.id) coalesce(p.external_id, p.id::text) as external_id, p.name, p.email, l.role,
          ${past ? sql`null::timestamptz` : sql`p.last_seen_at`} as seen
        from person_account l
        join account own on own.workspace_id = l.workspace_id and own.id = l.account_id
        join person p on p.workspace_id = l.workspace_id and p.id = l.person_id
        where l.workspace_id = ${tenant.workspace.id}::uuid and (own.id = ${id}::uuid or own.merged_into = ${id}::uuid)
          and l.valid_from < ${before} and (l.valid_to is null or l.valid_to >= ${before})
          ${knownAt ? sql`and l.known_at <= ${knownAt}` : sql``} and ${visiblePeople(tenant)}
        order by p.id, (l.role = 'user'), l.role) k
      order by (k.role = 'user'), k.seen desc nulls last, k.name nulls last, k.external_id limit ${limit}`.execute(tx)
    return {
      total: rows[0]?.total ?? 0,
      items: rows.map((row) => ({
        externalId: row.external_id,
        name: row.name,
        email: row.email,
        role: row.role,
        lastSeenAt: row.seen?.toISOString() ?? null,
      })),
    }
  })
