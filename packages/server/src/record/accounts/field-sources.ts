import { sql } from 'kysely'
import type { FieldJoin, FieldSource, ReadPast } from '../../kernel/rules'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { currentValues, fieldSourceOf, readFields } from '../fields'
import { OWNER } from './assignments'
import { readBuiltIn, readConstant, readParent, readRole } from './past-fields'

/** What rules and lists can name of accounts themselves: `account.*`, a role each, and the custom fields as `field.KEY`. */
export async function accountFieldSources(tenant: Tenant): Promise<FieldSource[]> {
  const { fields, roles } = await inTenant(tenant, async (tx) => ({
    fields: await readFields(tx, tenant, 'account'),
    roles: (
      await sql<{ role: string }>`
        select distinct role from account_assignment
        where workspace_id = ${tenant.workspace.id}::uuid and role <> ${OWNER} order by role`.execute(tx)
    ).rows.map((row) => row.role),
  }))
  return [
    ...builtInSources(tenant),
    ...roles.map((role, n) => roleSource(tenant, role, `role_${n}`)),
    ...fields.map((field) =>
      fieldSourceOf(tenant, field, { key: `field.${field.key}`, group: 'Fields', join: FIELDS_JOIN }),
    ),
  ]
}

const OWNER_JOIN: FieldJoin = {
  alias: 'owner_member',
  sql: sql`left join member owner_member on owner_member.workspace_id = a.workspace_id and owner_member.id = a.owner_id`,
}
const PARENT_JOIN: FieldJoin = {
  alias: 'parent_account',
  sql: sql`left join account parent_account on parent_account.workspace_id = a.workspace_id and parent_account.id = a.parent_id`,
}
const FIELDS_JOIN = currentValues('account', 'a')

const builtInSources = (tenant: Tenant): readonly FieldSource[] => {
  const source = (
    key: string,
    label: string,
    type: FieldSource['type'],
    expression: FieldSource['sql'],
    past: ReadPast,
    join?: FieldJoin,
  ): FieldSource => ({
    key: `account.${key}`,
    label,
    group: 'Account',
    type,
    sql: expression,
    past,
    ...(join ? { joins: [join] } : {}),
  })
  const constant = (column: Parameters<typeof readConstant>[1]) => readConstant(tenant, column)
  return [
    source('name', 'Name', 'text', sql`a.name`, readBuiltIn(tenant, '$name', constant('name'))),
    source('externalId', 'External id', 'text', sql`a.external_id`, constant('external_id')),
    source('createdAt', 'Created', 'date', sql`a.created_at`, constant('created_at')),
    source('firstSeenAt', 'First seen', 'date', sql`a.first_seen_at`, constant('first_seen_at')),
    source('owner', 'Owner', 'member', sql`owner_member.email`, readRole(tenant, OWNER), OWNER_JOIN),
    source('parent', 'Parent', 'text', sql`parent_account.external_id`, readParent(tenant), PARENT_JOIN),
    source('tag', 'Tag', 'list', sql`a.tags`, readBuiltIn(tenant, '$tags')),
    source('domain', 'Domain', 'list', sql`a.domains`, readBuiltIn(tenant, '$domains')),
  ]
}

const roleSource = (tenant: Tenant, role: string, alias: string): FieldSource => ({
  key: `account.role.${role}`,
  label: `Role: ${role}`,
  group: 'Account',
  type: 'member',
  sql: sql`${sql.ref(`${alias}.email`)}`,
  past: readRole(tenant, role),
  joins: [
    {
      alias,
      sql: sql`left join (
        select s.workspace_id, s.account_id, m.email from account_assignment s
        join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
        where s.role = ${role} and s.valid_to is null) ${sql.ref(alias)}
        on ${sql.ref(`${alias}.workspace_id`)} = a.workspace_id and ${sql.ref(`${alias}.account_id`)} = a.id`,
    },
  ],
})
