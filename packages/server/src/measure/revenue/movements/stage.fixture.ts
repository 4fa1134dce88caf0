import { expect } from 'vitest'
import { type Caller, callerFor } from '../../../../test/http'
import { newTenant } from '../../../../test/stores'
import type { Tenant } from '../../../trust/tenancy'
import { MOVEMENTS } from '../domain/movements'
import { save } from '../revenue.fixture'

export const NOW = Date.parse('2026-07-02T12:00:00Z')
const HOUR = 3_600_000

export interface Stage {
  readonly tenant: Tenant
  readonly call: Caller
  /** Says something so many hours later. */
  readonly later: (hours: number, ...items: object[]) => Promise<void>
}

export async function open(about: Parameters<typeof newTenant>[0] = {}): Promise<Stage> {
  const tenant = await newTenant({ now: () => NOW, ...about })
  const at = (hours: number): Tenant => ({ ...tenant, stores: { ...tenant.stores, now: () => NOW + hours * HOUR } })
  return { tenant, call: await callerFor(tenant), later: (hours, ...items) => save(at(hours), ...items) }
}

const SHOWN = ['group', 'start', 'end', 'pausedStart', 'pausedEnd', ...MOVEMENTS]

/** The figures of a row that are not 0. */
const shown = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([key, value]) => SHOWN.includes(key) && value !== '0.0000'))

export async function movements(call: Caller, query: string): Promise<Record<string, unknown>[]> {
  const { status, body } = await call('GET', `/api/v1/revenue/movements?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.items.map(shown)
}

export const line = { externalId: 's', account: 'a', start: '2026-01-01', plan: 'basic', mrr: 100 }
