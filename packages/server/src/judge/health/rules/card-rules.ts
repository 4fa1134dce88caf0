import { fieldsOf, type Rule } from '../../../kernel/rules'
import type { ScorecardDefinition } from '../contract'

/** The rules of some scorecards in one list, and where in it each scorecard's stand. */
export interface CardRules {
  readonly rules: readonly Rule[]
  readonly places: readonly {
    /** Null: it applies to all. */
    readonly applies: number | null
    readonly caps: readonly number[]
  }[]
}

/** Of each rule of a list the accounts, by id, for which it holds. */
export type HeldRules = readonly ReadonlySet<string>[]

export function listRules(cards: readonly ScorecardDefinition[]): CardRules {
  const rules: Rule[] = []
  const place = (rule: Rule): number => rules.push(rule) - 1
  const places = cards.map(({ appliesTo, caps }) => ({
    applies: appliesTo ? place(appliesTo) : null,
    caps: caps.map(({ when }) => place(when)),
  }))
  return { rules, places }
}

/** The places of all cards that apply to an account, the one that scores it first; `cards` in their order. */
export const cardsFor = ({ places }: CardRules, held: HeldRules, accountId: string): number[] =>
  places.flatMap(({ applies }, at) => (applies === null || held[applies]?.has(accountId) ? [at] : []))

/** The lowest cap that holds for an account under a card; the first of equal ones. */
export function capFor(
  { places }: CardRules,
  held: HeldRules,
  card: ScorecardDefinition,
  at: number,
  accountId: string,
): ScorecardDefinition['caps'][number] | null {
  let lowest: ScorecardDefinition['caps'][number] | null = null
  for (const [n, cap] of card.caps.entries()) {
    const place = places[at]?.caps[n]
    if (place === undefined || !held[place]?.has(accountId)) continue
    if (!lowest || cap.max < lowest.max) lowest = cap
  }
  return lowest
}

/** The metrics that rules name, by key. */
export const metricsOfRules = (rules: readonly Rule[]): string[] => [
  ...new Set(rules.flatMap((rule) => [...fieldsOf(rule)].flatMap((key) => metricOf(key) ?? []))),
]

/** The metric's key, of a field `metric.KEY`. */
export const metricOf = (field: string): string | null =>
  field.startsWith('metric.') ? field.slice('metric.'.length) : null
