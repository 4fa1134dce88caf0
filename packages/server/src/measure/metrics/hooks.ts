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

const users = new Map<string, MetricUsers>()
const refreshHooks = new Map<string, RefreshHook>()
const logHooks = new Map<string, LogHook>()

/** Adds what a module below decides after a refresh; the same name again replaces it. */
export const onRefresh = (name: string, hook: RefreshHook): void => void refreshHooks.set(name, hook)
export const onLog = (name: string, hook: LogHook): void => void logHooks.set(name, hook)

/** Adds a module that names metrics in what it keeps: such a metric cannot go. The same name again replaces it. */
export const onMetricUse = (name: string, find: MetricUsers): void => void users.set(name, find)

export async function findMetricUsers(tx: Tx, tenant: Tenant, key: string): Promise<string[]> {
  const found: string[] = []
  for (const find of users.values()) found.push(...(await find(tx, tenant, key)))
  return found
}

export async function runRefreshHooks(tx: Tx, tenant: Tenant, refreshed: Refreshed): Promise<void> {
  for (const hook of refreshHooks.values()) await hook(tx, tenant, refreshed)
}

export async function runLogHooks(...args: Parameters<LogHook>): Promise<void> {
  for (const hook of logHooks.values()) await hook(...args)
}
