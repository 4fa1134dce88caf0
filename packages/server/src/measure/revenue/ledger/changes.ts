import { type RawBuilder, sql } from 'kysely'

/**
 * The CTE `change`, over a CTE `span`: the ledger. Every span brings its amount at its first day and takes it away at its end, and a
 * discount lowers it between; what they come to on one day is one change, what held before and after it follow by summing.
 */
export const changeCte = (): RawBuilder<unknown> => sql`edge as (
    select s.account_id, s.subscription_id, s.currency, s.component, e.day, e.kind, e.amount, s.state = 'paused' as paused, s.plan, s.quantity,
      s.known_at, s.lapses
    from span s cross join lateral (
      select s.from_day as day, 'from' as kind, s.mrr as amount
      union all
      select s.to_day, 'to', - s.mrr where s.to_day is not null
      union all
      select w.day, 'discount', w.amount
      from (select greatest(s.from_day, s.discount_from) as opens, least(s.to_day, s.discount_to) as closes) d
      cross join lateral (values (d.opens, s.mrr_discounted - s.mrr), (d.closes, s.mrr - s.mrr_discounted)) w(day, amount)
      where s.mrr_discounted <> s.mrr and w.day is not null and (d.closes is null or d.opens < d.closes)) e),
  step as (
    select account_id, subscription_id, currency, component, day,
      coalesce(sum(amount) filter (where not paused), 0) as active, coalesce(sum(amount) filter (where paused), 0) as paused,
      max(plan) filter (where kind = 'to') as plan_to, max(plan) filter (where kind = 'from') as plan_from, max(plan) as plan_any,
      max(quantity) filter (where kind = 'to') as quantity_to, max(quantity) filter (where kind = 'from') as quantity_from,
      max(quantity) as quantity_any,
      bool_or(kind = 'from') as opens, bool_or(kind = 'to') as closes, bool_or(kind = 'to' and lapses) as lapses, max(known_at) as known_at
    from edge
    group by account_id, subscription_id, currency, component, day),
  summed as (
    select *, sum(active) over w as after, sum(paused) over w as paused_after
    from step
    window w as (partition by account_id, subscription_id, currency, component order by day)),
  change as (
    select account_id, subscription_id, day, currency, component, after - active as before, after, paused_after - paused as paused_before,
      paused_after, case when closes then plan_to when not opens then plan_any end as plan_before,
      case when opens then plan_from when not closes then plan_any end as plan,
      case when closes then quantity_to when not opens then quantity_any end as quantity_before,
      case when opens then quantity_from when not closes then quantity_any end as quantity,
      case
        when after + paused_after = 0 then case when lapses then 'lapse' else 'end' end
        when after + paused_after = active + paused then 'start'
        when paused > 0 and active < 0 then 'pause'
        when paused < 0 and active > 0 then 'resume'
        when opens and closes and plan_to is distinct from plan_from then 'plan'
        when opens and closes and quantity_to is distinct from quantity_from then 'quantity'
        when not opens and not closes then 'discount'
        else 'price' end as what,
      known_at
    from summed
    where active <> 0 or paused <> 0
      or (opens and closes and (plan_to is distinct from plan_from or quantity_to is distinct from quantity_from)))`
