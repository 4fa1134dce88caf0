import { addDays, localDay } from '../../../kernel/time'
import { closePeriod, saveSubscriptions } from '../../../measure/revenue'
import type { Tenant } from '../../../trust/tenancy'
import { addMonths, formatDay, parseDay } from '../calendar'
import type { DemoCompany } from '../contract'
import { LEADER } from '../team'
import { assertAllTaken } from './chunks'
import { tellTerms } from './tell-terms'

/** So long after a quarter its figures are reported. */
const REPORTED_DAYS = 8

/** Reports the last quarter that was over for some days, and then learns that one customer had paid for two more seats in it. */
export async function closeQuarter(tenant: Tenant, company: DemoCompany): Promise<void> {
  const today = localDay(tenant.stores.now(), tenant.workspace.timeZone)
  const { name, first, next } = lastQuarter(addDays(today, -REPORTED_DAYS))
  const at = Date.parse(`${addDays(next, REPORTED_DAYS - 1)}T15:00:00Z`)
  const actor = { kind: 'member' as const, id: null, label: LEADER.email }
  await closePeriod({ ...tenant, actor, stores: { ...tenant.stores, now: () => at } }, name)
  const row = company.subscriptions.find(
    (one) => one.end === null && one.pause === null && one.lastPaidAt === null && one.start < first && one.quantity > 5,
  )
  const terms = row && (tellTerms(row, today).at(-1) as { amount: string; quantity: number })
  if (!terms) return
  const quantity = terms.quantity + 2
  const amount = ((Number(terms.amount) / terms.quantity) * quantity).toFixed(2)
  const corrected = { ...terms, quantity, amount, changeOn: addDays(first, 45) }
  assertAllTaken(await saveSubscriptions(tenant, [corrected], { source: 'billing' }))
}

/** The latest quarter that was over on a day. */
function lastQuarter(day: string): { name: string; first: string; next: string } {
  const month = Number(day.slice(5, 7)) - 1
  const next = `${day.slice(0, 4)}-${String(month - (month % 3) + 1).padStart(2, '0')}-01`
  const first = formatDay(addMonths(parseDay(next), -3))
  return { name: `${first.slice(0, 4)}-Q${Math.ceil(Number(first.slice(5, 7)) / 3)}`, first, next }
}
