import type { JobDefinition } from '../platform/jobs'
import { type OutboxSinks, startOutboxRelay } from '../platform/outbox'
import type { Stores } from '../platform/stores'
import { FACTS_TOPIC, sinkFacts } from '../record/activity'
import { createIngestRoutes, jobs as ingestJobs, openIngest, startDrainer } from '../record/ingest'
import type { Route } from '../trust/access'
import type { SignIn } from '../trust/auth'
import { createAuditRoutes, createKeyRoutes } from '../trust/members'
import { createSetupRoutes, type WorkspaceStarter } from '../trust/setup'

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

const OUTBOX_SINKS: OutboxSinks = { [FACTS_TOPIC]: sinkFacts }

/** Every module, wired: what points downward in the house is handed in here. */
export function wireModules(stores: Stores, signIn: SignIn): Modules {
  const starters: readonly WorkspaceStarter[] = []
  const ingest = openIngest()
  return {
    routes: [
      ...createSetupRoutes({ stores, signIn, starters, steps: [] }),
      ...createKeyRoutes(),
      ...createAuditRoutes(),
      ...createIngestRoutes(ingest),
    ],
    jobs: [...ingestJobs],
    workers: [(given) => startDrainer(given), (given) => startOutboxRelay(given, OUTBOX_SINKS)],
    starters,
    settle: () => ingest.settle(),
  }
}
