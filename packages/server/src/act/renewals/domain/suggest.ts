import { divide } from './amounts'

export const CATEGORIES = ['commit', 'likely', 'at_risk', 'lost'] as const
export type Category = (typeof CATEGORIES)[number]

/** So many decided renewals say something; fewer say nothing. */
export const ENOUGH = 10
/** The rate of the band counts as so many renewals of the account's own. */
export const WEIGHT = 10
export const COMMIT_FROM = 0.9
export const LIKELY_FROM = 0.75
/** Terms of up to so many days are compared with each other, longer ones with each other. */
export const SHORT_TERM_DAYS = 100
/** Over how many days before today decided renewals are counted. */
export const HISTORY_DAYS = 730

export type TermClass = 'short' | 'long'
export const termClass = (days: number | null): TermClass =>
  days !== null && days <= SHORT_TERM_DAYS ? 'short' : 'long'

/** Of renewals that were decided: how many, and how many were not lost. */
export interface Count {
  readonly decided: number
  readonly kept: number
}

export interface SuggestInput {
  /** In ten thousandths; null where the amount is not known. */
  readonly stake: bigint | null
  readonly noticed: bigint
  readonly noticedOn: string | null
  readonly band: string | null
  /** Other accounts' renewals of such terms, which were in this band a month before their date; and in any. */
  readonly ofBand: Count
  readonly ofAll: Count
  readonly own: Count
}

export interface Suggestion {
  readonly category: Category | null
  /** Expected to be kept, in ten thousandths. */
  readonly amount: bigint | null
  readonly rate: number | null
  /** Whose rate was taken: the band's, or everybody's because the band has too few. */
  readonly of: 'band' | 'all' | null
  readonly formula: string
  readonly word: string
}

const says = (count: Count, whose: string) => `${count.kept} of ${count.decided} ${whose}`

/**
 * What the workspace's own history suggests: rate = (10 x kept/decided of the band + the account's own kept) / (10 + its own decided), the
 * amount (stake - what notice was given for) x rate. No category where fewer than ten renewals were decided.
 */
export function suggest(input: SuggestInput): Suggestion {
  const none = { category: null, amount: null, rate: null, of: null, formula: '' }
  if (input.noticedOn !== null && (input.stake === null || input.noticed >= input.stake)) {
    const word = `Notice was given on ${input.noticedOn}.`
    return { ...none, category: 'lost', amount: 0n, rate: 0, formula: 'notice given: nothing is kept', word }
  }
  const of = input.band !== null && input.ofBand.decided >= ENOUGH ? 'band' : 'all'
  const taken = of === 'band' ? input.ofBand : input.ofAll
  if (taken.decided < ENOUGH) {
    return {
      ...none,
      word: `Too little history: of renewals like it ${taken.decided} ${taken.decided === 1 ? 'was' : 'were'} decided so far, ${ENOUGH} are needed.`,
    }
  }
  const over = BigInt(WEIGHT * taken.kept + input.own.kept * taken.decided)
  const under = BigInt(taken.decided * (WEIGHT + input.own.decided))
  const rate = Number(over) / Number(under)
  const left = input.stake === null ? null : input.stake - input.noticed
  const whose = of === 'band' ? `in band ${input.band}` : 'in any band'
  const words = [
    `${says(taken, `renewals like it were kept, ${whose}`)}`,
    of === 'all' && input.band !== null ? `band ${input.band} alone has ${input.ofBand.decided}, too few` : '',
    input.band === null ? 'no score now' : '',
    input.own.decided > 0 ? says(input.own, "of the account's own were kept") : 'the account has none of its own yet',
    input.noticed > 0n ? 'notice was given for a part' : '',
  ]
  return {
    category: rate >= COMMIT_FROM ? 'commit' : rate >= LIKELY_FROM ? 'likely' : 'at_risk',
    amount: left === null ? null : divide(left * over, under),
    rate,
    of,
    formula: `(${WEIGHT} x ${taken.kept}/${taken.decided} + ${input.own.kept}) / (${WEIGHT} + ${input.own.decided})`,
    word: `${words.filter(Boolean).join('; ')}.`,
  }
}
