import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { inTenant } from '../../trust/tenancy'
import type { Compute } from './contract'
import { deleteMetric, installBuiltInMetrics, saveMetric } from './definitions'
import { addMetrics, definitionOf } from './metrics.fixture'
import { pickMetric, readMetrics, readVersions } from './store'

const count = (days: number): Compute => ({ kind: 'event_count', events: '*', days })

describe('a definition that is wrong', () => {
  const cases: [string, Compute, { code: string; field: string; message: RegExp }][] = [
    [
      'no such kind',
      { kind: 'event_cuont' },
      { code: 'invalid_metric', field: 'compute.kind', message: /"event_count"/ },
    ],
    [
      'no events',
      { kind: 'event_count', days: 7 },
      { code: 'invalid_metric', field: 'compute.events', message: /"\*" or a list/ },
    ],
    [
      'empty events',
      { kind: 'event_users', events: [], days: 7 },
      { code: 'invalid_metric', field: 'compute.events', message: /at least one/ },
    ],
    ['half a day', { ...count(1.5) }, { code: 'invalid_metric', field: 'compute.days', message: /whole number/ }],
    [
      'an extra',
      { ...count(7), evnets: ['x'] },
      { code: 'invalid_metric', field: 'compute.evnets', message: /no such setting/ },
    ],
    [
      'no property',
      { kind: 'event_sum', events: '*', days: 7 },
      { code: 'invalid_metric', field: 'compute.property', message: /./ },
    ],
    [
      'a bad condition',
      { ...count(7), where: { property: 'x', op: '<', value: 'y' } },
      { code: 'invalid_metric', field: 'compute.where', message: /./ },
    ],
    [
      'an unknown metric',
      { kind: 'change', metric: 'weak' },
      { code: 'unknown_metric', field: 'compute.metric', message: /did you mean "week"/ },
    ],
    [
      'an unknown part',
      { kind: 'expr', formula: 'a', of: { a: 'nothing_like_it' } },
      { code: 'unknown_metric', field: 'compute.of.a', message: /nothing_like_it/ },
    ],
    [
      'change without window',
      { kind: 'change', metric: 'last' },
      { code: 'invalid_metric', field: 'compute.metric', message: /no window/ },
    ],
    [
      'an undefined name',
      { kind: 'expr', formula: 'a + c', of: { a: 'week' } },
      { code: 'invalid_metric', field: 'compute.formula', message: /"c"/ },
    ],
    [
      'half a formula',
      { kind: 'expr', formula: '(a + 1', of: { a: 'week' } },
      { code: 'invalid_metric', field: 'compute.formula', message: /ends where "\)"/ },
    ],
    [
      'code in a formula',
      { kind: 'expr', formula: 'a; drop', of: { a: 'week' } },
      { code: 'invalid_metric', field: 'compute.formula', message: /";"/ },
    ],
    [
      'an unknown field',
      { kind: 'field', key: 'seats' },
      { code: 'invalid_metric', field: 'compute.key', message: /seats/ },
    ],
    [
      'itself',
      { kind: 'change', metric: 'test' },
      { code: 'metric_cycle', field: 'compute.metric', message: /test → test/ },
    ],
  ]

  it.each(cases)('%s', async (_title, compute, { message, ...expected }) => {
    const tenant = await newTenant()
    await addMetrics(tenant, { week: count(7), last: { kind: 'days_since_last', events: '*' } })
    const fault = await saveMetric(tenant, 'test', definitionOf(compute)).catch((thrown: unknown) => thrown)
    expect(fault).toMatchObject(expected)
    expect((fault as Error).message).toMatch(message)
    expect((await readMetrics(tenant)).map((metric) => metric.key)).toEqual(['week', 'last'])
  })

  it('names the whole path of a cycle', async () => {
    const tenant = await newTenant()
    await addMetrics(tenant, {
      a: count(7),
      b: { kind: 'ratio', numerator: 'a', denominator: 'a', scale: 1 },
      c: { kind: 'expr', formula: 'x + 1', of: { x: 'b' } },
    })
    const edit = saveMetric(tenant, 'a', definitionOf({ kind: 'expr', formula: 'x', of: { x: 'c' } }))
    await expect(edit).rejects.toMatchObject({ code: 'metric_cycle', detail: { cycle: ['a', 'c', 'b', 'a'] } })
  })

  it('refuses an edit that a metric resting on it cannot bear', async () => {
    const tenant = await newTenant()
    await addMetrics(tenant, { a: count(7), b: { kind: 'change', metric: 'a' } })
    const edit = saveMetric(tenant, 'a', definitionOf({ kind: 'days_since_last', events: '*' }))
    await expect(edit).rejects.toMatchObject({ code: 'invalid_metric' })
  })
})

describe('versions', () => {
  it('follow what the numbers depend on, in the metric and in what rests on it', async () => {
    const tenant = await newTenant()
    await addMetrics(tenant, { a: count(7), b: { kind: 'change', metric: 'a' }, c: count(1) })
    await saveMetric(tenant, 'a', definitionOf(count(7), { name: 'Another name' }))
    const versions = async () =>
      Object.fromEntries((await readMetrics(tenant)).map((metric) => [metric.key, metric.version]))
    expect(await versions()).toEqual({ a: 1, b: 1, c: 1 })
    await saveMetric(tenant, 'a', definitionOf(count(14)))
    expect(await versions()).toEqual({ a: 2, b: 2, c: 1 })
    const [latest, first] = await readVersions(tenant, 'b')
    expect(latest).toMatchObject({ version: 2, reason: 'rests on a, which was edited' })
    expect(first).toMatchObject({ version: 1, definition: { compute: { kind: 'change', metric: 'a' } } })
  })

  it('keep their slot through deletion and return', async () => {
    const tenant = await newTenant()
    await addMetrics(tenant, { a: count(7), b: { kind: 'change', metric: 'a' } })
    await expect(deleteMetric(tenant, 'a')).rejects.toMatchObject({ code: 'metric_in_use', detail: { metrics: ['b'] } })
    await deleteMetric(tenant, 'b')
    await addMetrics(tenant, { d: count(2), b: count(3) })
    const metrics = await readMetrics(tenant)
    expect(metrics.map(({ key, slot, version }) => [key, slot, version])).toEqual([
      ['a', 1, 1],
      ['b', 2, 2],
      ['d', 3, 1],
    ])
    expect(() => pickMetric(metrics, 'bb')).toThrow(/did you mean/)
  })
})

it('gives a new workspace the built-in metrics, once', async () => {
  const tenant = await newTenant()
  await inTenant(tenant, (tx) => installBuiltInMetrics(tx, tenant))
  await inTenant(tenant, (tx) => installBuiltInMetrics(tx, tenant))
  const metrics = await readMetrics(tenant)
  expect(metrics.map((metric) => metric.key)).toEqual([
    'dau',
    'wau',
    'mau',
    'stickiness',
    'weekly_stickiness',
    'active_days_28',
    'events_28',
    'feature_breadth_28',
    'days_since_last_seen',
    'days_since_first_seen',
    'events_28_change',
    'wau_change',
    'mau_change',
    'active_days_28_change',
  ])
  expect(metrics.every((metric) => metric.builtIn && metric.version === 1)).toBe(true)
})
