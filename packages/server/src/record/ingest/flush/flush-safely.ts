import { asError, Problem, problem } from '../../../kernel/errors'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { type Item, refuse } from '../domain/item'
import { storeRejects } from '../rejects'
import { flushItems, type Outcome } from './flush-items'
import { type IdentityMemory, openIdentities } from './identity-memory'

const ATTEMPTS = 5

/**
 * Takes items in, durably when it answers. A lock-up with other work is tried again. Items that a store refuses are found by
 * halving and kept as rejects, so that they fail nobody else's. Throws `store_away` (503) when PostgreSQL cannot be reached: then
 * nothing was taken.
 */
export async function flushSafely(tenant: Tenant, items: readonly Item[], memory: IdentityMemory): Promise<Outcome[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await flushOnce(tenant, items, memory)
    } catch (thrown) {
      const kind = classify(thrown)
      if ((kind === 'conflict' || kind === 'integrity') && attempt < ATTEMPTS) continue
      if (kind === 'item' || kind === 'integrity') return splitOrRefuse(tenant, items, memory, asError(thrown))
      throw tellAway(thrown)
    }
  }
}

async function flushOnce(tenant: Tenant, items: readonly Item[], memory: IdentityMemory): Promise<Outcome[]> {
  const { outcomes, identities } = await inTenant(tenant, async (tx) => {
    const identities = await openIdentities(tx, tenant, memory)
    return { identities, outcomes: await flushItems(tx, tenant, items, identities) }
  })
  identities.keep()
  return outcomes
}

async function splitOrRefuse(
  tenant: Tenant,
  items: readonly Item[],
  memory: IdentityMemory,
  error: Error,
): Promise<Outcome[]> {
  const [only] = items
  if (items.length > 1) {
    const middle = items.length >> 1
    const first = await flushSafely(tenant, items.slice(0, middle), memory)
    return [...first, ...(await flushSafely(tenant, items.slice(middle), memory))]
  }
  if (!only) return []
  tenant.stores.log.warn({ err: error, workspaceId: tenant.workspace.id }, 'an item could not be stored')
  const refusal = refuse(only, 'unstorable', error.message)
  await inTenant(tenant, (tx) => storeRejects(tx, tenant, [refusal]))
  return [{ state: 'refused', refusal }]
}

/** What a sender is told of a fault that is not theirs: `store_away` (503) for a store out of reach or at odds, else the fault itself. */
export function tellAway(thrown: unknown): unknown {
  if (thrown instanceof Problem || classify(thrown) === 'bug') return thrown
  return problem('store_away', 'The store cannot take events right now; send them again.', {
    status: 503,
    cause: thrown,
  })
}

/** By PostgreSQL's SQLSTATE: its class says whose fault it is. */
export function classify(thrown: unknown): 'conflict' | 'integrity' | 'item' | 'away' | 'bug' {
  if (thrown instanceof Problem) return thrown.status >= 500 ? 'away' : 'item'
  const { code } = (thrown ?? {}) as { code?: unknown }
  if (typeof code !== 'string') return isConnectionFault(thrown) ? 'away' : 'bug'
  if (code === '40001' || code === '40P01') return 'conflict'
  // A row named here may have been erased or merged since it was read: reading again settles it.
  if (/^23/.test(code)) return 'integrity'
  if (/^(22|54)/.test(code)) return 'item'
  if (/^(08|53|55|57|58|25|XX|E)/.test(code)) return 'away'
  return 'bug'
}

const isConnectionFault = (thrown: unknown): boolean =>
  /connection|terminated|timeout|socket/i.test(asError(thrown).message)
