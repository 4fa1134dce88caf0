import type { Observations } from './observe'

/**
 * How many days ahead the score warned: of each account and outcome that was under the edge at its last observation before, the days
 * from the first observation since which it stayed under; of these the median. Null where nobody was warned of.
 */
export function leadTimeOf(
  seen: Observations,
  scores: Float64Array,
  days: readonly number[],
  edge: number,
): number | null {
  const ends = new Map<string, number>()
  const byAccount = new Map<number, number[]>()
  for (let at = 0; at < seen.count; at++) {
    const account = seen.accounts[at] as number
    const own = byAccount.get(account)
    if (own) own.push(at)
    else byAccount.set(account, [at])
    if (seen.outcomes[at] === 1) ends.set(`${account} ${seen.outcomeOn[at]}`, at)
  }
  const leads: number[] = []
  for (const at of ends.values()) {
    const on = seen.outcomeOn[at] as number
    let since: number | null = null
    const own = (byAccount.get(seen.accounts[at] as number) ?? []).sort((a, b) => dateOf(seen, a) - dateOf(seen, b))
    for (const place of own) {
      const day = days[dateOf(seen, place)] as number
      if (day >= on) break
      if (!((scores[place] as number) < edge)) since = null
      else since ??= day
    }
    if (since !== null) leads.push(on - since)
  }
  leads.sort((a, b) => a - b)
  const middle = leads.length >> 1
  if (leads.length === 0) return null
  return leads.length % 2 === 1
    ? (leads[middle] as number)
    : ((leads[middle - 1] as number) + (leads[middle] as number)) / 2
}

const dateOf = (seen: Observations, at: number): number => seen.dates[at] as number
