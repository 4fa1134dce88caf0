import { type RawBuilder, sql } from 'kysely'
import { notFound, problem } from '../../../kernel/errors'
import type { Tx } from '../../../platform/postgres'
import { findAccountIn } from '../../../record/accounts'
import { writeAudit } from '../../../trust/audit'
import type { Tenant } from '../../../trust/tenancy'
import { periodOf, readPeriod } from '../domain/periods'
import { figuresFor } from '../movements/figures-for'
import type { CellQuery } from '../movements/source'
import { readSettings } from '../settings/settings'
import { readReasons } from './reasons'

export const LOSS_GROUPS = ['reason', 'reason_group', 'tenure', 'plan', 'owner', 'kind', 'involuntary'] as const
export type LossGroup = (typeof LOSS_GROUPS)[number]

/** What an account lost in a month, and why. */
export interface Loss {
  readonly account: string
  readonly name: string
  /** The month. */
  readonly period: string
  readonly kind: 'churn' | 'contraction'
  readonly amount: string
  /** A payment never came. */
  readonly involuntary: boolean
  readonly plan: string | null
  readonly owner: string | null
  readonly tenureDays: number | null
  /** Kept apart: when notice was given, when access ended, when was last paid. */
  readonly noticeOn: string | null
  readonly endedOn: string | null
  readonly lastPaidOn: string | null
  /** Whether it asks for a reason: not where nothing is paid but every line still runs, as with a discount of 100 %. */
  readonly asks: boolean
  readonly reason: string | null
  readonly text: string | null
  readonly evidence: readonly string[]
}

export interface LossReportRow {
  readonly group: string | null
  readonly accounts: number
  readonly churn: string
  readonly contraction: string
}

/** The CTE `loss`, over the movements by month. */
async function lossCte(tx: Tx, tenant: Tenant, query: CellQuery): Promise<RawBuilder<unknown>> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const groups = (await readReasons(tx, tenant)).groups.flatMap((group) =>
    group.reasons.map((one) => ({ reason: one.key, grp: group.key })),
  )
  return sql`${await figuresFor(tx, tenant, query, 'accounts')},
    named as (select * from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(reason text, grp text)),
    month as (
      select n::int, first_day, next_day from unnest(${query.periods.map((one) => one.first)}::date[], ${query.periods.map((one) => one.next)}::date[])
        with ordinality as p(first_day, next_day, n)),
    loss as (
      select f.account_id, p.first_day as period, case when f.churn > 0 then 'churn' else 'contraction' end as kind, f.churn + f.contraction as amount,
        coalesce(l.involuntary, false) as involuntary, l.plan, m.email as owner, l.day - r.paid_from as tenure_days, l.notice_on, l.day as ended_on,
        f.churn = 0 or coalesce(l.ended, true) as asks, l.last_paid_on, w.reason, g.grp as reason_group, w.text, coalesce(w.evidence, '[]') as evidence
      from figure f
      join month p on p.n = f.n
      join account a on a.workspace_id = ${workspace} and a.id = f.account_id
      left join account_revenue r on r.workspace_id = ${workspace} and r.account_id = f.account_id
      left join member m on m.workspace_id = ${workspace} and m.id = a.owner_id
      left join revenue_loss_reason w on w.workspace_id = ${workspace} and w.account_id = f.account_id and w.period = p.first_day
      left join named g on g.reason = w.reason
      left join lateral (
        select max(c.day) as day, bool_or(c.what = 'lapse') as involuntary, bool_or(c.what in ('lapse', 'end')) as ended,
          (array_agg(c.plan_before order by c.before - c.after desc))[1] as plan,
          max(v.cancelled_on) filter (where v.cancelled_on <= c.day) as notice_on,
          max(v.last_paid_on) filter (where v.last_paid_on <= c.day) as last_paid_on
        from revenue_change c
        -- Of what ended then, as its terms of that day are told: a notice given for a later end is none of this loss.
        left join lateral (
          select t.cancelled_on, (t.terms ->> 'lastPaidAt')::date as last_paid_on from subscription_version t
          where t.workspace_id = c.workspace_id and t.subscription_id = c.subscription_id and c.what in ('end', 'lapse')
            and (t.valid_from is null or t.valid_from <= c.day)
          order by t.known_at desc, t.seq desc limit 1) v on true
        where c.workspace_id = ${workspace} and c.account_id = f.account_id and c.component = 'recurring' and c.day >= p.first_day
          and c.day < p.next_day and c.after + c.paused_after < c.before + c.paused_before) l on true
      where f.n > 0 and (f.churn > 0 or f.contraction > 0))`
}

const GROUP_SQL: Readonly<Record<LossGroup, string>> = {
  reason: 'l.reason',
  reason_group: 'l.reason_group',
  tenure: `case when l.tenure_days < 90 then 'under 90 days' when l.tenure_days < 365 then '90 days to a year' when l.tenure_days < 730 then 'one to two years'
    when l.tenure_days >= 730 then 'over two years' end`,
  plan: 'l.plan',
  owner: 'l.owner',
  kind: 'l.kind',
  involuntary: `case when l.involuntary then 'involuntary' else 'voluntary' end`,
}

/** Losses of the query's months, the largest first; `unanswered`: those alone that ask for a reason and have none; `of`: those of one row of a report alone. */
export async function listLosses(
  tx: Tx,
  tenant: Tenant,
  query: CellQuery,
  page: {
    readonly unanswered: boolean
    readonly of?: { readonly by: LossGroup; readonly group: string | null } | undefined
    readonly limit: number
    readonly offset: number
  },
): Promise<{ items: Loss[]; total: number }> {
  const { rows } = await sql<Loss & { total: number }>`
    with recursive ${await lossCte(tx, tenant, query)}
    select a.external_id as account, a.name, to_char(l.period, 'YYYY-MM') as period, l.kind, l.amount::numeric(30,4)::text as amount, l.involuntary,
      l.plan, l.owner, l.tenure_days as "tenureDays", l.notice_on as "noticeOn", l.ended_on as "endedOn", l.last_paid_on as "lastPaidOn",
      l.asks, l.reason, l.text, l.evidence, count(*) over () as total
    from loss l join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = l.account_id
    where ${page.unanswered ? sql`l.reason is null and l.asks` : sql`true`}
      ${page.of ? sql`and ${sql.raw(GROUP_SQL[page.of.by])} is not distinct from ${page.of.group}::text` : sql``}
    order by l.amount desc, a.external_id, l.period limit ${page.limit} offset ${page.offset}`.execute(tx)
  return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** What losses come to by one of their sides, the largest first. */
export async function reportLosses(tx: Tx, tenant: Tenant, query: CellQuery, by: LossGroup): Promise<LossReportRow[]> {
  const { rows } = await sql<LossReportRow>`
    with recursive ${await lossCte(tx, tenant, query)}
    select ${sql.raw(GROUP_SQL[by])} as "group", count(distinct account_id) as accounts,
      coalesce(sum(amount) filter (where kind = 'churn'), 0)::numeric(30,4)::text as churn,
      coalesce(sum(amount) filter (where kind = 'contraction'), 0)::numeric(30,4)::text as contraction
    from loss l group by 1 order by sum(amount) desc, 1`.execute(tx)
  return rows
}

export interface LossAnswer {
  readonly reason: string
  readonly text?: string | null | undefined
  readonly evidence: readonly string[]
}

function readMonth(text: string) {
  const period = readPeriod(text, 'period')
  if (period.interval === 'month') return period
  throw problem('bad_period', 'period: give a month such as 2026-03.', { field: 'period' })
}

/** Takes back why an account lost revenue in a month. Throws `not_found`, `bad_period`. */
export async function takeBackReason(tx: Tx, tenant: Tenant, accountRef: string, month: string): Promise<void> {
  const account = await findAccountIn(tx, tenant, accountRef, 'account')
  const { rows } = await sql<LossAnswer>`
    delete from revenue_loss_reason
    where workspace_id = ${tenant.workspace.id}::uuid and account_id = ${account.id}::uuid and period = ${readMonth(month).first}::date
    returning reason, text, evidence`.execute(tx)
  if (!rows[0]) throw notFound('reason of a loss', `${accountRef} in ${month}`, 'period')
  const subjectId = `${account.externalId} ${month}`
  await writeAudit(tx, tenant, { action: 'delete', subjectKind: 'loss', subjectId, before: rows[0] })
}

/** Says why an account lost revenue in a month, net of all its subscriptions. Throws `not_found`, `bad_period`, `unknown_reason`. */
export async function explainLoss(
  tx: Tx,
  tenant: Tenant,
  accountRef: string,
  month: string,
  answer: LossAnswer,
): Promise<void> {
  const account = await findAccountIn(tx, tenant, accountRef, 'account')
  const period = readMonth(month)
  const known = (await readReasons(tx, tenant)).groups.some((group) =>
    group.reasons.some((one) => one.key === answer.reason),
  )
  if (!known) throw problem('unknown_reason', `reason: there is no reason "${answer.reason}".`, { field: 'reason' })
  const asked = {
    periods: [period] as const,
    selection: sql`select ${account.id}::uuid`,
    settings: await readSettings(tx, tenant),
  }
  const { total } = await listLosses(tx, tenant, asked, { unanswered: false, limit: 1, offset: 0 })
  if (total === 0) throw notFound('loss', `${accountRef} in ${month}`, 'period')
  await sql`
    insert into revenue_loss_reason (workspace_id, account_id, period, reason, text, evidence, set_by, set_at)
    values (${tenant.workspace.id}::uuid, ${account.id}::uuid, ${periodOf(period.first, 'month').first}::date, ${answer.reason}, ${answer.text ?? null},
      ${JSON.stringify(answer.evidence)}::jsonb, ${tenant.actor.label}, ${new Date(tenant.stores.now())}::timestamptz)
    on conflict (workspace_id, account_id, period) do update set reason = excluded.reason, text = excluded.text, evidence = excluded.evidence,
      set_by = excluded.set_by, set_at = excluded.set_at`.execute(tx)
  await writeAudit(tx, tenant, {
    action: 'update',
    subjectKind: 'loss',
    subjectId: `${account.externalId} ${month}`,
    after: answer,
  })
}
