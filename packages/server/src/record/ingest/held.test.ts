import { describe, expect, it } from 'vitest'
import { drained } from '../../../test/tracking/drained'
import { DAY, group, newStory, play, START, seenIn, track } from '../../../test/tracking/story'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { resolveAccounts } from '../accounts'
import { linkPeople, resolvePeople } from '../people'
import { attachHeld, listHeld, sweepHeld } from './held'
import { tidyIngest } from './jobs'

describe('held events', () => {
  const wait = [track('ann', 'A', '2026-03-08T10:00:00.000Z')]

  const link = (tenant: Tenant, from: string) =>
    inTenant(tenant, async (tx) => {
      const people = await resolvePeople(tx, tenant, [{ source: 'external', externalId: 'ann' }], { create: true })
      const accounts = await resolveAccounts(tx, tenant, [{ source: 'external', externalId: 'acme' }], { create: true })
      const [personId = '', accountId = ''] = [...people.values(), ...accounts.values()]
      await linkPeople(tx, tenant, [{ personId, accountId, from: new Date(from), source: 'crm' }])
      return personId
    })

  it('leave when an import or the API links their person, at once or at the next sweep', async () => {
    for (const sweep of [false, true]) {
      const tenant = await newStory()
      await play(tenant, [{ send: wait }], true)
      const personId = await link(tenant, '2026-03-09T00:00:00Z')
      const left = await inTenant(tenant, (tx) => (sweep ? sweepHeld(tx, tenant) : attachHeld(tx, tenant, [personId])))
      expect(left).toBe(1)
      await drained(tenant)
      expect(await seenIn(tenant)).toEqual([['acme', 'ann', 'A', '2026-03-08 10:00:00.000']])
    }
  })

  it('are known from when they were attached, not from when they waited', async () => {
    const tenant = await newStory()
    await play(
      tenant,
      [{ send: wait }, { at: 2 * 1440, send: [group('ann', 'acme', '2026-03-12T00:00:00.000Z')] }],
      true,
    )
    const [row] = await tenant.stores.olap.query<{ known_at: string }>(
      'SELECT known_at FROM events FINAL WHERE workspace_id = {w:UUID}',
      { w: tenant.workspace.id },
    )
    expect(row?.known_at).toBe('2026-03-12 12:00:00.000')
  })

  it('expire visibly after thirty days', async () => {
    const tenant = await newStory()
    await play(tenant, [{ send: wait }], true)
    const states = async () => (await inTenant(tenant, (tx) => listHeld(tx, tenant, { limit: 10, before: null }))).items
    expect(await states()).toMatchObject([{ event: 'A', state: 'waiting', source: 'test' }])
    tenant.clock.now = START + 30 * DAY
    await inTenant(tenant, (tx) => tidyIngest(tx, tenant))
    expect(await states()).toMatchObject([{ event: 'A', state: 'expired' }])
    await link(tenant, '2026-03-09T00:00:00Z')
    expect(await inTenant(tenant, (tx) => sweepHeld(tx, tenant))).toBe(0)
  })
})
