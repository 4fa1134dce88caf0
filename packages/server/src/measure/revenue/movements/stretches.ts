import { type RawBuilder, sql } from 'kysely'
import { problem } from '../../../kernel/errors'
import type { Tenant } from '../../../trust/tenancy'
import type { RuleDeps } from './selection'

/** By what movements can be broken down: `plan` belongs to subscriptions, the others to accounts. */
export type Breakdown =
  | { readonly kind: 'plan' }
  /** The CTE `point (account_id, day, grp)`: from the end of which day an account is in which group. */
  | { readonly kind: 'account'; readonly points: RawBuilder<unknown> }

const TEXTUAL = ['text', 'option', 'member', 'boolean', 'number']

/** Throws `bad_breakdown`, `unknown_field`, naming `by`. */
export async function readBreakdown(
  tenant: Tenant,
  deps: RuleDeps,
  by: string | undefined,
  knownAt: Date | undefined,
): Promise<Breakdown | null> {
  if (by === undefined) return null
  if (by === 'plan') return { kind: 'plan' }
  if (by === 'owner') return { kind: 'account', points: ownerPoints(tenant, knownAt) }
  if (by === 'parent') return { kind: 'account', points: parentPoints(tenant, knownAt) }
  const key = /^field\.(.+)$/.exec(by)?.[1]
  if (!key) {
    throw problem('bad_breakdown', `by: "${by.slice(0, 60)}" is none of plan, owner, parent and field.KEY.`, {
      field: 'by',
    })
  }
  const field = (await deps.registry(tenant)).get(by)
  if (!field) throw problem('unknown_field', `by: there is no field "${key}".`, { field: 'by' })
  if (!TEXTUAL.includes(field.type)) {
    throw problem('bad_breakdown', `by: "${key}" is of type ${field.type}, which makes no groups.`, { field: 'by' })
  }
  return { kind: 'account', points: fieldPoints(tenant, key, knownAt) }
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

const local = (tenant: Tenant, column: string): RawBuilder<unknown> =>
  sql`(${sql.ref(column)} at time zone ${tenant.workspace.timeZone}::text)::date`

const knownBy = (column: string, knownAt: Date | undefined): RawBuilder<unknown> =>
  knownAt ? sql`and ${sql.ref(column)} <= ${knownAt}::timestamptz` : sql``

/** Of the rows that tell of one local day, the last. */
const lastOfDay = (rows: RawBuilder<unknown>): RawBuilder<unknown> => sql`point as (
  select distinct on (account_id, day) account_id, day, grp from (${rows}) told
  order by account_id, day, valid_from desc, known_at desc, seq desc)`

const ownerPoints = (tenant: Tenant, knownAt: Date | undefined): RawBuilder<unknown> =>
  lastOfDay(sql`
    select s.account_id, ${local(tenant, 's.valid_from')} as day, m.email as grp, s.valid_from, s.known_at, s.seq
    from account_assignment s left join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
    where s.workspace_id = ${tenant.workspace.id}::uuid and s.role = 'owner' ${knownBy('s.known_at', knownAt)}`)

const parentPoints = (tenant: Tenant, knownAt: Date | undefined): RawBuilder<unknown> =>
  lastOfDay(sql`
    select s.account_id, ${local(tenant, 's.valid_from')} as day, p.external_id as grp, s.valid_from, s.known_at, s.seq
    from account_parent s left join account p on p.workspace_id = s.workspace_id and p.id = s.parent_id
    where s.workspace_id = ${tenant.workspace.id}::uuid ${knownBy('s.known_at', knownAt)}`)

/** On each day on which a source said something, what wins at its end: pinned first, then by the field's order of sources. */
const fieldPoints = (tenant: Tenant, key: string, knownAt: Date | undefined): RawBuilder<unknown> => {
  const own = sql`v.workspace_id = ${tenant.workspace.id}::uuid and v.entity = 'account' and v.key = ${key}::text ${knownBy('v.known_at', knownAt)}`
  return sql`point as (
  select d.account_id, d.day, w.grp
  from (select distinct v.entity_id as account_id, ${local(tenant, 'v.valid_at')} as day from field_value v where ${own}) d
  left join lateral (
    select l.value #>> '{}' as grp from (
      select distinct on (v.source) v.source, v.value, v.pinned, v.valid_at, v.known_at from field_value v
      where ${own} and v.entity_id = d.account_id and ${local(tenant, 'v.valid_at')} <= d.day
      order by v.source, v.valid_at desc, v.known_at desc, v.seq desc) l
    left join field f on f.workspace_id = ${tenant.workspace.id}::uuid and f.entity = 'account' and f.key = ${key}::text
    where l.value is not null and l.value <> 'null'::jsonb
    order by l.pinned desc, array_position(f.sources, l.source) nulls last, l.valid_at desc, l.known_at desc limit 1) w on true)`
}
