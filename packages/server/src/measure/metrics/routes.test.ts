import { describe, expect, it } from 'vitest'
import { callerFor } from '../../../test/http'
import { newTenant } from '../../../test/stores'
import { inTenant } from '../../trust/tenancy'
import { installBuiltInMetrics } from './definitions'
import { addAccounts, addEvents } from './metrics.fixture'

async function story() {
  const tenant = await newTenant()
  await inTenant(tenant, (tx) => installBuiltInMetrics(tx, tenant))
  await addAccounts(tenant, [{ id: 'a' }, { id: 'b' }])
  await addEvents(tenant, [
    { account: 'a', person: 'p', event: 'x', at: '2026-03-01T10:00:00Z' },
    { account: 'a', person: 'q', event: 'y', at: '2026-03-02T10:00:00Z' },
  ])
  return { tenant, call: await callerFor(tenant) }
}
const SUM = { name: 'X', compute: { kind: 'event_count', events: ['x'], days: 7 } }

describe('the metrics API', () => {
  it('defines, lists, edits and takes away', async () => {
    const { call } = await story()
    const made = await call('PUT', '/api/v1/metrics/x_7', SUM)
    expect([made.status, made.body.version, made.body.better]).toEqual([200, 1, 'neutral'])
    const edited = await call('PUT', '/api/v1/metrics/x_7', { ...SUM, compute: { ...SUM.compute, days: 14 } })
    expect(edited.body.version).toBe(2)
    const list = await call('GET', '/api/v1/metrics')
    expect(list.body.total).toBe(15)
    expect((await call('POST', '/api/v1/metrics/query', { limit: 2 })).body.items).toHaveLength(2)
    const one = await call('GET', '/api/v1/metrics/wau')
    expect(one.body).toMatchObject({ restsOn: [], usedBy: ['wau_change', 'weekly_stickiness'] })
    expect((await call('DELETE', '/api/v1/metrics/x_7')).status).toBe(204)
    expect((await call('GET', '/api/v1/metrics/x_7')).status).toBe(404)
    expect((await call('DELETE', '/api/v1/metrics/wau')).status).toBe(409)
  })

  it('names the field at fault', async () => {
    const { call } = await story()
    const bad = await call('PUT', '/api/v1/metrics/x_7', {
      ...SUM,
      compute: { kind: 'event_count', events: [], days: 7 },
    })
    expect([bad.status, bad.body.code, bad.body.field]).toEqual([400, 'invalid_metric', 'compute.events'])
    const when = await call('GET', '/api/v1/metrics/wau/values?as_of=2026-02-30')
    expect([when.status, when.body.field]).toEqual([400, 'as_of'])
  })

  it('gives values of a day, and explains them by SQL that gives the same', async () => {
    const { tenant, call } = await story()
    const values = await call('GET', '/api/v1/metrics/wau/values?as_of=2026-03-02')
    expect(values.body).toEqual({
      asOf: '2026-03-02',
      version: 1,
      items: [
        { account: 'a', value: 2 },
        { account: 'b', value: 0 },
      ],
    })
    const explained = await call('GET', '/api/v1/metrics/wau/explain?account=a&as_of=2026-03-02')
    expect(explained.body).toMatchObject({
      value: 2,
      version: 1,
      rowCount: 2,
      definition: { name: 'Weekly active users' },
    })
    expect(explained.body.rows.map((row: { event: string }) => row.event)).toEqual(['y', 'x'])
    const byHand = await tenant.stores.olap.query<{ value: number }>(explained.body.sqlInlined)
    expect(byHand[0]?.value).toBe(2)
  })

  it('gives all metrics of an account, each the same as its explanation at that moment', async () => {
    const { call } = await story()
    const { body } = await call('GET', '/api/v1/accounts/a/metrics?as_of=2026-03-05')
    expect(body.comparedWith).toBe('2026-02-05')
    expect(body.items.find((one: { key: string }) => one.key === 'wau')).toMatchObject({
      value: 2,
      previous: null,
      change: null,
    })
    for (const item of body.items as { key: string; value: number | null }[]) {
      const explained = await call('GET', `/api/v1/metrics/${item.key}/explain?account=a&as_of=${body.asOf}`)
      expect([item.key, explained.body.value]).toEqual([item.key, item.value])
    }
  })

  it('previews what is not saved', async () => {
    const { call } = await story()
    const { body } = await call('POST', '/api/v1/metrics/preview', { ...SUM, as_of: '2026-03-02' })
    expect(body.items).toEqual([
      { account: 'a', name: 'a', value: 1 },
      { account: 'b', name: 'b', value: 0 },
    ])
    expect(body.distribution).toMatchObject({ total: 2, nulls: 0, min: 0, median: 0.5, max: 1 })
    expect((await call('GET', '/api/v1/metrics')).body.total).toBe(14)
  })

  it('shows a member with a book nothing of other accounts, and a key without the right nothing at all', async () => {
    const { tenant, call } = await story()
    const stranger = await callerFor(await newTenant())
    expect((await stranger('GET', '/api/v1/accounts/a/metrics')).status).toBe(404)
    const narrow = await callerFor(tenant, ['accounts:read'])
    expect((await narrow('GET', '/api/v1/metrics')).status).toBe(403)
    expect((await call('GET', '/api/v1/metrics')).status).toBe(200)
  })
})
