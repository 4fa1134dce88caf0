import { toDayNumber } from '../../../kernel/time'
import { buildMetricSet, catalogue, endOf, type Metric, momentOfDay, readPastValues } from '../../../measure/metrics'
import { type PayingSpan, type PayingSpans, readPayingSpans } from '../../../measure/revenue'
import type { Tenant } from '../../../trust/tenancy'
import type { Dates } from './domain/dates'
import { readFingerprint } from './fingerprint'
import { keep, recall } from './keep'

/** What is read of the past once and serves every scorecard. */
export interface Past {
  /** Ids of the accounts that ever paid, by place. */
  readonly accounts: readonly string[]
  readonly days: readonly number[]
  /** By place of account. */
  readonly spans: ReadonlyMap<number, readonly PayingSpan[]>
  readonly rateOn: PayingSpans['rateOn']
  /** By metric key; the value at date `d` of account `a` is at `d * accounts + a`; NaN: none. */
  readonly columns: ReadonlyMap<string, Float64Array>
}

export interface PastAsked {
  readonly dates: Dates
  readonly known: 'then' | 'now'
  readonly metrics: readonly Metric[]
  readonly allMetrics: readonly Metric[]
}

type Payers = Omit<Past, 'columns' | 'days'>

/**
 * Who paid and the metrics of all who ever did, on each date, as known at its end or now. Kept in this process until something is told
 * anew of the past, so that a scorecard that was changed a little is judged at once.
 */
export async function readPast(tenant: Tenant, asked: PastAsked): Promise<Past> {
  const { dates, known, metrics, allMetrics } = asked
  const stands = (metric: Metric): boolean => buildMetricSet([metric], allMetrics, catalogue).sources.length === 0
  const [settled, live] = await Promise.all([readFingerprint(tenant, known === 'now'), readFingerprint(tenant, true)])
  const keyOf = (fingerprint: string | null, ...what: unknown[]): string | null =>
    fingerprint === null ? null : JSON.stringify([tenant.workspace.id, fingerprint, known, dates, ...what])
  const payers = await recallOr(keyOf(settled, 'payers'), () => readPayers(tenant, dates), sizeOfPayers)
  const keys = new Map(
    metrics.map((metric) => [
      metric.key,
      keyOf(stands(metric) ? settled : live, metric.key, metric.version, payers.accounts.length),
    ]),
  )
  const columns = new Map<string, Float64Array>()
  for (const { key } of metrics) {
    const found = recall<Float64Array>(keys.get(key) ?? '')
    if (found) columns.set(key, found)
  }
  const missing = metrics.filter(({ key }) => !columns.has(key))
  if (missing.length > 0) {
    const set = buildMetricSet(missing, allMetrics, catalogue)
    const read = await readPastValues(tenant, set, payers.accounts, { days: dates, known })
    for (const [key, column] of read.columns) {
      columns.set(key, column)
      const name = keys.get(key)
      if (name) keep(name, column, column.byteLength)
    }
  }
  return { ...payers, days: dates.map(toDayNumber), columns }
}

async function recallOr<T>(key: string | null, read: () => Promise<T>, sizeOf: (value: T) => number): Promise<T> {
  const found = key === null ? undefined : recall<T>(key)
  if (found) return found
  const value = await read()
  if (key !== null) keep(key, value, sizeOf(value))
  return value
}

async function readPayers(tenant: Tenant, dates: Dates): Promise<Payers> {
  const ends = dates.map((day) => new Date(endOf(momentOfDay(tenant, day))))
  const { spans, rateOn } = await readPayingSpans(tenant, ends)
  const places = new Map<string, number>()
  const byPlace = new Map<number, PayingSpan[]>()
  for (const span of spans) {
    const place = places.get(span.account) ?? places.size
    places.set(span.account, place)
    const own = byPlace.get(place)
    if (own) own.push(span)
    else byPlace.set(place, [span])
  }
  return { accounts: [...places.keys()], spans: byPlace, rateOn }
}

/** A span is an object of ten fields. */
const sizeOfPayers = ({ spans, accounts }: Payers): number =>
  accounts.length * 100 + [...spans.values()].reduce((sum, own) => sum + own.length * 200, 0)
