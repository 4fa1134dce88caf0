import {
  type Category,
  closeDay,
  deriveRenewals,
  keepPastForecasts,
  noteBands,
  type PastForecast,
  type RenewalRow,
  selectRenewals,
  suggestAll,
  tellRenewal,
} from '../../../act/renewals'
import { addDays, daysBetween } from '../../../kernel/time'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { makeRandom, type Random } from '../random'

/** Monthly contracts are nobody's talk. */
const LONGER = 32
const BACK_DAYS = 190
const AHEAD_DAYS = 190
const WEEKS = 26
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

/** What the demo's owners say of renewals, and what they said in the half year before; some too hopeful. */
export async function loadRenewals(tenant: Tenant, seed: number, today: string): Promise<void> {
  await inTenant(tenant, (tx) => deriveRenewals(tx, tenant, 'all'))
  await noteBands(tenant)
  const chosen = { first: addDays(today, -BACK_DAYS), next: addDays(today, AHEAD_DAYS), minTermDays: LONGER }
  await inTenant(tenant, async (tx) => {
    const rows = (await selectRenewals(tx, tenant, chosen)).slice(0, MOST)
    const suggestions = await suggestAll(tx, tenant, rows)
    const past: PastForecast[] = []
    for (const [place, row] of rows.entries()) {
      const random = makeRandom(seed, 'renewals', place)
      const band = suggestions.get(row.id)?.health?.band ?? null
      const category = row.state === 'open' ? expectOpen(row, band, random) : expectDecided(row, random)
      const amount = category === 'likely' && random.chance(0.4) ? discounted(row, random) : null
      for (let week = 1; week <= WEEKS; week++) {
        const day = addDays(today, -7 * week)
        const left = daysBetween(day, row.date)
        if (left > 0 && (row.decided_on === null || row.decided_on > day)) {
          past.push({
            renewalId: row.id,
            day,
            category: left <= SIGHT_DAYS ? category : null,
            amount: left <= SIGHT_DAYS ? amount : null,
          })
        }
      }
      const told = row.state === 'open' && category !== null && daysBetween(today, row.date) <= SIGHT_DAYS
      if (told)
        await tellAs(
          tx,
          tenant,
          row,
          { category, amount, note: random.chance(0.5) ? random.pick(NOTES[category]) : null },
          random,
        )
    }
    await keepPastForecasts(tx, tenant, past)
  })
  await closeDay(tenant)
}

/** The account's owner, some days ago. */
async function tellAs(
  tx: Parameters<typeof tellRenewal>[0],
  tenant: Tenant,
  row: RenewalRow,
  patch: { category: Category; amount: string | null; note: string | null | undefined },
  random: Random,
): Promise<void> {
  const at = tenant.stores.now() - random.int(2, 40) * 86_400_000
  const owner: Tenant = {
    ...tenant,
    actor: { kind: 'member', id: null, label: row.owner ?? tenant.actor.label },
    stores: { ...tenant.stores, now: () => at },
  }
  await tellRenewal(tx, owner, row.id, { ...patch, note: patch.note ?? null })
}

/** Most follow the health that they see, some hope for more, and some have not got round to it. */
function expectOpen(row: RenewalRow, band: string | null, random: Random): Category | null {
  if (row.noticed_on !== null) return random.chance(0.7) ? 'lost' : 'at_risk'
  if (random.chance(0.18)) return null
  const weights = band === 'healthy' ? [0.72, 0.22, 0.06] : band === 'watch' ? [0.3, 0.42, 0.28] : [0.12, 0.3, 0.58]
  return NOTCHES[random.weighted(weights)] ?? null
}

function expectDecided(row: RenewalRow, random: Random): Category | null {
  if (random.chance(0.1)) return null
  return NOTCHES[random.weighted(row.state === 'lost' ? [0.14, 0.26, 0.42, 0.18] : [0.62, 0.29, 0.09, 0])] ?? null
}

const discounted = (row: RenewalRow, random: Random): string | null =>
  row.stake === null ? null : (Number(row.stake) * random.between(0.8, 0.97)).toFixed(2)
