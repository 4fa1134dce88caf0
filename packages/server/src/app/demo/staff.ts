import type { DemoPersonRole } from './contract'
import type { Life, Window } from './lifecycle'
import { type Identity, nameAccount } from './names'
import { namePerson } from './person-names'
import { makeRandom, type Random } from './random'
import type { SeatStep } from './seats'

export type Job = 'dispatcher' | 'technician' | 'office' | 'manager' | 'executive'

export interface Employee {
  readonly externalId: string
  readonly name: string
  readonly email: string
  readonly role: DemoPersonRole
  readonly title: string
  readonly job: Job
  /** How likely they are to be seen on an ordinary working day. */
  readonly rate: number
  readonly joined: number
  /** The first day they were gone. */
  readonly left: number | null
}

const TITLES: Record<Job, readonly string[]> = {
  dispatcher: ['Dispatcher', 'Service coordinator', 'Scheduler', 'Senior dispatcher'],
  technician: ['Field technician', 'Service engineer', 'Installer', 'Maintenance engineer', 'Apprentice'],
  office: ['Billing clerk', 'Customer service', 'Office manager', 'Systems administrator'],
  manager: ['Depot manager', 'Operations manager', 'Regional lead', 'Fleet manager'],
  executive: ['Managing director', 'COO', 'VP operations', 'Head of service', 'Finance director', 'IT director'],
}
const RATES: Record<Job, number> = { dispatcher: 0.68, technician: 0.42, office: 0.46, manager: 0.3, executive: 0.05 }
const CREW: readonly Job[] = ['dispatcher', 'technician', 'office', 'manager']

/** A place at the company, to be filled by one person after another. */
interface Post {
  readonly role: DemoPersonRole
  readonly job: Job
  readonly opens: number
  readonly closes: number | null
}

/** Everybody ever at the account, at most `limit` places at once. Whoever had left before the story began is left out. */
export function planStaff(
  seed: number,
  index: number,
  code: string,
  who: Identity,
  life: Life,
  seats: readonly SeatStep[],
  window: Window,
  limit: number,
): Employee[] {
  const random = makeRandom(seed, 'staff', index)
  const adoption = drawAdoption(life, random)
  const posts = openPosts(life, seats, adoption, limit, random)
  const staff: Employee[] = []
  const taken = new Set<string>()
  for (const post of posts) {
    for (const { joined, left } of listTenures(post, life, window, random)) {
      if (left !== null && left <= window.from) continue
      const { first, last } = namePerson(random, who.region.key)
      staff.push({
        externalId: `usr-${code}-${String(staff.length + 1).padStart(3, '0')}`,
        name: `${first} ${last}`,
        email: uniqueEmail(first, last, who.slug, taken),
        role: post.role,
        title: random.pick(TITLES[post.job]),
        job: post.job,
        rate: Math.min(0.95, RATES[post.job] * random.between(0.6, 1.4)),
        joined,
        left,
      })
    }
  }
  const shared = findSharedPerson(seed, index, who, life.created)
  return shared ? [...staff, shared] : staff
}

/** People per seat: who pays for a seat is not yet at work in the product. */
function drawAdoption(life: Life, random: Random): number {
  if (life.archetype === 'quiet') return random.between(0.14, 0.28)
  if (life.archetype === 'struggling') return random.between(0.3, 0.55)
  // Those who will lose interest never brought as many along.
  if (life.departure?.how === 'faded') return random.between(0.38, 0.68)
  return random.between(0.5, 0.8)
}

function openPosts(life: Life, seats: readonly SeatStep[], adoption: number, limit: number, random: Random): Post[] {
  const posts: Post[] = []
  const open: Post[] = []
  seats.forEach((step, place) => {
    const wanted = Math.min(limit, Math.max(step.seats > 2 ? 2 : 1, Math.round(step.seats * adoption)))
    while (open.length < wanted) {
      const delay = place === 0 ? life.created + spreadStart(open.length, random) : step.day + random.int(0, 40)
      const post = { ...nextPost(posts.length, seats[0]?.seats ?? 1, random), opens: delay, closes: null }
      posts.push(post)
      open.push(post)
    }
    for (; open.length > Math.max(2, wanted); open.pop()) {
      const gone = open.at(-1)
      if (gone) posts[posts.indexOf(gone)] = { ...gone, closes: Math.max(step.day, gone.opens + 1) }
    }
  })
  return posts
}

/** The first two sign up at once, the others are invited over some weeks. */
const spreadStart = (place: number, random: Random): number =>
  place < 2 ? place : Math.min(90, Math.floor(random.exponential(18)))

function nextPost(place: number, seats: number, random: Random): { readonly role: DemoPersonRole; readonly job: Job } {
  if (place === 0) return { role: 'champion', job: seats > 12 ? 'manager' : 'dispatcher' }
  if (place === 1 && seats >= 5) return { role: 'sponsor', job: 'executive' }
  if (place === 2 && seats >= 12) return { role: 'decision maker', job: 'executive' }
  return { role: 'user', job: CREW[random.weighted([0.26, 0.5, 0.16, 0.08])] ?? 'technician' }
}

interface Tenure {
  readonly joined: number
  readonly left: number | null
}

/** Who holds a post after whom, up to the last day of the story. */
function listTenures(post: Post, life: Life, window: Window, random: Random): Tenure[] {
  const stop = Math.min(post.closes ?? window.to, window.to)
  const lost =
    post.role === 'champion' && life.archetype === 'champion_left' ? (life.departure?.fadeFrom ?? null) : null
  const tenures: Tenure[] = []
  for (let joined = post.opens; joined < stop; ) {
    const leaves = lost === null ? joined + 20 + Math.floor(random.exponential(1300)) : Math.max(joined + 5, lost - 6)
    const next = leaves + random.int(4, 40)
    if (leaves >= stop) return [...tenures, { joined, left: stop < window.to ? stop : null }]
    tenures.push({ joined, left: leaves })
    // Nobody is replaced while the account winds down or is away, nor is the champion whose leaving begins it.
    if (lost !== null || isWindingDown(life, next) || !random.chance(0.92)) return tenures
    joined = next
  }
  return tenures
}

const isWindingDown = (life: Life, day: number) =>
  life.departure !== null && day >= (life.departure.fadeFrom ?? life.departure.day - 10)

function uniqueEmail(first: string, last: string, slug: string, taken: Set<string>): string {
  const local = `${plain(first)}.${plain(last)}`
  for (let number = 1; ; number++) {
    const email = `${local}${number > 1 ? number : ''}@${slug}.example`
    if (taken.has(email)) continue
    taken.add(email)
    return email
  }
}

const FOLD: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'o', å: 'a', ı: 'i' }
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[äöüßøåı]/g, (letter) => FOLD[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')

/** A group's head of service looks after the head office and its first subsidiary; both derive the same person. */
function findSharedPerson(seed: number, index: number, who: Identity, joined: number): Employee | null {
  if (!who.group || index > who.group.head + 1) return null
  const random = makeRandom(seed, who.group.key, 'shared')
  const { first, last } = namePerson(random, 'uki')
  return {
    externalId: `usr-${who.group.key}`,
    name: `${first} ${last}`,
    email: `${plain(first)}.${plain(last)}@${nameAccount(seed, who.group.head).slug}.example`,
    role: index === who.group.head ? 'decision maker' : 'sponsor',
    title: 'Group head of service',
    job: 'manager',
    rate: 0.12,
    joined,
    left: null,
  }
}
