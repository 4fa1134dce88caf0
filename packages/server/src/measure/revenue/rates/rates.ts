import { sql } from 'kysely'
import { naming } from '../../../kernel/errors'
import { assertCurrency } from '../../../kernel/money'
import { assertDay } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import { markDirty } from '../../../record/accounts'
import { writeAudit } from '../../../trust/audit'
import type { Tenant } from '../../../trust/tenancy'
import { fault } from '../domain/name-fault'
import { bumpLedger } from '../ledger/state'
import { refreshRevenue } from '../refresh'

/** What one unit of a currency is worth in the workspace's from a day on, until the next rate. */
export interface Rate {
  readonly currency: string
  readonly day: string
  /** A decimal, up to ten decimals. */
  readonly rate: string
}

/** The dearest unit there is is worth some millions of the cheapest. */
const RATE = /^\d{1,9}(\.\d{1,10})?$/

/** The rate, checked. Throws a Problem that names the field. */
export function checkRate(item: { currency: string; day: string; rate: string | number }, base: string): Rate {
  const currency = naming('currency', () => assertCurrency(item.currency))
  if (currency === base) {
    throw fault('currency', 'bad_currency', `${base} is the workspace's own, which is worth 1.`)
  }
  const day = naming('day', () => assertDay(item.day))
  const rate = String(item.rate)
  if (!RATE.test(rate) || !/[1-9]/.test(rate)) {
    throw fault(
      'rate',
      'bad_rate',
      `"${rate.slice(0, 40)}" is not a rate such as 1.0825, more than 0 and below 1000000000.`,
    )
  }
  return { currency, day, rate }
}

/**
 * Of rates told at once those that contradict another one of them, each with one that it contradicts, by their places: of one currency and
 * day there is one rate.
 */
export function findContradictions(rates: readonly Rate[]): ReadonlyMap<number, number> {
  /** Of each currency and day the first place of each rate that is told of it. */
  const firsts = new Map<string, Map<string, number>>()
  const keyOf = ({ currency, day }: Rate) => `${currency} ${day}`
  rates.forEach((rate, place) => {
    const told = firsts.get(keyOf(rate)) ?? new Map<string, number>()
    firsts.set(keyOf(rate), told)
    if (!told.has(plain(rate.rate))) told.set(plain(rate.rate), place)
  })
  return new Map(
    rates.flatMap((rate, place) => {
      const [one, two] = [...(firsts.get(keyOf(rate)) ?? [])]
      if (one === undefined || two === undefined) return []
      return [[place, one[0] === plain(rate.rate) ? two[1] : one[1]] as const]
    }),
  )
}

/** Without zeros that say nothing. */
const plain = (rate: string): string =>
  rate
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')

/** One of each that are equal. */
export const distinctRates = (rates: readonly Rate[]): Rate[] => [
  ...new Map(rates.map((rate) => [`${rate.currency} ${rate.day}`, rate])).values(),
]

/** Every rate as it is told last, by currency and day. */
export async function readRates(tx: Tx, tenant: Tenant): Promise<Rate[]> {
  const { rows } = await sql<Rate>`
    select distinct on (currency, day) currency, day, trim_scale(rate)::text as rate from revenue_rate
    where workspace_id = ${tenant.workspace.id}::uuid order by currency, day, seq desc`.execute(tx)
  return rows
}

export interface SaveRatesOptions {
  readonly importId?: string | undefined
  /** The first word on a day's rate was known on that day; a correction is known now all the same. */
  readonly history?: boolean | undefined
}

/** Adds what says something new; earlier rates of a day stay in their history. Returns how many did. */
export async function saveRates(
  tx: Tx,
  tenant: Tenant,
  rates: readonly Rate[],
  { importId, history }: SaveRatesOptions = {},
): Promise<number> {
  const now = sql`${new Date(tenant.stores.now())}::timestamptz`
  const onItsDay = sql`least(${now}, g.day::timestamp at time zone ${tenant.workspace.timeZone})`
  const { rows } = await sql<Rate>`
    insert into revenue_rate (workspace_id, currency, day, rate, known_at, import_id)
    select ${tenant.workspace.id}::uuid, g.currency, g.day, g.rate,
      ${history ? sql`case when held.rate is null then ${onItsDay} else ${now} end` : now}, ${importId ?? null}::uuid
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
