import { problem } from '../../kernel/errors'
import { makeAccountEvents, type Rhythm } from './account-events'
import { describeAccount, describePerson, describeStory } from './account-facts'
import { type AccountPlan, planAccount, type Setting } from './account-plan'
import { addMonths, DAY_MS, formatDay, parseDay } from './calendar'
import type { DemoCompany, DemoEvent, DemoOptions } from './contract'
import { FEATURES, launchDay } from './features'
import { planLosses } from './losses'
import { planOpportunities } from './opportunities'
import { planPulses } from './pulses'
import { planRates } from './rates'
import { dayRhythm, type Region } from './regions'
import { LEADER, MEMBERS } from './team'
import { planUsage } from './usage'

const CHUNK = 5_000

/**
 * A field-service software company and its customers, over some months ending `today`. Everything but the events is made at
 * once; the events while they are walked, one account at a time. Throws `invalid_option` naming the option at fault.
 */
export function generateDemo(options: DemoOptions): DemoCompany {
  const setting = readOptions(options)
  const plans = Array.from({ length: options.accounts }, (_, index) => planAccount(setting, index))
  const today = setting.window.to - 1
  const accounts = plans.map((plan) => describeAccount(setting.seed, plan, today))
  const ownerOf = (plan: AccountPlan) => accounts[plan.index]?.owner ?? LEADER.email
  return {
    accounts,
    members: MEMBERS,
    people: plans.flatMap((plan) => plan.staff.map((employee) => describePerson(plan.externalId, employee))),
    subscriptions: plans.flatMap((plan) => plan.subscriptions),
    usage: plans.flatMap((plan) => planUsage(setting.seed, plan, today)),
    rates: planRates(setting.seed, setting.window),
    losses: plans.flatMap((plan) => planLosses(setting.seed, plan, ownerOf(plan), today)),
    opportunities: plans.flatMap((plan) => planOpportunities(setting.seed, plan, ownerOf(plan), today)),
    pulses: plans.flatMap((plan) => planPulses(setting.seed, plan, ownerOf(plan), today)),
    features: FEATURES.map((each) => ({ event: each.event, since: formatDay(launchDay(each, setting.window)) })),
    story: plans.map(describeStory),
    events: () => walkEvents(setting, options.accounts),
  }
}

function* walkEvents(setting: Setting, accounts: number): Generator<DemoEvent[]> {
  const rhythm = makeRhythm(setting)
  let chunk: DemoEvent[] = []
  for (let index = 0; index < accounts; index++) {
    // Planned again rather than kept: fifty thousand plans with their staff would not fit beside everything else.
    for (const event of makeAccountEvents(setting, planAccount(setting, index), rhythm)) {
      chunk.push(event)
      if (chunk.length < CHUNK) continue
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk
}

function makeRhythm({ window }: Setting): Rhythm {
  const known = new Map<string, Float32Array>()
  return (region: Region) => {
    const before = known.get(region.key)
    if (before) return before
    const made = Float32Array.from({ length: window.to - window.from }, (_, place) =>
      dayRhythm(window.from + place, region),
    )
    known.set(region.key, made)
    return made
  }
}

function readOptions(options: DemoOptions): Setting {
  const { seed, accounts, months = 24, eventsPerAccount: cap = Number.POSITIVE_INFINITY } = options
  requireWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER)
  requireWhole('accounts', accounts, 1, 200_000)
  requireWhole('months', months, 1, 120)
  if (cap !== Number.POSITIVE_INFINITY) requireWhole('eventsPerAccount', cap, 1, 1_000_000)
  const today = parseDay(options.today)
  if (Number.isNaN(today))
    throw problem('invalid_option', `"${options.today}" is not a day (YYYY-MM-DD).`, { field: 'today' })
  const until = options.until === undefined ? (today + 1) * DAY_MS : Date.parse(options.until)
  if (Number.isNaN(until))
    throw problem('invalid_option', `"${options.until}" is not a time (ISO 8601).`, { field: 'until' })
  return { seed, cap, until, window: { from: addMonths(today + 1, -months), to: today + 1 } }
}

function requireWhole(field: string, value: number, least: number, most: number): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return
  throw problem('invalid_option', `${field} must be a whole number from ${least} to ${most}, not ${value}.`, { field })
}
