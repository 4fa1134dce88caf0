import { addDays, daysBetween } from '../../../kernel/time'
import { termStepper } from '../../../measure/revenue'
import { laterDay } from './calendar'

/** What was said of a subscription's term at one time; the versions of a line come in the order in which they were known. */
export interface TermVersion {
  /** The workspace's day on which it was known. */
  readonly knownOn: string
  /** From when it holds; null: it replaces the whole line. */
  readonly validFrom: string | null
  readonly start: string
  /** The line's end, exclusive; null while none is in sight. */
  readonly heldTo: string | null
  readonly termStart: string | null
  /** The term's end, or the line's own where no term is told. */
  readonly renewsOn: string | null
  readonly autoRenew: boolean | null
  readonly noticeDays: number | null
  readonly cancelledOn: string | null
}

/** A day on which a term of a line ends: the first day that it no longer covers. */
export interface TermEnd {
  readonly day: string
  /** When the term began, as far as that is known. */
  readonly from: string | null
  readonly autoRenew: boolean | null
  readonly noticeDays: number | null
  /** When notice was given for it. */
  readonly noticedOn: string | null
  /** Whether a further term was told after it. */
  readonly followed: boolean
}

/** A line that renews by itself every week for twenty years. */
const MOST = 1040

/**
 * Every term end of one line, in order, each day once. What a later word merely corrects was never a term end: it was one if the day had
 * come, or the later term begins on or after it. A line that renews by itself goes on term by term, up to the first one after `today`.
 */
export function termEndsOf(versions: readonly TermVersion[], today: string): TermEnd[] {
  const ends = new Map<string, TermEnd>()
  versions.forEach((version, place) => {
    const next = versions[place + 1]
    const day = version.renewsOn
    if (day === null || day <= version.start || (next && !stoodUntil(version, next, day))) return
    const about = { autoRenew: version.autoRenew, noticeDays: version.noticeDays }
    const begun = version.termStart !== null && version.termStart < day ? version.termStart : null
    if (begun !== null && begun > version.start && !ends.has(begun)) {
      // As long as the one that is told, for all that is known.
      const from = laterDay(version.start, addDays(begun, -daysBetween(begun, day)))
      ends.set(begun, { day: begun, from, ...about, noticedOn: null, followed: true })
    }
    const rolled = rollOn(version, day, boundaryOf(version, next, day, today), next === undefined)
    const all = [day, ...rolled]
    const latest = all.at(-1)
    all.forEach((end, n) => {
      const from = n === 0 ? begun : (all[n - 1] ?? null)
      const noticedOn = end === latest && !next ? version.cancelledOn : null
      ends.set(end, { day: end, from, ...about, noticedOn, followed: next !== undefined && end === latest })
    })
  })
  const sorted = [...ends.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
  const start = versions[0]?.start ?? null
  return sorted.map((end, n) => {
    const before = sorted[n - 1]?.day ?? start
    return end.from === null && before !== null && before < end.day ? { ...end, from: before } : end
  })
}

/** Whether the term end was still one when the later version came: not a mistake that it corrects. */
function stoodUntil(version: TermVersion, next: TermVersion, day: string): boolean {
  if (next.renewsOn === day) return false
  if (next.termStart !== null && next.termStart >= day) return true
  // A term that holds the day inside itself says that nothing ended then; one told with the same beginning has only been moved on.
  const sameBeginning = next.termStart === null || next.termStart === version.termStart
  return sameBeginning && day <= (next.validFrom ?? next.knownOn)
}

/** Up to which day a version's terms go on by themselves. */
function boundaryOf(version: TermVersion, next: TermVersion | undefined, day: string, today: string): string {
  const until = !next
    ? today
    : next.termStart !== null && next.termStart > day
      ? next.termStart
      : (next.validFrom ?? next.knownOn)
  return version.heldTo !== null && version.heldTo < until ? version.heldTo : until
}

/** The further ends of a line that renews by itself, up to the boundary; of one that still runs also the one to come. */
function rollOn(version: TermVersion, day: string, boundary: string, open: boolean): string[] {
  if (version.autoRenew !== true || boundary < day) return []
  const step = termStepper(version.termStart ?? version.start, day)
  const ends: string[] = []
  for (let terms = 1; step && terms <= MOST; terms++) {
    const end = step(terms)
    if (version.heldTo !== null && end > version.heldTo) break
    if (end > boundary && !(open && (ends.at(-1) ?? day) <= boundary)) break
    ends.push(end)
    if (end > boundary) break
  }
  return ends
}
