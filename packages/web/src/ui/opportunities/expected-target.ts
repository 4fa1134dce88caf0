import { type NumberTarget, toldTarget } from '../explain'
import { formatCount } from '../format'

export const countOpportunities = (count: number): string => formatCount(count, 'opportunity', 'opportunities')

/** What opportunities come to. */
export const expectedTarget = (
  title: string,
  value: string,
  count: number,
  left: number,
  currency: string,
): NumberTarget =>
  toldTarget(
    { title, value, subject: countOpportunities(count), explains: `opportunities:${title.toLowerCase()}` },
    {
      definition:
        title === 'Amount'
          ? `What the opportunities listed would bring a month, each at the latest rate of its currency to ${currency}.`
          : 'Each amount at its probability: all of what is won, nothing of what is lost.',
      asOf: 'now',
      source: 'opportunities and the rates of revenue',
      rows: `${countOpportunities(count)}${left > 0 ? `; ${left} without a probability or a rate left out` : ''}`,
    },
  )
