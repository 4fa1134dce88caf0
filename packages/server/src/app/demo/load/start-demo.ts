import { refreshTrends } from '../../../judge/health'
import { addDays, localDay } from '../../../kernel/time'
import { backfillHistory, refreshAll } from '../../../measure/metrics'
import type { Stores } from '../../../platform/stores'
import type { SignIn } from '../../../trust/auth'
import { needsSetup, setUp, type WorkspaceStarter } from '../../../trust/setup'
import { listWorkspaceIds, openSystemTenant, type Tenant } from '../../../trust/tenancy'
import type { DemoCompany } from '../contract'
import { generateDemo } from '../generate-demo'
import { HOST } from '../team'
import { loadCompany } from './load-company'
import { loadRenewals } from './load-renewals'

/** The demo's login, of a member who owns accounts; it is no secret, and the demo is no place for real data. */
export const DEMO_LOGIN = { email: HOST.email, password: 'fieldline-demo' } as const

/** The seed whose company is the believable one that the tests describe. */
const SEED = 1
const HISTORY_DAYS = 371
const DAILY_DAYS = 29

export interface SeedOptions {
  readonly accounts: number
  readonly eventsPerAccount?: number | undefined
}

/** Makes the demo company's workspace when the installation is new. Answers whether it did. */
export async function ensureDemo(
  stores: Stores,
  signIn: SignIn,
  starters: readonly WorkspaceStarter[],
  options: SeedOptions = { accounts: 300 },
): Promise<boolean> {
  if (!(await needsSetup(stores))) return false
  const first = {
    workspace: 'Fieldline',
    ...DEMO_LOGIN,
    name: HOST.name,
    timeZone: 'Europe/London',
    currency: 'USD',
  }
  await setUp(stores, signIn, first, starters)
  await seed(stores, options)
  return true
}

/** Loads a generated company into the installation's only workspace, computes its numbers and a year of their history. */
export async function seed(stores: Stores, options: SeedOptions): Promise<{ accounts: number; events: number }> {
  const [workspaceId = ''] = await listWorkspaceIds(stores)
  const tenant = await openSystemTenant(stores, workspaceId, 'demo company')
  const company = generate(tenant, options)
  const { events } = await loadCompany(tenant, company)
  const today = todayOf(tenant)
  await backfillHistory(tenant, addDays(today, -HISTORY_DAYS), today, { every: 'week' })
  // The close of 28 days ago, against which changes are told, and every day since.
  await backfillHistory(tenant, addDays(today, -DAILY_DAYS), today)
  await refreshAll(stores, workspaceId)
  await refreshTrends(tenant, null)
  await loadRenewals(tenant, SEED, today)
  return { accounts: company.accounts.length, events }
}

function generate(tenant: Tenant, options: SeedOptions): DemoCompany {
  const until = new Date(tenant.stores.now()).toISOString()
  return generateDemo({ seed: SEED, today: until.slice(0, 10), until, ...options })
}

const todayOf = (tenant: Tenant): string => localDay(tenant.stores.now(), tenant.workspace.timeZone)
