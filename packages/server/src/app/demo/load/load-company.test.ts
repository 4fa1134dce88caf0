import { expect, it } from 'vitest'
import { callerFor } from '../../../../test/http'
import { newTenant } from '../../../../test/stores'
import { addDays } from '../../../kernel/time'
import { insertMembers, inTenant } from '../../../trust/tenancy'
import { generateDemo } from '../generate-demo'
import { HOST } from '../team'
import { loadCompany } from './load-company'

const today = new Date().toISOString().slice(0, 10)

it('the demo company loads whole: its revenue adds up in one currency, and its losses, pauses and payments are known as such', async () => {
  const tenant = await newTenant({ currency: 'USD', timeZone: 'Europe/London' })
  const call = await callerFor(tenant)
  await inTenant(tenant, (tx) => insertMembers(tx, tenant, [{ userId: null, ...HOST, role: 'admin' }]))
  const company = generateDemo({ seed: 1, accounts: 160, today, eventsPerAccount: 12 })
  await loadCompany(tenant, company)

  const [year] = company.subscriptions.map((row) => row.start.slice(0, 4)).sort()
  const all = `from=${year}-01&to=${today.slice(0, 7)}`
  const movements = (await call('GET', `/api/v1/revenue/movements?${all}`)).body.items as Record<string, string>[]
  const sum = (key: string) => movements.reduce((total, row) => total + Math.abs(Number(row[key])), 0)
  for (const key of ['fx', 'pause', 'resume', 'churn', 'contraction', 'reactivation']) {
    expect(sum(key), key).toBeGreaterThan(0)
  }

  // As known then, every month of the story adds up too, and nobody knew of an end before notice was given.
  for (const known of [`${Number(year) + 2}-01-15`, `${today.slice(0, 7)}-01`]) {
    const then = await call('GET', `/api/v1/revenue/movements?${all}&known_at=${known}T00:00:00Z`)
    expect(then.status, JSON.stringify(then.body)).toBe(200)
  }
  const gone = company.subscriptions.filter((row) => row.cancelledAt !== null && row.cancelledAt > row.start)
  expect(gone.length).toBeGreaterThan(5)
  for (const row of gone.slice(0, 5)) {
    const endAsKnown = async (at: string) => {
      const lines = (await call('GET', `/api/v1/accounts/${row.account}/subscriptions?known_at=${at}Z`)).body.items
      return lines.find((line: { externalId: string }) => line.externalId === row.externalId).end
    }
    expect(await endAsKnown(`${addDays(row.cancelledAt ?? '', -1)}T12:00:00`)).toBeNull()
    expect(await endAsKnown(`${row.cancelledAt}T12:00:00`)).toBe(row.end)
  }

  const members = (await call('GET', '/api/v1/members')).body.items as { name: string }[]
  expect(members.filter(({ name }) => name === HOST.name).length).toBe(1)
  const book = { filter: { field: 'account.owner', op: '=', value: HOST.email } }
  const owned = (await call('POST', '/api/v1/accounts/query', book)).body
  expect(owned.total).toBe(company.accounts.filter(({ owner }) => owner === HOST.email).length)

  expect(sum('usage')).toBeGreaterThan(0)
  const quarters = (await call('GET', `/api/v1/revenue/movements?${all}&interval=quarter`)).body.items
  const closed = quarters.filter((row: { closed: object | null }) => row.closed)
  expect(closed.length).toBe(1)
  expect(closed[0].restatement).not.toBeNull()

  const losses = `/api/v1/revenue/losses?${all}&limit=500`
  const known = (await call('GET', losses)).body
  const told = known.items.filter((item: { reason: string | null }) => item.reason !== null)
  expect(told.length).toBe(company.losses.length)
  expect(told.length).toBeLessThan(known.total)
  const involuntary = known.items.filter((item: { involuntary: boolean }) => item.involuntary)
  expect(involuntary.length).toBeGreaterThan(0)
  for (const item of involuntary) expect([null, 'payment_failed']).toContain(item.reason)
  expect((await call('GET', '/api/v1/opportunities')).body.total).toBe(company.opportunities.length)
  const unknown = { field: 'revenue.mrr', op: 'is_not_set' }
  const without = (await call('POST', '/api/v1/accounts/query', { filter: unknown })).body
  expect(without.total).toBe(0)
})
