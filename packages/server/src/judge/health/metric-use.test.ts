import { describe, expect, it } from 'vitest'
import { callerFor } from '../../../test/http'
import { newTenant } from '../../../test/stores'
import { addAccounts, addEvents, addMetrics } from '../../measure/metrics/metrics.fixture'

const curve = [
  [0, 0],
  [2, 100],
]
const card = {
  name: 'Core "accounts"',
  bands: { atRisk: 40, healthy: 70 },
  coverageFloor: 0,
  groups: [
    {
      key: 'usage',
      name: 'Usage',
      weight: 1,
      measures: [{ metric: 'users', weight: 1, curve, missing: 'zero' }],
    },
  ],
}

async function openWorkspace() {
  const tenant = await newTenant()
  await addAccounts(tenant, [
    { id: 'old', created: '2026-01-01T00:00:00Z', known: '2026-01-01T00:00:00Z' },
    { id: 'new', created: '2026-05-01T00:00:00Z', known: '2026-05-01T00:00:00Z' },
  ])
  await addEvents(tenant, [{ account: 'old', person: 'p', event: 'x', at: '2026-03-01T10:00:00Z' }])
  await addMetrics(tenant, {
    users: { kind: 'event_users', events: '*', days: 7 },
    events: { kind: 'event_count', events: '*', days: 7 },
  })
  const call = await callerFor(tenant)
  expect((await call('PUT', '/api/v1/scorecards/core', card)).status).toBe(200)
  expect((await call('POST', '/api/v1/scorecards/core/publish')).status).toBe(200)
  return call
}

describe('a metric that a scorecard measures', () => {
  it('cannot go, and is told why; another can', async () => {
    const call = await openWorkspace()
    expect(await call('DELETE', '/api/v1/metrics/users')).toMatchObject({
      status: 409,
      body: { code: 'metric_in_use', title: '"users" cannot go: scorecard "Core "accounts"" rests on it.' },
    })
    expect((await call('DELETE', '/api/v1/metrics/events')).status).toBe(204)
    const other = {
      ...card,
      groups: [{ ...card.groups[0], measures: [{ ...card.groups[0]?.measures[0], metric: 'x' }] }],
    }
    expect((await call('PUT', '/api/v1/scorecards/core', other)).body).toMatchObject({
      code: 'unknown_metric',
      field: 'groups[0].measures[0].metric',
    })
  })
})

describe('the scores of a past day', () => {
  it('are of the accounts that existed then', async () => {
    const call = await openWorkspace()
    const accountsOn = async (day: string) =>
      (await call('GET', `/api/v1/scorecards/core/scores?as_of=${day}`)).body.items.map(
        (item: { account: string; score: number }) => [item.account, item.score],
      )
    expect(await accountsOn('2025-12-31')).toEqual([])
    expect(await accountsOn('2026-03-01')).toEqual([['old', 50]])
    expect(await accountsOn('2026-05-01')).toEqual([
      ['new', 0],
      ['old', 0],
    ])
  })
})

describe('a fault in the shape of an input', () => {
  it('names the place as a path with brackets', async () => {
    const call = await openWorkspace()
    const wrong = { ...card, groups: [{ ...card.groups[0], measures: [{ metric: 'users', weight: 'much' }] }] }
    expect((await call('PUT', '/api/v1/scorecards/core', wrong)).body).toMatchObject({
      code: 'invalid_input',
      field: 'groups[0].measures[0].weight',
    })
  })
})
