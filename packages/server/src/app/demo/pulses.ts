import type { AccountPlan } from './account-plan'
import { formatDay, parseDay } from './calendar'
import type { DemoPulse } from './contract'
import { makeRandom, type Random } from './random'

/** Ratings are told of this many days. */
const BACK_DAYS = 330
/** So far ahead a member may feel that an account will leave. */
const SIGHT_DAYS = 90
/** How often somebody rates an account in its last three months. */
const ASKED_LATE = 0.75
/** Every how many accounts one has been rated at all, and how often one that was is rated. */
const RATED = 0.45
const MOST_TIMES = 3
/** How well each feels it, by whose turn it is: some hope too much. */
const SENSES: readonly number[] = [0.7, 0.62, 0.55, 0.35, 0.5, 0.66]

const WORDS: Readonly<Record<'at_risk' | 'watch' | 'healthy', readonly string[]>> = {
  at_risk: [
    'Their champion does not answer any more.',
    'They asked for an export of everything.',
    'New operations lead, who wants his old tool back.',
  ],
  watch: ['Slow answers since the holidays.', 'Half of the crews are still on paper.', 'Budget talks began.'],
  healthy: [
    'Great call, they plan a second depot.',
    'Their sponsor speaks for us at an event.',
    'Quiet, but every crew is on it.',
  ],
}

/** What an account's owner thought of it, now and then over the last year. */
export function planPulses(seed: number, plan: AccountPlan, owner: string, today: number): DemoPulse[] {
  const random = makeRandom(seed, 'pulses', plan.index)
  const { departure } = plan.life
  if (!random.chance(departure ? 0.8 : RATED)) return []
  const sense = SENSES[owner.length % SENSES.length] ?? 0.5
  const leaves = departure ? departure.day : Number.POSITIVE_INFINITY
  const begins = Math.min(...plan.subscriptions.map((line) => parseDay(line.start)))
  const days = Array.from({ length: random.int(1, MOST_TIMES) }, () => today - random.int(2, BACK_DAYS))
  if (leaves <= today && random.chance(ASKED_LATE)) days.push(leaves - random.int(15, SIGHT_DAYS - 5))
  days.sort((a, b) => a - b)
  return days
    .filter((day) => day > begins + 30 && day < leaves)
    .map((day) => {
      const band = feel(leaves - day <= SIGHT_DAYS, sense, random)
      const base = { at_risk: 22, watch: 55, healthy: 84 }[band]
      return {
        account: plan.externalId,
        rating: base + random.int(-10, 10),
        reason: random.pick(WORDS[band]),
        as: random.chance(0.06) ? ('override' as const) : ('measure' as const),
        by: owner,
        on: formatDay(day),
      }
    })
}

function feel(leavesSoon: boolean, sense: number, random: Random): 'at_risk' | 'watch' | 'healthy' {
  const weights = leavesSoon ? [sense, (1 - sense) / 2, (1 - sense) / 2] : [0.08, 0.2, 0.72]
  return (['at_risk', 'watch', 'healthy'] as const)[random.weighted(weights)] ?? 'watch'
}
