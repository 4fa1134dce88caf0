import { type RawBuilder, sql } from 'kysely'
import { type CompileContext, compileRule, type FieldRegistry, type Rule } from '../../../kernel/rules'
import { type RuleHooks, visibleAccounts } from '../../../record/accounts'
import type { Tenant } from '../../../trust/tenancy'

/** What rules need of modules below; app/ hands it in. */
export interface RuleDeps {
  /** The fields of every layer, as the tenant sees them. */
  readonly registry: (tenant: Tenant) => Promise<FieldRegistry>
  readonly hooks?: (tenant: Tenant) => Promise<RuleHooks>
}

/** Ids of the accounts that the actor may see and the rule names, as a subquery; null: every account of the workspace. */
export type Selection = RawBuilder<unknown> | null

/** Throws what a rule throws, naming `filter`. */
export async function selectAccounts(tenant: Tenant, deps: RuleDeps, filter: Rule | undefined): Promise<Selection> {
  if (!filter && tenant.scope.kind === 'all') return null
  const conditions = [sql`a.workspace_id = ${tenant.workspace.id}::uuid`, visibleAccounts(tenant)]
  if (!filter) return sql`select a.id from account a where ${sql.join(conditions, sql` and `)}`
  const context: CompileContext = {
    registry: await deps.registry(tenant),
    asOf: { kind: 'now', at: tenant.stores.now() },
    timeZone: tenant.workspace.timeZone,
    ...(tenant.actor.kind === 'member' ? { me: tenant.actor.label } : {}),
    ...(deps.hooks ? await deps.hooks(tenant) : {}),
  }
  const { where, joins } = compileRule(filter, context, 'filter')
  const joined = sql.join(
    joins.map((join) => join.sql),
    sql` `,
  )
  return sql`select a.id from account a ${joined} where ${sql.join([...conditions, where], sql` and `)}`
}
