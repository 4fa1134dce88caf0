import { beforeAll, describe, expect, it } from 'vitest'
import { createRegistry } from '../../kernel/rules'
import { addDays, eachDay } from '../../kernel/time'
import { backfillHistory, momentOfNow, refreshAll } from '../../measure/metrics'
import { accountFieldSources, listAccounts, readAccount, saveAccounts } from '../../record/accounts'
import { insertMembers, inTenant, type Tenant } from '../../trust/tenancy'
import { explainHealth } from './explain/explain'
import { healthFieldSources } from './field-sources'
import { activeCard, hookHealthIn, publishCard, tellStory, useProduct } from './health.fixture'
import { readOverview } from './overview/read-overview'
import { scoreAccounts } from './verdicts/scores'
import { healthSection } from './verdicts/section'

beforeAll(hookHealthIn)

describe('reads', () => {
  const DAYS = eachDay('2026-03-01', '2026-03-10')
  async function book(): Promise<{ tenant: Tenant; mine: Tenant }> {
    const { tenant } = await tellStory('2026-03-10T12:30:00Z', [])
    const member = { userId: null, email: 'mia@co.test', name: 'Mia', role: 'csm' as const }
    const [memberId = ''] = await inTenant(tenant, (tx) => insertMembers(tx, tenant, [member]))
    const items = Array.from({ length: 11 }, (_, n) => ({
      externalId: `a${n}`,
      name: `A ${n}`,
      ...(n < 3 ? { owner: 'mia@co.test' } : {}),
    }))
    expect((await saveAccounts(tenant, items, { source: 'api', mode: 'upsert' })).errors).toEqual([])
    await publishCard(tenant, activeCard())
    for (let n = 1; n <= 10; n++) await useProduct(tenant, `a${n}`, DAYS.slice(0, n))
    await refreshAll(tenant.stores, tenant.workspace.id)
    return { tenant, mine: { ...tenant, scope: { kind: 'book', memberId } } }
  }

  it('count bands, tens and owners, each within the scope of who asks', async () => {
    const { tenant, mine } = await book()
    const all = await readOverview(tenant)
    expect(all).toMatchObject({
      scorecard: { key: 'core', version: 1 },
      accounts: 11,
      bands: { at_risk: 4, watch: 3, healthy: 4, none: 0 },
      average: 50,
      owners: [
        { owner: null, accounts: 8, bands: { at_risk: 1, watch: 3, healthy: 4, none: 0 } },
        { owner: 'mia@co.test', name: 'Mia', accounts: 3, bands: { at_risk: 3, watch: 0, healthy: 0, none: 0 } },
      ],
    })
    expect(all.distribution.map((bin) => bin.accounts)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2])
    expect(await readOverview(mine)).toMatchObject({ accounts: 3, average: 10, bands: { at_risk: 3 } })
    const scores = await scoreAccounts(mine, { asOf: momentOfNow(tenant).asOf })
    expect(scores.map((item) => item.account.externalId).sort()).toEqual(['a0', 'a1', 'a2'])
    await expect(explainHealth(mine, 'a5', momentOfNow(tenant))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('name the biggest movers', async () => {
    const { tenant } = await tellStory('2026-04-09T12:30:00Z', ['up', 'down', 'steady'])
    await publishCard(tenant, activeCard())
    const then = '2026-03-12'
    await useProduct(tenant, 'down', eachDay(addDays(then, -20), then))
    await useProduct(tenant, 'up', ['2026-02-10', ...eachDay('2026-04-05', '2026-04-09')])
    await backfillHistory(tenant, '2026-02-01', '2026-04-09')
    await refreshAll(tenant.stores, tenant.workspace.id)
    const { movers } = await readOverview(tenant)
    expect(movers.up).toMatchObject([
      { account: 'up', name: 'up Ltd', before: 0, score: 50, change: 50, versionChanged: false },
    ])
    expect(movers.down).toMatchObject([{ account: 'down', before: 100, score: 0, change: -100 }])
  })

  it('stand in lists, rules and account answers', async () => {
    const { tenant } = await book()
    const registry = createRegistry([...(await accountFieldSources(tenant)), ...(await healthFieldSources(tenant))])
    const list = await listAccounts(
      tenant,
      registry,
      {
        filter: {
          all: [
            { field: 'health.band', op: '=', value: 'healthy' },
            { field: 'health.score', op: '<', value: 95 },
          ],
        },
        sort: '-health',
        columns: ['health.score', 'health.band', 'health.trend', 'health.change28'],
        totals: 'columns',
      },
      [healthSection],
    )
    expect(list.items.map((item) => item.externalId)).toEqual(['a9', 'a8', 'a7'])
    expect(list.items[0]).toMatchObject({
      health: { scorecard: 'core', version: 1, score: 90, band: 'healthy', coverage: 1 },
      columns: { 'health.score': 90, 'health.band': 'healthy', 'health.trend': [], 'health.change28': null },
    })
    expect(list.totals['health.band']).toEqual({ bands: { healthy: 3 } })
    const asked = listAccounts(tenant, registry, { filter: { field: 'health.trend', op: 'is_set' } })
    await expect(asked).rejects.toMatchObject({ code: 'unknown_field', field: 'filter.field' })
    const past = await readAccount(tenant, 'a9', [healthSection], { asOf: { kind: 'day', day: '2026-03-05' } })
    expect(past.health).toEqual({ scorecard: 'core', version: 1, score: 50, band: 'watch', coverage: 1 })
  })
})
