import { newId } from '../../kernel/ids'
import { saveAccounts } from '../../record/accounts'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { addMonths } from './domain/add-interval'
import { ratesKind } from './rates/import-kind'
import { saveRates } from './rates/rates'
import { saveSubscriptions } from './save'

/** The first day after each month of a year. */
export const monthEnds = (year: number): string[] =>
  Array.from({ length: 12 }, (_, n) => addMonths(`${year}-01-01`, n + 1))

/** Saves subscriptions, making accounts that are not there; throws on any fault. */
export async function save(tenant: Tenant, ...items: object[]): Promise<void> {
  const { errors } = await saveSubscriptions(tenant, items, { source: 'api', createAccounts: true })
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
}

/** Saves in currencies that have rates then, which are taken back after it, as by an undo of the import that brought them. */
export async function saveThenLoseRates(
  tenant: Tenant,
  currencies: readonly string[],
  saveAll: () => Promise<void>,
): Promise<void> {
  const importId = newId()
  const rates = currencies.map((currency) => ({ currency, day: '1999-01-01', rate: '1' }))
  await inTenant(tenant, (tx) => saveRates(tx, tenant, rates, { importId }))
  await saveAll()
  await ratesKind.undo(tenant, importId)
}

/**
 * Subscriptions by which accounts hold so much in each month of 2026 from January on: one line an account, its price changed from the
 * first of a month; what it held before stays what it was.
 */
export async function saveMonths(
  tenant: Tenant,
  accounts: Readonly<Record<string, readonly number[]>>,
  more: readonly object[] = [],
): Promise<void> {
  const names = [...Object.keys(accounts), ...more.map((one) => (one as { account: string }).account)]
  await saveAccounts(
    tenant,
    [...new Set(names)].map((externalId) => ({ externalId })),
    { source: 'api', mode: 'upsert' },
  )
  for (const [account, held] of Object.entries(accounts)) {
    let before = 0
    let line = 0
    for (const [month, mrr] of held.entries()) {
      const day = addMonths('2026-01-01', month)
      const terms = { account, externalId: `${account}-${line}`, start: '2026-01-01', mrr: String(before) }
      if (before === 0 && mrr > 0) await save(tenant, { ...terms, externalId: `${account}-${++line}`, start: day, mrr })
      else if (mrr === 0 && before > 0) await save(tenant, { ...terms, start: day, end: day, changeOn: day })
      else if (mrr !== before) await save(tenant, { ...terms, start: day, mrr, changeOn: day })
      before = mrr
    }
  }
  for (const [n, one] of more.entries()) await save(tenant, { externalId: `more-${n}`, ...one })
}
