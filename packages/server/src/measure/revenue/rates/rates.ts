import { sql } from 'kysely'
import { naming, problem } from '../../../kernel/errors'
import { assertCurrency } from '../../../kernel/money'
import { assertDay } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import { markDirty } from '../../../record/accounts'
import { writeAudit } from '../../../trust/audit'
import type { Tenant } from '../../../trust/tenancy'
import { bumpLedger } from '../ledger/state'
import { refreshRevenue } from '../refresh'

/** What one unit of a currency is worth in the workspace's from a day on, until the next rate. */
export interface Rate {
  readonly currency: string
  readonly day: string
  /** A decimal, up to ten decimals. */
  readonly rate: string
}

export interface RateFault {
  readonly index: number
  readonly code: string
  readonly message: string
}

const RATE = /^\d{1,12}(\.\d{1,10})?$/

/** The rate, checked. Throws a Problem that names the field. */
export function checkRate(item: { currency: string; day: string; rate: string | number }, base: string): Rate {
  const currency = naming('currency', () => assertCurrency(item.currency))
  if (currency === base) {
    throw problem('bad_currency', `currency: ${base} is the workspace's own, which is worth 1.`, { field: 'currency' })
  }
  const day = naming('day', () => assertDay(item.day))
  const rate = String(item.rate)
  if (!RATE.test(rate) || !/[1-9]/.test(rate)) {
    throw problem('bad_rate', `rate: "${rate.slice(0, 40)}" is not a rate such as 1.0825, more than 0.`, {
      field: 'rate',
    })
  }
  return { currency, day, rate }
}

/** Every rate as it is told last, by currency and day. */
export async function readRates(tx: Tx, tenant: Tenant): Promise<Rate[]> {
  const { rows } = await sql<Rate>`
    select distinct on (currency, day) currency, day, trim_scale(rate)::text as rate from revenue_rate
    where workspace_id = ${tenant.workspace.id}::uuid order by currency, day, seq desc`.execute(tx)
  return rows
}

/** Adds what says something new; earlier rates of a day stay in their history. Returns how many did. */
export async function saveRates(
  tx: Tx,
  tenant: Tenant,
  rates: readonly Rate[],
  importId: string | null = null,
): Promise<number> {
  const { rows } = await sql<Rate>`
    insert into revenue_rate (workspace_id, currency, day, rate, known_at, import_id)
    select ${tenant.workspace.id}::uuid, g.currency, g.day, g.rate, ${new Date(tenant.stores.now())}::timestamptz, ${importId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rates)}::jsonb) as g(currency text, day date, rate numeric)
    left join lateral (
      select t.rate from revenue_rate t
      where t.workspace_id = ${tenant.workspace.id}::uuid and t.currency = g.currency and t.day = g.day order by t.seq desc limit 1) held on true
    where held.rate is distinct from g.rate order by g.currency, g.day
    returning currency, day, rate::text`.execute(tx)
  if (rows.length === 0) return 0
  await writeAudit(tx, tenant, {
    action: importId ? 'import' : 'update',
    subjectKind: 'revenue_rates',
    subjectId: importId ?? 'rates',
    after: importId ? { rates: rows.length } : rows,
  })
  await markAbroad(tx, tenant)
  return rows.length
}

/** Accounts whose figures stand on rates get those of today again, and count again. */
export async function markAbroad(tx: Tx, tenant: Tenant): Promise<void> {
  await bumpLedger(tx, tenant)
  const { rows } = await sql<{ account_id: string }>`
    select account_id from account_revenue
    where workspace_id = ${tenant.workspace.id}::uuid and currencies <> '{}' and currencies <> array[${tenant.workspace.currency}::text]`.execute(
    tx,
  )
  const abroad = rows.map((row) => row.account_id)
  await refreshRevenue(tx, tenant, abroad)
  await markDirty(tx, tenant, abroad, 'revenue')
}
