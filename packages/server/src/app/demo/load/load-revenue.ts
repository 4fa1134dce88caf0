import { localDay } from '../../../kernel/time'
import { keepPastReasons, saveOpportunity, saveRates, saveSubscriptions } from '../../../measure/revenue'
import { MAX_BULK } from '../../../record/accounts'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { DemoCompany, DemoOpportunity, DemoUsage } from '../contract'
import { assertAllTaken, chunksOf } from './chunks'
import { tellTerms } from './tell-terms'

/** Of a company for benchmarks that many opportunities will do. */
const MOST = 1000

/** Each settlement holds from its day on. */
const tellUsage = ({ settled, ...row }: DemoUsage): object[] =>
  settled.map(({ from, mrr }, n) => ({
    ...row,
    component: 'usage',
    start: settled[0]?.from,
    mrr,
    ...(n > 0 && { changeOn: from }),
  }))

/** Rates, subscriptions as they were told over time, why revenue was lost, and what else might be sold. */
export async function loadRevenue(tenant: Tenant, company: DemoCompany): Promise<void> {
  await inTenant(tenant, (tx) => saveRates(tx, tenant, company.rates, { history: true }))
  const today = localDay(tenant.stores.now(), tenant.workspace.timeZone)
  const told = [...company.subscriptions.map((row) => tellTerms(row, today)), ...company.usage.map(tellUsage)]
  const most = Math.max(0, ...told.map((words) => words.length))
  // The first word on all of them, then the second on those that have one: each line's words in their order.
  for (let round = 0; round < most; round++)
    await saveAll(
      tenant,
      told.flatMap((words) => words[round] ?? []),
    )
  for (const chunk of chunksOf(company.losses, MAX_BULK)) {
    await inTenant(tenant, (tx) => keepPastReasons(tx, tenant, chunk))
  }
  await inTenant(tenant, async (tx) => {
    for (const each of company.opportunities.slice(0, MOST)) {
      await saveOpportunity(tx, knownThen(tenant, each), each.externalId, opportunityInput(each))
    }
  })
}

async function saveAll(tenant: Tenant, items: readonly object[]): Promise<void> {
  for (const chunk of chunksOf(items, MAX_BULK)) {
    assertAllTaken(await saveSubscriptions(tenant, chunk, { source: 'billing', history: true }))
  }
}

const opportunityInput = ({ externalId: _, createdOn: __, ...told }: DemoOpportunity) => told

const knownThen = (tenant: Tenant, { owner, createdOn }: DemoOpportunity): Tenant => ({
  ...tenant,
  actor: { kind: 'member', id: null, label: owner },
  stores: { ...tenant.stores, now: () => Date.parse(`${createdOn}T10:00:00Z`) },
})
