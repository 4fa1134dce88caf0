const views = ['board', 'list', 'calendar', 'forecast'] as const

export type RenewalsSearch = {
  view?: (typeof views)[number]
  /** `2026-10`, `2026-Q3` or `2026`; the quarter that runs unless told. */
  period?: string
  /** An e-mail, `me` or `none`. */
  owner?: string
  /** Terms of a month and less are left out unless told. */
  terms?: 'all'
  peek?: string
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const periodPattern = /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$/

/** The renewals' part of the address; anything malformed is left out. */
export function readRenewalsSearch(search: Record<string, unknown>): RenewalsSearch {
  const period = search.period === undefined ? '' : String(search.period)
  return {
    view: views.find((view) => view === search.view),
    period: periodPattern.test(period) ? period : undefined,
    owner: text(search.owner),
    terms: search.terms === 'all' ? 'all' : undefined,
    peek: text(search.peek),
  }
}
