import { addDays } from '../../kernel/time'
import type { AccountSection } from '../../record/accounts'
import { findAccount } from '../../record/accounts'
import type { Tenant } from '../../trust/tenancy'
import { catalogue } from './catalogue'
import type { Metric } from './contract'
import { buildMetricSet } from './domain/metric-set'
import { dayOf, earlier, type Moment } from './domain/moment'
import { readHistory } from './history'
import { momentOfNow } from './moment-of'
import { readRolledUp } from './rollup'
import { readSnapshot } from './snapshot'
import { readMetrics, readMetricsIn } from './store'
import { readValues, readValuesAt } from './values'

/** Changes are told against so many days before. */
export const COMPARED_DAYS = 28
const HISTORY_DAYS = 364

export interface AccountMetric {
  readonly key: string
  readonly name: string
  readonly unit: string | null
  readonly better: Metric['better']
  readonly version: number
  readonly value: number | null
  /** 28 days before. */
  readonly previous: number | null
  /** The difference to then; null unless both are known. */
  readonly change: number | null
  /** Weekly closes of twelve months, as logged, oldest first. */
  readonly history: readonly { readonly date: string; readonly value: number | null }[]
}

export interface AccountMetrics {
  /** The exact moment: asked of `explain`, it gives the same numbers. */
  readonly asOf: string
  readonly comparedWith: string
  readonly items: readonly AccountMetric[]
}

/** All metrics of one account from raw rows, with what they were and how they went. */
export async function readAccountMetrics(tenant: Tenant, accountRef: string, moment: Moment): Promise<AccountMetrics> {
  const [account, metrics] = await Promise.all([findAccount(tenant, accountRef), readMetrics(tenant)])
  const set = buildMetricSet(metrics, metrics, catalogue)
  const before = earlier(moment, COMPARED_DAYS)
  const day = dayOf(moment)
  const [[now, then], history] = await Promise.all([
    readValuesAt(tenant, set, [moment, before], { accountIds: [account.id] }),
    readHistory(
      tenant,
      account.id,
      metrics.map((metric) => metric.key),
      { from: addDays(day, -HISTORY_DAYS), to: day, every: 'week', knownAt: moment.knownAt },
    ),
  ])
  const items = metrics.map((metric, index) => {
    const value = now?.[0]?.values[index] ?? null
    const previous = then?.[0]?.values[index] ?? null
    const { key, name, unit, better, version } = metric
    const points = (history.get(key) ?? []).map((point) => ({ date: point.date, value: point.value }))
    const change = value === null || previous === null ? null : value - previous
    return { key, name, unit, better, version, value, previous, change, history: points }
  })
  return { asOf: presentMoment(moment), comparedWith: presentMoment(before), items }
}

export const presentMoment = (moment: Moment): string =>
  moment.asOf.kind === 'day' ? moment.asOf.day : new Date(moment.asOf.at).toISOString()

/**
 * The part of an account's answer that metrics fill. As of now from the snapshot, else from raw rows; rolled up over the accounts under
 * it where one account is asked for.
 */
export const metricSection: AccountSection = {
  keys: ['metrics', 'rolledUp'],
  load: async (tenant, tx, accountIds, given) => {
    const metrics = await readMetricsIn(tx, tenant)
    const moment: Moment | null =
      given && (given.asOf.kind === 'day' || given.knownAt)
        ? { asOf: given.asOf, timeZone: tenant.workspace.timeZone, knownAt: given.knownAt?.getTime() ?? null }
        : null
    const values = moment
      ? await recomputed(tenant, metrics, accountIds, moment)
      : await readSnapshot(tx, tenant, metrics, accountIds)
    const single = accountIds.length === 1
    const rolled = single ? await readRolledUp(tenant, metrics, accountIds, moment ?? momentOfNow(tenant)) : new Map()
    return new Map(accountIds.map((id) => [id, { metrics: values.get(id) ?? {}, rolledUp: rolled.get(id) ?? null }]))
  },
}

async function recomputed(
  tenant: Tenant,
  metrics: readonly Metric[],
  accountIds: readonly string[],
  moment: Moment,
): Promise<Map<string, Record<string, number | null>>> {
  const rows = await readValues(tenant, buildMetricSet(metrics, metrics, catalogue), moment, { accountIds })
  return new Map(
    rows.map((row) => [
      row.account.id,
      Object.fromEntries(metrics.map((metric, index) => [metric.key, row.values[index] ?? null])),
    ]),
  )
}
