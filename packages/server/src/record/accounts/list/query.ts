import { type RawBuilder, sql } from 'kysely'
import { problem } from '../../../kernel/errors'
import {
  type CompileContext,
  compileRule,
  distinctJoins,
  type FieldJoin,
  type FieldRegistry,
  type FieldSource,
  type Rule,
} from '../../../kernel/rules'
import type { Tenant } from '../../../trust/tenancy'
import { visibleAccounts } from '../visible'

/** What a list is asked; `filter` and the fields' keys are checked against the registry. */
export interface ListQuery {
  readonly filter?: Rule | undefined
  /** A field's key, with `-` in front for descending; `name`, `health`, `mrr` and `owner` stand for their fields. */
  readonly sort?: string | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
  /** Text that the name, an id or a domain contains, whatever its case. */
  readonly q?: string | undefined
  /** Fields to answer beside the account itself. */
  readonly columns?: readonly string[] | undefined
  /** How many there are, the totals of the columns too, or neither; the count unless told. */
  readonly totals?: 'count' | 'columns' | 'none' | undefined
  /** Only these accounts. */
  readonly ids?: readonly string[] | undefined
}

/** What rules may use besides fields; modules below give it, app/ hands it in. */
export type RuleHooks = Pick<CompileContext, 'people' | 'compute' | 'changed'>

export interface Selection {
  /** FROM, joins and WHERE, over the account's row `a`. */
  readonly from: RawBuilder<unknown>
}

/** The accounts that the actor may see and the query names. */
export function selectAccounts(
  tenant: Tenant,
  registry: FieldRegistry,
  query: Pick<ListQuery, 'filter' | 'q' | 'ids'>,
  fields: readonly FieldSource[],
  hooks: RuleHooks,
): Selection {
  const rule = query.filter ? compileRule(query.filter, contextOf(tenant, registry, hooks), 'filter') : null
  const joins = distinctJoins([...fields.flatMap((field) => field.joins ?? []), ...(rule?.joins ?? [])])
  const conditions = [sql`a.workspace_id = ${tenant.workspace.id}::uuid`, visibleAccounts(tenant)]
  if (rule) conditions.push(rule.where)
  if (query.q?.trim()) conditions.push(matchText(tenant, query.q.trim()))
  if (query.ids) conditions.push(sql`a.id = any(${query.ids}::uuid[])`)
  return { from: sql`from account a ${joinAll(joins)} where ${sql.join(conditions, sql` and `)}` }
}

export const contextOf = (tenant: Tenant, registry: FieldRegistry, hooks: RuleHooks): CompileContext => ({
  registry,
  asOf: { kind: 'now', at: tenant.stores.now() },
  timeZone: tenant.workspace.timeZone,
  ...(tenant.actor.kind === 'member' ? { me: tenant.actor.label } : {}),
  ...hooks,
})

const joinAll = (joins: readonly FieldJoin[]): RawBuilder<unknown> =>
  sql.join(
    joins.map((join) => join.sql),
    sql` `,
  )

/** The subquery names no column of `a`, so that it runs once and not once an account. */
function matchText(tenant: Tenant, q: string): RawBuilder<unknown> {
  const pattern = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return sql`(lower(a.name) like ${pattern} or lower(a.external_id) like ${pattern}
    or lower(array_to_string(a.domains, ' ')) like ${pattern}
    or a.id in (select t.account_id from account_identifier t where t.workspace_id = ${tenant.workspace.id}::uuid and lower(t.external_id) like ${pattern}))`
}

const SHORT: Readonly<Record<string, string>> = {
  name: 'account.name',
  externalId: 'account.externalId',
  createdAt: 'account.createdAt',
  owner: 'account.owner',
  health: 'health.score',
  mrr: 'revenue.mrr',
}

export interface Sort {
  readonly key: string
  readonly descending: boolean
  readonly expression: RawBuilder<unknown>
  readonly type: 'text' | 'float8' | 'numeric' | 'timestamptz' | 'boolean'
  readonly joins: readonly FieldJoin[]
}

const SORT_TYPES: Readonly<Partial<Record<FieldSource['type'], Sort['type']>>> = {
  text: 'text',
  option: 'text',
  member: 'text',
  number: 'float8',
  money: 'numeric',
  date: 'timestamptz',
  boolean: 'boolean',
}

/** The order asked for; by name unless told. Throws `unknown_field`, `not_sortable`. */
export function readSort(registry: FieldRegistry, text = 'account.name'): Sort {
  const descending = text.startsWith('-')
  const named = descending ? text.slice(1) : text
  const key = SHORT[named] ?? named
  const source = requireField(registry, key, 'sort')
  const type = SORT_TYPES[source.type]
  if (!type || source.sortable === false) {
    throw problem('not_sortable', `sort: a list cannot be sorted by "${key}".`, { field: 'sort' })
  }
  // In bytes: an index-free sort of 50,000 names by a language's rules takes several times as long.
  const expression = type === 'text' ? sql`(lower(${source.sql}) collate "C")` : sql`(${source.sql})::${sql.raw(type)}`
  return { key, descending, expression, type, joins: source.joins ?? [] }
}

/** The field. Throws `unknown_field` naming the argument. */
export function requireField(registry: FieldRegistry, key: string, argument: string): FieldSource {
  const source = registry.get(key)
  if (!source) throw problem('unknown_field', `${argument}: there is no field "${key}".`, { field: argument })
  return source
}
