import { sql } from 'kysely'
import { type AsOf, localDay } from '../../kernel/time'
import type { Tx } from '../../platform/postgres'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { Subscription, Terms } from './contract'
import { countingBy } from './ledger/policies'
import type { Page } from './page'
import { readSettings } from './settings/settings'

export interface ListMoment {
  /** Now unless told: on which day `active` and the discount are judged. */
  readonly asOf?: AsOf | undefined
  /** As it was known then. */
  readonly knownAt?: Date | undefined
}

interface Row {
  readonly external_id: string
  readonly account: string
  readonly known_at: Date
  readonly terms: Terms
  readonly mrr: string
  readonly active: boolean
}

/** An account's subscriptions, those of accounts merged into it too, latest start first. */
export const listSubscriptions = (
  tenant: Tenant,
  accountId: string,
  moment: ListMoment,
  page: Page,
): Promise<{ items: Subscription[]; total: number }> =>
  inTenant(tenant, (tx) => readSubscriptions(tx, tenant, { accountId }, moment, page))

/** One subscription by its externalId, or undefined. */
export const findSubscription = async (
  tx: Tx,
  tenant: Tenant,
  externalId: string,
): Promise<(Subscription & { readonly accountId: string }) | undefined> =>
  (await readSubscriptions(tx, tenant, { externalId })).items[0]

async function readSubscriptions(
  tx: Tx,
  tenant: Tenant,
  which: { accountId: string } | { externalId: string },
  moment: ListMoment = {},
  page: Page = { limit: 1, offset: 0 },
): Promise<{ items: (Subscription & { accountId: string })[]; total: number }> {
  const asOf = moment.asOf ?? { kind: 'now', at: tenant.stores.now() }
  const day = asOf.kind === 'day' ? asOf.day : localDay(asOf.at, tenant.workspace.timeZone)
  const workspace = sql`${tenant.workspace.id}::uuid`
  const counting = countingBy(await readSettings(tx, tenant))
  const asked =
    'externalId' in which
      ? sql`select s.id from subscription s where s.workspace_id = ${workspace} and s.external_id = ${which.externalId}`
      : sql`select distinct m.subscription_id from subscription_version m
          where m.workspace_id = ${workspace} and m.account_id = any(array(select id from own))`
  const { rows } = await sql<Row & { account_id: string; total: number }>`
    with recursive own as (
      select a.id from account a where a.workspace_id = ${workspace} and ${'accountId' in which ? sql`a.id = ${which.accountId}::uuid` : sql`false`}
      union all
      select a.id from own o join account a on a.workspace_id = ${workspace} and a.merged_into is not null and a.merged_into = o.id),
    known as (
      select v.*, min(coalesce(v.valid_from, '-infinity')) over (
        partition by v.subscription_id order by v.known_at, v.seq rows between 1 following and unbounded following) as hidden_from
      from subscription_version v
      where v.workspace_id = ${workspace}
        and ${moment.knownAt ? sql`v.known_at <= ${moment.knownAt}` : sql`true`}
        and v.subscription_id = any(array(${asked}))),
    -- The terms of the day; of a day before the first of them, those it begins with.
    latest as (
      select distinct on (k.subscription_id) k.* from known k
      where k.hidden_from is null or k.hidden_from > coalesce(k.valid_from, '-infinity')
      order by k.subscription_id, coalesce(k.valid_from, '-infinity') <= ${day}::date desc,
        case when coalesce(k.valid_from, '-infinity') <= ${day}::date then k.valid_from end desc nulls last, k.valid_from nulls first,
        k.known_at desc, k.seq desc)
    select s.external_id, a.external_id as account, k.account_id, k.known_at, k.terms,
      (case when (k.discount_from is null or k.discount_from <= ${day}::date) and (k.discount_to is null or k.discount_to > ${day}::date)
        then k.mrr_discounted else k.mrr end)::text as mrr,
      count(*) over () as total,
      k.component = 'recurring' and ${counting.counts} and ${counting.state} = 'active'
        and ${counting.from} <= ${day}::date and (${counting.to} is null or ${counting.to} > ${day}::date) as active
    from latest k join subscription s on s.workspace_id = ${workspace} and s.id = k.subscription_id
    join account a on a.workspace_id = ${workspace} and a.id = k.account_id
    where ${'accountId' in which ? sql`k.account_id in (select id from own)` : sql`true`}
    order by k.terms ->> 'start' desc, s.external_id limit ${page.limit} offset ${page.offset}`.execute(tx)
  return { items: rows.map(present), total: rows[0]?.total ?? 0 }
}

function present(row: Row & { account_id: string }): Subscription & { accountId: string } {
  const { mrr: _, amount, currency, ...terms } = row.terms
  return {
    externalId: row.external_id,
    account: row.account,
    accountId: row.account_id,
    ...terms,
    amount: amount === null ? null : { amount, currency },
    mrr: { amount: row.mrr, currency },
    active: row.active,
    knownAt: row.known_at.toISOString(),
  }
}
