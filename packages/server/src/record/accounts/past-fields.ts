import { type RawBuilder, sql } from 'kysely'
import type { PastMoment, ReadPast } from '../../kernel/rules'
import { asOfInstant } from '../../kernel/time'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { readPastValues } from '../fields'

/** What holds of an account at all times, such as its external id. */
export const readConstant =
  (tenant: Tenant, column: 'external_id' | 'created_at' | 'first_seen_at' | 'name'): ReadPast =>
  (_, accountIds) =>
    readMap(
      tenant,
      sql`select a.id, ${sql.ref(`a.${column}`)} as value from account a
        where a.workspace_id = ${tenant.workspace.id}::uuid ${among('a.id', accountIds)}`,
    )

/** A value that an account has by itself, out of its history; `otherwise` is what holds where nothing was told by then. */
export const readBuiltIn =
  (tenant: Tenant, key: '$name' | '$tags' | '$domains', otherwise?: ReadPast): ReadPast =>
  async (moment, accountIds) =>
    new Map([
      ...((await otherwise?.(moment, accountIds)) ?? []),
      ...(await readPastValues(tenant, key, moment, accountIds)),
    ])

/** Who held a role, by e-mail; `owner` is one. */
export const readRole =
  (tenant: Tenant, role: string): ReadPast =>
  (moment, accountIds) =>
    readMap(
      tenant,
      sql`select distinct on (s.account_id) s.account_id as id, m.email as value
        from account_assignment s left join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
        where s.workspace_id = ${tenant.workspace.id}::uuid and s.role = ${role} ${until(tenant, 's', moment)} ${among('s.account_id', accountIds)}
        order by s.account_id, s.valid_from desc, s.known_at desc, s.seq desc`,
    )

/** The parent, by its external id. */
export const readParent =
  (tenant: Tenant): ReadPast =>
  (moment, accountIds) =>
    readMap(
      tenant,
      sql`select distinct on (q.account_id) q.account_id as id, p.external_id as value
        from account_parent q left join account p on p.workspace_id = q.workspace_id and p.id = q.parent_id
        where q.workspace_id = ${tenant.workspace.id}::uuid ${until(tenant, 'q', moment)} ${among('q.account_id', accountIds)}
        order by q.account_id, q.valid_from desc, q.known_at desc, q.seq desc`,
    )

async function readMap(tenant: Tenant, statement: RawBuilder<unknown>): Promise<Map<string, unknown>> {
  const { rows } = await inTenant(tenant, (tx) => sql<{ id: string; value: unknown }>`${statement}`.execute(tx))
  return new Map(rows.map(({ id, value }) => [id, value]))
}

const among = (column: string, accountIds: readonly string[] | null): RawBuilder<unknown> =>
  accountIds ? sql`and ${sql.ref(column)} = any(${[...accountIds]}::uuid[])` : sql``

const until = (tenant: Tenant, alias: string, { asOf, knownAt }: PastMoment): RawBuilder<unknown> =>
  sql`and ${sql.ref(`${alias}.valid_from`)} < ${new Date(asOfInstant(asOf, tenant.workspace.timeZone))}::timestamptz
    ${knownAt === null ? sql`` : sql`and ${sql.ref(`${alias}.known_at`)} <= ${new Date(knownAt)}::timestamptz`}`
