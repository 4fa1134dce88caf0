import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../../test/stores'
import { readAudit } from '../../../trust/audit'
import { insertMembers, inTenant, type Tenant } from '../../../trust/tenancy'
import { readAccount, readMoment, type SaveOptions, saveAccounts } from '../index'

const api: SaveOptions = { source: 'api', mode: 'upsert' }

const read = (tenant: Tenant, id: string, query: { as_of?: string; known_at?: string } = {}) =>
  readAccount(tenant, id, [], readMoment(tenant, query))

const addMembers = (tenant: Tenant, ...emails: string[]): Promise<string[]> =>
  inTenant(tenant, (tx) =>
    insertMembers(
      tx,
      tenant,
      emails.map((email) => ({ userId: null, email, name: email, role: 'csm' as const })),
    ),
  )

describe('saveAccounts', () => {
  it('makes, changes and leaves accounts, and says so', async () => {
    const tenant = await newTenant()
    await addMembers(tenant, 'mia@co.test')
    const items = [
      {
        externalId: 'acme',
        ids: { crm: '7' },
        name: 'Acme',
        domains: ['Acme.test'],
        tags: ['vip', 'eu'],
        parent: 'holding',
        owner: 'MIA@co.test',
        roles: { sponsor: 'mia@co.test' },
        createdAt: '2025-05-01',
        fields: { plan: 'pro', seats: 12, deal: { amount: '10', currency: 'USD' } },
      },
      { externalId: 'beta' },
    ]
    expect(await saveAccounts(tenant, items, api)).toEqual({ created: 2, updated: 0, unchanged: 0, errors: [] })
    expect(await saveAccounts(tenant, items, api)).toEqual({ created: 0, updated: 0, unchanged: 2, errors: [] })
    const change = [{ ids: { crm: '7' }, fields: { seats: 13 } }, { externalId: 'beta' }]
    expect(await saveAccounts(tenant, change, api)).toMatchObject({ updated: 1, unchanged: 1 })
    expect(await read(tenant, 'crm:7')).toMatchObject({
      externalId: 'acme',
      ids: { crm: '7' },
      name: 'Acme',
      domains: ['acme.test'],
      tags: ['eu', 'vip'],
      parent: 'holding',
      owner: 'mia@co.test',
      roles: { sponsor: 'mia@co.test' },
      createdAt: '2025-05-01T00:00:00.000Z',
      fields: { plan: 'pro', seats: 13 },
    })
    expect((await read(tenant, 'beta')).name).toBe('beta')
  })

  it('leaves a bad item out as a whole, names its field, and takes the others', async () => {
    const tenant = await newTenant()
    await saveAccounts(tenant, [{ externalId: 'a', fields: { seats: 1 } }, { externalId: 'b' }], api)
    const result = await saveAccounts(
      tenant,
      [
        { externalId: 'a', name: 'kept out', fields: { seats: 'many' } },
        { externalId: 'c', owner: 'nobody@co.test' },
        { name: 'no id' },
        { externalId: 'd', parent: 'd' },
        { externalId: 'e', createdAt: 'yesterday' },
        { externalId: 'f', at: '2099-01-01' },
        { externalId: 'g', colour: 'red' },
        { externalId: 'ok' },
      ],
      api,
    )
    expect(result.errors.map(({ index, field, code }) => [index, field, code])).toEqual([
      [0, 'fields.seats', 'bad_value'],
      [1, 'owner', 'unknown_member'],
      [2, 'externalId', 'id_missing'],
      [3, 'parent', 'parent_cycle'],
      [4, 'createdAt', 'bad_time'],
      [5, 'at', 'future_time'],
      [6, 'item', 'invalid_input'],
    ])
    expect(result.created).toBe(1)
    expect((await read(tenant, 'a')).name).toBe('a')
    await expect(read(tenant, 'c')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('refuses ids that belong to different accounts', async () => {
    const tenant = await newTenant()
    await saveAccounts(
      tenant,
      [
        { externalId: 'a', ids: { crm: '1' } },
        { externalId: 'b', ids: { crm: '2' } },
      ],
      api,
    )
    const { errors } = await saveAccounts(
      tenant,
      [
        { externalId: 'a', ids: { crm: '2' } },
        { externalId: 'new', ids: { crm: '1' } },
        { externalId: 'x', ids: { erp: '9' } },
        { externalId: 'y', ids: { erp: '9' } },
      ],
      api,
    )
    expect(errors.map(({ index, code }) => [index, code])).toEqual([
      [0, 'ambiguous_ids'],
      [1, 'id_taken'],
      [3, 'id_taken'],
    ])
  })

  it('names the path of a ring of parents', async () => {
    const tenant = await newTenant()
    await saveAccounts(
      tenant,
      [
        { externalId: 'a', parent: 'b' },
        { externalId: 'b', parent: 'c' },
      ],
      api,
    )
    const { errors } = await saveAccounts(tenant, [{ externalId: 'c', parent: 'a' }], api)
    expect(errors[0]?.message).toContain('c → a → b → c')
    expect((await read(tenant, 'c')).parent).toBeNull()
  })

  it('patches only what is there, and a put takes back what its own source left out', async () => {
    const tenant = await newTenant()
    const patch = await saveAccounts(tenant, [{ externalId: 'a', name: 'A' }], { ...api, mode: 'patch' })
    expect(patch.errors[0]?.code).toBe('not_found')
    await saveAccounts(tenant, [{ externalId: 'a', name: 'A', fields: { x: 1, y: 2 } }], api)
    await saveAccounts(tenant, [{ externalId: 'a', fields: { z: 3 } }], { source: 'crm', mode: 'upsert' })
    await saveAccounts(tenant, [{ externalId: 'a', fields: { x: 5 } }], { ...api, mode: 'put' })
    expect(await read(tenant, 'a')).toMatchObject({ name: 'a', fields: { x: 5, z: 3 } })
    expect((await read(tenant, 'a')).fields).not.toHaveProperty('y')
  })

  it('takes a dry run back', async () => {
    const tenant = await newTenant()
    const result = await saveAccounts(tenant, [{ externalId: 'a' }, {}], { ...api, dryRun: true })
    expect(result).toMatchObject({ created: 1, errors: [{ index: 1 }] })
    await expect(read(tenant, 'a')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('answers as of a past day, and as it was known', async () => {
    const clock = { now: Date.UTC(2026, 0, 10) }
    const tenant = await newTenant({ now: () => clock.now })
    await addMembers(tenant, 'mia@co.test', 'lea@co.test')
    const save = (item: object) => saveAccounts(tenant, [{ externalId: 'a', ...item }], api)
    await save({ owner: 'mia@co.test', parent: 'p', fields: { plan: 'free' }, at: '2026-01-01' })
    clock.now = Date.UTC(2026, 1, 10)
    await save({ owner: 'lea@co.test', parent: null, fields: { plan: 'pro' } })
    clock.now = Date.UTC(2026, 2, 10)
    await save({ owner: null, fields: { plan: 'trial' }, at: '2026-01-20' })
    const at = async (as_of: string, known_at?: string) => {
      const { owner, parent, fields } = await read(tenant, 'a', known_at ? { as_of, known_at } : { as_of })
      return [owner, parent, fields.plan]
    }
    expect(await at('2025-12-31')).toEqual([null, null, undefined])
    expect(await at('2026-01-05')).toEqual(['mia@co.test', 'p', 'free'])
    expect(await at('2026-01-25')).toEqual([null, 'p', 'trial'])
    expect(await at('2026-01-25', '2026-03-01')).toEqual(['mia@co.test', 'p', 'free'])
    expect(await at('2026-01-25', '2026-01-09')).toEqual([null, null, undefined])
    expect(await at('2026-02-10')).toEqual(['lea@co.test', null, 'pro'])
    expect(await read(tenant, 'a')).toMatchObject({ owner: 'lea@co.test', parent: null, fields: { plan: 'pro' } })
  })

  it('writes who changed what, before and after, in the same transaction', async () => {
    const tenant = await newTenant()
    await saveAccounts(tenant, [{ externalId: 'a', fields: { plan: 'free' } }], api)
    await saveAccounts(tenant, [{ externalId: 'a', fields: { plan: 'pro' } }], api)
    const { items } = await readAudit(tenant, { limit: 10, subjectKind: 'account' })
    expect(items.map(({ action, before, after }) => [action, before, after])).toEqual([
      ['update', { 'field.plan': 'free' }, { ids: { external: 'a' }, 'field.plan': 'pro' }],
      ['create', null, { ids: { external: 'a' }, 'field.plan': 'free' }],
    ])
  })

  it('shows a member with a book their own accounts, and lets them change no others', async () => {
    const tenant = await newTenant()
    const [memberId = ''] = await addMembers(tenant, 'mia@co.test')
    await saveAccounts(tenant, [{ externalId: 'mine', owner: 'mia@co.test' }, { externalId: 'other' }], api)
    const mia: Tenant = { ...tenant, scope: { kind: 'book', memberId } }
    const result = await saveAccounts(
      mia,
      [
        { externalId: 'mine', name: 'M' },
        { externalId: 'other', name: 'O' },
      ],
      api,
    )
    expect(result).toMatchObject({ updated: 1, errors: [{ index: 1, code: 'not_found' }] })
    await expect(read(mia, 'other')).rejects.toMatchObject({ code: 'not_found' })
    await saveAccounts(mia, [{ externalId: 'made' }], api)
    expect((await read(mia, 'made')).owner).toBe('mia@co.test')
  })

  it('takes 5,000 at once, and the same 5,000 in any two transactions at a time', async () => {
    const tenant = await newTenant()
    const items = Array.from({ length: 5_000 }, (_, i) => ({
      externalId: `a${i}`,
      name: `Account ${i}`,
      fields: { seats: i },
    }))
    const [one, other] = await Promise.all([
      saveAccounts(tenant, items, api),
      saveAccounts(tenant, [...items].reverse(), api),
    ])
    expect(one.errors.length + other.errors.length).toBe(0)
    const { rows } = await inTenant(tenant, (tx) =>
      sql`select count(*) as accounts, (select count(*) from field_value where closed_at is null) as values from account`.execute(
        tx,
      ),
    )
    expect(rows).toEqual([{ accounts: 5_000, values: 10_000 }])
    await expect(saveAccounts(tenant, [...items, {}], api)).rejects.toMatchObject({ code: 'too_many_items' })
  }, 120_000)
})
