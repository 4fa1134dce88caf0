import { expect } from 'vitest'
import { type Caller, callerFor } from '../../../../test/http'
import { newTenant } from '../../../../test/stores'
import { eachDay } from '../../../kernel/time'
import { refreshAll } from '../../../measure/metrics'
import type { Tenant } from '../../../trust/tenancy'
import type { ScorecardDefinition } from '../contract'
import { activeCard, saveActive, useProduct } from '../health.fixture'

/** The story's clock. */
let clock = 0
export const now = () => clock
export const setNow = (text: string) => {
  clock = Date.parse(text)
}

export interface Story {
  readonly tenant: Tenant
  readonly call: Caller
}

/** Accounts known for long, each used on so many of the ten days before 10 March. */
export async function tell(
  accounts: Readonly<Record<string, number>>,
  fields: Readonly<Record<string, object>> = {},
): Promise<Story> {
  const tenant = await newTenant({ now })
  const call = await callerFor(tenant)
  await saveActive(tenant)
  setNow('2026-02-01T00:00:00Z')
  await call('PUT', '/api/v1/fields/account/plan', { type: 'text' })
  for (const name of Object.keys(accounts)) {
    const { status } = await call('PUT', `/api/v1/accounts/${name}`, { name: `${name} Ltd`, ...fields[name] })
    if (status >= 300) throw new Error(`account ${name}: ${status}`)
  }
  setNow('2026-03-10T00:20:00Z')
  for (const [name, days] of Object.entries(accounts)) {
    if (days > 0) await useProduct(tenant, name, eachDay('2026-02-28', '2026-03-09').slice(10 - days))
  }
  return { tenant, call }
}

export async function publish(call: Caller, key: string, change: Partial<ScorecardDefinition>): Promise<void> {
  const saved = await call('PUT', `/api/v1/scorecards/${key}`, activeCard(change))
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body))
  expect((await call('POST', `/api/v1/scorecards/${key}/publish`)).status).toBe(200)
}

export const refresh = ({ tenant }: Story) => refreshAll(tenant.stores, tenant.workspace.id)

export const healthOf = async ({ call }: Story, account: string, query = '') =>
  (await call('GET', `/api/v1/accounts/${account}/health${query}`)).body as Record<string, never> & {
    score: number | null
    band: string | null
    scorecard: { key: string }
  }

export const scoresOf = async ({ call }: Story, key: string, query = ''): Promise<Record<string, number | null>> => {
  const { body } = await call('GET', `/api/v1/scorecards/${key}/scores${query}`)
  return Object.fromEntries(
    (body as { items: { account: string; score: number | null }[] }).items.map(({ account, score }) => [
      account,
      score,
    ]),
  )
}

export const plan = (value: string) => ({ field: 'field.plan', op: '=', value }) as const
