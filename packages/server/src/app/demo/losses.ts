import type { AccountPlan } from './account-plan'
import { addMonths, firstOfMonth, formatDay, parseDay } from './calendar'
import type { DemoLoss, DemoSubscription } from './contract'
import { LOSS_WORDS } from './loss-words'
import { makeRandom, type Random } from './random'

/** The keys of the reasons that a departure of the story comes to. */
const KEYS: Readonly<Record<string, string>> = {
  Acquired: 'acquired',
  'Went out of business': 'closed_down',
  'Moved to the parent company’s system': 'no_more_need',
  'Budget cut': 'budget_cut',
  'Champion left': 'sponsor_left',
  'Never rolled out': 'not_adopted',
  'Too hard to set up': 'experience',
  'Missing integration': 'missing_feature',
  'Low adoption': 'not_adopted',
  Price: 'price',
  'Missing feature': 'missing_feature',
  'Went to a competitor': 'competitor',
}

/** So long after a loss most owners have asked why. */
const ASKED_DAYS = 45

/** What the account's owner wrote down of its losses, month by month; some have not got round to it. */
export function planLosses(seed: number, plan: AccountPlan, owner: string, today: number): DemoLoss[] {
  const random = makeRandom(seed, 'losses', plan.index)
  const lines = plan.subscriptions.map(readLine)
  const losses: DemoLoss[] = []
  let month = firstOfMonth(Math.min(...lines.map((line) => line.start), today))
  for (; month <= today; month = addMonths(month, 1)) {
    const last = Math.min(addMonths(month, 1) - 1, today)
    const [before, after] = [sum(lines, month - 1), sum(lines, last)]
    if (after >= before - 0.004) continue
    const left = after === 0
    const ago = today - last
    const asked = random.chance(ago > ASKED_DAYS ? (left ? 0.93 : 0.72) : left ? 0.4 : 0.25)
    const reason = left ? whyLeft(plan) : whyLess(plan, month, last, random)
    const on = Math.min(today, last + random.int(1, 20))
    const words = random.chance(0.85) ? random.pick(LOSS_WORDS[reason] ?? []) : null
    const evidence = drawEvidence(reason, last, random)
    if (asked) {
      const period = formatDay(month).slice(0, 7)
      losses.push({
        account: plan.externalId,
        period,
        reason,
        text: words ?? null,
        evidence,
        by: owner,
        on: formatDay(on),
      })
    }
  }
  return losses
}

const whyLeft = ({ billing, life }: AccountPlan): string =>
  billing.failed ? 'payment_failed' : (KEYS[life.departure?.reason ?? ''] ?? 'no_more_need')

/** Why somebody who stays pays less. */
function whyLess({ billing, life }: AccountPlan, first: number, last: number, random: Random): string {
  const drawn = random.weighted([0.4, 0.3, 0.2, 0.1])
  if (billing.discount && billing.discount.start >= first && billing.discount.start <= last) return 'price'
  const idle = life.archetype === 'drifting' || life.departure?.how === 'faded'
  return (
    (idle
      ? ['not_adopted', 'budget_cut', 'price', 'missing_feature']
      : ['no_more_need', 'budget_cut', 'price', 'price'])[drawn] ?? 'price'
  )
}

function drawEvidence(reason: string, day: number, random: Random): string[] {
  const at = formatDay(day - random.int(1, 20))
  const [known, kind] = [random.chance(0.7), random.int(0, 2)]
  if (!known) return []
  if (reason === 'payment_failed') return [`Dunning log, ${at}`]
  return [[`Exit call, ${at}`, `E-mail of ${at}`, `Support thread, ${at}`][kind] ?? `Exit call, ${at}`]
}

interface Line {
  readonly start: number
  readonly end: number
  readonly mrr: number
  readonly discount: { readonly start: number; readonly end: number; readonly share: number } | null
}

const readLine = ({ start, end, mrr, discount }: DemoSubscription): Line => ({
  start: parseDay(start),
  end: end === null ? Number.POSITIVE_INFINITY : parseDay(end),
  mrr: Number(mrr),
  discount: discount && { start: parseDay(discount.start), end: parseDay(discount.end), share: discount.percent / 100 },
})

/** What is held a month at the end of a day, be it paid or at rest. */
const sum = (lines: readonly Line[], day: number): number =>
  lines.reduce((total, { start, end, mrr, discount }) => {
    if (day < start || day >= end) return total
    return total + mrr * (discount && day >= discount.start && day < discount.end ? 1 - discount.share : 1)
  }, 0)
