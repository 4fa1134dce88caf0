import { describe, expect, it } from 'vitest'
import { type EndTerms, lineEnd } from './line-end'

const terms: EndTerms = {
  start: '2026-01-01',
  end: null,
  trialEnd: null,
  termStart: null,
  termEnd: null,
  autoRenew: null,
  cancelledAt: null,
  accessEndsAt: null,
  status: null,
}
const year = { termStart: '2026-01-01', termEnd: '2027-01-01' }
const month = { termEnd: '2026-02-01', autoRenew: true }

describe('the end of a line', () => {
  it.each<[string, Partial<EndTerms>, string | null]>([
    ['is not in sight while nothing says so', year, null],
    ['is the end that was told', { end: '2026-04-01', cancelledAt: '2026-02-10' }, '2026-04-01'],
    ["is access' end where that comes first", { end: '2026-04-01', accessEndsAt: '2026-03-01' }, '2026-03-01'],
    ['after a notice is the end of the term that runs', { ...year, cancelledAt: '2026-02-10' }, '2027-01-01'],
    ['after a notice on the last day of a term is that day', { ...month, cancelledAt: '2026-02-01' }, '2026-02-01'],
    ['after a notice in a later term is its end', { ...month, cancelledAt: '2026-02-02' }, '2026-03-01'],
    ['after a notice many terms later, likewise', { ...month, cancelledAt: '2036-08-15' }, '2036-09-01'],
    [
      'after a notice when no term runs is at once',
      { ...month, autoRenew: false, cancelledAt: '2026-05-03' },
      '2026-05-03',
    ],
    ['after a notice without terms is at once', { cancelledAt: '2026-05-03' }, '2026-05-03'],
    [
      "after a notice within the trial is the trial's",
      { ...year, trialEnd: '2026-01-15', cancelledAt: '2026-01-03' },
      '2026-01-15',
    ],
    ['of what is cancelled is its term', { ...year, status: 'cancelled' }, '2027-01-01'],
    [
      'of what is cancelled is its term, with a notice too',
      { ...year, status: 'cancelled', cancelledAt: '2026-03-01' },
      '2027-01-01',
    ],
    ['of what is expired is its end', { status: 'expired', end: '2026-03-01' }, '2026-03-01'],
  ])('%s', (_, more, end) => expect(lineEnd({ ...terms, ...more })).toBe(end))
})
