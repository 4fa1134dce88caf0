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

export type AccountSearch = { compare?: string; metric?: string }

/** The account page's part of the address. */
export function readAccountSearch(search: Record<string, unknown>): AccountSearch {
  const compare = text(search.compare)
  return {
    compare: compare && /^\d{4}-\d{2}-\d{2}$/.test(compare) ? compare : undefined,
    metric: text(search.metric),
  }
}

/** The part of a searched list. */
export function readListSearch(search: Record<string, unknown>): { q?: string } {
  return { q: search.q === undefined ? undefined : text(String(search.q)) }
}
