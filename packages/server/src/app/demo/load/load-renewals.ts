import {
  type Category,
  closeDay,
  deriveRenewals,
  keepPastNights,
  keepPastWords,
  noteBands,
  type PastWord,
  type RenewalRow,
  selectRenewals,
  suggestAll,
} from '../../../act/renewals'
import { addDays } from '../../../kernel/time'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { makeRandom, type Random } from '../random'

/** Monthly contracts are nobody's talk. */
const LONGER = 32
const BACK_DAYS = 190
const AHEAD_DAYS = 190
const WEEKS = 26
/** So many of the latest nights are kept each. */
const NIGHTS = 120
/** By whose turn it is: how often an owner sees a renewal one notch too bright. */
const HOPES: readonly number[] = [0.1, 0.45, 0.2, 0.6, 0.15, 0.3]
/** Of a company for benchmarks that many will do. */
const MOST = 1000
/** So long before the date owners begin to say something. */
const SIGHT_DAYS = 150

const NOTCHES: readonly Category[] = ['commit', 'likely', 'at_risk', 'lost']
const NOTES: Record<Category, readonly string[]> = {
  commit: ['Signed off by their finance.', 'The new order is with their lawyers.'],
  likely: ['Happy, but waiting for next year’s budget.', 'They want to talk about the price.'],
  at_risk: ['Our champion has left.', 'Half of the crews never log in.', 'They look at a cheaper tool.'],
  lost: ['They told us that they will leave.'],
}

/** What the demo's owners say of renewals, and the nights of the half year before: what was told, and what the data suggested. */
export async function loadRenewals(tenant: Tenant, seed: number, today: string): Promise<void> {
  await inTenant(tenant, (tx) => deriveRenewals(tx, tenant, 'all'))
  await noteBands(tenant)
  const chosen = { first: addDays(today, -BACK_DAYS), next: addDays(today, AHEAD_DAYS), minTermDays: LONGER }
  await inTenant(tenant, async (tx) => {
    const rows = (await selectRenewals(tx, tenant, chosen)).slice(0, MOST)
    const suggestions = await suggestAll(tx, tenant, rows)
    const words = rows.flatMap((row, place) => {
      const band = suggestions.get(row.id)?.health?.band ?? null
      return planWords(row, band, today, makeRandom(seed, 'renewals', place))
    })
    await keepPastWords(tx, tenant, words)
    const nights = listNights(today)
    const open = (row: RenewalRow, day: string) => day < (row.decided_on ?? row.date)
    await keepPastNights(
      tx,
      tenant,
      rows.flatMap((row) => nights.filter((day) => open(row, day)).map((day) => ({ renewalId: row.id, day }))),
    )
  })
  await closeDay(tenant)
}

/** Each of the latest nights but the last, which is closed as every night is, and one a week before. */
function listNights(today: string): string[] {
  const nightly = Array.from({ length: NIGHTS - 1 }, (_, n) => addDays(today, -(n + 2)))
  const weekly = Array.from({ length: WEEKS }, (_, n) => addDays(today, -7 * (n + 1)))
  return [...nightly, ...weekly.filter((day) => day < addDays(today, -NIGHTS))]
}

/** A first word early on, often too hopeful, and a second when the date comes near; those that would lie ahead are not told yet. */
function planWords(row: RenewalRow, band: string | null, today: string, random: Random): PastWord[] {
  const hope = HOPES[(row.owner ?? '').length % HOPES.length] ?? 0.2
  const category = row.state === 'open' ? expectOpen(row, band, random) : expectDecided(row, hope, random)
  if (category === null) return []
  const amount = category === 'likely' && random.chance(0.4) ? discounted(row, random) : null
  const early = NOTCHES[Math.max(0, NOTCHES.indexOf(category) - (random.chance(hope) ? 1 : 0))] ?? category
  const note = random.chance(0.5) ? random.pick(NOTES[category]) : null
  const by = row.owner ?? 'demo company'
  const [first, second] = [random.int(95, SIGHT_DAYS), random.int(12, 60)]
  const last = row.decided_on !== null && row.decided_on < row.date ? row.decided_on : row.date
  const about = { renewalId: row.id, by }
  return [
    { ...about, category: early, amount: null, note: null, at: `${addDays(row.date, -first)}T09:20:00Z` },
    { ...about, category, amount, note, at: `${addDays(row.date, -second)}T14:05:00Z` },
  ].filter(({ at }) => at < `${today}T` && at < `${last}T`)
}

/** Most follow the health that they see, some hope for more, and some have not got round to it. */
function expectOpen(row: RenewalRow, band: string | null, random: Random): Category | null {
  if (row.noticed_on !== null) return random.chance(0.7) ? 'lost' : 'at_risk'
  if (random.chance(0.18)) return null
  const weights = band === 'healthy' ? [0.72, 0.22, 0.06] : band === 'watch' ? [0.3, 0.42, 0.28] : [0.12, 0.3, 0.58]
  return NOTCHES[random.weighted(weights)] ?? null
}

function expectDecided(row: RenewalRow, hope: number, random: Random): Category | null {
  if (random.chance(0.1)) return null
  // The sober see half of what is lost coming, those who hope much a tenth.
  const lost = [0.05 + 0.4 * hope, 0.2 + 0.3 * hope, 0.45 - 0.3 * hope, 0.3 - 0.4 * hope]
  return (
    NOTCHES[random.weighted(row.state === 'lost' ? lost : [0.55 + 0.3 * hope, 0.33, 0.12 - 0.15 * hope, 0])] ?? null
  )
}

const discounted = (row: RenewalRow, random: Random): string | null =>
  row.stake === null ? null : (Number(row.stake) * random.between(0.8, 0.97)).toFixed(2)
