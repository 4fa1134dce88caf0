import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTenant } from '../../trust/tenancy'
import { line, open } from './movements/stage.fixture'

const told = { account: 'a', name: 'More seats', amount: 10 }

describe('what cannot be kept is refused, and named', () => {
  it.each<[string, string, object | undefined, string, string | RegExp]>([
    ['PUT', '/api/v1/subscriptions/s', { ...line, externalId: undefined, plan: 'a\u0000' }, 'bad_text', 'plan'],
    ['PUT', '/api/v1/subscriptions/s%00', { ...line, externalId: undefined }, 'bad_text', 'id'],
    ['PUT', '/api/v1/opportunities/o', { ...told, name: 'half \ud800' }, 'bad_text', 'name'],
    ['PUT', '/api/v1/opportunities/o', { ...told, amount: '1000000000000.01' }, 'amount_too_large', 'amount'],
    ['PUT', '/api/v1/opportunities/o', { ...told, amount: 'many' }, 'bad_amount', 'amount'],
    ['PUT', '/api/v1/opportunities/o', { ...told, amount: -10 }, 'bad_amount', 'amount'],
    ['PUT', '/api/v1/opportunities/o', { ...told, currency: 'XYZ' }, 'bad_currency', 'currency'],
    ['GET', '/api/v1/opportunities?account=a%00', undefined, 'bad_text', 'account'],
    ['POST', '/api/v1/opportunities/query', { account: 'a\u0000' }, 'bad_text', 'account'],
    ['PUT', '/api/v1/subscriptions/s', { ...line, externalId: undefined, currency: 'XYZ' }, 'bad_currency', 'currency'],
    ['PUT', '/api/v1/subscriptions/s', { ...line, externalId: undefined, currency: 'EUR' }, 'missing_rate', 'currency'],
  ])('%s %s', async (method, path, body, code, field) => {
    const { call, later } = await open()
    await later(0, line)
    const answer = await call(method as 'PUT', path, body)
    expect(answer).toMatchObject({ status: 400, body: { code, field } })
  })

  it('in lists each by itself', async () => {
    const { call } = await open()
    const items = [
      { externalId: 'a', name: 'A\u0000' },
      { externalId: 'b', name: 'B' },
    ]
    const { body } = await call('POST', '/api/v1/accounts/bulk', { items })
    expect(body).toMatchObject({ created: 1, errors: [{ index: 0, code: 'bad_text', field: 'name' }] })
  })

  it('a notice that was kept before it was bounded leaves the renewals to be read', async () => {
    const { tenant, call, later } = await open()
    await later(0, { ...line, termEnd: '2026-09-01', noticeDays: 30 })
    await inTenant(tenant, (tx) =>
      sql`update subscription_version set terms = terms || '{"noticeDays": 2147483648}' where workspace_id = ${tenant.workspace.id}::uuid`.execute(
        tx,
      ),
    )
    const { status, body } = await call('GET', '/api/v1/renewals?from=2026-07&to=2026-12')
    expect([status, body.items?.[0]?.noticeDays]).toEqual([200, 3650])
  })
})
