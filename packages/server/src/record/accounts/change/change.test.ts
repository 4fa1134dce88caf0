import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../../test/stores'
import { deriveId, NIL_ID } from '../../../kernel/ids'
import { createRegistry } from '../../../kernel/rules'
import { relayOutbox } from '../../../platform/outbox'
import { readAudit } from '../../../trust/audit'
import { insertMembers, inTenant, type Tenant } from '../../../trust/tenancy'
import { FACTS_TOPIC, readTimeline, sinkFacts } from '../../activity'
import { accountFieldSources, currentAliases, findAccount, readAccount, type SaveOptions, saveAccounts } from '../index'
import { type AccountAction, actionSchema, actOnAccounts } from './actions'
import { bookKeeper } from './book'
import { listMerges, mergeAccounts, undoAccountMerge } from './merge'
import { deleteAccount } from './remove'

const api: SaveOptions = { source: 'api', mode: 'upsert' }

const addMember = async (tenant: Tenant, email: string): Promise<string> => {
  const ids = await inTenant(tenant, (tx) =>
    insertMembers(tx, tenant, [{ userId: null, email, name: email, role: 'csm' }]),
  )
  return ids[0] as string
}

async function act(tenant: Tenant, action: unknown) {
  const registry = createRegistry(await accountFieldSources(tenant))
  return actOnAccounts(tenant, registry, actionSchema.parse(action) as AccountAction, {}, 'hand')
}

describe('merging accounts', () => {
  it('puts everything back, in whatever order merges are made and undone', async () => {
    const names = ['a', 'b', 'c', 'd']
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).filter(([a, b]) => a !== b)
    await fc.assert(
      fc.asyncProperty(
        fc.array(pair, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        async (pairs, picks) => {
          let now = Date.UTC(2026, 0, 1)
          const tenant = await newTenant({ now: () => now++ })
          await saveAccounts(
            tenant,
            names.map((name) => ({
              externalId: name,
              ids: { crm: `crm-${name}` },
              domains: [`${name}.example`],
              fields: { plan: name },
            })),
            api,
          )
          await saveAccounts(
            tenant,
            names.map((name) => ({ externalId: `child-${name}`, parent: name })),
            api,
          )
          const state = () =>
            Promise.all(
              names
                .flatMap((name) => [`crm:crm-${name}`, `child-${name}`])
                .map(async (id) => ({ ...(await readAccount(tenant, id, [])), asOf: '' })),
            )
          const before = await state()
          const open: string[] = []
          for (const [keep, merge] of pairs) {
            const merged = await mergeAccounts(tenant, keep, merge).catch((thrown: { code: string }) => {
              expect(thrown.code).toBe('merge_self')
              return null
            })
            if (merged) open.push(merged.id)
          }
          expect((await listMerges(tenant)).length).toBe(open.length)
          for (const pick of picks) {
            const [id] = open.splice(pick % Math.max(open.length, 1), 1)
            if (id) await undoAccountMerge(tenant, id)
          }
          expect(await state()).toEqual(before)
          expect(await currentAliases(tenant)).toEqual({ from: [], to: [] })
        },
      ),
      { numRuns: 12 },
    )
  })

  it('finds the keeper under every id, moves the children, and follows chains', async () => {
    const tenant = await newTenant()
    await saveAccounts(
      tenant,
      [
        { externalId: 'a', domains: ['a.example'] },
        { externalId: 'b', name: 'Birch', ids: { crm: '2' }, domains: ['b.example'] },
        { externalId: 'c' },
        { externalId: 'kid', parent: 'b' },
      ],
      api,
    )
    const ids = await Promise.all(['a', 'b', 'c'].map(async (id) => (await findAccount(tenant, id)).id))
    const first = await mergeAccounts(tenant, 'a', 'b')
    const { id } = await mergeAccounts(tenant, 'c', 'a')
    expect((await findAccount(tenant, 'c')).domains).toEqual(['a.example', 'b.example'])
    expect(await listMerges(tenant, 'c')).toMatchObject([
      { id, mergeName: 'a' },
      { id: first.id, mergeName: 'Birch' },
    ])
    expect((await findAccount(tenant, 'crm:2')).externalId).toBe('c')
    expect((await readAccount(tenant, 'kid', [])).parent).toBe('c')
    const aliases = await currentAliases(tenant)
    expect(aliases.to).toEqual([ids[2], ids[2]])
    await undoAccountMerge(tenant, id)
    await expect(undoAccountMerge(tenant, id)).rejects.toMatchObject({ code: 'merge_undone' })
    expect((await findAccount(tenant, 'crm:2')).externalId).toBe('a')
    expect((await findAccount(tenant, 'c')).domains).toEqual([])
    expect((await findAccount(tenant, 'a')).domains).toEqual(['a.example', 'b.example'])
    await expect(mergeAccounts(tenant, 'a', 'b')).rejects.toMatchObject({ code: 'merge_self' })
    await expect(mergeAccounts(tenant, 'a', 'nobody')).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('actions on a selection', () => {
  it('say what would change, then change it', async () => {
    const tenant = await newTenant()
    await addMember(tenant, 'mia@co.test')
    const items = Array.from({ length: 8 }, (_, i) => ({
      externalId: `a${i}`,
      fields: { plan: i < 3 ? 'pro' : 'free' },
    }))
    await saveAccounts(tenant, items, api)
    const filter = { field: 'field.plan', op: '=', value: 'pro' }
    const dry = await act(tenant, { filter, action: 'assign', to: 'mia@co.test', dryRun: true })
    expect(dry).toMatchObject({ matched: 3, changed: 3, dryRun: true })
    expect(dry.sample[0]).toEqual({ account: 'a0', before: null, after: 'mia@co.test' })
    expect((await readAccount(tenant, 'a0', [])).owner).toBeNull()
    expect(await act(tenant, { filter, action: 'assign', to: 'mia@co.test' })).toMatchObject({ changed: 3 })
    expect(await act(tenant, { filter, action: 'assign', to: 'mia@co.test' })).toMatchObject({
      matched: 3,
      changed: 0,
      sample: [],
    })
    expect((await readAccount(tenant, 'a0', [])).owner).toBe('mia@co.test')
    expect(await act(tenant, { ids: ['a0', 'a7'], action: 'tag', tags: ['x', 'y'] })).toMatchObject({
      matched: 2,
      changed: 2,
    })
    expect(await act(tenant, { ids: ['a0', 'a7'], action: 'untag', tags: ['x'] })).toMatchObject({ changed: 2 })
    expect((await readAccount(tenant, 'a7', [])).tags).toEqual(['y'])
    expect(await act(tenant, { filter, action: 'set_field', key: 'plan', value: 'max' })).toMatchObject({ changed: 3 })
    expect((await readAccount(tenant, 'a1', [])).fields.plan).toBe('max')
    const { items: audit } = await readAudit(tenant, { limit: 3 })
    expect(audit.map((row) => [row.action, row.before, row.subject_kind])).toEqual(
      Array.from({ length: 3 }, () => ['update', { 'field.plan': 'pro' }, 'account']),
    )
  })

  it('change nothing at all when one thing is wrong', async () => {
    const tenant = await newTenant()
    await saveAccounts(tenant, [{ externalId: 'a', fields: { seats: 1 } }], api)
    const all = { all: [] }
    await expect(act(tenant, { ids: ['a', 'ghost'], action: 'tag', tags: ['x'] })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(act(tenant, { action: 'tag', tags: ['x'] })).rejects.toMatchObject({ code: 'selection_missing' })
    await expect(act(tenant, { filter: all, action: 'assign', to: 'ghost@co.test' })).rejects.toMatchObject({
      code: 'unknown_member',
    })
    await expect(act(tenant, { filter: all, action: 'set_field', key: 'seats', value: 'many' })).rejects.toMatchObject({
      code: 'bad_value',
    })
    await expect(act(tenant, { filter: all, action: 'set_field', key: 'ghost', value: 1 })).rejects.toMatchObject({
      code: 'unknown_field',
    })
  })

  it('reach only the book of a member who sees no more', async () => {
    const tenant = await newTenant()
    const memberId = await addMember(tenant, 'mia@co.test')
    await saveAccounts(tenant, [{ externalId: 'mine', owner: 'mia@co.test' }, { externalId: 'other' }], api)
    const mia: Tenant = { ...tenant, scope: { kind: 'book', memberId } }
    expect(await act(mia, { filter: { all: [] }, action: 'tag', tags: ['x'] })).toMatchObject({ matched: 1 })
    expect(await act(mia, { ids: ['other'], action: 'tag', tags: ['x'] })).toMatchObject({ matched: 0, changed: 0 })
    expect((await readAccount(tenant, 'other', [])).tags).toEqual([])
  })
})

describe('a book handed over', () => {
  it('moves every role, dated, and leaves the history', async () => {
    let now = Date.UTC(2026, 0, 10)
    const tenant = await newTenant({ now: () => now })
    const mia = await addMember(tenant, 'mia@co.test')
    const lea = await addMember(tenant, 'lea@co.test')
    await saveAccounts(
      tenant,
      [
        { externalId: 'a', owner: 'mia@co.test' },
        { externalId: 'b', roles: { csm: 'mia@co.test' } },
      ],
      api,
    )
    now = Date.UTC(2026, 0, 20)
    expect(await inTenant(tenant, (tx) => bookKeeper.count(tx, tenant, mia))).toBe(2)
    expect(await inTenant(tenant, (tx) => bookKeeper.handOver(tx, tenant, mia, lea))).toBe(2)
    expect(await inTenant(tenant, (tx) => bookKeeper.count(tx, tenant, mia))).toBe(0)
    expect((await readAccount(tenant, 'b', [])).roles).toEqual({ csm: 'lea@co.test' })
    const then = await readAccount(tenant, 'a', [], { asOf: { kind: 'day', day: '2026-01-15' } })
    expect([then.owner, then.asOf]).toEqual(['mia@co.test', '2026-01-15'])
  })
})

describe('deleting an account', () => {
  it('leaves nothing of it, nor of what was merged into it, in either store', async () => {
    const tenant = await newTenant()
    await saveAccounts(
      tenant,
      [
        { externalId: 'gone', name: 'Gone Ltd', parent: 'top', fields: { plan: 'pro' } },
        { externalId: 'twin' },
        { externalId: 'kid', parent: 'gone' },
      ],
      api,
    )
    const ids = await Promise.all(['gone', 'twin'].map(async (id) => (await findAccount(tenant, id)).id))
    await mergeAccounts(tenant, 'gone', 'twin')
    const stays = (await findAccount(tenant, 'top')).id
    await tenant.stores.olap.insert(
      'events',
      [...ids, stays].map((account_id) => ({
        workspace_id: tenant.workspace.id,
        account_id,
        person_id: NIL_ID,
        event: 'x',
        ts: '2026-01-01 00:00:00.000',
        message_id: deriveId(account_id),
        known_at: '2026-01-01 00:00:00.000',
        import_id: NIL_ID,
        source: 'test',
        properties: '{}',
      })),
    )
    await relayOutbox(tenant.stores, { [FACTS_TOPIC]: sinkFacts })
    const erased: string[] = []
    await deleteAccount(tenant, 'gone', [async (_tx, _tenant, given) => void erased.push(...given)])
    expect(erased.sort()).toEqual([...ids].sort())
    for (const id of ['gone', 'twin'])
      await expect(findAccount(tenant, id)).rejects.toMatchObject({ code: 'not_found' })
    expect((await readAccount(tenant, 'kid', [])).parent).toBeNull()
    const { rows } = await inTenant(tenant, (tx) =>
      sql`select (select count(*) from account where id = any(${ids}::uuid[])) + (select count(*) from account_identifier where account_id = any(${ids}::uuid[]))
        + (select count(*) from field_value where entity_id = any(${ids}::uuid[])) + (select count(*) from field_current where entity_id = any(${ids}::uuid[]))
        + (select count(*) from account_alias) + (select count(*) from account_parent where parent_id = any(${ids}::uuid[])) as n`.execute(
        tx,
      ),
    )
    expect(rows).toEqual([{ n: 0 }])
    const left = await tenant.stores.olap.query<{ account_id: string }>(
      'SELECT account_id FROM events WHERE workspace_id = {w:UUID}',
      {
        w: tenant.workspace.id,
      },
    )
    expect(left).toEqual([{ account_id: stays }])
    const facts = await tenant.stores.olap.query(
      'SELECT * FROM facts WHERE workspace_id = {w:UUID} AND account_id IN {ids:Array(UUID)}',
      {
        w: tenant.workspace.id,
        ids,
      },
    )
    expect(facts).toEqual([])
    expect(JSON.stringify((await readAudit(tenant, { limit: 50 })).items)).not.toContain('Gone Ltd')
  })
})

describe('the timeline', () => {
  it('is the same before and after the relay, newest first, page by page', async () => {
    let now = Date.UTC(2026, 0, 10)
    const tenant = await newTenant({ now: () => now })
    await addMember(tenant, 'mia@co.test')
    for (let step = 0; step < 5; step++) {
      now += 86_400_000
      await saveAccounts(
        tenant,
        [{ externalId: 'a', fields: { seats: step }, owner: step % 2 ? null : 'mia@co.test' }],
        api,
      )
    }
    const { id } = await findAccount(tenant, 'a')
    const read = async () => {
      const items = []
      let cursor: string | undefined
      do {
        const page = await readTimeline(tenant, { accountIds: [id], limit: 3, cursor })
        items.push(...page.items)
        cursor = page.next ?? undefined
      } while (cursor)
      return items
    }
    const before = await read()
    expect(before.filter((entry) => entry.kind === 'field').map((entry) => entry.payload.after)).toEqual([
      4, 3, 2, 1, 0,
    ])
    expect(before.filter((entry) => entry.kind === 'assignment').length).toBe(5)
    await relayOutbox(tenant.stores, { [FACTS_TOPIC]: sinkFacts })
    expect(await read()).toEqual(before)
    const only = await readTimeline(tenant, { accountIds: [id], limit: 50, kinds: ['assignment'] })
    expect(only.items.length).toBe(5)
  })
})
