import type { Lane } from '../../platform/clickhouse'
import { currentAliases } from '../../record/accounts'
import { currentPersonAliases } from '../../record/people'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { type FramedAccount, readFrame } from './account-frame'
import { readBeginnings } from './beginnings'
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
  /** Whether it existed at the moment; before, it has no values. */
  readonly exists: boolean
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
  const [values] = await readValuesAt(tenant, set, [moment], options)
  return values as AccountValues[]
}

/** As `readValues` for several moments at once, the latest first; all of them with what was known at the first. */
export async function readValuesAt(
  tenant: Tenant,
  set: MetricSet,
  moments: readonly [Moment, ...Moment[]],
  options: ValuesOptions = {},
): Promise<AccountValues[][]> {
  const wanted = options.accountIds ?? null
  const listed = wanted && wanted.length <= LISTED_ACCOUNTS ? wanted : null
  const lane = options.lane ?? 'page'
  const [frame, scope] = await Promise.all([
    inTenant(tenant, (tx) => readFrame(tx, tenant, wanted)),
    readRowScope(tenant, moments[0], listed, options.accountAliases),
  ])
  const allPresent = moments.every((moment) => isPresent(tenant, moment))
  const [leaves, firsts, begun] = await Promise.all([
    readLeaves(tenant, set, moments, scope, lane),
    allPresent ? null : readFirstEvents(tenant, moments[0], scope, lane),
    allPresent ? null : readBeginnings(tenant, moments[0].knownAt, scope),
  ])
  const none = emptyLeaves(set.set)
  return moments.map((moment, place) => {
    const known = firsts && !isPresent(tenant, moment) ? firsts : null
    return frame.map((account) => {
      const found = leaves[place]?.get(account.id)
      const firstEventAt = known ? (known.get(account.id) ?? null) : account.firstSeenAt
      const from = existsFrom({ ...account, firstEventAt, begunAt: begun?.get(account.id) ?? null }, moment.knownAt)
      const exists = from !== null && from < endOf(moment)
      return { account, exists, values: set.evaluators.map((value) => (exists ? value(found ?? none) : null)) }
    })
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
  moments: readonly [Moment, ...Moment[]],
  scope: RowScope,
  lane: Lane,
): Promise<Map<string, LeafValues>[]> {
  const [rows, ...sources] = await Promise.all([
    readEventLeaves(tenant, set, moments, scope, lane),
    ...moments.map((moment) => readSourceLeaves(tenant, set, moment, scope)),
  ])
  const none = emptyLeaves(set.set)
  return moments.map((_, place) => {
    const byAccount = new Map<string, (number | null)[]>()
    for (const row of rows) {
      const values = [...none]
      set.events.forEach(({ at }, index) => {
        values[at] = row.leaves[place * set.events.length + index] ?? null
      })
      byAccount.set(row.account, values)
    }
    for (const { at, read } of sources[place] ?? []) {
      for (const [account, value] of read) {
        const values = byAccount.get(account) ?? [...none]
        values[at] = value
        byAccount.set(account, values)
      }
    }
    return byAccount
  })
}

const readSourceLeaves = (
  tenant: Tenant,
  set: MetricSet,
  moment: Moment,
  scope: RowScope,
): Promise<{ at: number; read: ReadonlyMap<string, number> }[]> =>
  Promise.all(
    set.sources.map(async ({ leaf, at }) => {
      const source = sourceOf(leaf.compute)
      const read = await source?.read(tenant, leaf.compute, earlier(moment, leaf.ago), scope.accountIds)
      return { at, read: read ?? new Map<string, number>() }
    }),
  )

async function readEventLeaves(
  tenant: Tenant,
  set: MetricSet,
  [moment, ...before]: readonly [Moment, ...Moment[]],
  scope: RowScope,
  lane: Lane,
): Promise<{ account: string; leaves: (number | null)[] }[]> {
  if (set.events.length === 0) return []
  const { sql, params } = compileValues(
    set.events.map(({ leaf }) => leaf),
    moment,
    scope,
    before,
  )
  return tenant.stores.olap.query(sql, params, { lane, settings: FINAL_SETTINGS })
}

/**
 * Whether a moment is now, with all that is known: then nothing depends on the first event, since whoever is known exists, and
 * `first_seen_at` serves.
 */
const isPresent = (tenant: Tenant, { asOf, knownAt }: Moment): boolean =>
  asOf.kind === 'now' && knownAt === null && asOf.at >= tenant.stores.now() - 60_000

/** The first event of each account, as far as was known at the moment. */
async function readFirstEvents(
  tenant: Tenant,
  moment: Moment,
  scope: RowScope,
  lane: Lane,
): Promise<Map<string, number>> {
  const { sql, params } = compileFirstEvents(moment, scope)
  const rows = await tenant.stores.olap.query<{ account: string; first: number }>(sql, params, { lane })
  return new Map(rows.map((row) => [row.account, row.first]))
}
