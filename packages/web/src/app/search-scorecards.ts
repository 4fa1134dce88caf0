const tabs = ['caps', 'applies', 'versions', 'backtest'] as const
const outcomes = ['churn', 'contraction', 'nonrenewal'] as const

export type ScorecardSearch = {
  /** The measures unless told. */
  tab?: (typeof tabs)[number]
  /** The measure whose curve is shown. */
  metric?: string
  /** The list that is opened: outcomes that came without a warning, or warnings without one. */
  found?: 'missed' | 'false_alarms'
  /** Of the accounts that move, those from one band to another: `watch-at_risk`. */
  move?: string
  outcome?: (typeof outcomes)[number]
  /** Days after a date in which the outcome counts; and days before those. */
  horizon?: number
  lead?: number
  /** Whether the ratings of members count. */
  pulses?: true
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const days = (value: unknown, least: number) => {
  const number = Number(value)
  return value !== undefined && Number.isInteger(number) && number >= least && number <= 365 ? number : undefined
}

/** The studio's part of the address; anything malformed is left out. */
export function readScorecardSearch(search: Record<string, unknown>): ScorecardSearch {
  return {
    tab: tabs.find((tab) => tab === search.tab),
    metric: search.metric === undefined ? undefined : text(String(search.metric)),
    found: search.found === 'missed' || search.found === 'false_alarms' ? search.found : undefined,
    move: text(search.move),
    outcome: outcomes.find((outcome) => outcome === search.outcome),
    horizon: days(search.horizon, 30),
    lead: days(search.lead, 0),
    pulses: search.pulses === true ? true : undefined,
  }
}
