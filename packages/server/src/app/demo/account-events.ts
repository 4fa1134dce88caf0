import type { AccountPlan, Setting } from './account-plan'
import { planActivity } from './activity'
import { DAY_MS, makeTimeFormat } from './calendar'
import type { DemoEvent } from './contract'
import { type Choice, type Habits, planHabits } from './features'
import { makeRandom, type Random } from './random'
import type { Region } from './regions'
import type { Employee } from './staff'

/** How busy each day of the story is in a region, day `window.from` first. */
export type Rhythm = (region: Region) => Float32Array

interface Draft {
  readonly at: number
  readonly person: string
  readonly event: string
  readonly properties: DemoEvent['properties']
}

/** Working hours, by hour of the local day. */
const HOURS = [0, 0, 0, 0, 0, 0.4, 2, 6, 9, 10, 10, 8, 5, 7, 8, 8, 6, 4, 1.6, 0.7, 0.4, 0.2, 0, 0]
const HOUR_MS = 3_600_000

/** All events of one account in order of time; thinned evenly to the cap. */
export function makeAccountEvents(setting: Setting, plan: AccountPlan, rhythm: Rhythm): DemoEvent[] {
  const { seed, window, cap } = setting
  const activity = planActivity(seed, plan.index, plan.life, plan.pause, window)
  const habits = planHabits(seed, plan.index, plan.life, window)
  const busy = rhythm(plan.who.region)
  const random = makeRandom(seed, 'events', plan.index)
  const thinning = Math.min(1, (1.3 * cap) / expectEvents(plan, activity.levels, activity.from))
  const drafts: Draft[] = []
  activity.levels.forEach((level, place) => {
    const day = activity.from + place
    const mood = level * (busy[day - window.from] ?? 0)
    if (mood === 0) return
    for (const person of plan.staff) {
      if (day < person.joined || (person.left !== null && day >= person.left)) continue
      if (!random.chance(Math.min(0.97, person.rate * mood) * thinning)) continue
      addSession(drafts, person, day, mood, habits, plan, setting, random)
    }
  })
  drafts.sort((a, b) => a.at - b.at)
  const formatTime = makeTimeFormat()
  return thin(drafts, cap).map((draft, place) => ({
    account: plan.externalId,
    person: draft.person,
    event: draft.event,
    time: formatTime(draft.at),
    messageId: `${plan.externalId}-${place.toString(36).padStart(5, '0')}`,
    properties: draft.properties,
  }))
}

/** Roughly how many events there would be without a cap: enough not to draw a hundred times too many. */
function expectEvents(plan: AccountPlan, levels: Float32Array, from: number): number {
  const mean = levels.reduce((sum, level) => sum + level, 0) / Math.max(1, levels.length)
  const days = plan.staff.reduce((sum, { joined, left, rate }) => {
    const present = Math.min(left ?? Number.POSITIVE_INFINITY, from + levels.length) - Math.max(joined, from)
    return sum + rate * Math.max(0, present)
  }, 0)
  return Math.max(1, days * mean * 0.7 * 1.45)
}

function addSession(
  drafts: Draft[],
  person: Employee,
  day: number,
  mood: number,
  habits: Habits,
  plan: AccountPlan,
  setting: Setting,
  random: Random,
): void {
  const choice = chooseHabit(habits, person, day)
  const more = Math.min(0.5, 0.3 * mood)
  let at =
    day * DAY_MS +
    random.weighted(HOURS) * HOUR_MS +
    Math.floor(random.next() * HOUR_MS) -
    plan.who.region.offset * 60_000
  // Account, person and notice begin and end at midnight UTC, wherever they are.
  const earliest = Math.max(person.joined, setting.window.from) * DAY_MS
  const latest = Math.min((person.left ?? Number.POSITIVE_INFINITY) * DAY_MS, endOfStay(plan, day), setting.until)
  for (let count = 0; count < 6; count++) {
    if (at >= earliest && at < latest) {
      const used = choice.features[random.weighted(choice.weights)]
      if (used) drafts.push({ at, person: person.externalId, event: used.event, properties: used.properties(random) })
    }
    if (!random.chance(more)) return
    at += 20_000 + Math.floor(random.exponential(25 * 60_000))
  }
}

function chooseHabit(habits: Habits, person: Employee, day: number): Choice {
  const chosen = habits[person.job].findLast(({ since }) => since <= day)
  return chosen?.choice ?? { features: [], weights: [] }
}

function endOfStay(plan: AccountPlan, day: number): number {
  const end = plan.life.stints.find((stint) => stint.end === null || day < stint.end)?.end
  return end == null ? Number.POSITIVE_INFINITY : end * DAY_MS
}

/** So many of the drafts, evenly over the whole, so that a cap shortens no life. */
function thin(drafts: readonly Draft[], cap: number): readonly Draft[] {
  if (drafts.length <= cap) return drafts
  const step = drafts.length / cap
  return Array.from({ length: Math.floor(cap) }, (_, place) => drafts[Math.floor(place * step)]).filter(
    (each) => each !== undefined,
  )
}
