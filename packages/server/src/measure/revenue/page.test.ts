import { describe, expect, it } from 'vitest'
import { line, open } from './movements/stage.fixture'

/** Three of everything, of which two come on the first page. */
async function openLists() {
  const stage = await open()
  const { call, later } = stage
  await later(0, ...['s', 't', 'u'].map((externalId, n) => ({ ...line, externalId, end: `2026-0${n + 3}-10` })))
  const rates = ['2026-01-01', '2026-02-01', '2026-03-01'].map((day) => ({ currency: 'EUR', day, rate: '1.1' }))
  await call('PUT', '/api/v1/revenue/rates', { items: rates })
  for (const id of ['x', 'y', 'z']) {
    await call('PUT', `/api/v1/opportunities/${id}`, { account: 'a', name: id, amount: '10' })
    await later(0, { ...line, account: id, externalId: id, plan: id, start: '2026-01-02', end: '2026-05-01' })
  }
  for (const period of ['2026-01', '2026-02', '2026-03']) await call('POST', '/api/v1/revenue/close', { period })
  return call
}

describe('a list is answered page by page', () => {
  it.each([
    ['accounts/a/subscriptions', {}, 3],
    ['opportunities', {}, 3],
    ['revenue/rates', {}, 3],
    ['revenue/close', {}, 3],
    ['revenue/losses/report', { from: '2026-05', to: '2026-05', by: 'plan' }, 4],
    ['revenue/losses', { from: '2026-05', to: '2026-05' }, 4],
    ['revenue/ledger', { account: 'a' }, 6],
    ['revenue/movements/accounts', { period: '2026-05', kind: 'churn' }, 4],
    ['revenue/cohorts/accounts', { cohort: '2026-01', period: '2026-06' }, 4],
  ] as const)('%s, its twin too; the total stays', async (path, query, total) => {
    const call = await openLists()
    const seen: unknown[] = []
    let cursor: string | undefined
    do {
      const asked = { ...query, limit: 2, ...(cursor === undefined ? {} : { cursor }) }
      const page = await call('GET', `/api/v1/${path}?${new URLSearchParams(asked as never)}`)
      expect([page.status, page.body.total], JSON.stringify(page.body)).toEqual([200, total])
      expect((await call('POST', `/api/v1/${path}/query`, asked)).body).toEqual(page.body)
      seen.push(...page.body.items)
      cursor = page.body.next ?? undefined
    } while (cursor !== undefined)
    expect(seen).toHaveLength(total)
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(total)
    const beyond = await call('GET', `/api/v1/${path}?${new URLSearchParams({ ...query, cursor: '100' } as never)}`)
    expect(beyond.body).toMatchObject({ items: [], next: null, total })
    expect(
      (await call('GET', `/api/v1/${path}?${new URLSearchParams({ ...query, cursor: 'x' } as never)}`)).body,
    ).toMatchObject({
      code: 'bad_cursor',
      field: 'cursor',
    })
  })
})

describe('what is asked wrongly is refused by name', () => {
  it.each([
    ['revenue/movements?form=2026', 'unknown_argument', 'form'],
    ['revenue/ledger?account=', 'invalid_input', 'account'],
    ['opportunities?account=', 'invalid_input', 'account'],
    ['opportunities?account=nobody', 'not_found', 'account'],
    ['revenue/ledger?account=nobody', 'not_found', 'account'],
    ['revenue/movements?from=2025-02-30', 'bad_day', 'from'],
    ['revenue/movements?to=', 'bad_period', 'to'],
    ['revenue/movements?known_at=', 'bad_time', 'known_at'],
    ['revenue/movements?known_at=2025-02-30', 'bad_day', 'known_at'],
    ['revenue/movements?filter=', 'bad_rule', 'filter'],
    ['revenue/movements/accounts?period=', 'bad_period', 'period'],
    ['revenue/retention?to=', 'bad_period', 'to'],
    ['accounts/a/subscriptions?as_of=2025-02-30', 'bad_day', 'as_of'],
    ['accounts/a/subscriptions?as_of=', 'bad_day', 'as_of'],
    ['subscriptions/s?as_of=2026-01-01', 'unknown_argument', 'as_of'],
    ['renewals?account=', 'invalid_input', 'account'],
    ['renewals/forecast?period=', 'bad_period', 'period'],
  ])('%s: %s, %s', async (path, code, field) => {
    const { call, later } = await open()
    await later(0, line)
    expect((await call('GET', `/api/v1/${path}`)).body).toMatchObject({ code, field })
  })

  it('a twin as well, in its body and in its address', async () => {
    const { call } = await open()
    const wrong = await call('POST', '/api/v1/revenue/movements/query', { from: '2026-01', untill: '2026-02' })
    expect(wrong.body).toMatchObject({ status: 400, code: 'unknown_argument', field: 'untill' })
    const address = await call('POST', '/api/v1/revenue/movements/query?from=2026-01', {})
    expect(address.body).toMatchObject({ status: 400, code: 'unknown_argument', field: 'from' })
  })

  it('an account that is not there, in a body', async () => {
    const { call } = await open()
    const { externalId: _, ...terms } = line
    const put = await call('PUT', '/api/v1/subscriptions/s', { ...terms, account: 'nobody' })
    expect([put.status, put.body.code, put.body.field]).toEqual([404, 'not_found', 'account'])
  })
})
