import { sql } from 'kysely'
import type { FieldJoin, FieldSource } from '../../kernel/rules'
import type { AccountSection } from '../../record/accounts'
import type { Tenant } from '../../trust/tenancy'

const JOIN: FieldJoin = {
  alias: 'revenue',
  sql: sql`left join account_revenue revenue on revenue.workspace_id = a.workspace_id and revenue.account_id = a.id`,
}

/** What rules and lists can name of revenue. Money of another currency than the workspace's has no value until there are rates. */
export function revenueFieldSources(tenant: Tenant): FieldSource[] {
  const { currency, timeZone } = tenant.workspace
  const inOurs = sql`(case when revenue.currency = ${currency} then revenue.mrr end)`
  const day = (key: string, label: string, column: string): FieldSource => ({
    key: `revenue.${key}`,
    label,
    group: 'Revenue',
    type: 'date',
    precision: 'day',
    sql: sql`(${sql.ref(`revenue.${column}`)}::timestamp at time zone ${timeZone})`,
    joins: [JOIN],
    sortable: true,
  })
  return [
    {
      key: 'revenue.mrr',
      label: 'MRR',
      group: 'Revenue',
      type: 'money',
      unit: currency,
      sql: inOurs,
      joins: [JOIN],
      sortable: true,
    },
    {
      key: 'revenue.arr',
      label: 'ARR',
      group: 'Revenue',
      type: 'money',
      unit: currency,
      sql: sql`(${inOurs} * 12)`,
      joins: [JOIN],
      sortable: true,
    },
    day('renewalAt', 'Renewal', 'renews_on'),
    day('firstPaidAt', 'First paid', 'first_paid_on'),
    day('churnedAt', 'Churned', 'churned_on'),
  ]
}

/** `mrr` in an account's answer: today's, in the account's own currency; of a past day, from the subscriptions. */
export const revenueSection: AccountSection = {
  keys: ['mrr', 'renewalAt'],
  load: async (tenant, tx, accountIds, moment) => {
    const past = moment && (moment.asOf.kind === 'day' || moment.knownAt)
    const rows = past ? await readPast(tenant, tx, accountIds, moment) : await readNow(tenant, tx, accountIds)
    return new Map(
      rows.map((row) => [
        row.account_id,
        {
          mrr: row.mrr === null ? null : { amount: row.mrr, currency: row.currency ?? tenant.workspace.currency },
          // Known of the present alone; a past day does not tell, rather than tell today's.
          ...(past ? {} : { renewalAt: row.renewal_at ?? null }),
        },
      ]),
    )
  },
}

interface MrrRow {
  readonly account_id: string
  readonly mrr: string | null
  readonly currency: string | null
  readonly renewal_at?: string | null
}

type Loader = AccountSection['load']

const readNow = async (tenant: Tenant, tx: Parameters<Loader>[1], accountIds: readonly string[]): Promise<MrrRow[]> =>
  (
    await sql<MrrRow>`
      select account_id, mrr::text, currency, renews_on::text as renewal_at from account_revenue
      where workspace_id = ${tenant.workspace.id}::uuid and account_id = any(${[...accountIds]}::uuid[])`.execute(tx)
  ).rows

async function readPast(
  tenant: Tenant,
  tx: Parameters<Loader>[1],
  accountIds: readonly string[],
  moment: NonNullable<Parameters<Loader>[3]>,
): Promise<MrrRow[]> {
  const { asOf, knownAt } = moment
  const day =
    asOf.kind === 'day'
      ? sql`${asOf.day}::date`
      : sql`(${new Date(asOf.at)}::timestamptz at time zone ${tenant.workspace.timeZone})::date`
  const workspace = sql`${tenant.workspace.id}::uuid`
  const { rows } = await sql<MrrRow>`
    with recursive back as (
      select a.id as account_id, a.id as member_id from account a where a.workspace_id = ${workspace} and a.id = any(${[...accountIds]}::uuid[])
      union all
      select b.account_id, a.id from back b join account a on a.workspace_id = ${workspace} and a.merged_into = b.member_id),
    latest as (
      select distinct on (v.subscription_id) v.* from subscription_version v
      where v.workspace_id = ${workspace} and v.subscription_id in (
          select m.subscription_id from subscription_version m join back b on m.workspace_id = ${workspace} and m.account_id = b.member_id)
        ${knownAt ? sql`and v.known_at <= ${knownAt}` : sql``}
      order by v.subscription_id, v.known_at desc, v.seq desc)
    select b.account_id, case when count(distinct l.currency) > 1 then null else
        coalesce(sum(case when (l.discount_from is null or l.discount_from <= ${day}) and (l.discount_to is null or l.discount_to > ${day})
          then l.mrr_discounted else l.mrr end), 0)::numeric(19,4)::text end as mrr, min(l.currency) as currency
    from back b join latest l on l.account_id = b.member_id and l.pays_from <= ${day} and (l.pays_to is null or l.pays_to > ${day})
    group by b.account_id`.execute(tx)
  return rows
}
