import { useQuery } from '@tanstack/react-query'
import { meQuery, type Opportunity, type RevenueRate, ratesQuery } from '../../api'
import { dayOf } from '../format'

/** What one unit of each currency is worth in the workspace's today. */
export type Rates = ReadonlyMap<string, number>

/** The latest rates that are in force on a day, the workspace's own currency among them. */
export function ratesOn(day: string, rates: readonly RevenueRate[], base: string): Rates {
  const latest = new Map<string, RevenueRate>()
  for (const rate of rates) {
    const known = latest.get(rate.currency)
    if (rate.day <= day && (!known || known.day <= rate.day)) latest.set(rate.currency, rate)
  }
  return new Map([...[...latest].map(([currency, { rate }]) => [currency, Number(rate)] as const), [base, 1]])
}

/** Today's rates, with the currency that they lead to. */
export function useRates(): { rates: Rates; base: string; today: string } {
  const { data: me } = useQuery(meQuery)
  const { data } = useQuery(ratesQuery)
  const base = me?.workspace.currency ?? 'USD'
  const today = dayOf(new Date(), me?.workspace.timeZone ?? 'UTC')
  return { rates: ratesOn(today, data?.items ?? [], base), base, today }
}

/** An amount in the workspace's currency; null where its rate is missing. */
function inBase({ amount }: Pick<Opportunity, 'amount'>, rates: Rates): number | null {
  const rate = rates.get(amount.currency)
  return rate === undefined ? null : Number(amount.amount) * rate
}

/** What is to be expected of one: its amount at its probability, all or nothing once it is decided; null where one is not known. */
export function expectedOf(
  opportunity: Pick<Opportunity, 'amount' | 'probability' | 'outcome'>,
  rates: Rates,
): number | null {
  const amount = inBase(opportunity, rates)
  const { outcome, probability } = opportunity
  const share = outcome === 'won' ? 1 : outcome === 'lost' ? 0 : probability
  return amount === null || share === null ? null : amount * share
}

/** What they come to; `left`: how many a sum leaves out, for want of a probability or a rate. */
export function sumsOf(rows: readonly Opportunity[], rates: Rates) {
  const amounts = rows.map((row) => inBase(row, rates))
  const expected = rows.map((row) => expectedOf(row, rates))
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
  return { amount: sum(amounts), expected: sum(expected), left: expected.filter((value) => value === null).length }
}

export const outcomeWords = (outcome: Opportunity['outcome']): string =>
  outcome === 'won' ? 'Won' : outcome === 'lost' ? 'Lost' : 'Open'
