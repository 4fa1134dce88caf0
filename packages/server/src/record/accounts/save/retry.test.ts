import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { newTenant } from '../../../../test/stores'
import { inTenant } from '../../../trust/tenancy'
import { saveAccounts } from '../index'
import { retryDeadlock } from './retry'

it('two transactions that lock each other up both get through', async () => {
  const tenant = await newTenant()
  const items = ['a', 'b'].map((externalId) => ({ externalId }))
  await saveAccounts(tenant, items, { source: 'api', mode: 'upsert' })
  let firstRuns = 0
  const met = new Map<string, () => void>()
  const meeting = ['a', 'b'].map((name) => new Promise<void>((resolve) => met.set(name, resolve)))
  const lockBoth = (first: string, second: string) =>
    retryDeadlock(() =>
      inTenant(tenant, async (tx) => {
        firstRuns++
        const lock = (name: string) => sql`select 1 from account where external_id = ${name} for update`.execute(tx)
        await lock(first)
        met.get(first)?.()
        await Promise.all(meeting)
        await lock(second)
        return first
      }),
    )
  expect(await Promise.all([lockBoth('a', 'b'), lockBoth('b', 'a')])).toEqual(['a', 'b'])
  expect(firstRuns).toBe(3)
})
