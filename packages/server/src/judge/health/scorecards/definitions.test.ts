import { beforeEach, describe, expect, it } from 'vitest'
import { httpAt } from '../../../../test/http'
import { activeCard } from '../health.fixture'
import { healthOf, now, publish, refresh, setNow, tell } from './story.fixture'

httpAt(now)
beforeEach(() => setNow('2026-03-10T00:20:00Z'))

describe('a draft', () => {
  it('in the shadow of what is published tells who moves and why, and changes nothing', async () => {
    const story = await tell({ a: 8, b: 5, c: 0 })
    await publish(story.call, 'core', {})
    await refresh(story)
    const { status, body } = await story.call('POST', '/api/v1/scorecards/core/shadow', {
      scorecard: activeCard({
        bands: { atRisk: 60, healthy: 90 },
        caps: [{ when: { field: 'metric.active', op: '<', value: 6 }, max: 10, reason: 'hardly used' }],
      }),
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      accounts: 3,
      published: { key: 'core', version: 1 },
      movers: {
        total: 2,
        items: [
          {
            account: 'b',
            before: { score: 50, band: 'watch' },
            after: { score: 10, band: 'at_risk' },
            cause: 'hardly used −40.0',
          },
          { account: 'a', before: { score: 80, band: 'healthy' }, after: { score: 80, band: 'watch' }, cause: null },
        ],
      },
      caps: [{ reason: 'hardly used', accounts: 1 }],
      measures: [{ metric: 'active', values: 3, missing: 0, low: 0, high: 8 }],
    })
    expect(await healthOf(story, 'b')).toMatchObject({ score: 50 })
  })

  it('can be deleted; what scored a past day cannot', async () => {
    const story = await tell({ a: 8 })
    await story.call('PUT', '/api/v1/scorecards/idea', activeCard())
    expect((await story.call('DELETE', '/api/v1/scorecards/idea')).status).toBe(200)
    expect((await story.call('GET', '/api/v1/scorecards/idea')).status).toBe(404)
    await publish(story.call, 'core', {})
    expect(await story.call('DELETE', '/api/v1/scorecards/core')).toMatchObject({
      status: 409,
      body: { code: 'nothing_to_delete' },
    })
  })
})

describe('a definition that cannot be is refused by name, and nothing changes', () => {
  const cap = (when: object) => ({ caps: [{ when, max: 39, reason: 'x' }] })
  it.each<[string, object, string, string]>([
    ['rests on health itself', cap({ field: 'health.score', op: '<', value: 40 }), 'cycle', 'caps[0].when'],
    [
      'names a field that is not',
      { appliesTo: { field: 'field.plam', op: '=', value: 'x' } },
      'unknown_field',
      'appliesTo.field',
    ],
    ['names a field without a past', cap({ field: 'revenue.churnedAt', op: 'is_set' }), 'no_past', 'caps[0].when'],
    [
      'counts people in a cap',
      cap({ people: { match: { field: 'person.role', op: '=', value: 'x' }, op: '<', value: 1 } }),
      'not_available',
      'caps[0].when',
    ],
    ['caps above 100', { caps: [{ when: { all: [] }, max: 120, reason: 'x' }] }, 'invalid_input', 'caps[0].max'],
    ['holds for half a day', { hysteresisDays: 0.5 }, 'invalid_input', 'hysteresisDays'],
    ['scores parents in a way that is none', { parents: 'best' }, 'invalid_input', 'parents'],
    [
      'has no weight',
      { groups: activeCard().groups.map((group) => ({ ...group, weight: 0 })) },
      'invalid_scorecard',
      'groups',
    ],
  ])('%s', async (_, change, code, field) => {
    const story = await tell({ a: 8 })
    await publish(story.call, 'core', {})
    const answer = await story.call('PUT', '/api/v1/scorecards/core', { ...activeCard(), ...change })
    expect([answer.status, answer.body]).toEqual([expect.any(Number), expect.objectContaining({ code, field })])
    expect(answer.status).toBeGreaterThanOrEqual(400)
    const { versions } = (await story.call('GET', '/api/v1/scorecards/core')).body as { versions: object[] }
    expect(versions.length).toBe(1)
  })
})
