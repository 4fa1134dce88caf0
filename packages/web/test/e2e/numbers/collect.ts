import type { Page } from 'playwright-core'

/** A number as a screen prints it, and the word that names its explanation. */
export interface ShownNumber {
  readonly explains: string
  readonly text: string
}

export interface ShownNumbers {
  readonly explained: readonly ShownNumber[]
  /** Text with a digit that names no explanation and stands in no place that needs none. */
  readonly loose: readonly string[]
}

/** Where digits are no figures about the account, each with the reason. The places are of the page's main part. */
export const NO_FIGURES: Readonly<Record<string, string>> = {
  'header *': 'the name of the account, its place in the list, the age of the data',
  '[aria-label="Shown as of a past day"] *': 'the date that is shown',
  'nav[aria-label="Account"] *': 'a count of rows: people',
  'svg *': 'the scales and dates of a chart; its values stand in its table',
  'thead *, th *, th': 'dates and names of measures',
  'h2 ~ p': 'the name and version of the scorecard; a count of rows: people',
  'button:not([data-explains])': 'a date to be chosen',
  '[aria-label="Points of the score"] > p': 'a sentence on what was skipped, in which a weight is named',
  'ul *': 'people and events: names, dates, counts of rows',
  'a *, a': 'names',
  '[data-kind="words"], [data-kind="words"] *': 'a sentence on what is held, a rating or which scorecard applies',
  '[data-kind="adjustment"] *': 'what a cap or a rating adds: the explanation tells it beside its SQL',
  '[data-kind="member"] *': 'the accounts of a family, each explained on its own page',
  '[aria-label="Verdict"] dl *': 'the score without a rating, beside the one with it',
  '[data-kind="date"], [data-kind="date"] *': 'a date, and how far it is',
  '[data-kind="name"], [data-kind="name"] *': 'names as they were told',
  '[aria-label="Renewals, table"] *': 'dates of terms and notices, and what owners forecast, as they told it',
  '[aria-label="Opportunities, table"] *': 'what members told of what may come, as they told it',
  '[aria-label="People, table"] *': 'names, addresses, and when each was last seen',
  '[aria-label="Fields, table"] *': 'what was told of the account, each with its source and its date beside',
  '[aria-label="Ids and roles, table"] *': 'what the account is called elsewhere',
}

/** Explained by what the page holds already: no statement gives them. */
const TOLD: readonly string[] = ['stake:', 'suggested:', 'opportunities:']

/** Every number that the account page shows as it stands. */
export const collectNumbers = (page: Page): Promise<ShownNumbers> =>
  page.evaluate(
    ([places, told]) => {
      const main = document.querySelector('main')
      if (!main) throw new Error('The page has no main part.')
      const loose: string[] = []
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const holder = node.parentElement
        if (!holder || !/\d/.test(node.textContent ?? '')) continue
        if (holder.closest('[data-explains]') || places.some((place) => holder.matches(place))) continue
        loose.push(`${holder.tagName.toLowerCase()} in ${holder.parentElement?.outerHTML.slice(0, 200)}`)
      }
      const explained = [...main.querySelectorAll('[data-explains]')].map((element) => ({
        explains: element.getAttribute('data-explains') ?? '',
        text: element.textContent ?? '',
      }))
      return { explained: explained.filter(({ explains }) => !told.some((kind) => explains.startsWith(kind))), loose }
    },
    [Object.keys(NO_FIGURES), TOLD] as const,
  )
