import { expect, it } from 'vitest'
import { line, NOW, open } from '../movements/stage.fixture'
import { closePeriod } from './close'

it('rows say whether they are as reported; as known they chain; the accounts behind a reported row are those of then', async () => {
  const { tenant, call, later } = await open()
  await later(0, line)
  await closePeriod({ ...tenant, stores: { ...tenant.stores, now: () => NOW + 1000 } }, '2026-02')
  await later(1, { ...line, mrr: 80, changeOn: '2026-02-10' })
  const rows = async (as: string) =>
    (await call('GET', `/api/v1/revenue/movements?from=2026-02&to=2026-03${as}`)).body.items
  const restatement = { end: '-20.0000', contraction: '20.0000' }
  expect(await rows('')).toMatchObject([
    { shown: 'reported', end: '100.0000', restated: { end: '80.0000' }, restatement, closed: { by: 'test' } },
    { shown: 'known', start: '80.0000', closed: null, restated: null, restatement: null },
  ])
  expect(await rows('&as=known')).toMatchObject([
    { shown: 'known', end: '80.0000', restated: null, restatement, closed: { by: 'test' } },
    { shown: 'known', start: '80.0000', closed: null },
  ])
  const behind = async (query: string) => (await call('GET', `/api/v1/revenue/movements/accounts?period=${query}`)).body
  expect(await behind('2026-02')).toMatchObject({ total: 1, knownAt: null, items: [{ contraction: '20.0000' }] })
  const then = await behind('2026-02&as=reported')
  expect(then).toMatchObject({ total: 0, items: [], knownAt: new Date(NOW + 1000).toISOString() })
  // What was never closed is told as known.
  expect(await behind('2026-01&as=reported')).toMatchObject({ total: 1, knownAt: null, items: [{ new: '100.0000' }] })
})
