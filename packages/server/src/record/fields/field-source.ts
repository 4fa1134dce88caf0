import { type RawBuilder, sql } from 'kysely'
import type { FieldJoin, FieldSource } from '../../kernel/rules'
import type { Tenant } from '../../trust/tenancy'
import type { Entity, Field } from './contract'
import { readPastValues } from './past-values'

export interface FieldPlace {
  /** How rules name it, such as `field.plan`. */
  readonly key: string
  /** The group that it is shown in. */
  readonly group: string
  /** Alias of the row of `field_current`, and how it is joined. */
  readonly join: FieldJoin
}

/** The join of an entity's current values to its own row: `a.id`, `p.id`. */
export const currentValues = (entity: Entity, own: 'a' | 'p'): FieldJoin => {
  const alias = `${entity}_fields`
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`)
  return {
    alias,
    sql: sql`left join field_current ${sql.ref(alias)} on ${column('workspace_id')} = ${sql.ref(`${own}.workspace_id`)}
      and ${column('entity')} = ${sql.lit(entity)} and ${column('entity_id')} = ${sql.ref(`${own}.id`)}`,
  }
}

/** What rules, lists and filters can name of a custom field: its current value, typed. */
export function fieldSourceOf(tenant: Tenant, field: Field, { key, group, join }: FieldPlace): FieldSource {
  const { currency, timeZone } = tenant.workspace
  const inOurs = (money: unknown): unknown =>
    typeof money === 'object' && money !== null && 'currency' in money && money.currency === currency ? money : null
  const values = sql.ref(`${join.alias}.values`)
  const value = sql`${values} -> ${field.key}::text`
  const text = sql`${values} ->> ${field.key}::text`
  const expressions: Readonly<Record<Field['type'], RawBuilder<unknown>>> = {
    text: sql`(${text})`,
    option: sql`(${text})`,
    member: sql`(${text})`,
    number: sql`(${value})::float8`,
    boolean: sql`(${value})::boolean`,
    date: sql`((${text})::date::timestamp at time zone ${timeZone}::text)`,
    // Money of another currency has no place in a column of this one.
    money: sql`(case when (${value}) ->> 'currency' = ${currency}::text then ((${value}) ->> 'amount')::numeric end)`,
  }
  return {
    key,
    label: field.label,
    group,
    type: field.type,
    sql: expressions[field.type],
    joins: [join],
    ...(field.type === 'option' ? { options: field.options.map((option) => ({ value: option, label: option })) } : {}),
    ...(field.type === 'money' ? { unit: currency } : {}),
    ...(field.type === 'date' ? { precision: 'day' as const } : {}),
    ...(field.entity === 'account'
      ? {
          past: async (moment, accountIds) => {
            const said = await readPastValues(tenant, field.key, moment, accountIds)
            return field.type === 'money' ? new Map([...said].map(([id, money]) => [id, inOurs(money)])) : said
          },
        }
      : {}),
  }
}
