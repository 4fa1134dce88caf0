import { sql } from 'kysely'
import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { findAccountIn, limitsOf, type Moment, readMoment } from '../../accounts'
import type { PersonAnswer } from '../contract'
import { findPersonIn } from '../find'
import { visiblePeople } from '../visible'
import { presentPeople } from './present'

export interface PeopleQuery {
  readonly q?: string | undefined
  /** Only people of this account at the time asked for. */
  readonly account?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

export interface PeopleList {
  readonly items: PersonAnswer[]
  readonly next: string | null
  readonly total: number
}

const cursorSchema = z.strictObject({ n: z.string(), i: z.uuid() })

/** People that the actor may see, by name; people known by an anonymousId alone only when they are searched for. */
export const listPeople = (
  tenant: Tenant,
  query: PeopleQuery,
  moment: Moment = readMoment(tenant, {}),
): Promise<PeopleList> =>
  inTenant(tenant, async (tx) => {
    const { before, knownAt } = limitsOf(tenant, moment)
    const conditions = [sql`p.workspace_id = ${tenant.workspace.id}::uuid`, visiblePeople(tenant)]
    if (query.account !== undefined) {
      const { id } = await findAccountIn(tx, tenant, query.account)
      conditions.push(sql`exists (
        select 1 from person_account l join account own on own.workspace_id = l.workspace_id and own.id = l.account_id
        where l.workspace_id = p.workspace_id and l.person_id = p.id and (own.id = ${id}::uuid or own.merged_into = ${id}::uuid)
          and l.valid_from < ${before} and (l.valid_to is null or l.valid_to >= ${before})
          ${knownAt ? sql`and l.known_at <= ${knownAt}` : sql``})`)
    }
    if (query.q?.trim()) conditions.push(matchText(tenant, query.q.trim()))
    else if (query.account === undefined)
      conditions.push(sql`(p.external_id is not null or p.email is not null or p.name is not null)`)
    const name = sql`(lower(coalesce(p.name, p.email, p.external_id, '')) collate "C")`
    const after = query.cursor ? readCursor(query.cursor) : null
    const { rows } = await sql<{ page: { id: string; name: string }[]; total: number }>`
      with matching as materialized (select p.id, ${name} as name from person p where ${sql.join(conditions, sql` and `)}),
      page as (
        select m.id, m.name from matching m
        ${after ? sql`where (m.name, m.id) > (${after.n}::text collate "C", ${after.i}::uuid)` : sql``}
        order by m.name, m.id limit ${query.limit + 1})
      select (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name, id), '[]') from page) as page,
        (select count(*) from matching) as total`.execute(tx)
    const found = rows[0] ?? { page: [], total: 0 }
    const page = found.page.slice(0, query.limit)
    const last = page.at(-1)
    const items = await presentPeople(
      tx,
      tenant,
      page.map((row) => row.id),
      moment,
    )
    return { items, next: found.page.length > query.limit && last ? writeCursor(last) : null, total: found.total }
  })

/** One person, now or as of a past day. Throws `not_found`. */
export const readPerson = (
  tenant: Tenant,
  idOrRef: string,
  moment: Moment = readMoment(tenant, {}),
): Promise<PersonAnswer> =>
  inTenant(tenant, async (tx) => {
    const id = await findPersonIn(tx, tenant, idOrRef)
    const [answer] = await presentPeople(tx, tenant, [id], moment)
    return answer as PersonAnswer
  })

function matchText(tenant: Tenant, q: string) {
  const pattern = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return sql`(lower(p.name) like ${pattern} or lower(p.email) like ${pattern} or p.id in (
    select t.person_id from person_identifier t
    where t.workspace_id = ${tenant.workspace.id}::uuid and lower(t.external_id) like ${pattern}))`
}

const writeCursor = (row: { id: string; name: string }): string =>
  Buffer.from(JSON.stringify({ n: row.name, i: row.id })).toString('base64url')

function readCursor(cursor: string): z.infer<typeof cursorSchema> {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch (cause) {
    throw problem('bad_cursor', 'cursor: this is not a cursor of this list.', { field: 'cursor', cause })
  }
}
