import { sql } from 'kysely'
import { Problem } from '../../../kernel/errors'
import { createRowsKind, type ImportKind } from '../../../record/imports'
import { inTenant } from '../../../trust/tenancy'
import { checkRate, markAbroad, type Rate, type RateFault, saveRates } from './rates'

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
    const errors: RateFault[] = []
    const rates: Rate[] = []
    items.forEach((item, index) => {
      try {
        rates.push(checkRate(item, tenant.workspace.currency))
      } catch (thrown) {
        if (!(thrown instanceof Problem)) throw thrown
        errors.push({ index, code: thrown.code, message: thrown.message })
      }
    })
    const last = [...new Map(rates.map((rate) => [`${rate.currency} ${rate.day}`, rate])).values()]
    const { dryRun, history } = options
    const created = dryRun
      ? last.length
      : await inTenant(tenant, (tx) => saveRates(tx, tenant, last, { importId, history }))
    return { created, updated: 0, unchanged: rates.length - created, errors }
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
