import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { resolveAccounts } from '../accounts'
import { accountOfPeopleAt, linkPeople, resolvePeople } from './index'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

async function setUp(tenant: Tenant) {
  return inTenant(tenant, async (tx) => {
    const refs = ['acme', 'beta'].map((externalId) => ({ source: 'external', externalId }))
    const accounts = await resolveAccounts(tx, tenant, refs, { create: true })
    const people = await resolvePeople(tx, tenant, [{ source: 'external', externalId: 'ann' }], { create: true })
    return {
      acme: accounts.get('external\u001facme') as string,
      beta: accounts.get('external\u001fbeta') as string,
      ann: people.get('external\u001fann') as string,
    }
  })
}

describe('whose account an event is', () => {
  it('follows the person from account to account, in whatever order it is learnt', async () => {
    const story: [string, 'acme' | 'beta'][] = [
      ['2026-01-01', 'acme'],
      ['2026-01-03', 'acme'],
      ['2026-01-05', 'beta'],
      ['2026-01-10', 'acme'],
      ['2026-01-12', 'acme'],
    ]
    for (const order of [story, [...story].reverse()]) {
      const tenant = await newTenant()
      const ids = await setUp(tenant)
      for (const [from, account] of order) {
        const link = { personId: ids.ann, accountId: ids[account], from: day(from), source: 'tracking' }
        await inTenant(tenant, (tx) => linkPeople(tx, tenant, [link]))
      }
      const days = ['2025-12-31', '2026-01-01', '2026-01-04', '2026-01-05', '2026-01-09', '2026-01-11', '2026-01-13']
      const found = await inTenant(tenant, (tx) =>
        accountOfPeopleAt(
          tx,
          tenant,
          days.map((at) => ({ personId: ids.ann, at: day(at) })),
        ),
      )
      const { acme, beta } = ids
      expect(found).toEqual([null, acme, acme, beta, beta, acme, acme])
    }
  })

  it('keeps one link for a fact told again and again, and ends one that is told to end', async () => {
    const tenant = await newTenant()
    const { ann, acme } = await setUp(tenant)
    const tell = (from: string, to?: string) =>
      inTenant(tenant, (tx) =>
        linkPeople(tx, tenant, [
          { personId: ann, accountId: acme, from: day(from), to: to ? day(to) : null, source: 'crm' },
        ]),
      )
    expect(await tell('2026-01-01')).toBe(1)
    expect(await tell('2026-01-01')).toBe(0)
    expect(await tell('2026-02-01')).toBe(0)
    expect(await tell('2026-01-01', '2026-03-01')).toBe(1)
    const after = await inTenant(tenant, (tx) =>
      accountOfPeopleAt(tx, tenant, [{ personId: ann, at: day('2026-03-01') }]),
    )
    expect(after).toEqual([null])
  })

  it('makes people once, when two transactions meet', async () => {
    const tenant = await newTenant()
    const refs = Array.from({ length: 100 }, (_, i) => ({
      source: i % 2 ? 'anonymous' : 'external',
      externalId: `p${i}`,
    }))
    const [one, other] = await Promise.all([
      inTenant(tenant, (tx) => resolvePeople(tx, tenant, refs, { create: true })),
      inTenant(tenant, (tx) => resolvePeople(tx, tenant, refs, { create: true })),
    ])
    expect(one.size).toBe(100)
    expect(other).toEqual(one)
  })
})
