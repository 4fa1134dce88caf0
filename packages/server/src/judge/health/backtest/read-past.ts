import type { Rule } from '../../../kernel/rules'
import { toDayNumber } from '../../../kernel/time'
import {
  buildMetricSet,
  catalogue,
  endOf,
  type Metric,
  type Moment,
  momentOfDay,
  readPastValues,
} from '../../../measure/metrics'
import { type PayingSpan, type PayingSpans, readPayingSpans } from '../../../measure/revenue'
import type { Tenant } from '../../../trust/tenancy'
import { metricsOfRules } from '../rules/card-rules'
import { readHeld } from '../rules/read-held'
import type { Dates } from './domain/dates'
import { readFingerprint } from './fingerprint'
import { keep, recall } from './keep'
import { readLateEvents } from './late-events'
import { readAccountIds } from './read-labels'

/** What is read of the past once and serves every scorecard. */
export interface Past {
  /** Ids of accounts by place: those that ever paid, or all. */
  readonly accounts: readonly string[]
  readonly moments: readonly Moment[]
  readonly days: readonly number[]
  /** By place of account. */
  readonly spans: ReadonlyMap<number, readonly PayingSpan[]>
  readonly rateOn: PayingSpans['rateOn']
  /** By metric key; the value at date `d` of account `a` is at `d * accounts + a`; NaN: none. */
  readonly columns: ReadonlyMap<string, Float64Array>
  /** Events of each account, by id, that were learnt long after they happened; none where all that is known now is asked. */
  readonly late: ReadonlyMap<string, number>
  /** By the rule as JSON, laid out alike; 1: it held. */
  readonly held: ReadonlyMap<string, Uint8Array>
}

export interface PastAsked {
  readonly dates: Dates
  readonly known: 'then' | 'now'
  readonly metrics: readonly Metric[]
  readonly allMetrics: readonly Metric[]
  readonly rules: readonly Rule[]
  /** Whether the metrics of accounts that never paid are needed too. */
  readonly everyAccount: boolean
}

type Payers = Pick<Past, 'accounts' | 'spans' | 'rateOn'>

/**
 * Who paid, and the metrics and rules of all who ever did, on each date, as known at its end or now. Kept in this process until something
 * is told anew of the past, so that a scorecard that was changed a little is judged at once.
 */
export async function readPast(tenant: Tenant, asked: PastAsked): Promise<Past> {
  const { dates, known, everyAccount } = asked
  const [settled, live] = await Promise.all([readFingerprint(tenant, known === 'now'), readFingerprint(tenant, true)])
  const keysBy =
    (fingerprint: string | null): KeyOf =>
    (what) =>
      fingerprint === null
        ? null
        : JSON.stringify([tenant.workspace.id, fingerprint, known, everyAccount, dates, ...what])
  const keys = { settled: keysBy(settled), live: keysBy(live) }
  const payers = await recallOr(
    (everyAccount ? keys.live : keys.settled)(['payers']),
    () => readPayers(tenant, asked),
    sizeOfPayers,
  )
  const columns = await readColumns(tenant, asked, payers.accounts, keys)
  const moments = dates.map((day) => {
    const end = momentOfDay(tenant, day)
    return known === 'then' ? momentOfDay(tenant, day, endOf(end) - 1) : end
  })
  const held = await readRules(tenant, asked, { accounts: payers.accounts, moments, columns }, keys.live)
  const late =
    known === 'now'
      ? new Map<string, number>()
      : await recallOr(
          keys.settled(['late']),
          () => readLateEvents(tenant, dates),
          (map) => map.size * 100,
        )
  return { ...payers, moments, days: dates.map(toDayNumber), columns, late, held }
}

type KeyOf = (what: readonly unknown[]) => string | null

async function readColumns(
  tenant: Tenant,
  { dates, known, metrics, allMetrics }: PastAsked,
  accounts: readonly string[],
  keys: { readonly settled: KeyOf; readonly live: KeyOf },
): Promise<Map<string, Float64Array>> {
  const onEvents = (metric: Metric): boolean => buildMetricSet([metric], allMetrics, catalogue).sources.length === 0
  const names = new Map(
    metrics.map((metric) => [
      metric.key,
      (onEvents(metric) ? keys.settled : keys.live)(['metric', metric.key, metric.version, accounts.length]),
    ]),
  )
  const columns = new Map<string, Float64Array>()
  for (const [key, name] of names) {
    const found = name === null ? undefined : recall<Float64Array>(name)
    if (found) columns.set(key, found)
  }
  const missing = metrics.filter(({ key }) => !columns.has(key))
  if (missing.length === 0) return columns
  const read = await readPastValues(tenant, buildMetricSet(missing, allMetrics, catalogue), accounts, {
    days: dates,
    known,
  })
  for (const [key, column] of read.columns) {
    columns.set(key, column)
    const name = names.get(key)
    if (name) keep(name, column, column.byteLength)
  }
  return columns
}

async function readRules(
  tenant: Tenant,
  { rules, allMetrics }: PastAsked,
  past: Pick<Past, 'accounts' | 'moments' | 'columns'>,
  keyOf: KeyOf,
): Promise<Map<string, Uint8Array>> {
  const held = new Map<string, Uint8Array>()
  for (const rule of rules) {
    const named = allMetrics.filter(({ key }) => metricsOfRules([rule]).includes(key))
    const versions = named.map(({ key, version }) => `${key} ${version}`)
    const text = JSON.stringify(rule)
    const read = () => readRule(tenant, rule, past)
    held.set(
      text,
      await recallOr(keyOf(['rule', text, versions, past.accounts.length]), read, (column) => column.length),
    )
  }
  return held
}

async function readRule(
  tenant: Tenant,
  rule: Rule,
  { accounts, moments, columns }: Pick<Past, 'accounts' | 'moments' | 'columns'>,
): Promise<Uint8Array> {
  const column = new Uint8Array(accounts.length * moments.length)
  const places = new Map(accounts.map((id, place) => [id, place]))
  for (const [date, moment] of moments.entries()) {
    const first = date * accounts.length
    const [held] = await readHeld(tenant, [rule], moment, accounts, (id, metric) => {
      const value = columns.get(metric)?.[first + (places.get(id) as number)] ?? Number.NaN
      return Number.isNaN(value) ? null : value
    })
    for (const id of held ?? []) column[first + (places.get(id) as number)] = 1
  }
  return column
}

async function recallOr<T>(key: string | null, read: () => Promise<T>, sizeOf: (value: T) => number): Promise<T> {
  const found = key === null ? undefined : recall<T>(key)
  if (found) return found
  const value = await read()
  if (key !== null) keep(key, value, sizeOf(value))
  return value
}

async function readPayers(tenant: Tenant, { dates, everyAccount }: PastAsked): Promise<Payers> {
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
  const others = everyAccount ? (await readAccountIds(tenant)).filter((id) => !places.has(id)) : []
  return { accounts: [...places.keys(), ...others], spans: byPlace, rateOn }
}

/** A span is an object of ten fields. */
const sizeOfPayers = ({ spans, accounts }: Payers): number =>
  accounts.length * 100 + [...spans.values()].reduce((sum, own) => sum + own.length * 200, 0)
