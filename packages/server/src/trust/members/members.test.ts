import { describe, expect, inject, it } from 'vitest'
import { newTenant, testStores } from '../../../test/stores'
import { newId } from '../../kernel/ids'
import { bookKeeper, readAccount, saveAccounts } from '../../record/accounts'
import { openSignIn } from '../auth'
import { insertMembers, inTenant, type Tenant } from '../tenancy'
import { addMember, changeMember, inviteAgain, removeMember } from './change'
import { acceptInvite } from './invite'
import { listMembers } from './members'

let opened: ReturnType<typeof openSignIn> | null = null
const signIn = () => {
  opened ??= openSignIn(testStores(), inject('stores').ownerUrl, undefined)
  return opened
}

async function newWorkspace(now?: () => number): Promise<Tenant> {
  const tenant = await newTenant(now ? { now } : {})
  const boss = { userId: null, email: 'boss@co.test', name: 'Boss', role: 'admin' as const }
  await inTenant(tenant, (tx) => insertMembers(tx, tenant, [boss]))
  return tenant
}

const wanted = (email: string) => ({ email, role: 'csm' as const, sees: 'book' as const })

describe('invitations', () => {
  it('are good once', async () => {
    const tenant = await newWorkspace()
    const email = `mia-${newId()}@co.test`
    const { token, member } = await addMember(tenant, wanted(email))
    expect(member).toMatchObject({ email, joined: false, sees: 'book' })
    const weak = acceptInvite(tenant.stores, signIn(), { token, password: 'short' })
    await expect(weak).rejects.toMatchObject({ code: 'weak_password' })
    const joined = await acceptInvite(tenant.stores, signIn(), { token, password: 'long enough 1', name: 'Mia' })
    expect(joined.member).toMatchObject({ email, joined: true, name: 'Mia' })
    const again = acceptInvite(tenant.stores, signIn(), { token, password: 'long enough 1' })
    await expect(again).rejects.toMatchObject({ code: 'invite_invalid' })
  })

  it('expire after seven days, and stop when a new one is made', async () => {
    let now = Date.now()
    const tenant = await newWorkspace(() => now)
    const first = await addMember(tenant, wanted(`lea-${newId()}@co.test`))
    const second = await inviteAgain(tenant, first.member.email)
    const accept = (token: string) => acceptInvite(tenant.stores, signIn(), { token, password: 'long enough 1' })
    await expect(accept(first.token)).rejects.toMatchObject({ code: 'invite_invalid' })
    now += 8 * 86_400_000
    await expect(accept(second.token)).rejects.toMatchObject({ code: 'invite_expired' })
  })
})

describe('members', () => {
  it('are there once, and one admin stays', async () => {
    const tenant = await newWorkspace()
    await addMember(tenant, wanted('mia@co.test'))
    await expect(addMember(tenant, wanted('MIA@co.test'))).rejects.toMatchObject({ code: 'member_exists' })
    await expect(changeMember(tenant, 'boss@co.test', { role: 'viewer' })).rejects.toMatchObject({ code: 'last_admin' })
    await expect(removeMember(tenant, 'boss@co.test', undefined, bookKeeper)).rejects.toMatchObject({
      code: 'last_admin',
    })
    await changeMember(tenant, 'mia@co.test', { role: 'admin', sees: 'all' })
    expect(await changeMember(tenant, 'boss@co.test', { role: 'viewer' })).toMatchObject({ role: 'viewer' })
    expect((await listMembers(tenant)).map((member) => [member.email, member.role])).toEqual([
      ['boss@co.test', 'viewer'],
      ['mia@co.test', 'admin'],
    ])
  })

  it('two admins who remove each other at once leave one', async () => {
    const tenant = await newWorkspace()
    await addMember(tenant, { ...wanted('mia@co.test'), role: 'admin' })
    const outcomes = await Promise.allSettled(
      ['boss@co.test', 'mia@co.test'].map((email) => removeMember(tenant, email, undefined, bookKeeper)),
    )
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled').length).toBe(1)
    expect((await listMembers(tenant)).length).toBe(1)
  })

  it('with a book are removed only with a word on where it goes', async () => {
    const tenant = await newWorkspace()
    await addMember(tenant, wanted('mia@co.test'))
    await addMember(tenant, wanted('lea@co.test'))
    const items = ['a', 'b'].map((externalId) => ({ externalId, owner: 'mia@co.test' }))
    await saveAccounts(tenant, items, { source: 'api', mode: 'upsert' })
    const remove = (bookTo?: string) => removeMember(tenant, 'mia@co.test', bookTo, bookKeeper)
    await expect(remove()).rejects.toMatchObject({ code: 'book_undecided', status: 409 })
    await expect(remove('mia@co.test')).rejects.toMatchObject({ code: 'book_undecided' })
    await expect(remove('ghost@co.test')).rejects.toMatchObject({ code: 'not_found' })
    expect((await readAccount(tenant, 'a', [])).owner).toBe('mia@co.test')
    expect(await remove('lea@co.test')).toEqual({ removed: 'mia@co.test', moved: 2 })
    expect((await readAccount(tenant, 'a', [])).owner).toBe('lea@co.test')
    expect(await removeMember(tenant, 'lea@co.test', 'none', bookKeeper)).toMatchObject({ moved: 2 })
    expect((await readAccount(tenant, 'a', [])).owner).toBeNull()
    await addMember(tenant, wanted('mia@co.test'))
    expect((await listMembers(tenant)).length).toBe(2)
  })
})
