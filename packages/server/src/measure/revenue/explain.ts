import { type RawBuilder, sql } from 'kysely'
import { localDay } from '../../kernel/time'
import { writeOut } from '../../platform/postgres'
import { findAccount } from '../../record/accounts'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { familyCte } from './ledger/family'
import { spanCte } from './ledger/spans'
import { missingOn, paidOn, worthOn } from './ledger/worth'
import type { ListMoment } from './list'
import { readSettings } from './settings/settings'

/** One subscription as it was last known, whether or not it counts on the day. */
export interface MrrRow {
  readonly subscription: string
  readonly plan: string | null
  readonly currency: string
  /** Of a month on the day, four decimals. */
  readonly mrr: string
  readonly paysFrom: string
  /** Exclusive; null while open. */
  readonly paysTo: string | null
  readonly counts: boolean
  readonly knownAt: string
  /** What was said of it, as it was said. */
  readonly terms: Readonly<Record<string, unknown>>
}

export interface MrrExplanation {
  readonly account: string
  readonly day: string
  readonly knownAt: string | null
  /** In the workspace's currency, at the day's rates. */
  readonly value: { readonly amount: string; readonly currency: string } | null
  /** The currencies for want of whose rate there is no value. */
  readonly missingRates: readonly string[]
  /** PostgreSQL, over what was said of subscriptions and rates alone; it answers `amount` and `currency`, or no row where there is no MRR. */
  readonly sql: string
  readonly rowsSql: string
  readonly rows: readonly MrrRow[]
}

/**
 * Where an account's MRR comes from: the statement that gives it, and the subscriptions behind it, latest start first. Null value where it has no
 * subscription, or a rate is missing.
 */
export async function explainMrr(tenant: Tenant, accountRef: string, moment: ListMoment): Promise<MrrExplanation> {
  const account = await findAccount(tenant, accountRef)
  const asOf = moment.asOf ?? { kind: 'now', at: tenant.stores.now() }
  const day = asOf.kind === 'day' ? asOf.day : localDay(asOf.at, tenant.workspace.timeZone)
  // Of a past day that nothing was paid on there is none; today it is 0 for an account that ever subscribed.
  const past = asOf.kind === 'day' || moment.knownAt !== undefined
  return inTenant(tenant, async (tx) => {
    const options = { settings: await readSettings(tx, tenant), knownAt: moment.knownAt, some: true }
    const behind = sql`with recursive ${familyCte(tenant, [account.id])}, ${spanCte(tenant, options)}`
    const total = totalSql(tenant, behind, { day, past, knownAt: moment.knownAt })
    const rows = rowsSql(tenant, behind, day)
    const [sum] = (await total.execute(tx)).rows
    const [lack] = (await missingSql(tenant, behind, day, moment.knownAt).execute(tx)).rows
    return {
      account: account.externalId,
      day,
      knownAt: moment.knownAt?.toISOString() ?? null,
      value: sum?.amount == null ? null : { amount: sum.amount, currency: sum.currency },
      missingRates: lack?.missing ?? [],
      sql: writeOut(total.compile(tx)),
      rowsSql: writeOut(rows.compile(tx)),
      rows: (await rows.execute(tx)).rows.map((row) => ({ ...row, knownAt: row.knownAt.toISOString() })),
    }
  })
}

/** Whether a span `s` is paid on the day and recurs. */
const countsOn = (day: string): RawBuilder<unknown> => sql`s.component = 'recurring' and ${paidOn(sql`${day}::date`)}`

interface TotalOf {
  readonly day: string
  readonly past: boolean
  readonly knownAt: Date | undefined
}

const totalSql = (tenant: Tenant, behind: RawBuilder<unknown>, { day, past, knownAt }: TotalOf) =>
  sql<{ amount: string | null; currency: string }>`
    ${behind}
    select ${worthOn(tenant, sql`${day}::date`, knownAt)}::numeric(19,4)::text as amount, ${tenant.workspace.currency}::text as currency
    from span s where ${countsOn(day)}
    having ${past ? sql`count(*) > 0` : sql`exists (select 1 from known)`}`

const missingSql = (tenant: Tenant, behind: RawBuilder<unknown>, day: string, knownAt: Date | undefined) =>
  sql<{ missing: string[] }>`
    ${behind} select ${missingOn(tenant, sql`${day}::date`, knownAt)} as missing from span s where ${countsOn(day)}`

/** Of each subscription the terms of the day; of a day before the first of them, those it begins with. */
const rowsSql = (tenant: Tenant, behind: RawBuilder<unknown>, day: string) =>
  sql<Omit<MrrRow, 'knownAt'> & { knownAt: Date }>`
    ${behind},
    latest as (
      select distinct on (k.subscription_id) k.* from known k
      where k.hidden_from is null or k.hidden_from > coalesce(k.valid_from, '-infinity')
      order by k.subscription_id, coalesce(k.valid_from, '-infinity') <= ${day}::date desc,
        case when coalesce(k.valid_from, '-infinity') <= ${day}::date then k.valid_from end desc nulls last, k.valid_from nulls first,
        k.known_at desc, k.seq desc)
    select n.external_id as subscription, l.plan, l.currency,
      (case when (l.discount_from is null or l.discount_from <= ${day}::date) and (l.discount_to is null or l.discount_to > ${day}::date)
        then l.mrr_discounted else l.mrr end)::text as mrr,
      l.pays_from::text as "paysFrom", l.pays_to::text as "paysTo",
      exists (select 1 from span s where s.subscription_id = l.subscription_id and ${countsOn(day)}) as counts,
      l.known_at as "knownAt", l.terms
    from latest l
    join family f on f.id = l.account_id
    join subscription n on n.workspace_id = ${tenant.workspace.id}::uuid and n.id = l.subscription_id
    order by l.terms ->> 'start' desc, n.external_id`
