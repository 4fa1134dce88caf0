const views = ['board', 'list', 'calendar', 'forecast', 'opportunities'] as const
const decided = ['decided', 'all'] as const

export type RenewalsSearch = {
  view?: (typeof views)[number]
  /** `2026-10`, `2026-Q3` or `2026`; the quarter that runs unless told. */
  period?: string
  /** An e-mail, `me` or `none`. */
  owner?: string
  /** Terms of a month and less are left out unless told. */
  terms?: 'all'
  peek?: string
  /** Which opportunities are listed; the open ones unless told. */
  opportunities?: (typeof decided)[number]
  /** The opportunity that is opened; `new`: one to be made. */
  opportunity?: string
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
    opportunities: decided.find((one) => one === search.opportunities),
    opportunity: text(search.opportunity),
  }
}
