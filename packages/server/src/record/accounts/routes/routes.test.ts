import { beforeAll, describe, expect, inject, it } from 'vitest'
import { newTenant, testStores } from '../../../../test/stores'
import { buildHttp } from '../../../app/http/build-http'
import { createRegistry } from '../../../kernel/rules'
import { PERMISSIONS } from '../../../trust/access'
import { createCredential, openSignIn } from '../../../trust/auth'
import { createAuditRoutes, createKeyRoutes, createMemberRoutes } from '../../../trust/members'
import { insertMembers, inTenant, type Tenant } from '../../../trust/tenancy'
import { routes as fieldRoutes } from '../../fields'
import { createPeopleRoutes, peopleRuleHook } from '../../people'
import { accountFieldSources, bookKeeper, createAccountRoutes } from '../index'

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came
type Answer = { status: number; body: any; text: string; type: string | null }
type Call = (method: string, path: string, body?: unknown) => Promise<Answer>

let app: ReturnType<typeof buildHttp>
let tenant: Tenant
let call: Call

const callerFor = async (of: Tenant): Promise<Call> => {
  const { key } = await createCredential(of, { kind: 'api_key', name: 'test', scopes: PERMISSIONS })
  return async (method, path, body) => {
    const response = await app.fetch(
      new Request(`http://localhost/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
    const text = await response.text()
    const type = response.headers.get('content-type')
    return { status: response.status, body: type?.includes('json') ? JSON.parse(text) : null, text, type }
  }
}

beforeAll(async () => {
  const stores = testStores()
  const signIn = openSignIn(stores, inject('stores').ownerUrl, undefined)
  const deps = {
    registry: async (of: Tenant) => createRegistry(await accountFieldSources(of)),
    hooks: async (of: Tenant) => ({ people: await peopleRuleHook(of) }),
    sections: [],
    erasers: [],
  }
  const routes = [
    ...createAccountRoutes(deps),
    ...createPeopleRoutes({ erasers: [] }),
    ...fieldRoutes,
    ...createMemberRoutes({ stores, signIn, book: bookKeeper }),
    ...createKeyRoutes(),
    ...createAuditRoutes(),
  ]
  app = buildHttp(stores, { routes, signIn, version: 'test' })
  tenant = await newTenant()
  const boss = { userId: null, email: 'boss@co.test', name: 'Boss', role: 'admin' as const }
  await inTenant(tenant, (tx) => insertMembers(tx, tenant, [boss]))
  call = await callerFor(tenant)
})

describe('accounts over HTTP', () => {
  it('PUT makes and replaces, PATCH changes, GET finds by any id, DELETE removes', async () => {
    const made = await call('PUT', '/accounts/crm:17', {
      name: 'Acme',
      fields: { plan: 'pro', seats: 3 },
      owner: 'boss@co.test',
    })
    expect([made.status, made.body.externalId, made.body.ids, made.body.owner]).toEqual([
      200,
      'crm:17',
      { crm: '17' },
      'boss@co.test',
    ])
    const patched = await call('PATCH', '/accounts/crm%3A17', { fields: { seats: 4 } })
    expect(patched.body.fields).toEqual({ plan: 'pro', seats: 4 })
    const replaced = await call('PUT', '/accounts/crm:17', { name: 'Acme Ltd', fields: { seats: 5 } })
    expect([replaced.body.name, replaced.body.fields]).toEqual(['Acme Ltd', { seats: 5 }])
    expect((await call('GET', '/accounts/crm:17')).body).toMatchObject({
      metrics: {},
      health: null,
      mrr: null,
      segments: [],
      rolledUp: null,
    })
    expect((await call('PATCH', '/accounts/ghost', { name: 'x' })).status).toBe(404)
    const wrong = await call('PUT', '/accounts/crm:17', { fields: { seats: 'many' } })
    expect([wrong.status, wrong.body.code, wrong.body.field]).toEqual([400, 'bad_value', 'fields.seats'])
    expect((await call('DELETE', '/accounts/crm:17')).status).toBe(204)
    expect((await call('GET', '/accounts/crm:17')).status).toBe(404)
  })

  it('lists by a rule, by people, as GET and as POST, with columns and the CSV of the same', async () => {
    const items = [
      { externalId: 'one', name: 'One, "Ltd"', fields: { plan: 'pro', note: '=1+1' } },
      { externalId: 'two', name: 'Two', fields: { plan: 'pro' }, tags: ['a', 'b'] },
      { externalId: 'three', fields: { plan: 'free' } },
    ]
    expect((await call('POST', '/accounts/bulk', { items })).body).toMatchObject({ created: 3, errors: [] })
    await call('POST', '/people/bulk', { items: [{ externalId: 'ann', account: 'two', role: 'champion' }] })
    const filter = { field: 'field.plan', op: '=', value: 'pro' }
    const got = await call(
      'GET',
      `/accounts?filter=${encodeURIComponent(JSON.stringify(filter))}&columns=field.plan,account.tag&limit=1`,
    )
    expect(got.body).toMatchObject({
      total: 2,
      items: [{ externalId: 'one', columns: { 'field.plan': 'pro', 'account.tag': [] } }],
    })
    const next = await call('POST', '/accounts/query', {
      filter,
      columns: ['field.plan'],
      limit: 1,
      cursor: got.body.next,
    })
    expect(next.body).toMatchObject({ total: 2, next: null, items: [{ externalId: 'two' }] })
    const champions = { people: { match: { field: 'person.role', op: '=', value: 'champion' }, op: '>=', value: 1 } }
    expect(
      (await call('POST', '/accounts/query', { filter: champions })).body.items.map(
        (item: { externalId: string }) => item.externalId,
      ),
    ).toEqual(['two'])
    const csv = await call('POST', '/accounts.csv/query', { filter, columns: ['field.note'] })
    expect(csv.type).toContain('text/csv')
    expect(csv.text).toBe(
      'externalId,name,owner,parent,tag,field.note\r\none,"One, ""Ltd""",,,,\'=1+1\r\ntwo,Two,,,a b,\r\n',
    )
    const bad = await call(
      'GET',
      `/accounts?filter=${encodeURIComponent('{"field":"field.plann","op":"=","value":1}')}`,
    )
    expect([bad.status, bad.body.code]).toEqual([400, 'unknown_field'])
    expect((await call('GET', '/accounts?limit=501')).status).toBe(400)
  })

  it('serves fields, views, timeline, people and merges', async () => {
    expect((await call('PUT', '/fields/account/tier', { type: 'option', options: ['a', 'b'] })).body).toMatchObject({
      key: 'tier',
      label: 'Tier',
    })
    const registry = (await call('GET', '/fields')).body.items
    expect(registry.find((field: { key: string }) => field.key === 'field.tier')).toMatchObject({
      group: 'Fields',
      type: 'option',
      options: [
        { value: 'a', label: 'a' },
        { value: 'b', label: 'b' },
      ],
    })
    await call('PATCH', '/accounts/one', { fields: { tier: 'b' } })
    const tab = (await call('GET', '/accounts/one/fields')).body
    expect(tab.find((field: { key: string }) => field.key === 'tier')).toMatchObject({
      value: 'b',
      source: 'api',
      history: [{ value: 'b' }],
    })
    const view = {
      name: 'Pro',
      filter: { field: 'field.plan', op: '=', value: 'pro' },
      sort: '-field.seats',
      columns: ['field.plan'],
      shared: true,
    }
    expect((await call('PUT', '/views/pro', view)).body).toMatchObject({ key: 'pro', shared: true, mine: true })
    expect((await call('GET', '/views')).body.items).toEqual([{ key: 'pro', ...view, owner: 'test', mine: true }])
    expect((await call('DELETE', '/views/pro')).status).toBe(204)
    expect((await call('GET', '/accounts/one/timeline?kinds=field&limit=1')).body.items[0]).toMatchObject({
      subject: 'tier',
      payload: { after: 'b' },
    })
    expect((await call('GET', '/accounts/two/people')).body).toMatchObject({ total: 1, items: [{ id: 'ann' }] })
    const merged = await call('POST', '/accounts/merge', { keep: 'one', merge: 'two' })
    expect((await call('GET', '/account-merges')).body.items).toMatchObject([
      { id: merged.body.id, keep: 'one', merge: 'two' },
    ])
    expect((await call('GET', '/accounts/one/people')).body.total).toBe(1)
    expect((await call('POST', `/accounts/merge/${merged.body.id}/undo`)).status).toBe(200)
    expect((await call('GET', '/accounts/two')).body.name).toBe('Two')
  })

  it('keeps one workspace from another', async () => {
    const other = await callerFor(await newTenant())
    await call('PUT', '/people/zoe', { name: 'Zoe', email: 'zoe@x.test', accounts: [{ account: 'three' }] })
    for (const [method, path, body] of [
      ['GET', '/accounts/three', undefined],
      ['PATCH', '/accounts/three', { name: 'x' }],
      ['DELETE', '/accounts/three', undefined],
      ['GET', '/accounts/three/fields', undefined],
      ['GET', '/accounts/three/timeline', undefined],
      ['GET', '/accounts/three/people', undefined],
      ['GET', '/people/zoe', undefined],
      ['DELETE', '/people/zoe', undefined],
      ['GET', '/fields/account/tier', undefined],
    ] as const) {
      expect([method, path, (await other(method, path, body)).status]).toEqual([method, path, 404])
    }
    expect((await other('GET', '/accounts')).body).toMatchObject({ items: [], total: 0 })
    expect((await other('GET', '/people')).body).toMatchObject({ items: [], total: 0 })
    expect((await call('GET', '/accounts/three')).body.name).toBe('three')
  })

  it('adds members with a link, and makes keys shown once', async () => {
    const invited = await call('POST', '/members', { email: 'new@co.test', role: 'csm' })
    expect(invited.body.inviteUrl).toMatch(/^http:\/\/localhost\/join\?token=.{30,}$/)
    expect((await call('GET', '/members')).body.items.map((member: { email: string }) => member.email)).toContain(
      'new@co.test',
    )
    expect((await call('PATCH', '/members/new@co.test', { sees: 'book' })).body.sees).toBe('book')
    expect((await call('DELETE', '/members/new@co.test')).body).toEqual({ removed: 'new@co.test', moved: 0 })
    const key = await call('POST', '/api-keys', { name: 'k', scopes: ['accounts:read'] })
    expect(key.body.key).toMatch(/^wmk_/)
    const listed = (await call('GET', '/api-keys')).body.items
    expect(listed.find((one: { id: string }) => one.id === key.body.id)).toMatchObject({
      key: null,
      scopes: ['accounts:read'],
    })
    expect((await call('DELETE', `/api-keys/${key.body.id}`)).status).toBe(204)
    const write = await call('POST', '/write-keys', { name: 'w' })
    expect((await call('GET', '/write-keys')).body.items[0]).toMatchObject({ key: write.body.key })
    const audit = (await call('GET', '/audit?limit=3')).body
    expect(audit.items[0]).toMatchObject({
      action: 'create',
      subject: { kind: 'write_key' },
      actor: { kind: 'api_key' },
    })
  })
})
