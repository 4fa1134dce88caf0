import type { RevenueState } from './use-revenue'

/** Where the accounts stand that held something at the end of a month's last day, or of one group of them. */
export const heldLink = ({ search }: RevenueState, lastDay: string, by?: string, group?: string) => ({
  to: '/revenue',
  search: {
    period: lastDay.slice(0, 7),
    kind: 'end',
    filter: search.filter,
    by,
    group,
    as_of: (search as { as_of?: string }).as_of,
    known: (search as { known?: string }).known,
  },
})
