import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { line, open } from '../movements/stage.fixture'
import { save } from '../revenue.fixture'
import { rebuildRevenue } from './rebuild'

const ACCOUNTS = ['a', 'b', 'c', 'd', 'e', 'f']

const readSums = (tenant: Tenant): Promise<readonly object[]> =>
  inTenant(tenant, async (tx) => {
    const { rows } = await sql<object>`
      select unit, first_day, held_in, class, before, after, paused_before, paused_after, accounts from revenue_period_sum
      where workspace_id = ${tenant.workspace.id}::uuid order by unit, first_day, held_in, class`.execute(tx)
    return rows
  })

const about = (account: string, n: number) => ({ ...line, externalId: `${account} ${n}`, account, mrr: 10 + n })

it('who saves, corrects and deletes at once leaves the sums that the months of the rest come to', async () => {
  const { tenant, call, later } = await open()
  await later(0, ...ACCOUNTS.map((account) => about(account, 0)))
  const dollars = (await readSums(tenant)).length
  await Promise.all([
    // One account in many hands, each account in one, and two in opposite order.
    ...[1, 2, 3].map((n) => save(tenant, about('a', n))),
    ...ACCOUNTS.map((account) => save(tenant, { ...about(account, 0), mrr: 40, changeOn: '2026-03-15' })),
    save(tenant, about('b', 4), about('c', 4)),
    save(tenant, about('c', 5), about('b', 5)),
    call('DELETE', '/api/v1/accounts/f').then(({ status }) => expect(status).toBe(204)),
  ])
  const kept = await readSums(tenant)
  expect(kept.length).toBeGreaterThan(dollars)
  await inTenant(tenant, (tx) => rebuildRevenue(tx, tenant, 'all'))
  expect(await readSums(tenant)).toEqual(kept)
})
