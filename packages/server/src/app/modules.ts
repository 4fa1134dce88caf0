import { renewalHook, jobs as renewalJobs, routes as renewalRoutes } from '../act/renewals'
import {
  eraseHealth,
  healthHook,
  jobs as healthJobs,
  healthLogHook,
  routes as healthRoutes,
  healthSection,
  installDefaultScorecard,
  provideRuleFields,
  pulseKind,
  scorecardsNaming,
} from '../judge/health'
import { createAccountPageRoutes } from '../lead/account-page'
import { checklistSteps } from '../lead/checklist'
import { routes as disagreementRoutes } from '../lead/disagreement'
import {
  beginningsReaders,
  installBuiltInMetrics,
  logHooks,
  jobs as metricJobs,
  routes as metricRoutes,
  metricSection,
  metricUsers,
  readMetricsIn,
  refreshHooks,
  registerSourceKind,
  startRefresher,
} from '../measure/metrics'
import {
  createRevenueRoutes,
  deriveMissing,
  eraseRevenue,
  ratesKind,
  readFirstSubscriptions,
  rebuildRevenue,
  jobs as revenueJobs,
  revenueKind,
  revenueSection,
  subscriptionsKind,
  subscriptionUse,
} from '../measure/revenue'
import type { JobDefinition } from '../platform/jobs'
import { type OutboxSinks, startOutboxRelay } from '../platform/outbox'
import type { Stores } from '../platform/stores'
import {
  type AccountDeps,
  jobs as accountJobs,
  bookKeeper,
  createAccountRoutes,
  mergeHooks,
  viewsNaming,
} from '../record/accounts'
import { FACTS_TOPIC, sinkFacts } from '../record/activity'
import { routes as fieldRoutes, fieldUsers, namesField } from '../record/fields'
import { createImports } from '../record/imports'
import {
  createIngestRoutes,
  forgetAccounts,
  forgetPeople,
  jobs as ingestJobs,
  openIngest,
  SILENCE_TOPIC,
  sinkSilence,
  startDrainer,
} from '../record/ingest'
import { createPeopleRoutes, jobs as peopleJobs, peopleRuleHook, refreshSeen } from '../record/people'
import type { Route } from '../trust/access'
import type { SignIn } from '../trust/auth'
import { createAuditRoutes, createKeyRoutes, createMemberRoutes } from '../trust/members'
import { createSetupRoutes, type WorkspaceStarter } from '../trust/setup'
import { inTenant } from '../trust/tenancy'
import { readRegistry } from './registry'

/** A loop that runs beside the queue; answers how to stop it. */
export type Worker = (stores: Stores) => Promise<() => Promise<void>>

export interface Modules {
  readonly routes: readonly Route[]
  readonly jobs: readonly JobDefinition[]
  readonly workers: readonly Worker[]
  /** What a new workspace is given. */
  readonly starters: readonly WorkspaceStarter[]
  /** Settles when what was taken in is stored. */
  readonly settle: () => Promise<void>
}

const OUTBOX_SINKS: OutboxSinks = { [FACTS_TOPIC]: sinkFacts, [SILENCE_TOPIC]: sinkSilence }

const STARTERS: readonly WorkspaceStarter[] = [
  (tenant) =>
    inTenant(tenant, async (tx) => {
      await installBuiltInMetrics(tx, tenant)
      await installDefaultScorecard(tx, tenant)
    }),
]

const ACCOUNT_DEPS: AccountDeps = {
  registry: readRegistry,
  hooks: async (tenant) => ({ people: await peopleRuleHook(tenant) }),
  sections: [metricSection, revenueSection, healthSection],
  erasers: [eraseHealth, eraseRevenue, forgetAccounts],
}

/** Every module, wired: what points downward in the house is handed in here. */
export function wireModules(stores: Stores, signIn: SignIn): Modules {
  const { hooks } = stores
  refreshHooks.add(hooks, 'people-seen', (tx, tenant, { accounts }) => {
    const stirred = accounts.filter(({ cause }) => cause !== 'schedule')
    return refreshSeen(
      tx,
      tenant,
      stirred.map(({ id }) => id),
    )
  })
  provideRuleFields(readRegistry)
  refreshHooks.add(hooks, 'health', healthHook)
  logHooks.add(hooks, 'health', healthLogHook)
  refreshHooks.add(hooks, 'renewals', renewalHook)
  registerSourceKind(revenueKind)
  beginningsReaders.add(hooks, 'revenue', readFirstSubscriptions)
  registerSourceKind(pulseKind)
  mergeHooks.add(hooks, 'revenue', async (tx, tenant, accountIds) => {
    await rebuildRevenue(tx, tenant, accountIds)
  })
  metricUsers.add(hooks, 'scorecards', scorecardsNaming)
  fieldUsers.add(hooks, 'views', viewsNaming)
  fieldUsers.add(hooks, 'metrics', async (tx, tenant, entity, key) => {
    const metrics = await readMetricsIn(tx, tenant)
    return metrics
      .filter((metric) => namesField(metric.compute, entity, key))
      .map((metric) => ({ kind: 'metric', key: metric.key, name: metric.name }))
  })
  const ingest = openIngest()
  const imports = createImports({ kinds: [subscriptionsKind, ratesKind], uses: [subscriptionUse] })
  return {
    routes: [
      ...createSetupRoutes({ stores, signIn, starters: STARTERS, steps: checklistSteps }),
      ...createMemberRoutes({ stores, signIn, book: bookKeeper }),
      ...createKeyRoutes(),
      ...createAuditRoutes(),
      ...createIngestRoutes(ingest),
      ...imports.routes,
      ...fieldRoutes,
      ...createPeopleRoutes({ erasers: [forgetPeople] }),
      ...metricRoutes,
      ...createRevenueRoutes(ACCOUNT_DEPS),
      ...healthRoutes,
      ...renewalRoutes,
      ...disagreementRoutes,
      ...createAccountPageRoutes(ACCOUNT_DEPS.sections),
      ...createAccountRoutes(ACCOUNT_DEPS),
    ],
    jobs: [
      ...accountJobs,
      ...peopleJobs,
      ...ingestJobs,
      ...imports.jobs,
      ...metricJobs,
      ...revenueJobs,
      ...healthJobs,
      ...renewalJobs,
    ],
    workers: [
      (given) => startDrainer(given),
      (given) => startOutboxRelay(given, OUTBOX_SINKS),
      startRefresher,
      deriveMissing,
      imports.worker,
    ],
    starters: STARTERS,
    settle: () => ingest.settle(),
  }
}
