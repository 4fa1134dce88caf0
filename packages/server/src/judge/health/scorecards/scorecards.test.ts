import { beforeEach, describe, expect, it } from 'vitest'
import { httpAt } from '../../../../test/http'
import { eachDay } from '../../../kernel/time'
import { closeDays, detectSilentSources } from '../../../measure/metrics'
import { saveSubscriptions } from '../../../measure/revenue'
import { countEvents } from '../../../record/ingest'
import { inTenant } from '../../../trust/tenancy'
import { activeCard, useProduct } from '../health.fixture'
import { healthOf, now, plan, publish, refresh, scoresOf, setNow, tell } from './story.fixture'

httpAt(now)
beforeEach(() => setNow('2026-03-10T00:20:00Z'))

describe('several scorecards', () => {
  it('exactly one scores an account, by rule and priority; the report tells overlaps and whom none scores', async () => {
    const fields = { big: { fields: { plan: 'enterprise' } }, small: { fields: { plan: 'free' } } }
    const story = await tell({ big: 8, small: 4, other: 2 }, fields)
    await publish(story.call, 'large', { name: 'Large', appliesTo: plan('enterprise'), priority: 1 })
    await publish(story.call, 'planned', {
      name: 'Planned',
      appliesTo: { field: 'field.plan', op: 'is_set' },
      priority: 5,
    })
    await refresh(story)
    expect(await healthOf(story, 'big')).toMatchObject({
      score: 80,
      scorecard: { key: 'large' },
      appliesBy: { priority: 1, words: expect.stringContaining('enterprise'), others: ['planned'] },
    })
    expect(await healthOf(story, 'small')).toMatchObject({ score: 40, scorecard: { key: 'planned' } })
    expect(await story.call('GET', '/api/v1/accounts/other/health')).toMatchObject({
      status: 404,
      body: { code: 'no_scorecard' },
    })
    expect((await story.call('GET', '/api/v1/accounts/other')).body).toMatchObject({ health: null })
    expect((await story.call('GET', '/api/v1/scorecards/assignment')).body).toEqual({
      items: [
        { key: 'large', name: 'Large', priority: 1, accounts: 1 },
        { key: 'planned', name: 'Planned', priority: 5, accounts: 1 },
      ],
      none: { accounts: 1, sample: [{ account: 'other', name: 'other Ltd' }] },
      overlaps: { accounts: 1, sample: [{ account: 'big', name: 'big Ltd', applied: 'large', also: ['planned'] }] },
    })
    // Out of force, its accounts fall to the next.
    expect((await story.call('POST', '/api/v1/scorecards/large/retire')).status).toBe(200)
    await refresh(story)
    expect(await healthOf(story, 'big')).toMatchObject({ scorecard: { key: 'planned' } })
    expect(await story.call('POST', '/api/v1/scorecards/large/retire')).toMatchObject({ status: 409 })
  })

  it('a past day keeps the scorecard that scored it, and answers what was recorded', async () => {
    const fields = { big: { fields: { plan: 'enterprise' } } }
    const story = await tell({ big: 8, small: 4 }, fields)
    await publish(story.call, 'large', { appliesTo: plan('enterprise') })
    await publish(story.call, 'rest', { priority: 2 })
    await closeDays(story.tenant)
    const recorded = { large: { big: 80 }, rest: { small: 40 } }
    const shown = async () => ({
      large: await scoresOf(story, 'large', '?as_of=2026-03-09'),
      rest: await scoresOf(story, 'rest', '?as_of=2026-03-09'),
    })
    expect(await shown()).toEqual(recorded)
    // Later the field changes, a scorecard is edited, another goes: the past stays as it was shown.
    setNow('2026-03-12T09:00:00Z')
    await story.call('PATCH', '/api/v1/accounts/big', { fields: { plan: 'free' } })
    const harder = activeCard().groups.map((group) => ({
      ...group,
      measures: group.measures.map((one) => ({
        ...one,
        curve: [
          [0, 0],
          [20, 100],
        ] as [number, number][],
      })),
    }))
    await publish(story.call, 'rest', { priority: 2, groups: harder })
    await story.call('POST', '/api/v1/scorecards/large/retire')
    await refresh(story)
    expect(await healthOf(story, 'big')).toMatchObject({ scorecard: { key: 'rest' } })
    expect(await shown()).toEqual(recorded)
    expect(await healthOf(story, 'big', '?as_of=2026-03-09')).toMatchObject({
      score: 80,
      scorecard: { key: 'large' },
      version: 1,
    })
  })
})

describe('a cap', () => {
  it('holds while its rule holds, the lowest of several; the past is capped by what was true and known then', async () => {
    const story = await tell({ a: 9 }, { a: { fields: { plan: 'trial' } } })
    const caps = [
      { when: plan('trial'), max: 60, reason: 'still on trial' },
      { when: { field: 'metric.active', op: '>=', value: 9 } as const, max: 39, reason: 'too good to be true' },
    ]
    await publish(story.call, 'core', { caps })
    await refresh(story)
    expect(await healthOf(story, 'a')).toMatchObject({
      base: 90,
      score: 39,
      band: 'at_risk',
      adjustments: [{ kind: 'cap', reason: 'too good to be true', contribution: -51, points: -51 }],
    })
    await closeDays(story.tenant)
    setNow('2026-03-13T09:00:00Z')
    await refresh(story)
    // Three days on, the other cap is left.
    expect(await healthOf(story, 'a')).toMatchObject({
      base: 70,
      score: 60,
      adjustments: [{ kind: 'cap', reason: 'still on trial', contribution: -10 }],
    })
    await story.call('PATCH', '/api/v1/accounts/a', { fields: { plan: 'paid' } })
    await refresh(story)
    expect(await healthOf(story, 'a')).toMatchObject({ base: 70, score: 70, adjustments: [] })
    const compared = await healthOf(story, 'a', '?as_of=2026-03-12&compare_to=2026-03-09')
    expect(compared).toMatchObject({
      score: 60,
      change: {
        before: 39,
        after: 60,
        parts: [
          { kind: 'measure', metric: 'active', change: -20 },
          { kind: 'cap', name: 'Cap: still on trial', before: -51, after: -10, change: 41 },
        ],
      },
    })
  })
})

describe('bands that are held', () => {
  it('change after so many closes running, not before, and the score is told as it is', async () => {
    const story = await tell({ a: 10 })
    await publish(story.call, 'core', { hysteresisDays: 3 })
    await closeDays(story.tenant)
    await refresh(story)
    const seen: string[] = []
    for (const day of eachDay('2026-03-11', '2026-03-18')) {
      setNow(`${day}T00:20:00Z`)
      await closeDays(story.tenant)
      await refresh(story)
      const { score, band, rawBand, held } = (await healthOf(story, 'a')) as unknown as Record<string, string>
      seen.push(`${score} ${band}${held ? ` (${rawBand})` : ''}`)
    }
    expect(seen).toEqual([
      '90 healthy',
      '80 healthy',
      '70 healthy',
      '60 healthy (watch)',
      '50 healthy (watch)',
      '40 watch',
      '30 watch (at_risk)',
      '20 watch (at_risk)',
    ])
    // And the days answer the same when they are asked later.
    expect(await healthOf(story, 'a', '?as_of=2026-03-14')).toMatchObject({
      score: 50,
      band: 'healthy',
      rawBand: 'watch',
      held: 'hysteresis',
    })
    expect((await healthOf(story, 'a', '?as_of=2026-03-15')).band).toBe('watch')
  })
})

describe('a source that falls silent', () => {
  it('holds bands where they are, and says so, instead of turning accounts red', async () => {
    const story = await tell({ a: 0 })
    const { tenant } = story
    await publish(story.call, 'core', {})
    for (const day of eachDay('2026-02-10', '2026-03-12')) {
      setNow(`${day}T12:00:00Z`)
      await useProduct(tenant, 'a', [day])
      await inTenant(tenant, (tx) => countEvents(tx, tenant, [{ source: 'test', events: 1, at: now() }]))
      if (day < '2026-03-10') continue
      setNow(`${day}T23:00:00Z`)
      await refresh(story)
    }
    const seen: string[] = []
    for (const day of eachDay('2026-03-13', '2026-03-21')) {
      setNow(`${day}T00:20:00Z`)
      await detectSilentSources(tenant)
      await closeDays(tenant)
      await refresh(story)
      const { score, band, held } = (await healthOf(story, 'a')) as unknown as Record<string, string>
      seen.push(`${day.slice(8)} ${score} ${band} ${held}`)
    }
    expect(seen).toEqual([
      '13 100 healthy null',
      '14 90 healthy null',
      '15 80 healthy stale',
      '16 70 healthy stale',
      '17 60 healthy stale',
      '18 50 healthy stale',
      '19 40 healthy stale',
      '20 30 healthy stale',
      '21 20 healthy stale',
    ])
    const { groups } = (await healthOf(story, 'a')) as unknown as { groups: { measures: object[] }[] }
    expect(groups[0]?.measures).toMatchObject([
      { metric: 'active', stale: { source: 'test', lastAt: '2026-03-12T12:00:00.000Z' } },
    ])
    // It delivers again: the score's own band stands at once.
    setNow('2026-03-21T12:00:00Z')
    await useProduct(tenant, 'a', ['2026-03-21'])
    await inTenant(tenant, (tx) => countEvents(tx, tenant, [{ source: 'test', events: 1, at: now() }]))
    await detectSilentSources(tenant)
    await refresh(story)
    expect(await healthOf(story, 'a')).toMatchObject({ score: 20, band: 'at_risk', held: null })
    // The days of the silence answer as they were shown.
    expect(await healthOf(story, 'a', '?as_of=2026-03-18')).toMatchObject({
      band: 'healthy',
      rawBand: 'watch',
      held: 'stale',
    })
  })
})

describe('a parent', () => {
  it('is scored by its family in proportion to revenue, or as its worst child; contributions are the members', async () => {
    const child = { parent: 'group' }
    const story = await tell({ group: 10, north: 8, south: 4 }, { north: child, south: child })
    const pays = (account: string, mrr: string) => ({
      externalId: account,
      account,
      plan: 'p',
      start: '2026-01-01',
      mrr,
      currency: 'USD',
    })
    await saveSubscriptions(
      story.tenant,
      [pays('north', '300'), pays('south', '100')] as never,
      { source: 'api' } as never,
    )
    await publish(story.call, 'core', { parents: 'revenue_weighted' })
    await refresh(story)
    expect(await healthOf(story, 'group')).toMatchObject({
      score: 70,
      family: {
        mode: 'revenue_weighted',
        members: [
          { account: 'group', self: true, contribution: null },
          { account: 'north', score: 80, weight: 75, contribution: 60, points: 60 },
          { account: 'south', score: 40, weight: 25, contribution: 10, points: 10 },
        ],
      },
    })
    expect((await story.call('GET', '/api/v1/accounts/group')).body).toMatchObject({ health: { score: 70 } })
    await closeDays(story.tenant)
    expect(await healthOf(story, 'group', '?as_of=2026-03-09')).toMatchObject({ score: 70 })
    await publish(story.call, 'core', { parents: 'worst_child' })
    await refresh(story)
    expect(await healthOf(story, 'group')).toMatchObject({ score: 40, family: { mode: 'worst_child' } })
    // A child that moves takes its parent along.
    await useProduct(story.tenant, 'south', eachDay('2026-03-01', '2026-03-05'))
    await refresh(story)
    expect(await healthOf(story, 'group')).toMatchObject({ score: 80 })
  })
})
