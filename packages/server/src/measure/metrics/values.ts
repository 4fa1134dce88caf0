import type { Lane } from '../../platform/clickhouse'
import { currentAliases } from '../../record/accounts'
import { currentPersonAliases } from '../../record/people'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { type FramedAccount, readFrame } from './account-frame'
import { sourceOf } from './catalogue'
import { compileFirstEvents, compileValues } from './domain/compile-values'
import { existsFrom } from './domain/existence'
import { emptyLeaves, type LeafValues } from './domain/expr'
import type { MetricSet } from './domain/metric-set'
import { earlier, endOf, type Moment } from './domain/moment'
import type { Aliases, RowScope } from './domain/scope-sql'

export interface ValuesOptions {
  /** Those accounts alone; null: all that the actor may see. */
  readonly accountIds?: readonly string[] | null
  readonly lane?: Lane
  /** Other aliases than the merges in force: a family counted as one account. */
  readonly accountAliases?: Aliases
}

export interface AccountValues {
  readonly account: FramedAccount
  /** In the order of the set's metrics. */
  readonly values: readonly (number | null)[]
}

/** Above so many accounts the statement reads all of the workspace's, which is faster than a long list. */
const LISTED_ACCOUNTS = 200
/** Skips merging across months, where equal rows cannot be; without it FINAL reads them together. */
export const FINAL_SETTINGS = { do_not_merge_across_partitions_select_final: 1 } as const

/**
 * The metrics of all accounts as of a moment, from raw rows: one statement for everything that stands on events, one read for
 * each other source. Null before an account existed.
 */
export async function readValues(
  tenant: Tenant,
  set: MetricSet,
  moment: Moment,
  options: ValuesOptions = {},
): Promise<AccountValues[]> {
  const wanted = options.accountIds ?? null
  const listed = wanted && wanted.length <= LISTED_ACCOUNTS ? wanted : null
  const lane = options.lane ?? 'page'
  const [frame, scope] = await Promise.all([
    inTenant(tenant, (tx) => readFrame(tx, tenant, wanted)),
    readRowScope(tenant, moment, listed, options.accountAliases),
  ])
  const [leaves, firsts] = await Promise.all([
    readLeaves(tenant, set, moment, scope, lane),
    readFirstEvents(tenant, moment, scope, lane),
  ])
  const none = emptyLeaves(set.set)
  return frame.map((account) => {
    const found = leaves.get(account.id)
    const firstEventAt = firsts ? (firsts.get(account.id) ?? null) : account.firstSeenAt
    const from = existsFrom({ ...account, firstEventAt }, moment.knownAt)
    const exists = from !== null && from < endOf(moment)
    return { account, values: set.evaluators.map((value) => (exists ? value(found ?? none) : null)) }
  })
}

/** Whose rows are read, merges applied as they were known at the moment. */
export async function readRowScope(
  tenant: Tenant,
  moment: Moment,
  accountIds: readonly string[] | null,
  accountAliases?: Aliases,
): Promise<RowScope> {
  const knownAt = moment.knownAt === null ? undefined : new Date(moment.knownAt)
  const [accounts, people] = await Promise.all([
    accountAliases ?? currentAliases(tenant, knownAt),
    currentPersonAliases(tenant, knownAt),
  ])
  return { workspaceId: tenant.workspace.id, accountIds, accountAliases: accounts, personAliases: people }
}

async function readLeaves(
  tenant: Tenant,
  set: MetricSet,
  moment: Moment,
  scope: RowScope,
  lane: Lane,
): Promise<Map<string, LeafValues>> {
  const [rows, ...sources] = await Promise.all([
    readEventLeaves(tenant, set, moment, scope, lane),
    ...set.sources.map(async ({ leaf, at }) => {
      const source = sourceOf(leaf.compute)
      const read = await source?.read(tenant, leaf.compute, earlier(moment, leaf.ago), scope.accountIds)
      return { at, read: read ?? new Map<string, number>() }
    }),
  ])
  const byAccount = new Map<string, (number | null)[]>()
  const none = emptyLeaves(set.set)
  for (const row of rows) {
    const values = [...none]
    set.events.forEach(({ at }, index) => {
      values[at] = row.leaves[index] ?? null
    })
    byAccount.set(row.account, values)
  }
  for (const { at, read } of sources) {
    for (const [account, value] of read) {
      const values = byAccount.get(account) ?? [...none]
      values[at] = value
      byAccount.set(account, values)
    }
  }
  return byAccount
}

async function readEventLeaves(
  tenant: Tenant,
  set: MetricSet,
  moment: Moment,
  scope: RowScope,
  lane: Lane,
): Promise<{ account: string; leaves: (number | null)[] }[]> {
  if (set.events.length === 0) return []
  const { sql, params } = compileValues(
    set.events.map(({ leaf }) => leaf),
    moment,
    scope,
  )
  return tenant.stores.olap.query(sql, params, { lane, settings: FINAL_SETTINGS })
}

/**
 * The first event of each account. As of now, with all that is known, nothing depends on it: whoever is known exists; so null,
 * and `first_seen_at` serves.
 */
async function readFirstEvents(
  tenant: Tenant,
  moment: Moment,
  scope: RowScope,
  lane: Lane,
): Promise<Map<string, number> | null> {
  if (moment.asOf.kind === 'now' && moment.knownAt === null && moment.asOf.at >= tenant.stores.now() - 60_000)
    return null
  const { sql, params } = compileFirstEvents(moment, scope)
  const rows = await tenant.stores.olap.query<{ account: string; first: number }>(sql, params, { lane })
  return new Map(rows.map((row) => [row.account, row.first]))
}
