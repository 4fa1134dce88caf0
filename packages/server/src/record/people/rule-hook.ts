import { sql } from 'kysely'
import { createRegistry, type FieldJoin, type FieldSource } from '../../kernel/rules'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { RuleHooks } from '../accounts'
import { currentValues, fieldSourceOf, readFields } from '../fields'

/** What rules can say in `people`: `person.*` fields, and how many of an account's people match. */
export async function peopleRuleHook(tenant: Tenant): Promise<NonNullable<RuleHooks['people']>> {
  const fields = await inTenant(tenant, (tx) => readFields(tx, tenant, 'person'))
  const joined = (joins: readonly FieldJoin[]) =>
    sql.join(
      joins.map((join) => join.sql),
      sql` `,
    )
  return {
    registry: createRegistry([
      ...BUILT_IN,
      ...fields.map((field) =>
        fieldSourceOf(tenant, field, { key: keyOf(field.key), group: 'People', join: FIELDS_JOIN }),
      ),
    ]),
    count: (where, joins) => sql`(
      select count(distinct p.id) from person_account l
      join person p on p.workspace_id = l.workspace_id and p.id = l.person_id and p.merged_into is null
      ${joined(joins)}
      where l.workspace_id = a.workspace_id and l.account_id = a.id and l.valid_to is null and ${where})`,
  }
}

const source = (
  key: string,
  label: string,
  type: FieldSource['type'],
  expression: FieldSource['sql'],
): FieldSource => ({
  key: `person.${key}`,
  label,
  group: 'People',
  type,
  sql: expression,
})

const BUILT_IN: readonly FieldSource[] = [
  source('name', 'Name', 'text', sql`p.name`),
  source('email', 'E-mail', 'text', sql`p.email`),
  source('externalId', 'External id', 'text', sql`p.external_id`),
  source('role', 'Role at the account', 'text', sql`l.role`),
  source('createdAt', 'Created', 'date', sql`p.created_at`),
  source('firstSeenAt', 'First seen', 'date', sql`p.first_seen_at`),
  source('lastSeenAt', 'Last seen', 'date', sql`p.last_seen_at`),
]

const FIELDS_JOIN = currentValues('person', 'p')

/** A custom field may be called as a built-in one is. */
const keyOf = (field: string): string =>
  BUILT_IN.some((own) => own.key === `person.${field}`) ? `person.field.${field}` : `person.${field}`
