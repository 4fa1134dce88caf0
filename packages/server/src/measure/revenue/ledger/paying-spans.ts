import { sql } from 'kysely'
import { toDayNumber } from '../../../kernel/time'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { readRates } from '../rates/rates'
import { readSettings } from '../settings/settings'
import { pieceCte } from './changes'
import { familyCte } from './family'
import { spanCte } from './spans'

/** Days, as numbers since 1970-01-01, over which a subscription holds one amount. */
export interface PayingSpan {
  readonly account: string
  readonly subscription: string
  readonly from: number
  /** The first day after; infinite where no end is known. */
  readonly to: number
  /** MRR in its own currency, more than 0. */
  readonly amount: number
  readonly currency: string
  /** Else it is paused: held, but no MRR. */
  readonly active: boolean
  /** The next day on which a term ends, as its terms tell. */
  readonly renewsOn: number | null
  /** Known at the end of the days asked for from this place on ... */
  readonly stage: number
  /** ... until before this one; the place after the last is what is known now. */
  readonly stageTo: number
}

export interface PayingSpans {
  readonly spans: readonly PayingSpan[]
  /** What a unit of a currency is worth in the workspace's on a day, by the latest rate until then, as told now; null: no rate. */
  readonly rateOn: (currency: string, day: number) => number | null
}

interface Row extends Omit<PayingSpan, 'to'> {
  readonly to: number | null
}

/**
 * What every account paid and holds, as it was known at each of the moments given (ascending; what was learnt at one counts from the
 * next on) and as it is known now, in one read. Accounts merged since are one throughout. Recurring components alone.
 */
export const readPayingSpans = (tenant: Tenant, moments: readonly Date[]): Promise<PayingSpans> =>
  inTenant(tenant, async (tx) => {
    const settings = await readSettings(tx, tenant)
    const { rows } = await sql<Row>`
      with recursive ${familyCte(tenant, 'all')}, ${spanCte(tenant, { settings, some: false, stages: moments })},
      ${pieceCte(sql`, s.renews_on, s.stage, s.stage_to`)}
      select account_id as account, subscription_id as subscription, from_day - date '1970-01-01' as "from", to_day - date '1970-01-01' as "to",
        amount::float8 as amount, currency, state = 'active' as active, renews_on - date '1970-01-01' as "renewsOn", stage, stage_to as "stageTo"
      from piece where component = 'recurring' and amount > 0 order by account_id, from_day, subscription_id, stage`.execute(
      tx,
    )
    const rates = await readRates(tx, tenant)
    return {
      spans: rows.map((row) => ({ ...row, to: row.to ?? Number.POSITIVE_INFINITY })),
      rateOn: ratesByDay(tenant.workspace.currency, rates),
    }
  })

function ratesByDay(base: string, rates: Awaited<ReturnType<typeof readRates>>): PayingSpans['rateOn'] {
  const days = new Map<string, { readonly day: number; readonly rate: number }[]>()
  for (const { currency, day, rate } of rates) {
    const list = days.get(currency) ?? []
    list.push({ day: toDayNumber(day), rate: Number(rate) })
    days.set(currency, list)
  }
  return (currency, day) =>
    currency === base ? 1 : (days.get(currency)?.findLast((told) => told.day <= day)?.rate ?? null)
}
