import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { OWNER } from '../assignments'
import type { AccountAnswer } from '../contract'
import { isNow, limitsOf, type Moment, presentAsOf } from './moment'
import type { AccountSection } from './sections'

interface Row {
  readonly id: string
  readonly externalId: string
  readonly name: string
  readonly domains: string[]
  readonly tags: string[]
  readonly createdAt: Date | null
  readonly firstSeenAt: Date | null
  readonly parent: string | null
  readonly owner: string | null
  readonly ids: Record<string, string> | null
  readonly roles: Record<string, string> | null
  readonly fields: Record<string, unknown>
}

/** Accounts as the API answers them, in the order of `ids`; set-based. Ids that are not visible must not be given. */
export async function presentAccounts(
  tx: Tx,
  tenant: Tenant,
  ids: readonly string[],
  sections: readonly AccountSection[],
  moment: Moment,
): Promise<AccountAnswer[]> {
  if (ids.length === 0) return []
  const rows = isNow(moment) ? await readNow(tx, tenant, ids) : await readThen(tx, tenant, ids, moment)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const filled: ReadonlyMap<string, object>[] = []
  for (const section of sections) filled.push(await section.load(tenant, tx, ids, moment))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    return [Object.assign(presentRow(row, moment), ...filled.map((part) => part.get(id) ?? {}))]
  })
}

function presentRow(row: Row, moment: Moment): AccountAnswer {
  const custom = Object.fromEntries(Object.entries(row.fields).filter(([key]) => !key.startsWith('$')))
  return {
    externalId: row.externalId,
    ids: row.ids ?? {},
    name: row.name,
    domains: row.domains,
    parent: row.parent,
    fields: custom,
    owner: row.owner,
    roles: row.roles ?? {},
    tags: row.tags,
    createdAt: row.createdAt?.toISOString() ?? null,
    firstSeenAt: row.firstSeenAt?.toISOString() ?? null,
    metrics: {},
    rolledUp: null,
    health: null,
    mrr: null,
    segments: [],
    asOf: presentAsOf(moment),
  }
}

/** Every system's id but Waymark's own; of two ids of one system, the first in order. */
const idsOf = (tenant: Tenant) => sql`(
  select jsonb_object_agg(t.source, t.external_id order by t.source, t.external_id desc) from account_identifier t
  where t.workspace_id = ${tenant.workspace.id}::uuid and t.account_id = a.id and t.source <> 'external')`

async function readNow(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select a.id, a.external_id as "externalId", a.name, a.domains, a.tags, a.created_at as "createdAt",
      a.first_seen_at as "firstSeenAt", p.external_id as parent, o.email as owner, ${idsOf(tenant)} as ids,
      (select jsonb_object_agg(s.role, m.email) from account_assignment s
       join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
       where s.workspace_id = a.workspace_id and s.account_id = a.id and s.valid_to is null and s.role <> ${OWNER}) as roles,
      coalesce(c."values", '{}'::jsonb) as fields
    from account a
    left join account p on p.workspace_id = a.workspace_id and p.id = a.parent_id
    left join member o on o.workspace_id = a.workspace_id and o.id = a.owner_id
    left join field_current c on c.workspace_id = a.workspace_id and c.entity = 'account' and c.entity_id = a.id
    where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = any(${ids}::uuid[])`.execute(tx)
  return rows
}

/** Out of the histories: of each, the last that was true by then and, when asked, known by then. */
async function readThen(tx: Tx, tenant: Tenant, ids: readonly string[], moment: Moment): Promise<Row[]> {
  const { before, knownAt } = limitsOf(tenant, moment)
  const known = (alias: string) => (knownAt ? sql`and ${sql.ref(`${alias}.known_at`)} <= ${knownAt}` : sql``)
  const workspace = sql`${tenant.workspace.id}::uuid`
  const { rows } = await sql<Row>`
    with said as (
      select distinct on (v.entity_id, v.key, v.source) v.* from field_value v
      where v.workspace_id = ${workspace} and v.entity = 'account' and v.entity_id = any(${ids}::uuid[])
        and v.valid_at < ${before} ${known('v')}
      order by v.entity_id, v.key, v.source, v.valid_at desc, v.known_at desc, v.seq desc),
    winner as (
      select distinct on (v.entity_id, v.key) v.entity_id, v.key, v.value from said v
      left join field f on f.workspace_id = ${workspace} and f.entity = 'account' and f.key = v.key
      where v.value is not null
      order by v.entity_id, v.key, v.pinned desc, array_position(f.sources, v.source) nulls last, v.valid_at desc, v.known_at desc, v.seq desc),
    fields as (select entity_id, jsonb_object_agg(key, value) as "values" from winner group by entity_id),
    held as (
      select distinct on (s.account_id, s.role) s.account_id, s.role, m.email
      from account_assignment s left join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
      where s.workspace_id = ${workspace} and s.account_id = any(${ids}::uuid[]) and s.valid_from < ${before} ${known('s')}
      order by s.account_id, s.role, s.valid_from desc, s.known_at desc, s.seq desc),
    roles as (
      select account_id, jsonb_object_agg(role, email) filter (where role <> ${OWNER} and email is not null) as roles,
        max(email) filter (where role = ${OWNER}) as owner
      from held group by account_id),
    parents as (
      select distinct on (q.account_id) q.account_id, p.external_id
      from account_parent q left join account p on p.workspace_id = q.workspace_id and p.id = q.parent_id
      where q.workspace_id = ${workspace} and q.account_id = any(${ids}::uuid[]) and q.valid_from < ${before} ${known('q')}
      order by q.account_id, q.valid_from desc, q.known_at desc, q.seq desc)
    select a.id, a.external_id as "externalId", coalesce(f."values" ->> '$name', a.name) as name,
      array(select jsonb_array_elements_text(coalesce(f."values" -> '$domains', '[]'))) as domains,
      array(select jsonb_array_elements_text(coalesce(f."values" -> '$tags', '[]'))) as tags,
      a.created_at as "createdAt", a.first_seen_at as "firstSeenAt", q.external_id as parent, r.owner, ${idsOf(tenant)} as ids, r.roles,
      coalesce(f."values", '{}'::jsonb) as fields
    from account a
    left join fields f on f.entity_id = a.id left join roles r on r.account_id = a.id left join parents q on q.account_id = a.id
    where a.workspace_id = ${workspace} and a.id = any(${ids}::uuid[])`.execute(tx)
  return rows
}
