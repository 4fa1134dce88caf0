import { sql } from 'kysely'
import { notFound } from '../../kernel/errors'
import type { Tx } from '../../platform/postgres'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { visibleAccounts } from './visible'

export interface AccountRow {
  readonly id: string
  readonly externalId: string
  readonly name: string
  readonly domains: string[]
  readonly tags: string[]
  readonly parentId: string | null
  readonly ownerId: string | null
  readonly createdAt: Date | null
  readonly firstSeenAt: Date | null
  readonly knownAt: Date
}

/**
 * The account by its externalId, or by `source:id` of another system; merges are followed. Throws `not_found`, naming the field in which it
 * stood; respects the scope.
 */
export const findAccount = (tenant: Tenant, idOrRef: string, field?: string): Promise<AccountRow> =>
  inTenant(tenant, (tx) => findAccountIn(tx, tenant, idOrRef, field))

/** As `findAccount`, in a transaction that is open already. */
export async function findAccountIn(tx: Tx, tenant: Tenant, idOrRef: string, field?: string): Promise<AccountRow> {
  const colon = idOrRef.indexOf(':')
  const sources = ['external', ...(colon > 0 ? [idOrRef.slice(0, colon)] : [])]
  const ids = [idOrRef, ...(colon > 0 ? [idOrRef.slice(colon + 1)] : [])]
  const { rows } = await sql<AccountRow>`
    select a.id, a.external_id as "externalId", a.name, a.domains, a.tags, a.parent_id as "parentId", a.owner_id as "ownerId",
      a.created_at as "createdAt", a.first_seen_at as "firstSeenAt", a.known_at as "knownAt"
    from unnest(${sources}::text[], ${ids}::text[]) with ordinality as i(source, external_id, n)
    join account_identifier t on t.workspace_id = ${tenant.workspace.id}::uuid and t.source = i.source and t.external_id = i.external_id
    join account a on a.workspace_id = t.workspace_id and a.id = t.account_id
    where ${visibleAccounts(tenant)} order by i.n limit 1`.execute(tx)
  const row = rows[0]
  if (!row) throw notFound('account', idOrRef, field)
  return row
}
