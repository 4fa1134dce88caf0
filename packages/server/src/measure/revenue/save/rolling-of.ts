import type { Checked } from '../domain/check-terms'

/** When the term that is told began, where earlier ones were before it, and from when terms follow by themselves. */
export function rollingOf({ terms, paysFrom, renewsOn }: Checked): {
  term_begun_on: string | null
  rolls_from: string | null
} {
  const begun = terms.termStart !== null && renewsOn !== null && terms.termStart < renewsOn ? terms.termStart : null
  const from = terms.termStart ?? paysFrom
  return {
    term_begun_on: begun !== null && begun > paysFrom ? begun : null,
    rolls_from: terms.autoRenew === true && renewsOn !== null && from < renewsOn ? from : null,
  }
}
