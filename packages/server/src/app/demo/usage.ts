import type { AccountPlan } from './account-plan'
import { addMonths, formatDay, parseDay } from './calendar'
import type { DemoUsage } from './contract'
import { makeRandom } from './random'

/** Some customers pay for the text messages that they send, too; settled anew every quarter, by the three months before. */
export function planUsage(seed: number, plan: AccountPlan, today: number): DemoUsage[] {
  const random = makeRandom(seed, 'usage', plan.index)
  const [uses, late] = [random.chance(0.07), random.int(3, 9)]
  const [first] = plan.subscriptions
  if (!uses || !first || plan.life.departure || plan.life.plan === 'Starter') return []
  const start = addMonths(parseDay(first.start), late)
  const settled: { from: string; mrr: string }[] = []
  let level = Number(first.mrr) * random.between(0.02, 0.06)
  for (let quarter = 0; addMonths(start, 3 * quarter) <= today; quarter++) {
    settled.push({ from: formatDay(addMonths(start, 3 * quarter)), mrr: level.toFixed(2) })
    level *= random.between(0.82, 1.3)
  }
  if (settled.length === 0) return []
  const externalId = `use-${plan.externalId.slice(4)}`
  return [{ externalId, account: plan.externalId, plan: 'Text messages', currency: first.currency, settled }]
}
