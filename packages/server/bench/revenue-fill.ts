import { sql } from 'kysely'
import type { Tx } from '../src/platform/postgres'
import type { Tenant } from '../src/trust/tenancy'

/** Months that each account has a line for, one after the other; of ten lines one has another price than the one before. */
const MONTHS = 21
const OWNERS = 20

/**
 * Accounts with a line a month from January 2024 on, straight into the tables; of one account in five it is one line, told again every
 * month, and one in fifteen has a discount in the middle of each. One in nine cancels after a year, one in 33 pays no more in the end; each
 * has an owner and a size, which one in twenty changes on the way.
 */
export async function fillRevenue(tx: Tx, tenant: Tenant, accounts: number): Promise<number> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const each = sql`generate_series(1, ${accounts}::int) a(n)`
  const id = sql`md5('account ' || n)::uuid`
  await sql`
    create temp table bench_line on commit drop as
    select a.n as account, m.n as month, a.n % 5 = 2 as one_line, case when a.n % 5 = 2 then md5('line ' || a.n)::uuid else gen_random_uuid() end as subscription,
      date '2024-01-01' + a.n % 28 + make_interval(months => a.n % 4 + m.n) as first_at
    from generate_series(1, ${accounts}::int) a(n), generate_series(0, ${MONTHS - 1}::int) m(n)
    where not (a.n % 9 = 0 and m.n > 12)`.execute(tx)
  await sql`
    insert into member (workspace_id, id, email, name, role)
    select ${workspace}, md5('member ' || n)::uuid, 'owner-' || n || '@waymark.test', 'Owner ' || n, 'csm'
    from generate_series(0, ${OWNERS - 1}::int) o(n)`.execute(tx)
  await sql`
    insert into account (workspace_id, id, external_id, name, owner_id)
    select ${workspace}, ${id}, 'account-' || n, 'Account ' || n, md5('member ' || n % ${OWNERS}::int)::uuid from ${each}`.execute(
    tx,
  )
  await sql`
    insert into account_identifier (workspace_id, source, external_id, account_id)
    select ${workspace}, 'external', external_id, id from account where workspace_id = ${workspace}`.execute(tx)
  await sql`
    insert into account_assignment (workspace_id, id, account_id, role, member_id, valid_from, valid_to)
    select ${workspace}, gen_random_uuid(), ${id}, 'owner', md5('member ' || (n + h.k) % ${OWNERS}::int)::uuid, h.opens, h.closes
    from ${each} cross join lateral (
      select case when n % 20 = 0 then 1 else 0 end as k, timestamptz '2023-12-01' as opens, case when n % 20 = 0 then timestamptz '2025-04-10' end as closes
      union all select 0, timestamptz '2025-04-10', null where n % 20 = 0) h`.execute(tx)
  await sql`
    insert into field (workspace_id, entity, key, label, type, sources)
    values (${workspace}, 'account', 'size', 'Size', 'text', '{crm}')`.execute(tx)
  await sql`
    insert into field_value (workspace_id, id, entity, entity_id, key, source, value, valid_at, closed_at, set_by)
    select ${workspace}, gen_random_uuid(), 'account', ${id}, 'size', 'crm', to_jsonb('size ' || (n + h.k) % 4), h.opens, h.closes, 'bench'
    from ${each} cross join lateral (
      select 0 as k, timestamptz '2023-12-01' as opens, case when n % 20 = 1 then timestamptz '2025-05-10' end as closes
      union all select 1, timestamptz '2025-05-10', null where n % 20 = 1) h`.execute(tx)
  await sql`
    insert into field_current (workspace_id, entity, entity_id, "values")
    select ${workspace}, 'account', entity_id, jsonb_build_object('size', value) from field_value
    where workspace_id = ${workspace} and closed_at is null
    on conflict (workspace_id, entity, entity_id) do update set "values" = excluded."values"`.execute(tx)
  await sql`
    insert into subscription (workspace_id, id, external_id, source, created_at)
    select ${workspace}, subscription, account || '-' || month, 'bench', now() from bench_line where not one_line or month = 0`.execute(
    tx,
  )
  const { numAffectedRows } = await sql`
    insert into subscription_version (workspace_id, id, subscription_id, account_id, known_at, set_by, terms, plan, currency, mrr, mrr_discounted,
      discount_from, discount_to, begins_on, pays_from, pays_to, held_to, valid_from, told_once, cancelled_on, owed_from, state, component, quantity)
    select ${workspace}, gen_random_uuid(), subscription, md5('account ' || account)::uuid, case when one_line then first_at else now() end, 'bench', '{}',
      case when price < 300 then 'basic' else 'pro' end, ${tenant.workspace.currency}, price, case when account % 15 = 4 then price - 10 else price end,
      case when account % 15 = 4 then first_day + 5 end, case when account % 15 = 4 then first_day + 15 end,
      case when one_line then line_from else first_day end, case when one_line then line_from else first_day end, last_day, last_day, case when one_line and month > 0 then first_day end, not one_line and account % 15 <> 4,
      case when account % 9 = 0 and month = 12 then last_day - 30 end, case when account % 33 = 1 and month = 20 then first_day + 1 end,
      'active', 'recurring', 5
    from (select *, 100 + account % 50 + 50 * ((month + account) / 10) as price, first_at::date as first_day,
        min(first_at::date) over (partition by account) as line_from, (first_at + interval '1 month')::date as last_day
      from bench_line) l
    order by account, month`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}
