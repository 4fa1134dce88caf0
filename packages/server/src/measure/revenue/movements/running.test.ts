import { beforeAll, describe, expect, it } from 'vitest'
import { httpAt } from '../../../../test/http'
import { line, movements, NOW, open, type Stage } from './stage.fixture'

/** On 2 July: one has given notice, one began yesterday, one will begin, one will grow, and one pays less since yesterday and will leave. */
const LINES = [
  { ...line, externalId: '1', account: 'leaves', cancelledAt: '2026-06-20', accessEndsAt: '2026-07-20' },
  { ...line, externalId: '2', account: 'began', start: '2026-07-01', mrr: 50 },
  { ...line, externalId: '3', account: 'begins', start: '2026-07-10', mrr: 30 },
  { ...line, externalId: '4', account: 'grows' },
  { ...line, externalId: '4', account: 'grows', mrr: 140, changeOn: '2026-07-31' },
  { ...line, externalId: '5', account: 'shrinks', mrr: 20 },
  { ...line, externalId: '5', account: 'shrinks', mrr: 15, changeOn: '2026-07-01' },
  { ...line, externalId: '5', account: 'shrinks', mrr: 15, changeOn: '2026-07-01', end: '2026-08-15' },
]

describe('a period that is not over', () => {
  let stage: Stage
  const get = async (path: string, status = 200) => {
    const found = await stage.call('GET', `/api/v1/revenue/${path}`)
    expect(found.status, JSON.stringify(found.body)).toBe(status)
    return found.body
  }

  httpAt(() => NOW)

  beforeAll(async () => {
    stage = await open()
    for (const [hours, one] of LINES.entries()) await stage.later(hours / 100, one)
  })

  const SO_FAR = { start: '220.0000', new: '50.0000', contraction: '5.0000', end: '265.0000' }

  it.each([
    ['a month', 'from=2026-07&to=2026-07', SO_FAR],
    ['a quarter', 'from=2026-Q3&to=2026-Q3&interval=quarter', SO_FAR],
    ['a year, in which all of them began', 'from=2026&to=2026&interval=year', { new: '265.0000', end: '265.0000' }],
  ])('%s is told as far as it has come', async (_, query, figures) => {
    expect(await movements(stage.call, query)).toEqual([figures])
  })

  it('what is announced stands beside it, and the last day told is named', async () => {
    const { items } = await get('movements?from=2026-06&to=2026-07')
    expect(items).toMatchObject([
      { period: '2026-06', until: null, scheduledChurn: '100.0000' },
      { period: '2026-07', until: '2026-07-02', scheduledChurn: '100.0000' },
    ])
  })

  it('by plan and by owner its groups come to the whole, and so do the accounts behind it', async () => {
    for (const by of ['plan', 'owner']) {
      expect(await movements(stage.call, `from=2026-07&to=2026-07&by=${by}`)).toEqual([
        { ...SO_FAR, group: by === 'plan' ? 'basic' : null },
      ])
    }
    const { items, until } = await get('movements/accounts?period=2026-07')
    expect(until).toBe('2026-07-02')
    expect(items).toMatchObject([
      { account: 'began', kind: 'new', end: '50.0000' },
      { account: 'shrinks', kind: 'contraction', start: '20.0000', end: '15.0000' },
    ])
  })

  it('nobody is asked why they left before they have', async () => {
    expect(await get('losses?from=2026-07')).toMatchObject({ total: 1, items: [{ account: 'shrinks' }] })
  })

  it('of a past day it is the period that ran then, by all that is known now', async () => {
    expect(await movements(stage.call, 'from=2026-01&as_of=2026-01-05')).toEqual([{ new: '220.0000', end: '220.0000' }])
    expect(await get('movements?as_of=2026-03-31')).toMatchObject({ items: { length: 12 } })
    expect(await get('losses?as_of=2026-07-01')).toMatchObject({ total: 1 })
    expect(await get('losses?as_of=2026-06-30')).toMatchObject({ total: 0 })
    expect(await get('losses/report?as_of=2026-06-30')).toMatchObject({ total: 0 })
  })

  it('what has not begun has not moved anything', async () => {
    expect((await get('movements?from=2026-06&to=2026-12')).items).toHaveLength(2)
    expect(await get('movements?from=2026-08&to=2026-12', 400)).toMatchObject({ code: 'bad_period', field: 'from' })
    expect(await get('movements/accounts?period=2027', 400)).toMatchObject({ code: 'bad_period', field: 'period' })
    expect(await get('movements?as_of=2026-07-03', 400)).toMatchObject({ code: 'not_observed', field: 'as_of' })
  })
})
