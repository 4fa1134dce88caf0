import { sql } from 'kysely'
import type { FieldJoin, FieldSource, ReadPast } from '../../kernel/rules'
import type { AccountSection } from '../../record/accounts'
import type { Tenant } from '../../trust/tenancy'
import { familyCte } from './ledger/family'
import { nextTermEndSql, renewsAfter } from './ledger/next-term-end'
import { spanCte } from './ledger/spans'
import { missingOn, paidOn, worthOn } from './ledger/worth'
import { readPastDay, readPastMoney } from './past-fields'
import { readSettings } from './settings/settings'

const JOIN: FieldJoin = {
  alias: 'revenue',
  sql: sql`left join account_revenue revenue on revenue.workspace_id = a.workspace_id and revenue.account_id = a.id`,
}

/** What rules and lists can name of revenue. Money is in the workspace's currency at today's rates; it has no value where a rate is missing. */
export function revenueFieldSources(tenant: Tenant): FieldSource[] {
  const { currency, timeZone } = tenant.workspace
  const day = (key: string, label: string, column: string, past?: ReadPast): FieldSource => ({
    key: `revenue.${key}`,
    label,
    group: 'Revenue',
    type: 'date',
    precision: 'day',
    sql: sql`(${sql.ref(`revenue.${column}`)}::timestamp at time zone ${timeZone})`,
    joins: [JOIN],
    sortable: true,
    ...(past ? { past } : {}),
  })
  return [
    {
      key: 'revenue.mrr',
      label: 'MRR',
      group: 'Revenue',
      type: 'money',
      unit: currency,
      sql: sql`revenue.mrr`,
      joins: [JOIN],
      sortable: true,
      past: readPastMoney(tenant, 'mrr'),
    },
    {
      key: 'revenue.arr',
      label: 'ARR',
      group: 'Revenue',
      type: 'money',
      unit: currency,
      sql: sql`(revenue.mrr * 12)`,
      joins: [JOIN],
      sortable: true,
      past: readPastMoney(tenant, 'arr'),
    },
    day('renewalAt', 'Renewal', 'renews_on', readPastDay(tenant, 'days_to_renewal')),
    day('firstPaidAt', 'First paid', 'first_paid_on', readPastDay(tenant, 'tenure_days')),
    day('churnedAt', 'Churned', 'churned_on'),
  ]
}

/**
 * `mrr` in an account's answer, in the workspace's currency: today's, or a past day's from the subscriptions, at the day's rates. Where rates
 * are missing it is null and `missingRates` names their currencies. `renewalAt` is the next end of a term after the day.
 */
export const revenueSection: AccountSection = {
  keys: ['mrr', 'renewalAt', 'missingRates'],
  load: async (tenant, tx, accountIds, moment) => {
    const past = moment && (moment.asOf.kind === 'day' || moment.knownAt)
    const rows = past ? await readPast(tenant, tx, accountIds, moment) : await readNow(tenant, tx, accountIds)
    return new Map(
      rows.map((row) => [
        row.account_id,
        {
          mrr: row.mrr === null ? null : { amount: row.mrr, currency: tenant.workspace.currency },
          ...(row.missing_rates.length > 0 ? { missingRates: row.missing_rates } : {}),
          renewalAt: row.renewal_at,
        },
      ]),
    )
  },
}

interface MrrRow {
  readonly account_id: string
  readonly mrr: string | null
  readonly missing_rates: readonly string[]
  readonly renewal_at: string | null
}

type Loader = AccountSection['load']

const readNow = async (tenant: Tenant, tx: Parameters<Loader>[1], accountIds: readonly string[]): Promise<MrrRow[]> =>
  (
    await sql<MrrRow>`
      select account_id, mrr::text, missing_rates, renews_on::text as renewal_at from account_revenue
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
  const settings = await readSettings(tx, tenant)
  const { rows } = await sql<MrrRow>`
    with recursive ${familyCte(tenant, accountIds)}, ${spanCte(tenant, { settings, some: true, knownAt })}
    select s.account_id, ${worthOn(tenant, day, knownAt)}::numeric(19,4)::text as mrr, ${missingOn(tenant, day, knownAt)} as missing_rates,
      (min(${nextTermEndSql(day)}) filter (where ${renewsAfter(day)}))::text as renewal_at
    from span s where s.component = 'recurring' and (${paidOn(day)} or ${renewsAfter(day)})
    group by s.account_id`.execute(tx)
  return rows
}
