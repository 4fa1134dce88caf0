import { describe, expect, it } from 'vitest'
import { line, open } from './movements/stage.fixture'
import { saveThenLoseRates } from './revenue.fixture'

/** Four accounts: one pays, one has left, one pays from next month on, one pays in a currency that has no rate. */
async function openFields() {
  const stage = await open()
  await saveThenLoseRates(stage.tenant, ['EUR'], () =>
    stage.later(
      0,
      { ...line, account: 'pays', termEnd: '2026-12-31' },
      { ...line, externalId: 't', account: 'left', end: '2026-03-10' },
      { ...line, externalId: 'u', account: 'comes', start: '2026-08-01' },
      { ...line, externalId: 'v', account: 'abroad', start: '2026-02-01', mrr: 40, currency: 'EUR' },
    ),
  )
  return stage.call
}

describe('fields of revenue in rules', () => {
  it.each([
    [{ field: 'revenue.mrr', op: '>=', value: 100 }, ['pays']],
    [{ field: 'revenue.mrr', op: '=', value: 0 }, ['comes', 'left']],
    [{ field: 'revenue.mrr', op: 'is_not_set' }, ['abroad']],
    [{ field: 'revenue.arr', op: '=', value: 1200 }, ['pays']],
    [{ field: 'revenue.renewalAt', op: 'is_set' }, ['pays']],
    [{ field: 'revenue.renewalAt', op: 'before', value: '2027-01-01' }, ['pays']],
    [{ field: 'revenue.firstPaidAt', op: '>=', value: '2026-02-01' }, ['abroad']],
    [{ field: 'revenue.firstPaidAt', op: 'is_not_set' }, ['comes']],
    [{ field: 'revenue.churnedAt', op: '<=', value: '2026-03-10' }, ['left']],
  ])('%j names %j', async (rule, accounts) => {
    const call = await openFields()
    const { status, body } = await call('POST', '/api/v1/accounts/query', { filter: rule })
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.items.map((one: { externalId: string }) => one.externalId).sort()).toEqual(accounts)
  })

  it('an unknown one is refused by name', async () => {
    const call = await openFields()
    const { body } = await call('POST', '/api/v1/accounts/query', { filter: { field: 'revenue.gross', op: 'is_set' } })
    expect(body).toMatchObject({ status: 400, code: 'unknown_field' })
    expect(body.title).toContain('revenue.gross')
  })
})
