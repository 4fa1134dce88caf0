import { beforeEach, expect } from 'vitest'
import { type Caller, callerFor, httpAt } from '../../../test/http'
import { newTenant } from '../../../test/stores'
import { saveSubscriptions } from '../../measure/revenue'
import { insertMembers, inTenant, type Tenant } from '../../trust/tenancy'

export const at = (instant: string) => Date.parse(instant)
/** By which the API and everything that is said run; a story moves it on. */
export const clock = { time: at('2026-06-15T12:00:00Z') }
const now = () => clock.time

/** Of a test file: the API runs by the clock, which begins anew with each story. */
export function runByClock(): void {
  httpAt(now)
  beforeEach(() => {
    clock.time = at('2026-06-15T12:00:00Z')
  })
}

export const save = async (tenant: Tenant, ...items: object[]) => {
  const { errors } = await saveSubscriptions(tenant, items, { source: 'api', createAccounts: true })
  expect(errors).toEqual([])
}

/** A line of a year that ends on the day, 30 days' notice. */
export const year = (account: string, end: string, mrr: number, more: object = {}) => ({
  externalId: `${account}-1`,
  account,
  plan: 'Growth',
  start: `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`,
  termStart: `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`,
  termEnd: end,
  mrr,
  autoRenew: true,
  noticeDays: 30,
  ...more,
})

/** The API at the time of the clock, whatever hour it is. */
export const open = async (about: Parameters<typeof newTenant>[0] = {}): Promise<{ tenant: Tenant; call: Caller }> => {
  const tenant = await newTenant({ now, ...about })
  return { tenant, call: await callerFor(tenant) }
}

/** A member who may own accounts. */
export const addOwner = (tenant: Tenant): Promise<unknown> =>
  inTenant(tenant, (tx) => insertMembers(tx, tenant, [{ userId: null, email: 'o@co.test', name: 'O', role: 'csm' }]))

export const list = async (call: Caller, query = '') =>
  (await call('GET', `/api/v1/renewals?from=2025-01&to=2027${query}`)).body
export const idOf = async (call: Caller, account: string, date: string): Promise<string> =>
  (await list(call, `&account=${account}`)).items.find((one: { date: string }) => one.date === date).id
export const forecast = async (call: Caller, query: string) =>
  (await call('GET', `/api/v1/renewals/forecast?${query}`)).body
export const tell = async (call: Caller, account: string, date: string, body: object) => {
  const answer = await call('PATCH', `/api/v1/renewals/${await idOf(call, account, date)}`, body)
  expect([answer.status, answer.body.code]).toEqual([200, undefined])
  return answer.body
}
