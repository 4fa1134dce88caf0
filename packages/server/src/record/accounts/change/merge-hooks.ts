import { hookPoint } from '../../../platform/hooks'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'

/** Runs after two accounts became one or two again, in the same transaction. */
export type MergeHook = (tx: Tx, tenant: Tenant, accountIds: readonly string[]) => Promise<void>

/** What other modules keep of accounts follows a merge. */
export const mergeHooks = hookPoint<MergeHook>('after a merge')

export async function runMergeHooks(tx: Tx, tenant: Tenant, accountIds: readonly string[]): Promise<void> {
  for (const hook of mergeHooks.of(tenant.stores.hooks)) await hook(tx, tenant, accountIds)
}
