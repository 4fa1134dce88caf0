import { type Category, type RenewalRow, selectRenewals, suggestAll } from '../../act/renewals'
import { addDays, localDay } from '../../kernel/time'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import type { Evidence } from './contract'
import { monthly } from './money'

const AHEAD_DAYS = 365
const WORDS: Readonly<Partial<Record<Category, string>>> = { at_risk: 'at risk', lost: 'lost' }

/**
 * Open renewals of the year to come, and those that are overdue, that may not come: by the owner's forecast, by a notice, or by what the
 * workspace's own history suggests. By the account's id; of several renewals the evidence of each, the soonest first.
 */
export async function readRenewalsAtRisk(tx: Tx, tenant: Tenant): Promise<Map<string, Evidence[]>> {
  const today = localDay(tenant.stores.now(), tenant.workspace.timeZone)
  const rows = await selectRenewals(tx, tenant, {
    first: '1900-01-01',
    next: addDays(today, AHEAD_DAYS + 1),
    state: 'open',
  })
  const suggested = await suggestAll(tx, tenant, rows)
  const found = new Map<string, Evidence[]>()
  for (const row of rows) {
    const signs = signsOf(row, suggested.get(row.id)?.suggested ?? null, today)
    if (signs.length === 0) continue
    const stake = row.stake === null ? '' : `, ${monthly(row.stake, row.currency)} at stake`
    const renewal = { text: `A term ends on ${row.date}${stake}.`, value: numberOf(row.stake), at: row.date }
    found.set(row.account_id, [...(found.get(row.account_id) ?? []), renewal, ...signs])
  }
  return found
}

type Suggested = { readonly category: Category | null; readonly rate: number | null; readonly word: string }

function signsOf(row: RenewalRow, suggested: Suggested | null, today: string): Evidence[] {
  const told = row.category && WORDS[row.category]
  const note = row.note ? `: ${row.note}` : '.'
  const signs: Evidence[] = []
  if (told) {
    const at = row.forecast_at?.toISOString() ?? today
    signs.push({ text: `${row.forecast_by ?? 'Its owner'} expects it ${told}${note}`, value: numberOf(row.amount), at })
  }
  if (row.noticed_on !== null) {
    const text = `Notice was given on ${row.noticed_on} for ${monthly(row.noticed, row.currency)}.`
    signs.push({ text, value: numberOf(row.noticed), at: row.noticed_on })
  }
  const suggests = suggested?.category && WORDS[suggested.category]
  // A notice suggests that it is lost, which is said already.
  if (suggested && suggests && row.noticed_on === null) {
    signs.push({ text: `Renewals like it suggest ${suggests}: ${suggested.word}`, value: suggested.rate, at: today })
  }
  return signs
}

const numberOf = (amount: string | null): number | null => (amount === null ? null : Number(amount))
