import { describe, expect, it } from 'vitest'
import { line, open } from './stage.fixture'

describe('a day as the period', () => {
  it.each(['', '&by=plan', '&by=parent'])('tells what moved on it, once%s', async (by) => {
    const { call, later } = await open()
    await later(0, { ...line, start: '2026-01-05' }, { ...line, externalId: 't', account: 'b', start: '2026-01-02' })
    await later(1, { ...line, externalId: 't', account: 'b', start: '2026-01-02', mrr: 70, changeOn: '2026-01-05' })
    const on = async (day: string) => {
      const { status, body } = await call('GET', `/api/v1/revenue/movements/accounts?period=${day}${by}`)
      expect(status, JSON.stringify(body)).toBe(200)
      return body.items.map((row: Record<string, string>) => [row.account, row.kind, row.start, row.end])
    }
    expect(await on('2026-01-05')).toEqual([
      ['a', 'new', '0.0000', '100.0000'],
      ['b', 'contraction', '100.0000', '70.0000'],
    ])
    // The day after it is of the next month.
    expect(await on('2026-01-31')).toEqual([])
    expect(await on('2026-01-02')).toEqual([['b', 'new', '0.0000', '100.0000']])
  })
})
