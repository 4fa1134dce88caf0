import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { refKey } from '../../record/accounts'
import { setFieldValues } from '../../record/fields'
import { linkPeople, resolvePeople } from '../../record/people'
import { inTenant } from '../../trust/tenancy'
import type { Compute } from './contract'
import { saveMetric } from './definitions'
import { explainMetric } from './explain'
import { readHistory } from './history'
import { backfillHistory } from './log'
import { accountIdOf, addAccounts, addEvents, addMetrics, definitionOf, valuesOf } from './metrics.fixture'
import { parseMoment } from './moment-of'
import { readRolledUp } from './rollup'
import { saveSeries } from './series'
import { readMetrics } from './store'

describe('series', () => {
  it('are last, summed and averaged over a window, corrected, and explained from facts alone', async () => {
    const tenant = await newTenant()
    await addAccounts(tenant, [{ id: 'a' }, { id: 'b' }])
    const answer = await saveSeries(tenant, [
      { account: 'a', key: 'storage', time: '2026-03-01T10:00:00Z', value: 10 },
      { account: 'a', key: 'storage', time: '2026-03-02T10:00:00Z', value: 20 },
      { account: 'nobody', key: 'storage', time: '2026-03-02T10:00:00Z', value: 1 },
      { account: 'a', key: 'storage', time: 'yesterday', value: 1 },
    ])
    expect(answer).toMatchObject({
      accepted: 2,
      rejected: [
        { index: 2, code: 'unknown_account' },
        { index: 3, code: 'bad_time' },
      ],
    })
    await addMetrics(tenant, {
      storage: { kind: 'series', key: 'storage', agg: 'last' },
      total: { kind: 'series', key: 'storage', agg: 'sum', days: 2 },
      mean: { kind: 'series', key: 'storage', agg: 'avg', days: 28 },
      change: { kind: 'change', metric: 'total' },
      half: { kind: 'expr', formula: 's / 2', of: { s: 'storage' } },
    })
    const at = (day: string) => valuesOf(tenant, parseMoment(tenant, day, undefined))
    expect((await at('2026-03-02')).a).toEqual({ storage: 20, total: 30, mean: 15, change: null, half: 10 })
    expect((await at('2026-03-04')).a).toEqual({ storage: 20, total: null, mean: 15, change: null, half: 10 })
    expect((await at('2026-03-02')).b).toEqual({ storage: null, total: null, mean: null, change: null, half: null })
    await saveSeries({ ...tenant, stores: { ...tenant.stores, now: () => Date.now() + 1000 } }, [
      { account: 'a', key: 'storage', time: '2026-03-02T10:00:00Z', value: 40 },
    ])
    expect((await at('2026-03-02')).a).toMatchObject({ storage: 40, total: 50, mean: 25, half: 20 })
    const explained = await explainMetric(tenant, 'half', 'a', parseMoment(tenant, '2026-03-02', undefined))
    expect(explained).toMatchObject({ value: 20, rowCount: 2, inputs: [{ key: 'storage', value: 40 }] })
    expect(explained.sqlInlined).toContain('FROM facts FINAL')
    const byHand = await tenant.stores.olap.query<{ value: number }>(explained.sqlInlined)
    expect(byHand[0]?.value).toBe(20)
    await backfillHistory(tenant, '2026-03-01', '2026-03-04')
    const query = { from: '2026-03-01', to: '2026-03-04', every: 'day' } as const
    const history = await readHistory(tenant, accountIdOf(tenant, 'a'), ['half', 'total'], query)
    expect(history.get('half')?.map((point) => point.value)).toEqual([5, 20, 20, 20])
    expect(history.get('total')?.map((point) => [point.date, point.value])).toEqual([
      ['2026-03-01', 10],
      ['2026-03-02', 50],
      ['2026-03-03', 40],
    ])
  })
})

describe('fields', () => {
  it('are numbers as they stood, alone and in arithmetic', async () => {
    const tenant = await newTenant()
    await addAccounts(tenant, [{ id: 'a' }, { id: 'b' }])
    await addEvents(tenant, [
      { account: 'a', person: 'p', event: 'x', at: '2026-03-05T10:00:00Z' },
      { account: 'a', person: 'q', event: 'x', at: '2026-03-05T10:00:00Z' },
    ])
    const say = (value: number, at: string, source: string) =>
      inTenant(tenant, (tx) =>
        setFieldValues(tx, tenant, [
          { entity: 'account', entityId: accountIdOf(tenant, 'a'), key: 'seats', value, source, validAt: new Date(at) },
        ]),
      )
    await say(4, '2026-03-01T00:00:00Z', 'import')
    await say(8, '2026-03-06T00:00:00Z', 'import')
    await addMetrics(tenant, {
      seats: { kind: 'field', key: 'seats' },
      users: { kind: 'event_users', events: '*', days: 7 },
      per_seat: { kind: 'ratio', numerator: 'users', denominator: 'seats', scale: 100 },
    })
    const at = (day: string) => valuesOf(tenant, parseMoment(tenant, day, undefined))
    expect((await at('2026-03-05')).a).toEqual({ seats: 4, users: 2, per_seat: 50 })
    expect((await at('2026-03-06')).a).toEqual({ seats: 8, users: 2, per_seat: 25 })
    expect((await at('2026-03-06')).b).toEqual({ seats: null, users: 0, per_seat: null })
    const explained = await explainMetric(tenant, 'per_seat', 'a', parseMoment(tenant, '2026-03-05', undefined))
    expect(explained).toMatchObject({ value: 50, rowCount: 3 })
    const byHand = await tenant.stores.olap.query<{ value: number }>(explained.sqlInlined)
    expect(byHand[0]?.value).toBe(50)
  })
})

describe('people', () => {
  it('are counted by a rule, over the links in force then', async () => {
    const tenant = await newTenant()
    await addAccounts(tenant, [{ id: 'a' }, { id: 'b' }])
    await inTenant(tenant, async (tx) => {
      const people = await resolvePeople(
        tx,
        tenant,
        ['p', 'q', 'r'].map((externalId) => ({ source: 'external', externalId })),
        { create: true },
      )
      const link = (person: string, role: string, from: string, to?: string) => ({
        personId: people.get(refKey({ source: 'external', externalId: person })) as string,
        accountId: accountIdOf(tenant, 'a'),
        role,
        from: new Date(from),
        to: to ? new Date(to) : null,
        source: 'hand',
      })
      await linkPeople(tx, tenant, [
        link('p', 'champion', '2026-03-01T00:00:00Z', '2026-03-05T00:00:00Z'),
        link('q', 'champion', '2026-03-03T00:00:00Z'),
        link('r', 'user', '2026-03-01T00:00:00Z'),
      ])
    })
    await addMetrics(tenant, {
      champions: { kind: 'people', match: { field: 'person.role', op: '=', value: 'champion' } },
    })
    const at = (day: string) => valuesOf(tenant, parseMoment(tenant, day, undefined))
    expect((await at('2026-02-28')).a).toEqual({ champions: 0 })
    expect((await at('2026-03-02')).a).toEqual({ champions: 1 })
    expect((await at('2026-03-03')).a).toEqual({ champions: 2 })
    expect((await at('2026-03-06')).a).toEqual({ champions: 1 })
    expect((await at('2026-03-06')).b).toEqual({ champions: 0 })
    const explained = await explainMetric(tenant, 'champions', 'a', parseMoment(tenant, '2026-03-03', undefined))
    expect(explained).toMatchObject({ value: 2, rowCount: 2 })
    const wrong: Compute = { kind: 'people', match: { field: 'person.rule', op: '=', value: 'x' } }
    await expect(saveMetric(tenant, 'wrong', definitionOf(wrong))).rejects.toMatchObject({
      code: 'unknown_field',
      field: 'compute.match.field',
    })
  })
})

describe('roll-up over the accounts under one', () => {
  it('sums, takes the least, and counts people of the family once', async () => {
    const tenant = await newTenant()
    await addAccounts(tenant, [
      { id: 'top' },
      { id: 'mid', parent: 'top' },
      { id: 'low', parent: 'mid' },
      { id: 'alone' },
    ])
    await addEvents(tenant, [
      { account: 'top', person: 'p', event: 'x', at: '2026-03-01T10:00:00Z' },
      { account: 'mid', person: 'p', event: 'x', at: '2026-03-02T10:00:00Z' },
      { account: 'low', person: 'p', event: 'x', at: '2026-03-03T10:00:00Z' },
      { account: 'low', person: 'q', event: 'x', at: '2026-03-03T11:00:00Z' },
      { account: 'alone', person: 'r', event: 'x', at: '2026-03-03T11:00:00Z' },
    ])
    const window = { events: '*', days: 7 }
    await saveMetric(tenant, 'events', definitionOf({ kind: 'event_count', ...window }, { rollup: 'sum' }))
    await saveMetric(tenant, 'people', definitionOf({ kind: 'event_users', ...window }, { rollup: 'distinct' }))
    await saveMetric(tenant, 'last', definitionOf({ kind: 'days_since_last', events: '*' }, { rollup: 'min' }))
    await saveMetric(tenant, 'own', definitionOf({ kind: 'active_days', ...window }))
    const metrics = await readMetrics(tenant)
    const ids = ['top', 'mid', 'low', 'alone'].map((id) => accountIdOf(tenant, id))
    const moment = { ...parseMoment(tenant, '2026-03-05T12:00:00Z', undefined) }
    const rolled = await readRolledUp(tenant, metrics, ids, moment)
    expect(Object.fromEntries(rolled)).toEqual({
      [accountIdOf(tenant, 'top')]: { events: 4, people: 2, last: 2 },
      [accountIdOf(tenant, 'mid')]: { events: 3, people: 2, last: 2 },
    })
  })
})
