import { describe, expect, it } from 'vitest'
import { callerFor } from '../../../test/http'
import { newTenant } from '../../../test/stores'

describe('the setup checklist', () => {
  it('has no step done in a new workspace, and each says what to do and where', async () => {
    const { body } = await (await callerFor(await newTenant()))('GET', '/api/v1/setup/checklist')
    expect(body.steps).toHaveLength(7)
    for (const step of body.steps) {
      expect(step).toMatchObject({
        done: false,
        proof: null,
        fix: expect.stringMatching(/\.$/),
        href: expect.stringMatching(/^\//),
      })
    }
  })

  it('is done, with the figures as proof, once the data is there', async () => {
    const call = await callerFor(await newTenant())
    await call('PUT', '/api/v1/accounts/acme', { name: 'Acme' })
    await call('PUT', '/api/v1/accounts/1234', {})
    await call('PUT', '/api/v1/people/ada', { account: 'acme' })
    await call('POST', '/api/v1/subscriptions/bulk', {
      items: [{ externalId: 's-1', account: 'acme', plan: 'Growth', start: '2026-01-01', mrr: '100', currency: 'USD' }],
    })
    const { body } = await call('GET', '/api/v1/setup/checklist')
    const proofs = Object.fromEntries(
      body.steps.map(({ key, proof }: { key: string; proof: string | null }) => [key, proof]),
    )
    expect(proofs).toMatchObject({
      accounts: '2 accounts, 1 with a name',
      people: '1 person at 1 account',
      subscriptions: '1 subscription of 1 account',
      owners: null,
      team: null,
    })
  })
})
