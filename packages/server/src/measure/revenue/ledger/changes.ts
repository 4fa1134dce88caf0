import { type RawBuilder, sql } from 'kysely'

/**
 * The CTE `piece`, over a CTE `span`: cut where a discount begins and ends, so that each is of one amount; `listed` is that without a
 * discount. `more` are further columns of the span `s`, each with a comma before it.
 */
export const pieceCte = (more: RawBuilder<unknown> = sql``): RawBuilder<unknown> => sql`piece as (
    select s.account_id, s.subscription_id, s.currency, s.component, p.opens as from_day, p.closes as to_day, p.amount, s.state, s.plan, s.quantity,
      s.known_at, s.lapses and p.closes is not distinct from s.to_day as lapses, s.mrr as listed ${more}
    from span s
    cross join lateral (select greatest(s.from_day, s.discount_from) as opens, least(s.to_day, s.discount_to) as closes) d
    cross join lateral (
      select s.from_day, s.to_day, s.mrr where s.mrr_discounted = s.mrr
      union all
      select s.from_day, least(s.to_day, d.opens), s.mrr where s.mrr_discounted <> s.mrr
      union all
      select d.opens, d.closes, s.mrr_discounted where s.mrr_discounted <> s.mrr and (d.closes is null or d.opens < d.closes)
      union all
      select greatest(d.closes, d.opens), s.to_day, s.mrr where s.mrr_discounted <> s.mrr and d.closes is not null) p(opens, closes, amount)
    where not s.single and (p.closes is null or p.opens < p.closes))`

/**
 * The CTE `change`, over a CTE `span`: the ledger. Of one subscription no two spans hold on one day; where a piece begins or the last of a
 * run ends, something may have changed. A line that falls to 0 while it runs has not ended: it is a discount, or a price.
 */
export const changeCte = (): RawBuilder<unknown> => sql`${pieceCte()},
  lined as (
    select account_id, subscription_id, currency, component, from_day, to_day, amount, state, plan, quantity, known_at, lapses, listed,
      lag(to_day) over w = from_day as joined, lead(from_day) over w is not distinct from to_day as goes_on,
      lag(amount) over w as amount_before, lag(state) over w as state_before, lag(plan) over w as last_plan, lag(quantity) over w as last_quantity,
      lag(known_at) over w as known_before, lag(listed) over w as last_listed
    from piece
    window w as (partition by subscription_id, account_id, currency, component order by from_day)
    union all
    select account_id, subscription_id, currency, component, from_day, to_day, mrr, state, plan, quantity, known_at, lapses, mrr,
      false, to_day is null, null, null, null, null, null, null
    from span where single),
  step as (
    select l.account_id, l.subscription_id, l.currency, l.component, x.*
    from lined l cross join lateral (
      select from_day as day, case when joined then amount_before else 0 end as was, amount as becomes,
        case when joined then state_before end as state_was, state as state_is, case when joined then last_plan end as plan_before, plan,
        case when joined then last_quantity end as quantity_before, quantity, last_listed = listed as reduced, false as lapses,
        greatest(known_at, case when joined then known_before end) as known_at
      union all
      select to_day, amount, 0, state, null, plan, null, quantity, null, false, lapses, known_at where to_day is not null and not goes_on) x),
  change as (
    select account_id, subscription_id, day, currency, component,
      case when state_was = 'paused' then 0 else was end as before, case when state_is = 'paused' then 0 else becomes end as after,
      case when state_was = 'paused' then was else 0 end as paused_before, case when state_is = 'paused' then becomes else 0 end as paused_after,
      plan_before, plan, quantity_before, quantity,
      case
        when state_is is null then case when lapses then 'lapse' else 'end' end
        when state_was is null then 'start'
        when state_was <> 'paused' and state_is = 'paused' then 'pause'
        when state_was = 'paused' and state_is <> 'paused' then 'resume'
        when plan_before is distinct from plan then 'plan'
        when quantity_before is distinct from quantity then 'quantity'
        when reduced then 'discount'
        else 'price' end as what,
      known_at
    from step
    where was <> becomes or state_was is distinct from state_is and was <> 0
      or was <> 0 and (plan_before is distinct from plan or quantity_before is distinct from quantity))`
