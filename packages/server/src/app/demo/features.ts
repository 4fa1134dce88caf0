import { addMonths } from './calendar'
import type { Life, Window } from './lifecycle'
import { makeRandom, type Random } from './random'
import type { Job } from './staff'

type Properties = Readonly<Record<string, string | number | boolean>>

interface Feature {
  readonly event: string
  /** How far into the story it was launched, as a share; 0 for what was always there. */
  readonly launch: number
  /** The share of accounts that ever take it up; those with 1 have it from their first day. */
  readonly uptake: number
  readonly jobs: Partial<Record<Job, number>>
  readonly properties: (random: Random) => Properties
}

const feature = (
  event: string,
  launch: number,
  uptake: number,
  jobs: Partial<Record<Job, number>>,
  properties: (random: Random) => Properties,
): Feature => ({ event, launch, uptake, jobs, properties })

const REPORTS = ['First-time fix', 'Travel time', 'Jobs by crew', 'Overdue visits', 'Revenue by depot']
const SYSTEMS = ['NetSuite', 'Xero', 'Salesforce', 'Sage', 'QuickBooks']

/** Everything Fieldline's product reports, in the order it came to exist. */
export const FEATURES: readonly Feature[] = [
  feature('login', 0, 1, { dispatcher: 2, technician: 2, office: 3, manager: 3, executive: 3 }, (random) => ({
    device: random.chance(0.5) ? 'mobile' : 'web',
  })),
  feature('dispatch_created', 0, 1, { dispatcher: 9, office: 1, manager: 1 }, (random) => ({
    priority: random.pick(['low', 'normal', 'normal', 'urgent']),
    jobs: random.int(1, 6),
  })),
  feature('job_completed', 0, 1, { technician: 9, manager: 0.5 }, (random) => ({
    minutes: random.int(15, 180),
    on_time: random.chance(0.87),
  })),
  feature('schedule_changed', 0, 1, { dispatcher: 4, manager: 1 }, (random) => ({ visits: random.int(1, 12) })),
  feature('report_viewed', 0, 1, { manager: 4, executive: 5, office: 1 }, (random) => ({
    report: random.pick(REPORTS),
  })),
  feature('invoice_sent', 0, 0.8, { office: 6 }, (random) => ({ value: random.int(60, 4200), currency: 'USD' })),
  feature('checklist_completed', 0, 0.75, { technician: 4 }, (random) => ({ items: random.int(4, 30) })),
  feature('technician_added', 0, 1, { manager: 0.5, office: 0.3, dispatcher: 0.1 }, (random) => ({
    crew: random.int(1, 12),
  })),
  feature('export_run', 0, 0.5, { manager: 1, office: 1, executive: 0.5 }, (random) => ({
    format: random.pick(['csv', 'xlsx', 'pdf']),
    rows: random.int(20, 9000),
  })),
  feature('integration_synced', 0, 0.45, { office: 2 }, (random) => ({
    system: random.pick(SYSTEMS),
    records: random.int(1, 400),
  })),
  feature('api_call', 0, 0.3, { office: 2 }, (random) => ({
    endpoint: random.pick(['/jobs', '/crews', '/visits']),
    status: 200,
  })),
  feature('route_optimised', 0.2, 0.65, { dispatcher: 4, manager: 1 }, (random) => ({
    stops: random.int(4, 28),
    saved_minutes: random.int(5, 95),
  })),
  feature('photo_attached', 0.38, 0.7, { technician: 4 }, (random) => ({ photos: random.int(1, 8) })),
  feature('customer_notified', 0.55, 0.55, { dispatcher: 3, office: 1 }, (random) => ({
    channel: random.pick(['sms', 'e-mail']),
  })),
  feature('timesheet_approved', 0.7, 0.5, { manager: 3, office: 1 }, (random) => ({ hours: random.int(4, 44) })),
  feature('schedule_suggested', 0.84, 0.45, { dispatcher: 3, manager: 1 }, (random) => ({
    accepted: random.chance(0.6),
  })),
]

/** The day a feature became available to everybody. */
export const launchDay = (each: Feature, window: Window): number =>
  each.launch === 0 ? window.from : window.from + Math.floor((window.to - window.from) * each.launch)

/** What a person of that job may do on that day. */
export interface Choice {
  readonly features: readonly Feature[]
  readonly weights: readonly number[]
}

/** For each job the choices from each day on that an account took up something new, latest last. */
export type Habits = Readonly<Record<Job, readonly { readonly since: number; readonly choice: Choice }[]>>

const JOBS: readonly Job[] = ['dispatcher', 'technician', 'office', 'manager', 'executive']

/** When this account took up which feature: soon after launch for some, late or never for others. */
export function planHabits(seed: number, index: number, life: Life, window: Window): Habits {
  const random = makeRandom(seed, 'habits', index)
  const breadth = random.between(0.6, 1.25)
  const known = FEATURES.map((each) => {
    const lag = Math.floor(random.exponential(55))
    const never = !random.chance(each.uptake * breadth) || (each.event === 'api_call' && life.plan === 'Starter')
    if (each.uptake === 1) return { each, since: 0 }
    const open = Math.max(launchDay(each, window), life.created)
    const early = each.launch === 0 && life.created < addMonths(window.from, -3)
    return { each, since: never ? Number.POSITIVE_INFINITY : early ? 0 : open + lag }
  })
  const days = [...new Set(known.map(({ since }) => since))].filter(Number.isFinite).sort((a, b) => a - b)
  const choose = (job: Job, day: number): Choice => {
    const open = known.filter(({ each, since }) => since <= day && (each.jobs[job] ?? 0) > 0).map(({ each }) => each)
    return { features: open, weights: open.map((each) => each.jobs[job] ?? 0) }
  }
  const list = (job: Job) => days.map((since) => ({ since, choice: choose(job, since) }))
  return Object.fromEntries(JOBS.map((job) => [job, list(job)])) as unknown as Habits
}
