import { keepPastReasons, saveOpportunity, saveRates, saveSubscriptions } from '../../../measure/revenue'
import { MAX_BULK } from '../../../record/accounts'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { DemoCompany, DemoOpportunity, DemoSubscription } from '../contract'
import { assertAllTaken, chunksOf } from './chunks'

/** Of a company for benchmarks that many opportunities will do. */
const MOST = 1000

/** Rates, subscriptions with their pauses, why revenue was lost, and what else might be sold. */
export async function loadRevenue(tenant: Tenant, company: DemoCompany): Promise<void> {
  await inTenant(tenant, (tx) => saveRates(tx, tenant, company.rates, { history: true }))
  const rested = company.subscriptions.filter((row) => row.pause !== null)
  await saveAll(tenant, company.subscriptions.map(termsOf))
  await saveAll(
    tenant,
    rested.map((row) => ({ ...termsOf(row), status: 'paused', changeOn: row.pause?.start })),
  )
  await saveAll(
    tenant,
    rested
      .filter((row) => row.pause?.end != null)
      .map((row) => ({ ...termsOf(row), status: 'active', changeOn: row.pause?.end })),
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

/** As a billing system tells it: the price of the interval, and what is taken off it. */
const termsOf = ({ mrr, discount, pause: _, ...row }: DemoSubscription): object => ({
  ...row,
  amount: row.interval === 'year' ? (Math.round(Number(mrr) * 100 * 12) / 100).toFixed(2) : mrr,
  ...(discount && { discountPercent: discount.percent, discountStart: discount.start, discountEnd: discount.end }),
  ...(row.lastPaidAt !== null && { status: row.end === null ? 'past_due' : 'unpaid' }),
})

const opportunityInput = ({ externalId: _, createdOn: __, ...told }: DemoOpportunity) => told

const knownThen = (tenant: Tenant, { owner, createdOn }: DemoOpportunity): Tenant => ({
  ...tenant,
  actor: { kind: 'member', id: null, label: owner },
  stores: { ...tenant.stores, now: () => Date.parse(`${createdOn}T10:00:00Z`) },
})
