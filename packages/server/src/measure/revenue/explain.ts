import { type RawBuilder, sql } from 'kysely'
import { localDay } from '../../kernel/time'
import { writeOut } from '../../platform/postgres'
import { findAccount } from '../../record/accounts'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { ListMoment } from './list'

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
  readonly value: { readonly amount: string; readonly currency: string } | null
  /** PostgreSQL, over what was said of subscriptions alone; it answers `amount` and `currency`, or no row where there is no MRR. */
  readonly sql: string
  readonly rowsSql: string
  readonly rows: readonly MrrRow[]
}

/**
 * Where an account's MRR comes from: the statement that gives it, and the subscriptions behind it, latest start first. Null value where it has no
 * subscription, or several currencies at once.
 */
export async function explainMrr(tenant: Tenant, accountRef: string, moment: ListMoment): Promise<MrrExplanation> {
  const account = await findAccount(tenant, accountRef)
  const asOf = moment.asOf ?? { kind: 'now', at: tenant.stores.now() }
  const day = asOf.kind === 'day' ? asOf.day : localDay(asOf.at, tenant.workspace.timeZone)
  const behind = behindSql(tenant, account.id, day, moment.knownAt ?? null)
  // Of a past day that nothing was paid on there is none; today it is 0 for an account that ever subscribed.
  const past = asOf.kind === 'day' || moment.knownAt !== undefined
  const total = sql<{ amount: string | null; currency: string }>`
    with behind as (${behind})
    select case when count(distinct currency) filter (where counts) > 1 then null
        else coalesce(sum(mrr) filter (where counts), 0)::numeric(19,4)::text end as amount,
      coalesce(min(currency) filter (where counts), min(currency)) as currency
    from behind having ${past ? sql`bool_or(counts)` : sql`count(*) > 0`}`
  const rows = sql<Omit<MrrRow, 'knownAt'> & { knownAt: Date }>`
    with behind as (${behind})
    select subscription, plan, currency, mrr::text as mrr, pays_from::text as "paysFrom", pays_to::text as "paysTo", counts,
      known_at as "knownAt", terms
    from behind order by pays_from desc, subscription`
  return inTenant(tenant, async (tx) => {
    const [sum] = (await total.execute(tx)).rows
    return {
      account: account.externalId,
      day,
      knownAt: moment.knownAt?.toISOString() ?? null,
      value: sum?.amount == null ? null : { amount: sum.amount, currency: sum.currency },
      sql: writeOut(total.compile(tx)),
      rowsSql: writeOut(rows.compile(tx)),
      rows: (await rows.execute(tx)).rows.map((row) => ({ ...row, knownAt: row.knownAt.toISOString() })),
    }
  })
}

/** Of each subscription of the account, and of those merged into it, what was known last; whether it counts on the day, and with how much. */
const behindSql = (tenant: Tenant, accountId: string, day: string, knownAt: Date | null): RawBuilder<unknown> => sql`
    with recursive own as (
      select ${accountId}::uuid as id
      union all
      select a.id from own o join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.merged_into = o.id),
    latest as (
      select distinct on (v.subscription_id) v.* from subscription_version v
      where v.workspace_id = ${tenant.workspace.id}::uuid ${knownAt ? sql`and v.known_at <= ${knownAt}::timestamptz` : sql``}
        and v.subscription_id in (
          select m.subscription_id from subscription_version m
          where m.workspace_id = ${tenant.workspace.id}::uuid and m.account_id in (select id from own))
      order by v.subscription_id, v.known_at desc, v.seq desc)
    select s.external_id as subscription, l.plan, l.currency, l.pays_from, l.pays_to, l.known_at, l.terms,
      case when (l.discount_from is null or l.discount_from <= ${day}::date) and (l.discount_to is null or l.discount_to > ${day}::date)
        then l.mrr_discounted else l.mrr end as mrr,
      l.pays_from <= ${day}::date and (l.pays_to is null or l.pays_to > ${day}::date) as counts
    from latest l join subscription s on s.workspace_id = l.workspace_id and s.id = l.subscription_id
    where l.account_id in (select id from own)`
