import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { inTenant } from '../../trust/tenancy'
import { findAccount, markDirty, noteFirstSeen, refKey, resolveAccounts } from './index'

const external = (externalId: string) => ({ source: 'external', externalId })

describe('resolveAccounts', () => {
  it('finds what is there and makes what is not, once', async () => {
    const tenant = await newTenant()
    const refs = [external('acme'), external('beta'), external('acme'), { source: 'crm', externalId: '7' }]
    const none = await inTenant(tenant, (tx) => resolveAccounts(tx, tenant, refs, { create: false }))
    expect(none.size).toBe(0)
    const made = await inTenant(tenant, (tx) => resolveAccounts(tx, tenant, refs, { create: true }))
    expect([...made.keys()].sort()).toEqual(['crm\u001f7', 'external\u001facme', 'external\u001fbeta'])
    const again = await inTenant(tenant, (tx) => resolveAccounts(tx, tenant, refs, { create: true }))
    expect(again).toEqual(made)
    expect((await findAccount(tenant, 'crm:7')).id).toBe(made.get('crm\u001f7'))
    await expect(findAccount(tenant, 'nobody')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('agrees with itself when two transactions make the same accounts at once', async () => {
    const tenant = await newTenant()
    const refs = Array.from({ length: 200 }, (_, i) => external(`a${i}`))
    const [one, other] = await Promise.all([
      inTenant(tenant, (tx) => resolveAccounts(tx, tenant, refs, { create: true })),
      inTenant(tenant, (tx) => resolveAccounts(tx, tenant, [...refs].reverse(), { create: true })),
    ])
    expect(one.size).toBe(200)
    expect(new Map([...other].sort())).toEqual(new Map([...one].sort()))
  })

  it('refuses an id that no store can keep', async () => {
    const tenant = await newTenant()
    for (const bad of ['', 'a\u0000b', '\ud800', 'x'.repeat(501)]) {
      const attempt = inTenant(tenant, (tx) => resolveAccounts(tx, tenant, [external(bad)], { create: true }))
      await expect(attempt).rejects.toMatchObject({ code: 'invalid_id' })
    }
  })
})

describe('marks of accounts', () => {
  it('keeps the cause that starts no work while an account waits', async () => {
    const tenant = await newTenant()
    const ids = [
      ...(await inTenant(tenant, (tx) => resolveAccounts(tx, tenant, [external('a')], { create: true }))).values(),
    ]
    await inTenant(tenant, (tx) => markDirty(tx, tenant, ids, 'import', '2026-01-05'))
    await inTenant(tenant, (tx) => markDirty(tx, tenant, ids, 'live'))
    await inTenant(tenant, (tx) => markDirty(tx, tenant, 'all', 'late', '2026-01-02'))
    const read = async () =>
      (await inTenant(tenant, (tx) => sql`select seq, cause, late_from from account_dirty`.execute(tx))).rows
    expect(await read()).toEqual([{ seq: 4, cause: 'late', late_from: '2026-01-02' }])
    await inTenant(tenant, (tx) => sql`update account_dirty set done_seq = seq`.execute(tx))
    await inTenant(tenant, (tx) => markDirty(tx, tenant, ids, 'live'))
    expect(await read()).toEqual([{ seq: 5, cause: 'live', late_from: null }])
  })

  it('keeps the earliest first sight', async () => {
    const tenant = await newTenant()
    const made = await inTenant(tenant, (tx) => resolveAccounts(tx, tenant, [external('a')], { create: true }))
    const accountId = made.get(refKey(external('a'))) as string
    const at = (day: string) => ({ accountId, at: new Date(`${day}T00:00:00Z`) })
    await inTenant(tenant, (tx) => noteFirstSeen(tx, tenant, [at('2026-03-02'), at('2026-03-01')]))
    await inTenant(tenant, (tx) => noteFirstSeen(tx, tenant, [at('2026-03-05')]))
    expect((await findAccount(tenant, 'a')).firstSeenAt).toEqual(new Date('2026-03-01T00:00:00Z'))
  })
})
