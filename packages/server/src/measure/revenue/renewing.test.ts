import { describe, expect, it } from 'vitest'
import { line, open } from './movements/stage.fixture'

const year = { ...line, start: '2020-03-15', termStart: '2023-03-15', termEnd: '2024-03-15' }
const rolls = { ...year, autoRenew: true }

/** Today is 2026-07-02: what the account's renewal is today, and was at the end of other days. */
describe('an account renews', () => {
  it.each([
    [
      'term by term, where its line renews itself',
      [rolls],
      '2027-03-15',
      { '2025-01-01': '2025-03-15', '2023-06-01': '2024-03-15' },
    ],
    ['never again, where nothing says so', [year], null, { '2023-06-01': '2024-03-15', '2024-03-15': null }],
    ['on the day on which the term told began, before it', [rolls], '2027-03-15', { '2022-01-01': '2023-03-15' }],
    ['while its line is paused', [{ ...rolls, status: 'paused' }], '2027-03-15', { '2025-01-01': '2025-03-15' }],
    [
      'while its line is on trial, and not before it began',
      [{ ...line, start: '2026-07-01', trialEnd: '2026-07-15', termEnd: '2026-08-15', autoRenew: true }],
      '2026-08-15',
      { '2026-06-30': null },
    ],
    ['no further than its line goes', [{ ...rolls, end: '2026-12-31' }], null, { '2025-06-01': '2026-03-15' }],
    ['with the line of which no term is told', [{ ...line, end: '2026-12-31' }], '2026-12-31', { '2026-12-31': null }],
    [
      'with the first of its lines',
      [rolls, { ...line, externalId: 't', start: '2025-12-01', termEnd: '2026-01-01', autoRenew: true }],
      '2026-08-01',
      { '2026-03-02': '2026-03-15' },
    ],
  ] as const)('%s', async (_, lines, now, then) => {
    const { call, later } = await open()
    await call('PUT', '/api/v1/accounts/a', { name: 'A', createdAt: '2020-01-01T00:00:00Z' })
    await later(0, ...lines)
    const compute = { kind: 'revenue', value: 'days_to_renewal' }
    await call('PUT', '/api/v1/metrics/renews_in', { name: 'Renews in', compute, rollup: 'min' })
    const { body } = await call('GET', '/api/v1/accounts/a')
    expect(body.renewalAt).toBe(now)
    const set = { field: 'revenue.renewalAt', op: now === null ? 'is_not_set' : 'is_set' }
    expect((await call('POST', '/api/v1/accounts/query', { filter: set })).body).toMatchObject({ total: 1 })
    for (const [day, renewal] of Object.entries(then)) {
      expect((await call('GET', `/api/v1/accounts/a?as_of=${day}`)).body.renewalAt ?? null, day).toBe(renewal)
      const { body } = await call('GET', `/api/v1/metrics/renews_in/values?as_of=${day}`)
      const days = renewal === null ? null : (Date.parse(renewal) - Date.parse(day)) / 86_400_000
      expect(body.items[0]?.value ?? null, day).toBe(days)
    }
  })
})
