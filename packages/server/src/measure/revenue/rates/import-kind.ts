import { sql } from 'kysely'
import { Problem } from '../../../kernel/errors'
import type { Tx } from '../../../platform/postgres'
import { createRowsKind, type ImportKind, type SaveOutcome } from '../../../record/imports'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { checkRate, distinctRates, findContradictions, markAbroad, type Rate, saveRates } from './rates'

interface RateRow {
  readonly currency: string
  readonly day: string
  readonly rate: string
}

const target = (key: string, label: string, names: readonly string[]) => ({
  key,
  label,
  names,
  required: true,
  repeat: false,
})

/** Rates of currencies from a file, with history known each on its day; an undo brings back the rates before. */
export const ratesKind: ImportKind = createRowsKind<RateRow>({
  key: 'rates',
  label: 'Exchange rates',
  targets: [
    target('currency', 'Currency', ['currencycode', 'code']),
    target('day', 'Day', ['date', 'from']),
    target('rate', "Rate to the workspace's currency", ['value', 'exchangerate']),
  ],
  toItem: (row) => ({
    currency: row.values.get('currency') ?? '',
    day: row.values.get('day') ?? '',
    rate: row.values.get('rate') ?? '',
  }),
  save: async ({ tenant, importId, options }, items) => {
    const told: { readonly index: number; readonly rate: Rate }[] = []
    const errors: SaveOutcome['errors'][number][] = []
    items.forEach((item, index) => {
      try {
        told.push({ index, rate: checkRate(item, tenant.workspace.currency) })
      } catch (thrown) {
        if (!(thrown instanceof Problem)) throw thrown
        errors.push({ index, code: thrown.code, message: thrown.message })
      }
    })
    return inTenant(tenant, async (tx) => {
      const before = await readImported(tx, tenant, importId)
      const wrong = findContradictions([...told.map(({ rate }) => rate), ...before])
      const good = told.filter(({ index, rate }, place) => {
        if (!wrong.has(place)) return true
        errors.push({ index, ...standsTwice(rate) })
        return false
      })
      const rates = distinctRates(good.map(({ rate }) => rate))
      const { dryRun, history } = options
      const created = dryRun ? rates.length : await saveRates(tx, tenant, rates, { importId, history })
      return { created, updated: 0, unchanged: good.length - created, errors }
    })
  },
  undo: (tenant, importId) =>
    inTenant(tenant, async (tx) => {
      const removed = await sql`
        delete from revenue_rate where workspace_id = ${tenant.workspace.id}::uuid and import_id = ${importId}::uuid`.execute(
        tx,
      )
      await markAbroad(tx, tenant)
      return { removed: { rates: Number(removed.numAffectedRows ?? 0n) }, kept: [] }
    }),
})

const standsTwice = ({ currency, day, rate }: Rate) => ({
  code: 'rate_twice',
  message: `rate: another row says otherwise of ${currency} on ${day} than ${rate}.`,
})

/** What earlier parts of the same file told. */
async function readImported(tx: Tx, tenant: Tenant, importId: string): Promise<Rate[]> {
  const { rows } = await sql<Rate>`
    select currency, day, rate::text from revenue_rate
    where workspace_id = ${tenant.workspace.id}::uuid and import_id = ${importId}::uuid`.execute(tx)
  return rows
}
