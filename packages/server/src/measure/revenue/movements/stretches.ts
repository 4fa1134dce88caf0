import { type RawBuilder, sql } from 'kysely'
import { problem } from '../../../kernel/errors'
import { dayBounds } from '../../../kernel/time'
import type { Tenant } from '../../../trust/tenancy'
import type { RuleDeps } from './selection'

/** By what movements can be broken down: `plan` belongs to subscriptions, the others to accounts. */
export type Breakdown = { readonly kind: 'plan' } | { readonly kind: 'account'; readonly told: Told }

/** What is told of accounts' groups; each condition and statement names its rows `v`. */
export interface Told {
  /** When a row begins to hold. */
  readonly at: RawBuilder<unknown>
  readonly account: RawBuilder<unknown>
  /** `from ... where`, the rows known. */
  readonly rows: RawBuilder<unknown>
  /** A SELECT of all that decides which groups there are and when, a row each thing told. */
  readonly deciding: RawBuilder<unknown>
  /** The CTE `point (account_id, day, grp)`, of accounts of the CTE `holder`: from the end of which day one is in which group. */
  readonly points: RawBuilder<unknown>
  /** The CTE `settled (account_id, grp)`: the group by what was told before an instant. */
  readonly before: (instant: Date) => RawBuilder<unknown>
}

const TEXTUAL = ['text', 'option', 'member', 'boolean', 'number']

/** Throws `bad_breakdown`, `unknown_field`, naming the argument. */
export async function readBreakdown(
  tenant: Tenant,
  deps: RuleDeps,
  by: string | undefined,
  knownAt: Date | undefined,
  argument: 'by' | 'group_by' = 'by',
): Promise<Breakdown | null> {
  if (by === undefined) return null
  if (by === 'plan') return { kind: 'plan' }
  if (by === 'owner') return { kind: 'account', told: tellsOwner(tenant, knownAt) }
  if (by === 'parent') return { kind: 'account', told: tellsParent(tenant, knownAt) }
  const key = /^field\.(.+)$/.exec(by)?.[1]
  if (!key) {
    throw problem('bad_breakdown', `${argument}: "${by.slice(0, 60)}" is none of plan, owner, parent and field.KEY.`, {
      field: argument,
    })
  }
  const field = (await deps.registry(tenant)).get(by)
  if (!field) throw problem('unknown_field', `${argument}: there is no field "${key}".`, { field: argument })
  if (!TEXTUAL.includes(field.type)) {
    throw problem('bad_breakdown', `${argument}: "${key}" is of type ${field.type}, which makes no groups.`, {
      field: argument,
    })
  }
  return { kind: 'account', told: tellsField(tenant, key, knownAt) }
}

/** The CTEs that end in `stretch`, over a CTE `holder`; an account is in no group before its first point. */
export const stretchCte = (points: RawBuilder<unknown>): RawBuilder<unknown> => sql`${points},
  turn as (
    select x.account_id, x.day, x.grp from (
      select p.*, lag(p.grp) over (partition by p.account_id order by p.day) as prior from point p join holder h on h.account_id = p.account_id) x
    where x.grp is distinct from x.prior
    union all
    select account_id, '-infinity'::date, null::text from holder),
  stretch as (
    select account_id, row_number() over w as k, grp, day as first_day, coalesce(lead(day) over w, 'infinity'::date) as next_day
    from turn window w as (partition by account_id order by day))`

const local = (tenant: Tenant, at: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${at} at time zone ${tenant.workspace.timeZone}::text)::date`

/**
 * The CTEs `settled` and `cut (account_id, month)`: in which group accounts begin the time from `first` to before `next`, and in which
 * months of it something was told of the group, so that the account may have changed it; `more` rows of `cut` beside them.
 */
export function settledCte(
  tenant: Tenant,
  { at, account, rows, before }: Told,
  [first, next]: readonly [string, string],
  more: RawBuilder<unknown> | undefined,
): RawBuilder<unknown> {
  const [opens, closes] = [first, next].map((day) => new Date(dayBounds(day, tenant.workspace.timeZone).start))
  return sql`${before(opens as Date)},
    cut as materialized (
      select ${account} as account_id, date_trunc('month', ${local(tenant, at)})::date as month
      ${rows} and ${at} >= ${opens}::timestamptz and ${at} < ${closes}::timestamptz
      union ${more ?? sql`select null, null where false`})`
}

const knownBy = (knownAt: Date | undefined): RawBuilder<unknown> =>
  knownAt ? sql`and v.known_at <= ${knownAt}::timestamptz` : sql``

/** Of rows with `valid_from` that end with the next, `grp` an expression over them: of one local day the last counts. */
function tellsLast(tenant: Tenant, rows: RawBuilder<unknown>, grp: RawBuilder<unknown>): Told {
  const at = sql`v.valid_from`
  const latest = sql`v.valid_from desc, v.known_at desc, v.seq desc`
  const latestOf = sql`v.valid_from, v.known_at, v.seq`
  return {
    at,
    account: sql`v.account_id`,
    rows,
    deciding: sql`select v.account_id, ${grp} as grp, ${latestOf} ${rows}`,
    points: sql`point as (
      select distinct on (account_id, day) account_id, day, grp from (
        select v.account_id, ${local(tenant, at)} as day, ${grp} as grp, v.valid_from, v.known_at, v.seq ${rows}
          and v.account_id in (select account_id from holder)) v
      order by account_id, day, ${latest})`,
    before: (instant) => sql`settled as (
      select distinct on (v.account_id) v.account_id, ${grp} as grp ${rows} and ${at} < ${instant}::timestamptz
      order by v.account_id, ${latest})`,
  }
}

const tellsOwner = (tenant: Tenant, knownAt: Date | undefined): Told =>
  tellsLast(
    tenant,
    sql`from account_assignment v left join member m on m.workspace_id = v.workspace_id and m.id = v.member_id
      where v.workspace_id = ${tenant.workspace.id}::uuid and v.role = 'owner' ${knownBy(knownAt)}`,
    sql`m.email`,
  )

const tellsParent = (tenant: Tenant, knownAt: Date | undefined): Told =>
  tellsLast(
    tenant,
    sql`from account_parent v left join account p on p.workspace_id = v.workspace_id and p.id = v.parent_id
      where v.workspace_id = ${tenant.workspace.id}::uuid ${knownBy(knownAt)}`,
    sql`p.external_id`,
  )

/** On each day on which a source said something, what wins at its end: pinned first, then by the field's order of sources. */
function tellsField(tenant: Tenant, key: string, knownAt: Date | undefined): Told {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const own = sql`v.workspace_id = ${workspace} and v.entity = 'account' and v.key = ${key}::text ${knownBy(knownAt)}`
  const day = local(tenant, sql`v.valid_at`)
  // Of each source the last it said; of those that have a value, the one that wins.
  const said = sql`v.source, v.value, v.pinned, v.valid_at, v.known_at from field_value v where ${own}`
  const latest = sql`v.valid_at desc, v.known_at desc, v.seq desc`
  const field = sql`left join field f on f.workspace_id = ${workspace} and f.entity = 'account' and f.key = ${key}::text`
  const has = sql`l.value is not null and l.value <> 'null'::jsonb`
  const winning = sql`l.pinned desc, array_position(f.sources, l.source) nulls last, l.valid_at desc, l.known_at desc`
  return {
    at: sql`v.valid_at`,
    account: sql`v.entity_id`,
    rows: sql`from field_value v where ${own}`,
    deciding: sql`select v.entity_id, v.source, v.value, v.pinned, v.valid_at, v.known_at, v.seq, (
        select f.sources from field f where f.workspace_id = ${workspace} and f.entity = 'account' and f.key = ${key}::text) as sources
      from field_value v where ${own}`,
    points: sql`point as (
      select d.account_id, d.day, w.grp
      from (select distinct v.entity_id as account_id, ${day} as day from field_value v where ${own} and v.entity_id in (select account_id from holder)) d
      left join lateral (
        select l.value #>> '{}' as grp from (
          select distinct on (v.source) ${said} and v.entity_id = d.account_id and ${day} <= d.day order by v.source, ${latest}) l
        ${field} where ${has} order by ${winning} limit 1) w on true)`,
    before: (instant) => sql`settled as (
      select distinct on (l.account_id) l.account_id, l.value #>> '{}' as grp from (
        select distinct on (v.entity_id, v.source) v.entity_id as account_id, ${said} and v.valid_at < ${instant}::timestamptz
        order by v.entity_id, v.source, ${latest}) l
      ${field} where ${has} order by l.account_id, ${winning})`,
  }
}
