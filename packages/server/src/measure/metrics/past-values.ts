import { toDayNumber } from '../../kernel/time'
import type { Lane } from '../../platform/clickhouse'
import type { Tenant } from '../../trust/tenancy'
import { sourceOf } from './catalogue'
import { compilePast, type PastDays } from './domain/compile-past'
import type { LeafValues } from './domain/expr'
import { emptyValue } from './domain/leaf'
import type { MetricSet } from './domain/metric-set'
import { earlier, endOf } from './domain/moment'
import { momentOfDay, momentOfNow } from './moment-of'
import { FINAL_SETTINGS, readRowScope } from './values'

/** Values of all accounts at many days; NaN: none. */
export interface PastValues {
  /** By metric key; the value of the account at place `a` and the day at place `d` is at `d * accounts + a`. */
  readonly columns: ReadonlyMap<string, Float64Array>
}

type PastQuery = Omit<PastDays, 'timeZone'>

/**
 * The set's metrics of the given accounts at days of any spacing, from raw rows: one statement for all that stands on events, a read for
 * each other source and day. The same numbers as `readValues` of each day, known at its end or now, but for two: accounts and people
 * merged since are one throughout, and an account has values whether or not it is known to have existed.
 */
export async function readPastValues(
  tenant: Tenant,
  set: MetricSet,
  accounts: readonly string[],
  query: PastQuery,
  lane: Lane = 'page',
): Promise<PastValues> {
  const places = new Map(accounts.map((id, place) => [id, place]))
  const rows = accounts.length * query.days.length
  const leaves = set.set.leaves.map((leaf) =>
    new Float64Array(rows).fill((leaf.type === 'events' ? emptyValue(leaf) : null) ?? Number.NaN),
  )
  await Promise.all([
    fillEvents(tenant, set, places, query, leaves, lane),
    fillSources(tenant, set, places, query, leaves),
  ])
  return { columns: evaluate(set, leaves, rows) }
}

async function fillEvents(
  tenant: Tenant,
  set: MetricSet,
  places: ReadonlyMap<string, number>,
  query: PastQuery,
  leaves: readonly Float64Array[],
  lane: Lane,
): Promise<void> {
  if (set.events.length === 0) return
  const scope = await readRowScope(tenant, momentOfNow(tenant), null)
  const past = { ...query, timeZone: tenant.workspace.timeZone }
  const { sql, params } = compilePast(
    set.events.map(({ leaf }) => leaf),
    past,
    scope,
  )
  const found = await tenant.stores.olap.query<{ account: string; at: number; leaves: (number | null)[] }>(
    sql,
    params,
    { lane, settings: FINAL_SETTINGS },
  )
  for (const row of found) {
    const place = places.get(row.account)
    if (place === undefined) continue
    set.events.forEach(({ at }, index) => {
      const column = leaves[at] as Float64Array
      column[row.at * places.size + place] = row.leaves[index] ?? Number.NaN
    })
  }
  for (const { leaf, at } of set.events) {
    if (leaf.days === null) carryOn(leaves[at] as Float64Array, leaf.agg === 'days_since_last', places.size, query.days)
  }
}

/** Turns day numbers of events that came to count at each day into days since the last, or the first, of all so far. */
function carryOn(column: Float64Array, latest: boolean, accounts: number, days: readonly string[]): void {
  const numbers = days.map(toDayNumber)
  for (let account = 0; account < accounts; account++) {
    let carried = Number.NaN
    for (const [place, day] of numbers.entries()) {
      const at = place * accounts + account
      const found = column[at] as number
      if (Number.isNaN(carried) || (latest ? found > carried : found < carried)) carried = found
      column[at] = day - carried
    }
  }
}

async function fillSources(
  tenant: Tenant,
  set: MetricSet,
  places: ReadonlyMap<string, number>,
  query: PastQuery,
  leaves: readonly Float64Array[],
): Promise<void> {
  for (const [place, day] of query.days.entries()) {
    const end = momentOfDay(tenant, day)
    const moment = query.known === 'then' ? momentOfDay(tenant, day, endOf(end) - 1) : end
    await Promise.all(
      set.sources.map(async ({ leaf, at }) => {
        const read = await sourceOf(leaf.compute)?.read(tenant, leaf.compute, earlier(moment, leaf.ago), null)
        const column = leaves[at] as Float64Array
        for (const [account, value] of read ?? []) {
          const found = places.get(account)
          if (found !== undefined) column[place * places.size + found] = value
        }
      }),
    )
  }
}

function evaluate(set: MetricSet, leaves: readonly Float64Array[], rows: number): Map<string, Float64Array> {
  const columns = new Map(set.metrics.map((metric) => [metric.key, new Float64Array(rows)]))
  const row: (number | null)[] = leaves.map(() => null)
  for (let at = 0; at < rows; at++) {
    for (let leaf = 0; leaf < leaves.length; leaf++) {
      const value = (leaves[leaf] as Float64Array)[at] as number
      row[leaf] = Number.isNaN(value) ? null : value
    }
    set.metrics.forEach((metric, index) => {
      const column = columns.get(metric.key) as Float64Array
      column[at] = set.evaluators[index]?.(row as LeafValues) ?? Number.NaN
    })
  }
  return columns
}
