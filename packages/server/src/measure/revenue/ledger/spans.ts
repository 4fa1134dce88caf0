import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'
import type { RevenueSettings } from '../settings/settings'
import { countingBy } from './policies'

export interface SpanOptions {
  readonly settings: RevenueSettings
  /** Only what was known by then; absent: everything. */
  readonly knownAt?: Date | undefined
  /** Whether `family` holds some accounts alone, so that only their subscriptions need be read. */
  readonly some: boolean
  /**
   * Ascending moments: each span is then told once for every stretch of them over which it was known alike, from `stage` (before so
   * many of them nothing of it was known) to before `stage_to`; the last stage is what is known now.
   */
  readonly stages?: readonly Date[] | undefined
  /** A condition on versions `v`: of what spans they have alone is told, of whatever account; in place of `some`. */
  readonly only?: RawBuilder<unknown>
}

/** Of each version the first stage at which it is known, and of each subscription the stages at which something new was. */
const stageCtes = (workspace: RawBuilder<unknown>, stages: readonly Date[]): RawBuilder<unknown> => sql`told as (
      select v.id, v.subscription_id, ${stages.length === 0 ? sql`0` : sql`width_bucket(v.known_at, ${stages}::timestamptz[])`} as stage
      from subscription_version v where v.workspace_id = ${workspace}),
    point as (
      select subscription_id, stage, coalesce(lead(stage) over (partition by subscription_id order by stage), ${stages.length + 1}::int) as stage_to
      from (select distinct subscription_id, stage from told) d),
    `

/**
 * The CTE `span`, over a CTE `family`: of each version known, from which day to which (exclusive, null: without end) its terms hold.
 * A version hides the earlier ones from its `valid_from` on; one without hides them all. A span that is `single` is all that is told of
 * its subscription, of one amount.
 */
export function spanCte(tenant: Tenant, options: SpanOptions): RawBuilder<unknown> {
  const { settings, stages } = options
  const { from, to, lapse, state, counts } = countingBy(settings)
  return sql`${knownCte(tenant, options)},
    span as ${options.only ? sql`materialized` : options.some || stages ? sql`` : sql`not materialized`} (
      select f.account_id, k.subscription_id, k.currency, k.component, ${state} as state, k.plan, k.quantity, k.known_at, k.cancelled_on, k.mrr,
        case when k.renews_on > k.pays_from then k.renews_on end as renews_on, k.term_begun_on, k.rolls_from, k.held_to as ends_on,
        greatest(k.begins_on, k.valid_from) as begins_on,
        ${stages ? sql`k.stage, k.stage_to,` : sql``} k.single,
        ${settings.discounts === 'in_effect' ? sql`k.mrr_discounted` : sql`k.mrr`} as mrr_discounted, k.discount_from, k.discount_to,
        ${from} as from_day,
        ${to} as to_day,
        ${lapse} = ${to} as lapses
      from known k join family f on f.id = k.account_id
      where ${counts}
        and (${to} is null or ${from} < ${to}))`
}

/** The CTE `known`: the versions known, each with the day from which a later one hides it. */
export function knownCte(
  tenant: Tenant,
  { knownAt, some, stages, only }: Omit<SpanOptions, 'settings'>,
): RawBuilder<unknown> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const own = sql`v.workspace_id = ${workspace} ${knownAt ? sql`and v.known_at <= ${knownAt}::timestamptz` : sql``}`
  const hiddenFrom = sql`min(coalesce(v.valid_from, '-infinity')) over (partition by v.subscription_id ${stages ? sql`, p.stage` : sql``}
    order by v.known_at, v.seq rows between 1 following and unbounded following)`
  if (stages) {
    return sql`${stageCtes(workspace, stages)} known as (
      select v.*, p.stage, p.stage_to, ${hiddenFrom} as hidden_from, false as single from subscription_version v
      join told t on t.id = v.id join point p on p.subscription_id = v.subscription_id and t.stage <= p.stage where ${own})`
  }
  if (only) {
    const later = knownAt ? sql`and w.known_at <= ${knownAt}::timestamptz` : sql``
    return sql`known as (
      select v.*, h.hidden_from, false as single
      from subscription_version v
      left join lateral (
        select min(coalesce(w.valid_from, '-infinity')) as hidden_from from subscription_version w
        where not v.told_once and w.workspace_id = v.workspace_id and w.subscription_id = v.subscription_id
          and (w.known_at, w.seq) > (v.known_at, v.seq) ${later}) h on true
      where ${own} and ${only})`
  }
  if (some) {
    // By arrays, not by joins: of a workspace that has just begun the planner expects a row, and would compare each version with each.
    return sql`known as (
      select v.*, ${hiddenFrom} as hidden_from, false as single from subscription_version v
      where ${own} and v.subscription_id = any(array(
        select distinct m.subscription_id from subscription_version m
        where m.workspace_id = ${workspace} and m.account_id = any(array(select id from family)))))`
  }
  // Most subscriptions were told once and have one amount: of those nothing needs to be sorted or compared.
  return sql`known as (
      select v.*, null::date as hidden_from, true as single from subscription_version v where ${own} and v.told_once
      union all
      select w.*, false from (select v.*, ${hiddenFrom} from subscription_version v where ${own} and not v.told_once) w)`
}

/** The monthly amount of a span's row `s` on a day within it. */
export const amountOn = (day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`case when (s.discount_from is null or s.discount_from <= ${day}) and (s.discount_to is null or s.discount_to > ${day})
    then s.mrr_discounted else s.mrr end`
