import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'

/**
 * The CTE `stretch (account_id, from_day, to_day)`: from which day to which, exclusive, each account held recurring revenue without a
 * gap, active or paused, in whatever currency; `to_day` null: it is held on. By all that is known now; merged accounts count with
 * their keeper. Where it ends, the account churned.
 */
export const stretchCte = (tenant: Tenant): RawBuilder<unknown> => sql`
    step as (
      select account_id, currency, day, sum(sum(after + paused_after - before - paused_before)) over w as held,
        sum(after + paused_after - before - paused_before) as by
      from revenue_change where workspace_id = ${tenant.workspace.id}::uuid and component = 'recurring'
      group by account_id, currency, day window w as (partition by account_id, currency order by day)),
    turn as (
      select account_id, day, sum(sum((held > 0)::int - (held - by > 0)::int)) over w as currencies
      from step group by account_id, day window w as (partition by account_id order by day)),
    edge as (
      select account_id, day, currencies > 0 as holds from (
        select *, lag(currencies > 0, 1, false) over (partition by account_id order by day) as held from turn) t
      where (currencies > 0) <> held),
    stretch as (
      select account_id, from_day, to_day from (
        select account_id, day as from_day, holds, lead(day) over (partition by account_id order by day) as to_day from edge) e
      where holds)`
