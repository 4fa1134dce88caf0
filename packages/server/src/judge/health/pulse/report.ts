import { sql } from 'kysely'
import { z } from 'zod'
import { lastClosedDay, momentOfNow } from '../../../measure/metrics'
import { stretchCte } from '../../../measure/revenue'
import { visibleAccounts } from '../../../record/accounts'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { AT_RISK_UNDER, HEALTHY_FROM } from './contract'
import { pulsesSql } from './pulse-sql'

/** How long after a pulse its account is watched. */
const HORIZON_DAYS = 90

export const pulseReportSchema = z.object({
  horizonDays: z.int(),
  items: z.array(
    z.object({
      member: z.string().nullable().describe('An e-mail; null for a key.'),
      name: z.string(),
      pulses: z.int().describe('All that were set, replaced and withdrawn ones too.'),
      judged: z
        .int()
        .describe(
          'Those of paying accounts whose days are over and that said at risk or healthy; in between is no call.',
        ),
      atRisk: z.object({ called: z.int(), churned: z.int() }),
      healthy: z.object({ called: z.int(), stayed: z.int() }),
      right: z.number().nullable().describe('The share of the judged that came true.'),
      baseRate: z
        .number()
        .nullable()
        .describe('The share that churned of all paying accounts, on the days of the judged pulses and as long after.'),
    }),
  ),
})
type PulseReport = z.output<typeof pulseReportSchema>

interface Row {
  readonly member: string | null
  readonly name: string
  readonly pulses: number
  readonly at_risk: number
  readonly churned: number
  readonly healthy: number
  readonly stayed: number
  readonly base_rate: number | null
}

/**
 * How often each member's pulses came true, at accounts that the actor may see. At risk (rating under 40) is right where the account
 * churned within 90 days, healthy (from 70) where it did not; churned: it holds no recurring revenue any more. The one that says most is first.
 */
export async function readPulseReport(tenant: Tenant): Promise<PulseReport> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const { rows } = await inTenant(tenant, (tx) =>
    sql<Row>`
      with ${stretchCte(tenant)},
      seen as (
        select s.from_day, s.to_day, s.account_id from stretch s
        join account a on a.workspace_id = ${workspace} and a.id = s.account_id where ${visibleAccounts(tenant)}),
      told as (
        select t.*, (t.set_at at time zone ${tenant.workspace.timeZone})::date as day
        from (${pulsesSql(tenant, momentOfNow(tenant), null)}) t
        join account a on a.workspace_id = ${workspace} and a.id = t.keeper where ${visibleAccounts(tenant)}),
      judged as (
        select t.id, t.day, t.rating < ${AT_RISK_UNDER} as at_risk, coalesce(s.to_day <= t.day + ${HORIZON_DAYS}::int, false) as churned
        from told t join seen s on s.account_id = t.keeper and s.from_day <= t.day and (s.to_day is null or s.to_day > t.day)
        where (t.rating < ${AT_RISK_UNDER} or t.rating >= ${HEALTHY_FROM}) and t.day + ${HORIZON_DAYS}::int <= ${lastClosedDay(tenant)}::date),
      alike as (select from_day, to_day, count(*) as accounts from seen group by 1, 2),
      base as (
        select d.day, sum(l.accounts) as paying, sum(l.accounts) filter (where l.to_day <= d.day + ${HORIZON_DAYS}::int) as churned
        from (select distinct day from judged) d
        join alike l on l.from_day <= d.day and (l.to_day is null or l.to_day > d.day) group by d.day)
      select coalesce(m.email, case when t.by_member is not null then t.by_label end) as member, coalesce(nullif(m.name, ''), t.by_label) as name,
        count(*)::int as pulses,
        count(*) filter (where j.at_risk)::int as at_risk, count(*) filter (where j.at_risk and j.churned)::int as churned,
        count(*) filter (where not j.at_risk)::int as healthy, count(*) filter (where not j.at_risk and not j.churned)::int as stayed,
        (sum(coalesce(b.churned, 0)) filter (where j.id is not null) / sum(b.paying))::float8 as base_rate
      from told t left join judged j on j.id = t.id left join base b on b.day = j.day
      left join member m on m.workspace_id = ${workspace} and m.id = t.by_member
      group by 1, 2 order by count(j.id) desc, count(*) desc, 1, 2`.execute(tx),
  )
  return { horizonDays: HORIZON_DAYS, items: rows.map(present) }
}

function present(row: Row): PulseReport['items'][number] {
  const judged = row.at_risk + row.healthy
  return {
    member: row.member,
    name: row.name,
    pulses: row.pulses,
    judged,
    atRisk: { called: row.at_risk, churned: row.churned },
    healthy: { called: row.healthy, stayed: row.stayed },
    right: judged === 0 ? null : (row.churned + row.stayed) / judged,
    baseRate: row.base_rate,
  }
}
