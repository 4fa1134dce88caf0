import { type Billing, type Discount, GRACE_DAYS } from './billing'
import { addMonths, formatDay } from './calendar'
import type { DemoCurrency, DemoPlan, DemoSubscription } from './contract'
import type { Life, Stint, Window } from './lifecycle'
import { type Pause, planPause } from './pauses'
import { makeRandom, type Random } from './random'
import type { SeatStep } from './seats'

/** Per seat and month; a year's contract is a tenth cheaper. */
const PRICE: Record<DemoCurrency, Record<DemoPlan, number>> = {
  USD: { Starter: 39, Growth: 62, Enterprise: 84 },
  EUR: { Starter: 36, Growth: 57, Enterprise: 77 },
  GBP: { Starter: 31, Growth: 49, Enterprise: 66 },
  JPY: { Starter: 5900, Growth: 9300, Enterprise: 12600 },
}
const YEARLY_RISE = 1.045

interface Stretch {
  readonly plan: string
  readonly start: number
  readonly end: number | null
  readonly mrr: number
  readonly seats: number
}

/** The plan a company is on at so many seats: it moves up when it outgrows its plan and never back down. */
export const planForSeats = (plan: DemoPlan, seats: number): DemoPlan => {
  if (plan === 'Enterprise' || seats > 55) return 'Enterprise'
  return plan === 'Growth' || seats > 12 ? 'Growth' : 'Starter'
}

/** How an account's contracts are billed. */
interface Terms {
  readonly life: Life
  readonly billing: Billing
  readonly pause: Pause | null
  readonly today: number
}

/** The contracts of an account that began by today, each cut wherever seats, price or plan change, and when they rested. */
export function planSubscriptions(
  seed: number,
  index: number,
  account: string,
  life: Life,
  billing: Billing,
  seats: readonly (readonly SeatStep[])[],
  window: Window,
): { readonly rows: DemoSubscription[]; readonly pause: Pause | null } {
  const random = makeRandom(seed, 'subscriptions', index)
  const today = window.to - 1
  const contracts = life.stints.flatMap((stint, round) => {
    const base = cutStint(life, billing.currency, stint, seats[round] ?? [], today)
    const extra = planAddOn(life, stint, base, today, random)
    return [...base, ...extra].map((stretch) => ({ stretch, stint }))
  })
  const pause = planPause(
    seed,
    index,
    life,
    contracts.map(({ stretch }) => stretch),
    window,
  )
  const terms = { life, billing, pause, today }
  const rows = contracts.map(({ stretch, stint }, place) =>
    describe(`sub-${account.slice(4)}-${place + 1}`, account, stretch, stint, terms),
  )
  return { rows, pause }
}

function cutStint(
  life: Life,
  currency: DemoCurrency,
  stint: Stint,
  steps: readonly SeatStep[],
  today: number,
): Stretch[] {
  const stop = Math.min(stint.end ?? today + 1, today + 1)
  const cuts = new Set(steps.map((step) => step.day))
  for (let year = 1; addMonths(stint.start, year * 12) < stop; year++) cuts.add(addMonths(stint.start, year * 12))
  const days = [...cuts].filter((day) => day < stop).sort((a, b) => a - b)
  let plan = life.plan
  return days.map((start, place) => {
    const held = steps.findLast((step) => step.day <= start)?.seats ?? 1
    plan = planForSeats(plan, held)
    const years = countAnniversaries(stint.start, start)
    const mrr = PRICE[currency][plan] * held * (life.annual ? 0.9 : 1) * YEARLY_RISE ** years
    return { plan, start, end: days[place + 1] ?? stint.end, mrr, seats: held }
  })
}

function countAnniversaries(start: number, day: number): number {
  let years = 0
  while (addMonths(start, (years + 1) * 12) <= day) years++
  return years
}

/** Some larger customers buy route optimisation on top, and a few drop it again. */
function planAddOn(life: Life, stint: Stint, base: readonly Stretch[], today: number, random: Random): Stretch[] {
  const start = stint.start + random.int(90, 700)
  const buys = random.chance(0.24)
  const keeps = random.chance(0.8)
  const held = base.findLast((stretch) => stretch.start <= start)
  const fading = life.departure?.fadeFrom ?? Number.POSITIVE_INFINITY
  if (!buys || !held || life.plan === 'Starter' || start > today || start > fading) return []
  if (stint.end !== null && start >= stint.end - 30) return []
  const dropped = addMonths(start, 12)
  const end = keeps || dropped > today || (stint.end !== null && dropped >= stint.end) ? stint.end : dropped
  return [{ plan: 'Route optimisation add-on', start, end, mrr: held.mrr * 0.16, seats: held.seats }]
}

function describe(
  externalId: string,
  account: string,
  stretch: Stretch,
  stint: Stint,
  { life, billing, pause, today }: Terms,
): DemoSubscription {
  const closes = stretch.end !== null && stretch.end === stint.end
  const lastPaid = closes && billing.failed && stretch.end !== null ? addMonths(stretch.end - GRACE_DAYS, -1) : null
  const owed = lastPaid !== null && lastPaid > stretch.start && addMonths(lastPaid, 1) <= today ? lastPaid : null
  const cancelledAt = closes && !billing.failed ? (life.departure?.cancelledAt ?? null) : null
  const noticed = cancelledAt !== null && cancelledAt <= today
  const end = owed === null ? stretch.end : addMonths(owed, 1) + GRACE_DAYS
  // What is planned but not yet told to anyone is not in the books.
  const known = end !== null && closes && !noticed && end > today ? null : end
  const termOn = (day: number) => findTerm(stint.start, life.annual ? 12 : 1, day)
  const first = termOn(stretch.start)
  const latest = termOn(Math.min(today, (stretch.end ?? today + 1) - 1))
  return {
    externalId,
    account,
    plan: stretch.plan,
    start: formatDay(stretch.start),
    end: known === null ? null : formatDay(known),
    mrr: (billing.currency === 'JPY' ? Math.round(stretch.mrr) : stretch.mrr).toFixed(2),
    currency: billing.currency,
    discount: within(billing.discount, stretch),
    pause: pause && stretch.start < pause.start && (stretch.end ?? today + 1) > pause.start ? tell(pause, today) : null,
    lastPaidAt: owed === null ? null : formatDay(owed),
    interval: life.annual ? 'year' : 'month',
    quantity: stretch.seats,
    firstTerm: first,
    termStart: latest.start,
    termEnd: latest.end,
    autoRenew: !noticed,
    noticeDays: life.annual ? 30 : 0,
    cancelledAt: noticed ? formatDay(cancelledAt) : null,
    component: 'recurring',
  }
}

/** A discount as far as it concerns the stretch; null where it does not. */
function within(discount: Discount | null, { start, end }: Stretch): DemoSubscription['discount'] {
  if (!discount || discount.end <= start || (end !== null && discount.start >= end)) return null
  const { percent } = discount
  return { percent, start: formatDay(Math.max(start, discount.start)), end: formatDay(discount.end) }
}

const tell = ({ start, end }: Pause, today: number) => ({
  start: formatDay(start),
  end: end <= today ? formatDay(end) : null,
})

/** The term, counted in months from the contract's start, that the day lies in. */
function findTerm(start: number, months: number, day: number): DemoSubscription['firstTerm'] {
  let term = 0
  while (addMonths(start, (term + 1) * months) <= day) term++
  return { start: formatDay(addMonths(start, term * months)), end: formatDay(addMonths(start, (term + 1) * months)) }
}
