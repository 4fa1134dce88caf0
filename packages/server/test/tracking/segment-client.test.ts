import { Analytics } from '@segment/analytics-node'
import { describe, expect, it } from 'vitest'
import { createCredential } from '../../src/trust/auth'
import { callerFor, testHttp } from '../http'
import { newTenant } from '../stores'
import { drained } from './drained'
import { serveOn } from './serve'

const newClient = (writeKey: string, host: string, more: object = {}) => {
  const client = new Analytics({ writeKey, host, maxRetries: 8, flushAt: 20, flushInterval: 50, ...more })
  const faults: unknown[] = []
  client.on('error', (error) => faults.push(error))
  return { client, faults }
}

async function setUp() {
  const tenant = await newTenant()
  const { key } = await createCredential(tenant, { kind: 'write_key', name: 'Website', scopes: ['track'] })
  return { tenant, key, api: await callerFor(tenant) }
}

describe('@segment/analytics-node', () => {
  it('sends identify, group, track, page, screen and alias, and all of it is there', async () => {
    const { tenant, key, api } = await setUp()
    const server = await serveOn(testHttp().fetch)
    const { client, faults } = newClient(key, server.url)
    client.identify({ userId: 'ann', traits: { name: 'Ann Lee', email: 'ann@acme.test', plan: 'pro' } })
    client.group({ userId: 'ann', groupId: 'acme', traits: { name: 'Acme Inc', seats: 12, industry: 'Tools' } })
    for (let index = 0; index < 50; index++)
      client.track({ userId: 'ann', event: 'Report opened', properties: { index, at: new Date(0), tags: ['a'] } })
    client.page({ userId: 'ann', name: 'Pricing', properties: { url: 'https://acme.test' } })
    client.screen({ anonymousId: 'x', name: 'Home', context: { groupId: 'acme' } })
    client.alias({ userId: 'ann', previousId: 'x' })
    await client.closeAndFlush()
    await server.close()
    expect(faults).toEqual([])
    await drained(tenant)
    const { body } = await api('GET', '/api/v1/accounts/acme/events?limit=500')
    const counts = new Map<string, number>()
    for (const { event } of body.items) counts.set(event, (counts.get(event) ?? 0) + 1)
    expect([...counts].sort()).toEqual([
      ['Report opened', 50],
      ['Viewed Home Screen', 1],
      ['Viewed Pricing Page', 1],
    ])
    expect(new Set(body.items.map((item: { person: { label: string } }) => item.person.label))).toEqual(
      new Set(['Ann Lee']),
    )
    const account = await api('GET', '/api/v1/accounts/acme')
    if (account.status === 200) expect(account.body.name).toBe('Acme Inc')
  })

  it('retries through answers that get lost, faults and a restart, and every event counts once', async () => {
    const { tenant, key, api } = await setUp()
    let turn = 0
    const flaky = async (request: Request): Promise<Response> => {
      turn++
      if (turn <= 2) return new Response('{}', { status: 503, headers: { 'retry-after': '0' } })
      const answer = await testHttp().fetch(request)
      // Taken, and yet the sender hears of a fault: it sends the same again.
      return turn <= 8 ? new Response('{}', { status: 500 }) : answer
    }
    let server = await serveOn(flaky)
    const { port } = server
    const { client, faults } = newClient(key, server.url, { flushAt: 10 })
    for (let index = 0; index < 60; index++)
      client.track({ userId: `user-${index % 7}`, event: 'Opened', context: { groupId: 'acme' } })
    await expect.poll(() => turn).toBeGreaterThan(3)
    await server.close()
    for (let index = 0; index < 60; index++)
      client.track({ userId: `user-${index % 7}`, event: 'Closed', context: { groupId: 'acme' } })
    server = await serveOn(flaky, port)
    await client.closeAndFlush({ timeout: 25_000 })
    await server.close()
    expect(faults).toEqual([])
    await drained(tenant)
    const { body } = await api('GET', '/api/v1/accounts/acme/events?limit=500')
    const names = body.items.map((item: { event: string }) => item.event)
    expect(names.filter((name: string) => name === 'Opened')).toHaveLength(60)
    expect(names.filter((name: string) => name === 'Closed')).toHaveLength(60)
  })
})
