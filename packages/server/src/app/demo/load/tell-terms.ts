import { addMonths, formatDay, parseDay } from '../calendar'
import type { DemoSubscription } from '../contract'

/** What was told of a subscription on a day, and holds from that day on. */
interface Word {
  readonly on: number
  readonly says: Readonly<Record<string, unknown>>
}

/**
 * A subscription's terms as a billing system told them, one after another: the contract as it began, and then on its own day a discount,
 * a rest, the latest term, a notice or a payment that failed. The first replaces nothing; each further one holds from its `changeOn`.
 */
export function tellTerms(row: DemoSubscription, today: string): object[] {
  const start = parseDay(row.start)
  const words = [...wordsOf(row)].filter(({ on }) => on <= parseDay(today)).sort((a, b) => a.on - b.on)
  const begun = Object.assign(contractOf(row), ...words.filter(({ on }) => on <= start).map(({ says }) => says))
  const told: object[] = [begun]
  let terms = begun
  let last = start
  for (const { on, says } of words.filter((word) => word.on > start)) {
    terms = { ...terms, ...says, changeOn: formatDay(on) }
    if (on === last) told.pop()
    told.push(terms)
    last = on
  }
  return told
}

/** The contract on its first day, when nobody knew of its end. */
const contractOf = (row: DemoSubscription): Record<string, unknown> => ({
  externalId: row.externalId,
  account: row.account,
  plan: row.plan,
  start: row.start,
  amount: row.interval === 'year' ? (Math.round(Number(row.mrr) * 100 * 12) / 100).toFixed(2) : row.mrr,
  currency: row.currency,
  interval: row.interval,
  quantity: row.quantity,
  termStart: row.firstTerm.start,
  termEnd: row.firstTerm.end,
  autoRenew: true,
  noticeDays: row.noticeDays,
  component: row.component,
})

function* wordsOf(row: DemoSubscription): Iterable<Word> {
  const { discount, pause, end, cancelledAt, lastPaidAt } = row
  yield { on: parseDay(row.termStart), says: { termStart: row.termStart, termEnd: row.termEnd } }
  if (discount) {
    const says = { discountPercent: discount.percent, discountStart: discount.start, discountEnd: discount.end }
    // Agreed before it counts: what begins with a new word is a new price, and no discount.
    yield { on: parseDay(discount.start) - 1, says }
  }
  if (pause) yield { on: parseDay(pause.start), says: { status: 'paused' } }
  if (pause?.end) yield { on: parseDay(pause.end), says: { status: 'active' } }
  if (lastPaidAt !== null) {
    // Due on the day on which the next month begins, for nothing came.
    yield { on: addMonths(parseDay(lastPaidAt), 1), says: { status: 'past_due', lastPaidAt } }
    if (end !== null) yield { on: parseDay(end), says: { status: 'unpaid', end } }
  } else if (end !== null) {
    const closes = parseDay(end) - 1
    if (cancelledAt === null) yield { on: closes, says: { end } }
    else {
      yield { on: parseDay(cancelledAt), says: { cancelledAt, end, accessEndsAt: end, autoRenew: false } }
      yield { on: closes, says: { lastPaidAt: [row.start, row.termStart].sort().at(-1) } }
    }
  }
}
