import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { addDays } from '../../kernel/time'
import type { Tx } from '../../platform/postgres'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { type Compute, dayOf, type Moment, type SourceKind } from '../metrics'
import { familyCte, familyCteAt } from './ledger/family'
import { listLedger } from './ledger/list-ledger'
import { nextTermEndSql, renewsAfter } from './ledger/next-term-end'
import { spanCte } from './ledger/spans'
import { paidOn, worthOn } from './ledger/worth'
import { readSettings } from './settings/settings'

export const REVENUE_VALUES = ['mrr', 'arr', 'quantity', 'tenure_days', 'days_to_renewal', 'mrr_change'] as const

interface RevenueCompute extends Compute {
  readonly kind: 'revenue'
  readonly value: (typeof REVENUE_VALUES)[number]
  readonly days?: number
}

const CHANGE_DAYS = 90

/**
 * Revenue of an account at the end of a day, in the workspace's currency at that day's rates; null for one that never had a
 * subscription, and where a rate is missing. `mrr`, `arr` (12 x MRR), `mrr_change` (MRR less that of `days` days before, 90 unless
 * told), `quantity` (null where none is told), `tenure_days` since the first paid day while something is held, `days_to_renewal` to the
 * next end of a term of a line that has begun, paused or on trial too; a line that renews itself goes on term by term.
 */
export const revenueKind: SourceKind<RevenueCompute> = {
  kind: 'revenue',
  schema: z.strictObject({
    kind: z.literal('revenue'),
    value: z.enum(REVENUE_VALUES, `must be one of ${REVENUE_VALUES.join(', ')}`),
    days: z.int('must be a whole number of days').min(1).max(3660).optional(),
  }) as unknown as z.ZodType<RevenueCompute>,
  daysOf: ({ value, days }) => (value === 'mrr_change' ? (days ?? CHANGE_DAYS) : null),
  read: async (tenant, compute, moment, accountIds) => {
    const rows = await inTenant(tenant, async (tx) => {
      const values = await valuesSql(tx, tenant, compute, moment, accountIds)
      return (
        await sql<{ account_id: string; value: number | null }>`select account_id, value from (${values}) v`.execute(tx)
      ).rows
    })
    const found = new Map<string, number>()
    for (const { account_id, value } of rows) if (value !== null) found.set(account_id, value)
    return found
  },
  statement: (tenant, compute, moment, accountId) =>
    inTenant(tenant, async (tx) => {
      const values = await valuesSql(tx, tenant, compute, moment, [accountId])
      return sql<{
        value: number | null
      }>`select max(v.value) as value from (${values}) v where v.account_id = ${accountId}::uuid`
    }),
  evidence: (tenant, _, moment, accountId, limit) =>
    inTenant(tenant, async (tx) => {
      const { items, total } = await listLedger(tx, tenant, {
        selection: null,
        accountId,
        to: addDays(dayOf(moment), 1),
        knownAt: knownAtOf(moment),
        limit,
        offset: 0,
      })
      return { total, rows: items.map(({ name: _, ...row }) => row) }
    }),
}

const knownAtOf = (moment: Moment): Date | undefined => (moment.knownAt === null ? undefined : new Date(moment.knownAt))

/** A statement that answers `account_id` and `value` from the versions of subscriptions. */
async function valuesSql(
  tx: Tx,
  tenant: Tenant,
  compute: RevenueCompute,
  moment: Moment,
  accountIds: readonly string[] | null,
): Promise<RawBuilder<unknown>> {
  const settings = await readSettings(tx, tenant)
  const knownAt = knownAtOf(moment)
  const last = dayOf(moment)
  const before = addDays(last, -(compute.days ?? CHANGE_DAYS))
  const family = knownAt ? familyCteAt(tenant, knownAt) : familyCte(tenant, accountIds ?? 'all')
  const some = accountIds !== null && !knownAt
  return sql`
    with recursive ${family}, ${spanCte(tenant, { settings, knownAt, some })},
    told as (
      select distinct f.account_id from family f join known k on k.account_id = f.id
      ${accountIds ? sql`where f.account_id = any(${[...accountIds]}::uuid[])` : sql``})
    select t.account_id, (${aggregates(tenant, last, before, knownAt)[compute.value]})::float8 as value
    from told t left join span s on s.account_id = t.account_id and s.component = 'recurring'
    group by t.account_id`
}

/** Over the spans `s` of one account. */
function aggregates(
  tenant: Tenant,
  last: string,
  before: string,
  knownAt: Date | undefined,
): Readonly<Record<RevenueCompute['value'], RawBuilder<unknown>>> {
  const holds = (day: string) => sql`s.from_day <= ${day}::date and (s.to_day is null or s.to_day > ${day}::date)`
  const active = paidOn(sql`${last}::date`)
  const mrr = (day: string) => worthOn(tenant, sql`${day}::date`, knownAt)
  const pays = sql`greatest(s.mrr, s.mrr_discounted) > 0`
  return {
    mrr: mrr(last),
    arr: sql`${mrr(last)} * 12`,
    mrr_change: sql`${mrr(last)} - ${mrr(before)}`,
    quantity: sql`sum(s.quantity) filter (where ${active})`,
    tenure_days: sql`case when bool_or(${pays} and ${holds(last)}) then ${last}::date - min(s.from_day) filter (where ${pays}) end`,
    days_to_renewal: sql`min(${nextTermEndSql(sql`${last}::date`)}) filter (where ${renewsAfter(sql`${last}::date`)}) - ${last}::date`,
  }
}
