import type { Rule } from '../api'

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const object = (value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Rule) : undefined

export type AccountsSearch = {
  view?: string
  filter?: Rule
  sort?: string
  q?: string
  peek?: string
  columns?: string
}

/** The list's part of the address; anything malformed is left out. */
export function readAccountsSearch(search: Record<string, unknown>): AccountsSearch {
  return {
    view: text(search.view),
    filter: object(search.filter),
    sort: text(search.sort),
    q: search.q === undefined ? undefined : text(String(search.q)),
    peek: search.peek === undefined ? undefined : text(String(search.peek)),
    columns: text(search.columns),
  }
}

export type AccountSearch = {
  /** The days that the score's parts are compared between; the later one is the page's unless told. */
  compare?: string
  until?: string
  metric?: string
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/
const day = (value: unknown) => (typeof value === 'string' && dayPattern.test(value) ? value : undefined)

/** The account page's part of the address. */
export function readAccountSearch(search: Record<string, unknown>): AccountSearch {
  return {
    compare: day(search.compare),
    until: day(search.until),
    metric: text(search.metric),
  }
}

export type HealthSearch = {
  /** Only accounts that this scorecard scores. */
  scorecard?: string
  /** The days between which the change of the mean is told. */
  from?: string
  to?: string
  /** Which disagreements. */
  kind?: string
  /** The account that is opened beside. */
  peek?: string
}

/** The part of the health screens. */
export function readHealthSearch(search: Record<string, unknown>): HealthSearch {
  return {
    scorecard: text(search.scorecard),
    from: day(search.from),
    to: day(search.to),
    kind: text(search.kind),
    peek: search.peek === undefined ? undefined : text(String(search.peek)),
  }
}

/** The part of a searched list. */
export function readListSearch(search: Record<string, unknown>): { q?: string } {
  return { q: search.q === undefined ? undefined : text(String(search.q)) }
}

const intervals = ['month', 'quarter', 'year'] as const

export type RevenueSearch = {
  /** `2026-10`, `2026-Q3` or `2026`; the last that ended unless told. */
  period?: string
  interval?: (typeof intervals)[number]
  /** What the movements are broken down by. */
  by?: string
  group?: string
  filter?: Rule
  /** The movement, and of it the account, that is opened. */
  kind?: string
  account?: string
  measure?: 'mrr'
  cohort?: string
  cohorts?: 'month'
  /** Of a closed period: what was reported, instead of what is known now. */
  reported?: true
  /** Of a closed period: the accounts that are known otherwise now are opened. */
  restated?: true
  /** The bar of the offset whose accounts are opened. */
  bar?: string
  /** The side by which losses are told, and the one group whose losses are listed; empty: those of none. */
  lost?: string
  of?: string
  /** How many months retention looks back. */
  months?: number
}

/** The part of the revenue screens. */
export function readRevenueSearch(search: Record<string, unknown>): RevenueSearch {
  const period = search.period === undefined ? undefined : text(String(search.period))
  const months = Number(search.months)
  return {
    period: period && /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$/.test(period) ? period : undefined,
    interval: intervals.find((one) => one === search.interval),
    by: text(search.by),
    group: search.group === undefined ? undefined : String(search.group),
    filter: object(search.filter),
    kind: text(search.kind),
    account: search.account === undefined ? undefined : text(String(search.account)),
    measure: search.measure === 'mrr' ? 'mrr' : undefined,
    cohort: text(search.cohort),
    cohorts: search.cohorts === 'month' ? 'month' : undefined,
    reported: search.reported === true ? true : undefined,
    restated: search.restated === true ? true : undefined,
    bar: text(search.bar),
    lost: text(search.lost),
    of: search.of === undefined ? undefined : String(search.of),
    months: Number.isInteger(months) && months > 0 && months <= 60 ? months : undefined,
  }
}
