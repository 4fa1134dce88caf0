import { hookPoint } from '../../platform/hooks'
import type { Tx } from '../../platform/postgres'
import type { DirtyCause } from '../../record/accounts'
import type { Tenant } from '../../trust/tenancy'
import type { LogCause } from './contract'
import type { DaySeries } from './domain/compile-history'

/** What a refresh found: of each account its current values, and why it was computed again. */
export interface Refreshed {
  readonly at: Date
  readonly metrics: readonly { readonly key: string; readonly version: number }[]
  readonly accounts: readonly {
    readonly id: string
    readonly values: Readonly<Record<string, number | null>>
    /** `schedule`: nothing happened but the passing of time. */
    readonly cause: DirtyCause | 'schedule'
  }[]
}

/** Runs after each refresh, in its transaction: what is decided on the numbers is decided with them. */
export type RefreshHook = (tx: Tx, tenant: Tenant, refreshed: Refreshed) => Promise<void>

/** Runs after days were logged or logged anew; null accounts: all of them. */
export type LogHook = (
  tenant: Tenant,
  days: DaySeries,
  about: { readonly cause: LogCause; readonly accountIds: readonly string[] | null },
) => Promise<void>

/** Names what of a module below rests on a metric, each in words such as `scorecard "Product usage"`. */
export type MetricUsers = (tx: Tx, tenant: Tenant, key: string) => Promise<readonly string[]>

export const refreshHooks = hookPoint<RefreshHook>('after a refresh')
export const logHooks = hookPoint<LogHook>('after days were logged')

/** Modules that name metrics in what they keep: such a metric cannot go. */
export const metricUsers = hookPoint<MetricUsers>('what rests on a metric')

export async function findMetricUsers(tx: Tx, tenant: Tenant, key: string): Promise<string[]> {
  const found: string[] = []
  for (const find of metricUsers.of(tenant.stores.hooks)) found.push(...(await find(tx, tenant, key)))
  return found
}

export async function runRefreshHooks(tx: Tx, tenant: Tenant, refreshed: Refreshed): Promise<void> {
  for (const hook of refreshHooks.of(tenant.stores.hooks)) await hook(tx, tenant, refreshed)
}

export async function runLogHooks(...[tenant, ...told]: Parameters<LogHook>): Promise<void> {
  for (const hook of logHooks.of(tenant.stores.hooks)) await hook(tenant, ...told)
}
