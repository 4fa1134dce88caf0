import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { deriveId, NIL_ID } from '../../kernel/ids'
import { relayOutbox } from '../../platform/outbox'
import { readAudit } from '../../trust/audit'
import { insertMembers, inTenant, type Tenant } from '../../trust/tenancy'
import { type SaveOptions, saveAccounts } from '../accounts'
import { FACTS_TOPIC, sinkFacts } from '../activity'
import { forgetPeople } from '../ingest'
import { listPersonMerges, mergePeople, undoPersonMerge } from './change/merge'
import { deletePerson } from './change/remove'
import { currentPersonAliases, listPeople, readPerson, resolvePeople, savePeople } from './index'
import { joinSpans } from './read/present'

const api: SaveOptions = { source: 'api', mode: 'upsert' }

describe('savePeople', () => {
  it('makes people in several accounts, with roles, and says what changed', async () => {
    const tenant = await newTenant()
    const items = [
      {
        externalId: 'ann',
        ids: { crm: 'p1' },
        email: 'Ann@x.test',
        name: 'Ann',
        fields: { title: 'CTO' },
        accounts: [
          { account: 'acme', role: 'champion', from: '2026-01-01' },
          { account: 'beta', role: 'user', from: '2025-01-01', to: '2025-06-01' },
        ],
      },
      { email: 'bob@x.test', account: 'acme', role: 'sponsor', at: '2026-02-01' },
    ]
    expect(await savePeople(tenant, items, api)).toEqual({ created: 2, updated: 0, unchanged: 0, errors: [] })
    expect(await savePeople(tenant, items, api)).toEqual({ created: 0, updated: 0, unchanged: 2, errors: [] })
    expect(await readPerson(tenant, 'crm:p1')).toMatchObject({
      id: 'ann',
      externalId: 'ann',
      ids: { crm: 'p1' },
      email: 'Ann@x.test',
      name: 'Ann',
      fields: { title: 'CTO' },
      accounts: [
        { account: 'beta', role: 'user', from: '2025-01-01T00:00:00.000Z', to: '2025-06-01T00:00:00.000Z' },
        { account: 'acme', role: 'champion', from: '2026-01-01T00:00:00.000Z', to: null },
      ],
    })
    const bob = await readPerson(tenant, 'email:bob@x.test')
    expect(bob).toMatchObject({ id: 'email:bob@x.test', externalId: null, accounts: [{ role: 'sponsor' }] })
    const acme = await listPeople(tenant, { account: 'acme', limit: 10 })
    expect([acme.total, acme.items.map((person) => person.id)]).toEqual([2, ['ann', 'email:bob@x.test']])
    expect((await listPeople(tenant, { account: 'beta', limit: 10 })).total).toBe(0)
    expect((await listPeople(tenant, { q: 'BOB@', limit: 10 })).items.map((person) => person.id)).toEqual([bob.id])
  })

  it('reports what is wrong with an item and takes the others', async () => {
    const tenant = await newTenant()
    const { created, errors } = await savePeople(
      tenant,
      [
        { name: 'nobody' },
        { externalId: 'a', email: 'not an address' },
        { externalId: 'b', accounts: [{ account: 'x', from: '2026-02-01', to: '2026-01-01' }] },
        { externalId: 'ok' },
      ],
      api,
    )
    expect(errors.map(({ index, field, code }) => [index, field, code])).toEqual([
      [0, 'externalId', 'id_missing'],
      [1, 'email', 'invalid_input'],
      [2, 'accounts.to', 'bad_time'],
    ])
    expect(created).toBe(1)
  })

  it('walks all people once, page by page', async () => {
    const tenant = await newTenant()
    const items = Array.from({ length: 57 }, (_, i) => ({ externalId: `p${i}`, name: `Name ${i % 10}` }))
    await savePeople(tenant, items, api)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await listPeople(tenant, { limit: 10, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map((person) => person.id))
      cursor = page.next
    } while (cursor)
    expect(seen.length).toBe(57)
    expect(new Set(seen).size).toBe(57)
  })

  it('shows a member with a book only the people of it, and only their links to it', async () => {
    const tenant = await newTenant()
    const member = { userId: null, email: 'mia@co.test', name: 'Mia', role: 'csm' as const }
    const [memberId = ''] = await inTenant(tenant, (tx) => insertMembers(tx, tenant, [member]))
    await saveAccounts(tenant, [{ externalId: 'mine', owner: 'mia@co.test' }, { externalId: 'other' }], api)
    await savePeople(
      tenant,
      [
        { externalId: 'both', accounts: [{ account: 'mine' }, { account: 'other' }] },
        { externalId: 'theirs', account: 'other' },
      ],
      api,
    )
    const mia: Tenant = { ...tenant, scope: { kind: 'book', memberId } }
    const list = await listPeople(mia, { limit: 10 })
    expect([list.total, list.items.map((person) => person.accounts.map((link) => link.account))]).toEqual([
      1,
      [['mine']],
    ])
    await expect(readPerson(mia, 'theirs')).rejects.toMatchObject({ code: 'not_found' })
    await expect(deletePerson(mia, 'theirs', [])).rejects.toMatchObject({ code: 'not_found' })
    const saved = await savePeople(mia, [{ externalId: 'theirs', name: 'T' }], api)
    expect(saved.errors[0]?.code).toBe('not_found')
  })
})

describe('merging people', () => {
  it('puts everything back, in whatever order merges are made and undone', async () => {
    const names = ['a', 'b', 'c', 'd']
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).filter(([a, b]) => a !== b)
    await fc.assert(
      fc.asyncProperty(
        fc.array(pair, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        async (pairs, picks) => {
          const tenant = await newTenant()
          await savePeople(
            tenant,
            names.map((name, n) => ({
              externalId: name,
              ids: { crm: `crm-${name}` },
              account: `acc-${n % 2}`,
              at: '2026-01-01',
              ...(n % 2 ? { name: `Name ${name}` } : { fields: { title: name } }),
            })),
            api,
          )
          const state = () =>
            Promise.all(names.map(async (name) => ({ ...(await readPerson(tenant, `crm:crm-${name}`)), asOf: '' })))
          const before = await state()
          const open: string[] = []
          for (const [keep, merge] of pairs) {
            const merged = await mergePeople(tenant, keep, merge).catch((thrown: { code: string }) => {
              expect(thrown.code).toBe('merge_self')
              return null
            })
            if (merged) open.push(merged.id)
          }
          expect((await currentPersonAliases(tenant)).from.length).toBe(open.length)
          for (const pick of picks) {
            const [id] = open.splice(pick % Math.max(open.length, 1), 1)
            if (id) await undoPersonMerge(tenant, id)
          }
          expect(open).toEqual([])
          expect(await state()).toEqual(before)
        },
      ),
      { numRuns: 12 },
    )
  })

  it('answers for both, under either name, and gives the keeper what it lacked', async () => {
    const tenant = await newTenant()
    await savePeople(
      tenant,
      [
        { externalId: 'a', name: 'A', account: 'x' },
        { externalId: 'b', name: 'B', email: 'b@x.test', account: 'y' },
      ],
      api,
    )
    const { id } = await mergePeople(tenant, 'a', 'b')
    const merged = await readPerson(tenant, 'b')
    expect(merged).toMatchObject({ externalId: 'a', name: 'A', email: 'b@x.test' })
    expect(merged.accounts.map((link) => link.account)).toEqual(['x', 'y'])
    expect((await listPeople(tenant, { limit: 10 })).total).toBe(1)
    const inForce = [{ id, keep: 'a', merge: 'b', keepName: 'A', mergeName: 'B' }]
    expect(await listPersonMerges(tenant)).toMatchObject(inForce)
    expect(await listPersonMerges(tenant, 'y')).toMatchObject(inForce)
    await undoPersonMerge(tenant, id)
    expect(await listPersonMerges(tenant)).toEqual([])
    await expect(undoPersonMerge(tenant, id)).rejects.toMatchObject({ code: 'merge_undone' })
    expect((await readPerson(tenant, 'a')).email).toBeNull()
  })
})

describe('deleting a person', () => {
  it('leaves nothing of them in either store, nor in the audit', async () => {
    const tenant = await newTenant()
    await savePeople(
      tenant,
      [{ externalId: 'ann', email: 'ann@x.test', name: 'Ann Secret', account: 'acme', fields: { note: 'private' } }],
      api,
    )
    const refs = [{ source: 'external', externalId: 'ann' }]
    const personId = (await inTenant(tenant, (tx) => resolvePeople(tx, tenant, refs, { create: false }))).get(
      'external\u001fann',
    )
    await tenant.stores.olap.insert('events', [
      {
        workspace_id: tenant.workspace.id,
        account_id: deriveId('any'),
        person_id: personId,
        event: 'x',
        ts: '2026-01-01 00:00:00.000',
        message_id: deriveId('m'),
        known_at: '2026-01-01 00:00:00.000',
        import_id: NIL_ID,
        source: 'test',
        properties: '{}',
      },
    ])
    await relayOutbox(tenant.stores, { [FACTS_TOPIC]: sinkFacts })
    await inTenant(tenant, (tx) =>
      sql`insert into ingest_reject (workspace_id, id, at, source, code, message, item)
        values (${tenant.workspace.id}, ${deriveId('r')}, now(), 's', 'x', 'x', '{"userId":"ann"}'), (${tenant.workspace.id}, ${deriveId('s')}, now(), 's', 'x', 'x', '{"userId":"annabel"}')`.execute(
        tx,
      ),
    )
    const erased: string[] = []
    await deletePerson(tenant, 'ann', [forgetPeople, async (_tx, _tenant, ids) => void erased.push(...ids)])
    const rejects = await inTenant(tenant, (tx) => sql`select item from ingest_reject`.execute(tx))
    expect(rejects.rows).toEqual([{ item: '{"userId":"annabel"}' }])
    expect(erased).toEqual([personId])
    await expect(readPerson(tenant, 'ann')).rejects.toMatchObject({ code: 'not_found' })
    const { rows } = await inTenant(tenant, (tx) =>
      sql`select (select count(*) from person) + (select count(*) from person_identifier) + (select count(*) from person_account)
        + (select count(*) from field_value where entity = 'person') + (select count(*) from field_current where entity = 'person') as n`.execute(
        tx,
      ),
    )
    expect(rows).toEqual([{ n: 0 }])
    for (const table of ['events', 'facts']) {
      const left = await tenant.stores.olap.query(`SELECT * FROM ${table} WHERE workspace_id = {w:UUID}`, {
        w: tenant.workspace.id,
      })
      expect(JSON.stringify(left)).not.toContain(personId)
    }
    const { items } = await readAudit(tenant, { limit: 50 })
    expect(JSON.stringify(items)).not.toMatch(/Secret|ann@|private/)
    expect(items[0]).toMatchObject({ action: 'delete', subject_kind: 'person' })
  })
})

describe('links told again and again', () => {
  it('are one span where they touch, two where they do not', () => {
    const link = (from: string, to: string | null) => ({ account: 'a', name: 'A', role: 'user', from, to })
    expect(joinSpans([link('3', null), link('1', '2'), link('2', '3')])).toEqual([link('1', null)])
    expect(joinSpans([link('1', '2'), link('3', '4')])).toEqual([link('1', '2'), link('3', '4')])
  })
})
