import type { AccountPlan } from './account-plan'
import { formatDay } from './calendar'
import type { DemoOpportunity, DemoSubscription } from './contract'
import { makeRandom, type Random } from './random'

const STAGES = [
  ['Discovery', 0.2],
  ['Proposal', 0.45],
  ['Negotiation', 0.7],
  ['Verbal yes', 0.9],
] as const
const SOURCES = ['CSM', 'More people than seats', 'Support request', 'Renewal talk']

/** What Fieldline hopes to sell on top, and what became of it in the last year. */
export function planOpportunities(seed: number, plan: AccountPlan, owner: string, today: number): DemoOpportunity[] {
  const random = makeRandom(seed, 'opportunities', plan.index)
  const grows = plan.life.archetype === 'growing'
  const [open, closed] = [random.chance(grows ? 0.45 : 0.14), random.chance(grows ? 0.5 : 0.12)]
  const running = plan.subscriptions.filter((row) => row.end === null && row.lastPaidAt === null && row.pause === null)
  const [base] = running
  if (!base) return []
  const made: DemoOpportunity[] = []
  const add = (
    about: Pick<DemoOpportunity, 'stage' | 'probability' | 'expectedOn' | 'closedOn' | 'outcome'>,
    created: number,
  ) =>
    made.push({
      externalId: `opp-${plan.externalId.slice(4)}-${made.length + 1}`,
      account: plan.externalId,
      ...drawSale(base, running.length > 1, random),
      currency: base.currency,
      owner,
      source: random.pick(SOURCES),
      createdOn: formatDay(created),
      ...about,
    })
  if (closed) {
    const day = today - random.int(10, 330)
    const won = random.chance(0.55)
    const about = {
      stage: won ? 'Won' : 'Lost',
      probability: won ? 1 : 0,
      outcome: won ? ('won' as const) : ('lost' as const),
    }
    add(
      { ...about, expectedOn: formatDay(day + random.int(-20, 20)), closedOn: formatDay(day) },
      day - random.int(20, 90),
    )
  }
  if (open) {
    const [stage, probability] = random.pick(STAGES)
    const expectedOn = formatDay(today + random.int(4, 150))
    add({ stage, probability, expectedOn, closedOn: null, outcome: null }, today - random.int(3, 80))
  }
  return made
}

function drawSale(base: DemoSubscription, hasAddOn: boolean, random: Random): { name: string; amount: string } {
  const price = Number(base.mrr) / base.quantity
  const [kind, share] = [random.next(), random.between(0.1, 0.45)]
  const seats = Math.max(2, Math.round(base.quantity * share))
  if (kind < 0.3 && !hasAddOn && base.plan !== 'Starter')
    return { name: 'Route optimisation add-on', amount: (Number(base.mrr) * 0.16).toFixed(2) }
  if (kind < 0.5 && base.plan !== 'Enterprise') {
    const next = base.plan === 'Starter' ? 'Growth' : 'Enterprise'
    return { name: `Move to ${next}`, amount: (Number(base.mrr) * 0.4).toFixed(2) }
  }
  return { name: `${seats} more seats${kind > 0.9 ? ' for a new depot' : ''}`, amount: (price * seats).toFixed(2) }
}
