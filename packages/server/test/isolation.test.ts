import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { wireModules } from '../src/app/modules'
import { newId } from '../src/kernel/ids'
import type { Route } from '../src/trust/access'
import type { Tenant } from '../src/trust/tenancy'
import { type Caller, callerFor, testHttp } from './http'
import { newTenant, testStores } from './stores'

/** Their ids, which anybody may guess and send. */
const MARK = `marked-${newId().slice(-8)}`
/** In every name and value of their workspace, and in nothing that we send: whoever sees it has seen what is not theirs. */
const SECRET = `secret-${newId().slice(-8)}`

let theirs: Tenant
let ours: Tenant
let callAsThem: Caller
let callAsUs: Caller
let writeAsThem: Caller
let writeAsUs: Caller

beforeAll(async () => {
  ;[theirs, ours] = [await newTenant(), await newTenant()]
  ;[callAsThem, callAsUs] = [await callerFor(theirs), await callerFor(ours)]
  ;[writeAsThem, writeAsUs] = [await callerFor(theirs, ['track']), await callerFor(ours, ['track'])]
  const made = await callAsThem('PUT', `/api/v1/accounts/${MARK}`, {
    name: MARK,
    domains: [`${MARK}.test`],
    tags: [MARK],
  })
  expect(made.status, JSON.stringify(made.body)).toBeLessThan(300)
  const sent = await writeAsThem('POST', '/v1/batch', {
    batch: [
      { type: 'identify', userId: MARK, traits: { name: SECRET, email: `p@${SECRET}.test` }, messageId: `${MARK}-1` },
      { type: 'group', userId: MARK, groupId: MARK, traits: { secret_field: SECRET }, messageId: `${MARK}-2` },
      { type: 'track', userId: MARK, event: SECRET, properties: { note: SECRET }, messageId: `${MARK}-3` },
      { type: 'track', userId: `${MARK}-held`, event: SECRET, messageId: `${MARK}-4` },
      { type: 'track', event: SECRET, properties: { note: SECRET } },
    ],
  })
  expect(sent.body).toMatchObject({ accepted: 4 })
})

const routes: readonly Route[] = wireModules(testStores(), testHttp().signIn).routes.filter(
  ({ permission }) => permission !== 'public',
)

/** The path with their own ids in every place; of a workspace that is not ours. */
const theirPath = (route: Route): string => route.path.replaceAll(/\{[^}]+\}/g, encodeURIComponent(MARK))

/** All that the workspace holds in PostgreSQL, as one fingerprint a table; times of last use aside. */
async function fingerprint(tenant: Tenant): Promise<Record<string, string>> {
  const tables = await testStores().postgres.ownerPool.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('migration', 'migration_lock') order by 1`)
  return testStores().postgres.inWorkspace(tenant.workspace.id, async (tx) => {
    const prints: Record<string, string> = {}
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ print: string }>`
        select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${sql.table(name)} t`.execute(
        tx,
      )
      prints[name] = rows[0]?.print ?? ''
    }
    return prints
  })
}

describe('another workspace’s key', () => {
  it('sees what is its own, so that the walk below proves something', async () => {
    const own = await callAsThem('GET', `/api/v1/accounts/${MARK}`)
    expect(own.status).toBe(200)
    expect(JSON.stringify(own.body)).toContain(SECRET)
  })

  it('finds nothing and changes nothing on any route', async () => {
    const before = await fingerprint(theirs)
    const leaks: string[] = []
    for (const route of routes) {
      if (route.path.includes('/live/')) continue
      const call = route.permission === 'track' ? writeAsUs : callAsUs
      const path = theirPath(route)
      const bodies =
        route.method === 'get' || route.method === 'delete'
          ? [undefined]
          : [{}, { keep: MARK, merge: MARK, ids: [MARK], filter: null }]
      for (const body of bodies) {
        const answer = await call(route.method.toUpperCase(), path, body)
        const words = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
        if (words.includes(SECRET)) leaks.push(`${route.method} ${path}: ${answer.status} ${words.slice(0, 200)}`)
        if (answer.status >= 500) leaks.push(`${route.method} ${path}: ${answer.status} ${words.slice(0, 200)}`)
      }
    }
    expect(leaks).toEqual([])
    expect(await fingerprint(theirs)).toEqual(before)
  })
})

describe('every route', () => {
  it('is refused without a key, and to a key without its permission', async () => {
    const bare = await callerFor(ours, ['members:read'])
    const wrong: string[] = []
    for (const route of routes) {
      const path = theirPath(route)
      const body = route.method === 'get' ? {} : { body: '{}' }
      const anonymous = await testHttp().fetch(
        new Request(`http://localhost${path}`, {
          method: route.method.toUpperCase(),
          headers: { 'content-type': 'application/json' },
          ...body,
        }),
      )
      if (anonymous.status !== 401) wrong.push(`${route.method} ${path} without a key: ${anonymous.status}`)
      if (route.permission === 'members:read' || route.permission === 'signed_in') continue
      const refused = await bare(route.method.toUpperCase(), path, route.method === 'get' ? undefined : {})
      if (refused.status !== 403) wrong.push(`${route.method} ${path} without ${route.permission}: ${refused.status}`)
    }
    expect(wrong).toEqual([])
    expect(routes.length).toBeGreaterThan(20)
  })
})
