import type { FieldRegistry } from '../../../kernel/rules'
import type { Tenant } from '../../../trust/tenancy'
import type { AccountEraser } from '../change/remove'
import type { RuleHooks } from '../list/query'
import type { AccountSection } from '../read/sections'

/** What the routes of accounts need of modules below; app/ hands it in. */
export interface AccountDeps {
  /** The fields of every layer, as the tenant sees them. */
  readonly registry: (tenant: Tenant) => Promise<FieldRegistry>
  /** What rules may use besides fields. */
  readonly hooks?: (tenant: Tenant) => Promise<RuleHooks>
  readonly sections: readonly AccountSection[]
  readonly erasers: readonly AccountEraser[]
}

export const hooksOf = async (deps: AccountDeps, tenant: Tenant): Promise<RuleHooks> =>
  deps.hooks ? deps.hooks(tenant) : {}

/** Who says so: a member's edit is by hand, a key's says which system it is. */
export const sourceOf = (tenant: Tenant, named: string | undefined): string =>
  named ?? (tenant.actor.kind === 'member' ? 'hand' : 'api')
