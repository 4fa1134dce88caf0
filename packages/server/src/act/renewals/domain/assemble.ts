import { addDays, daysBetween } from '../../../kernel/time'
import { fromUnits, type Part, type RateOn, sumIn } from './amounts'
import { earlierDay } from './calendar'
import type { TermEnd } from './term-ends'

/** A subscription as the ledger has it, and the ends of its terms. */
export interface Line {
  readonly id: string
  readonly ends: readonly TermEnd[]
  /** What it holds a month from each day on, be it active or paused; in order of days. */
  readonly steps: readonly { readonly day: string; readonly currency: string; readonly units: bigint }[]
  readonly currency: string
  readonly heldTo: string | null
}

export type LedgerState = 'open' | 'renewed' | 'grown' | 'shrunk' | 'lost'

export interface RenewalDraft {
  readonly date: string
  readonly lines: readonly { readonly id: string; readonly stake: string; readonly currency: string }[]
  readonly currency: string
  /** Null where it holds several currencies and a rate is missing. */
  readonly stake: string | null
  readonly outcome: string | null
  readonly state: LedgerState
  /** When what became of it took effect; null while open. */
  readonly decidedOn: string | null
  readonly termDays: number | null
  readonly autoRenew: boolean | null
  readonly noticeDays: number | null
  readonly noticedOn: string | null
  /** How much of the stake notice was given for. */
  readonly noticed: string
}

/** A follow-on that begins so many days late still renews what would else be lost. */
export const LATE_DAYS = 30

type Ending = { readonly line: Line; readonly end: TermEnd }

/** One account's renewals: the lines whose terms end on one day are one of them, and every term end is in exactly one. */
export function assembleRenewals(lines: readonly Line[], today: string, base: string, rateOn: RateOn): RenewalDraft[] {
  const byDay = new Map<string, Ending[]>()
  for (const line of lines) {
    for (const end of line.ends) byDay.set(end.day, [...(byDay.get(end.day) ?? []), { line, end }])
  }
  const dates = new Set(byDay.keys())
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, endings]) => assemble(date, endings, lines, dates, { today, base, rateOn }))
}

interface Setting {
  readonly today: string
  readonly base: string
  readonly rateOn: RateOn
}

function assemble(
  date: string,
  endings: readonly Ending[],
  lines: readonly Line[],
  dates: ReadonlySet<string>,
  { today, base, rateOn }: Setting,
): RenewalDraft {
  const members = new Set(endings.map(({ line }) => line))
  const before = endings.map(({ line }) => partsOn(line, addDays(date, -1)))
  const early = before.every((parts) => isNothing(parts)) ? endedEarly(endings) : null
  const stakes = early
    ? endings.map(({ line }) => (endsOn(line, early) ? partsOn(line, addDays(early, -1)) : []))
    : before
  // What ended before its term did is decided then, unless that day is a renewal of its own.
  const at = early ?? date
  const starting = (day: string, own: boolean): Part[] =>
    early !== null && dates.has(early)
      ? []
      : lines.filter((line) => (own || !members.has(line)) && startsOn(line, day)).flatMap((line) => partsOn(line, day))
  let decidedOn = at <= today || (early === null && isAgreed(endings, lines, members, date)) ? at : null
  let outcome = [...endings.flatMap(({ line }) => partsOn(line, at)), ...starting(at, false)]
  if (decidedOn !== null && isNothing(outcome) && !isNothing(stakes.flat())) {
    const late = lateStart(at, today, lines, dates)
    if (late !== null) [decidedOn, outcome] = [late, starting(late, true)]
  }
  const parts = [...stakes.flat(), ...(decidedOn === null ? [] : outcome)].filter((part) => part.units !== 0n)
  const currencies = new Set(
    parts.length > 0 ? parts.map((part) => part.currency) : endings.map(({ line }) => line.currency),
  )
  const mixed = currencies.size > 1
  const currency = mixed ? base : ([...currencies][0] ?? base)
  const rateDay = earlierDay(at, today)
  const sum = (which: readonly Part[]) => sumIn(which, currency, mixed, rateDay, rateOn)
  const stake = sum(stakes.flat())
  const noticedEndings = endings.map(({ end }, n) => (end.noticedOn === null || end.followed ? [] : (stakes[n] ?? [])))
  const held = decidedOn === null ? null : sum(outcome)
  const lasts = endings.some(({ line }) => line.heldTo === null || line.heldTo > date)
  return {
    date,
    lines: endings.map(({ line }, n) => ({
      id: line.id,
      currency: stakes[n]?.[0]?.currency ?? line.currency,
      stake: fromUnits((stakes[n] ?? []).reduce((total, part) => total + part.units, 0n)),
    })),
    currency,
    stake: stake === null ? null : fromUnits(stake),
    outcome: held === null ? null : fromUnits(held),
    state: decidedOn === null ? 'open' : stateOf(stake, held, isNothing(outcome), lasts),
    decidedOn,
    ...termsOf(endings),
    noticed: fromUnits(sum(noticedEndings.flat()) ?? 0n),
  }
}

function termsOf(
  endings: readonly Ending[],
): Pick<RenewalDraft, 'termDays' | 'autoRenew' | 'noticeDays' | 'noticedOn'> {
  const ends = endings.map(({ end }) => end)
  const most = (values: readonly (number | null)[]) =>
    values.reduce<number | null>((top, value) => (value === null ? top : Math.max(top ?? 0, value)), null)
  const noticed = ends.flatMap(({ noticedOn, followed }) => (noticedOn === null || followed ? [] : [noticedOn])).sort()
  return {
    termDays: most(ends.map(({ from, day }) => (from === null ? null : daysBetween(from, day)))),
    autoRenew: ends.some(({ autoRenew }) => autoRenew === false)
      ? false
      : ends.every(({ autoRenew }) => autoRenew === true)
        ? true
        : null,
    noticeDays: most(ends.map(({ noticeDays }) => noticeDays)),
    noticedOn: noticed[0] ?? null,
  }
}

/** Nothing at stake, as of a free plan: it was renewed if it runs on. */
function stateOf(stake: bigint | null, held: bigint | null, nothing: boolean, lasts: boolean): LedgerState {
  if (nothing) return stake === 0n && lasts ? 'renewed' : 'lost'
  if (stake === null || held === null || held === stake) return 'renewed'
  return held > stake ? 'grown' : 'shrunk'
}

/** Before the day: further terms were told, or lines that begin on it, for all that does not end. */
function isAgreed(
  endings: readonly Ending[],
  lines: readonly Line[],
  members: ReadonlySet<Line>,
  date: string,
): boolean {
  const follows = lines.some((line) => !members.has(line) && startsOn(line, date))
  const settled = endings.every(({ line, end }) => end.followed || isNothing(partsOn(line, date)))
  return settled && (follows || endings.some(({ end }) => end.followed))
}

/** The last day on which one of them ended, within the term that it was in. */
function endedEarly(endings: readonly Ending[]): string | null {
  const days = endings.flatMap(({ line, end }) => {
    const last = line.steps.filter((step) => step.day < end.day && endsOn(line, step.day)).at(-1)?.day
    return last !== undefined && (end.from === null || last > end.from) ? [last] : []
  })
  return days.sort().at(-1) ?? null
}

function lateStart(at: string, today: string, lines: readonly Line[], dates: ReadonlySet<string>): string | null {
  const last = addDays(at, LATE_DAYS)
  const days = lines.flatMap((line) => line.steps.map((step) => step.day).filter((day) => startsOn(line, day)))
  return days.filter((day) => day > at && day <= last && day <= today && !dates.has(day)).sort()[0] ?? null
}

/** What a line holds on a day. */
export function partsOn(line: Line, day: string): Part[] {
  const latest = new Map<string, bigint>()
  for (const step of line.steps) {
    if (step.day > day) break
    latest.set(step.currency, step.units)
  }
  return [...latest].flatMap(([currency, units]) => (units === 0n ? [] : [{ currency, units }]))
}

const isNothing = (parts: readonly Part[]): boolean => parts.every((part) => part.units === 0n)
const startsOn = (line: Line, day: string): boolean =>
  isNothing(partsOn(line, addDays(day, -1))) && !isNothing(partsOn(line, day))
const endsOn = (line: Line, day: string): boolean =>
  !isNothing(partsOn(line, addDays(day, -1))) && isNothing(partsOn(line, day))
