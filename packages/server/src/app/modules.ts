import type { JobDefinition } from '../platform/jobs'
import type { Stores } from '../platform/stores'
import type { Route } from '../trust/access'
import type { SignIn } from '../trust/auth'
import { createSetupRoutes, type WorkspaceStarter } from '../trust/setup'

export interface Modules {
  readonly routes: readonly Route[]
  readonly jobs: readonly JobDefinition[]
  /** Loops that run beside the queue; each answers how to stop it. */
  readonly workers: readonly ((stores: Stores) => Promise<() => Promise<void>>)[]
  readonly starters: readonly WorkspaceStarter[]
}

/** Every module, wired: what points downward in the house is handed in here. */
export function wireModules(stores: Stores, signIn: SignIn): Modules {
  const starters: readonly WorkspaceStarter[] = []
  return {
    routes: [...createSetupRoutes({ stores, signIn, starters, steps: [] })],
    jobs: [],
    workers: [],
    starters,
  }
}
