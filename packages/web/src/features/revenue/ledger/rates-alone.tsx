import { useQuery } from '@tanstack/react-query'
import { accountSubscriptionsQuery, type RevenueRate, ratesQuery } from '../../../api'
import { addDays, formatDay } from '../../../ui/format'
import { daysOf } from '../periods'
import type { RevenueState } from '../use-revenue'

/** Why an account's MRR moved though none of its subscriptions did: the rates at both ends of the period. */
export function RatesAlone({ state, account }: { state: RevenueState; account: string }) {
  const { first, last } = daysOf(state.period)
  const { data: rates } = useQuery(ratesQuery)
  const { data: subscriptions } = useQuery(accountSubscriptionsQuery(account, { day: null, known: 'then' }))
  const abroad = new Set(subscriptions?.items.map((row) => row.mrr.currency))
  const lines = [...abroad].flatMap((currency) => {
    const [from, to] = [rateOn(rates?.items, currency, addDays(first, -1)), rateOn(rates?.items, currency, last)]
    return from && to && from !== to ? [{ currency, from, to }] : []
  })
  if (lines.length === 0)
    return 'Where its MRR moved all the same, the rate of a currency did it, or the group it counts in.'
  return lines.map(({ currency, from, to }) => (
    <span key={currency}>
      The rate moved it: 1 {currency} was worth {from} {state.currency} on {formatDay(addDays(first, -1))} and {to} on{' '}
      {formatDay(last)}.{' '}
    </span>
  ))
}

/** The latest rate on or before the day. */
const rateOn = (rates: readonly RevenueRate[] | undefined, currency: string, day: string): string | undefined =>
  rates
    ?.filter((rate) => rate.currency === currency && rate.day <= day)
    .reduce<RevenueRate | undefined>((latest, rate) => (latest && latest.day > rate.day ? latest : rate), undefined)
    ?.rate
