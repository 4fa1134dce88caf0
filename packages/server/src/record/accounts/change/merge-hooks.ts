import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'

/** Runs after two accounts became one or two again, in the same transaction. */
export type MergeHook = (tx: Tx, tenant: Tenant, accountIds: readonly string[]) => Promise<void>

const hooks = new Map<string, MergeHook>()

/** Adds what a module below keeps of accounts; the same name again replaces it. */
export const onMerge = (name: string, hook: MergeHook): void => void hooks.set(name, hook)

export async function runMergeHooks(...args: Parameters<MergeHook>): Promise<void> {
  for (const hook of hooks.values()) await hook(...args)
}
