import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { isNow, limitsOf, type Moment, presentAsOf, visibleAccounts } from '../../accounts'
import type { PersonAnswer } from '../contract'

interface Row {
  readonly id: string
  readonly externalId: string | null
  readonly email: string | null
  readonly name: string | null
  readonly createdAt: Date | null
  readonly firstSeenAt: Date | null
  readonly lastSeenAt: Date | null
  readonly ids: { source: string; id: string }[] | null
  readonly fields: Record<string, unknown> | null
  readonly accounts: PersonAnswer['accounts'] | null
}

/** People as the API answers them, in the order of `ids`; of their accounts those that the actor may see. Set-based. */
export async function presentPeople(
  tx: Tx,
  tenant: Tenant,
  ids: readonly string[],
  moment: Moment,
): Promise<PersonAnswer[]> {
  if (ids.length === 0) return []
  const { before, knownAt } = limitsOf(tenant, moment)
  const workspace = sql`${tenant.workspace.id}::uuid`
  const fields = isNow(moment)
    ? sql`(select c."values" from field_current c where c.workspace_id = p.workspace_id and c.entity = 'person' and c.entity_id = p.id)`
    : sql`(select jsonb_object_agg(w.key, w.value) from (
        select distinct on (v.key) v.key, v.value from (
          select distinct on (v.key, v.source) v.* from field_value v
          where v.workspace_id = p.workspace_id and v.entity = 'person' and v.entity_id = p.id and v.valid_at < ${before}
            ${knownAt ? sql`and v.known_at <= ${knownAt}` : sql``}
          order by v.key, v.source, v.valid_at desc, v.known_at desc, v.seq desc) v
        left join field f on f.workspace_id = v.workspace_id and f.entity = 'person' and f.key = v.key
        where v.value is not null
        order by v.key, v.pinned desc, array_position(f.sources, v.source) nulls last, v.valid_at desc, v.known_at desc, v.seq desc) w)`
  const { rows } = await sql<Row>`
    select p.id, p.external_id as "externalId", p.email, p.name, p.created_at as "createdAt", p.first_seen_at as "firstSeenAt",
      p.last_seen_at as "lastSeenAt",
      (select jsonb_agg(jsonb_build_object('source', t.source, 'id', t.external_id) order by t.source, t.external_id)
       from person_identifier t where t.workspace_id = p.workspace_id and t.person_id = p.id) as ids,
      ${fields} as fields,
      (select jsonb_agg(jsonb_build_object('account', a.external_id, 'name', a.name, 'role', l.role, 'from', l.valid_from, 'to', l.valid_to)
        order by l.valid_from, a.external_id, l.role)
       from person_account l
       join account own on own.workspace_id = l.workspace_id and own.id = l.account_id
       join account a on a.workspace_id = own.workspace_id and a.id = coalesce(own.merged_into, own.id)
       where l.workspace_id = p.workspace_id and l.person_id = p.id and ${visibleAccounts(tenant)}
         and l.valid_from < ${before} ${knownAt ? sql`and l.known_at <= ${knownAt}` : sql``}) as accounts
    from person p where p.workspace_id = ${workspace} and p.id = any(${ids}::uuid[])`.execute(tx)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [presentRow(row, before, moment)] : []
  })
}

function presentRow(row: Row, before: Date, moment: Moment): PersonAnswer {
  const ids = (row.ids ?? []).filter((one) => one.source !== 'external')
  const fields = row.fields ?? {}
  const text = (key: string): string | null => (typeof fields[key] === 'string' ? (fields[key] as string) : null)
  const [first] = ids
  return {
    id: row.externalId ?? (first ? `${first.source}:${first.id}` : row.id),
    externalId: row.externalId,
    ids: Object.fromEntries(ids.reverse().map((one) => [one.source, one.id])),
    email: isNow(moment) ? row.email : text('$email'),
    name: isNow(moment) ? row.name : text('$name'),
    createdAt: row.createdAt?.toISOString() ?? null,
    firstSeenAt: row.firstSeenAt?.toISOString() ?? null,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    accounts: joinSpans((row.accounts ?? []).map((link) => ({ ...link, ...spanOf(link, before) }))),
    fields: Object.fromEntries(Object.entries(fields).filter(([key]) => !key.startsWith('$'))),
    asOf: presentAsOf(moment),
  }
}

/** An end that was yet to come is none. */
const spanOf = (link: { from: string; to: string | null }, before: Date) => {
  const to = link.to === null ? null : new Date(link.to)
  return { from: new Date(link.from).toISOString(), to: to === null || to >= before ? null : to.toISOString() }
}

/** Links told again and again are one: of an account and role, spans that touch or overlap are joined. */
export function joinSpans(links: PersonAnswer['accounts']): PersonAnswer['accounts'] {
  const joined: PersonAnswer['accounts'] = []
  for (const link of [...links].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const open = joined.find(
      (one) => one.account === link.account && one.role === link.role && (one.to === null || one.to >= link.from),
    )
    if (!open) joined.push({ ...link })
    else if (open.to !== null && (link.to === null || link.to > open.to)) open.to = link.to
  }
  return joined
}
