import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Logger, runOnce } from 'graphile-worker'
import { inject } from 'vitest'
import { buildHttp } from '../../src/app/http/build-http'
import { migrateStores } from '../../src/app/migrations'
import { wireModules } from '../../src/app/modules'
import { openServerOlap } from '../../src/platform/clickhouse'
import { createLog } from '../../src/platform/log'
import { relayOutbox } from '../../src/platform/outbox'
import { makeEmbeddedRoles, openPostgres, startEmbeddedPostgres } from '../../src/platform/postgres'
import type { Stores } from '../../src/platform/stores'
import { FACTS_TOPIC, sinkFacts } from '../../src/record/activity'
import { drainWorkspace, SILENCE_TOPIC, sinkSilence } from '../../src/record/ingest'
import type { Route } from '../../src/trust/access'
import { openSignIn } from '../../src/trust/auth'
import { listWorkspaceIds, openSystemTenant } from '../../src/trust/tenancy'
import { type Clock, createClock } from './clock'

export interface Installation {
  readonly clock: Clock
  readonly stores: Stores
  readonly routes: readonly Route[]
  readonly fetch: (request: Request) => Promise<Response>
  /** Does to its end what workers do beside the requests: appends, imports, refreshes, closes of days. */
  readonly work: () => Promise<void>
  readonly close: () => Promise<void>
}

/** An installation that nobody has used: a PostgreSQL of its own, since the run's has workspaces; its rows in ClickHouse are apart anyway. */
export async function openInstallation(start: string): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-examples-'))
  const log = createLog('error')
  const server = await startEmbeddedPostgres(dataDir, 'superuser-of-examples', log)
  const urls = await makeEmbeddedRoles(server.superuserUrl, { owner: 'owner-of-examples', app: 'app-of-examples' })
  const clock = createClock(start)
  const postgres = openPostgres(urls, log, 6)
  const olap = openServerOlap(inject('stores').clickhouseUrl)
  const secret = 'secret-of-examples-0123456789abcdef'
  const stores: Stores = { postgres, olap, log, dataDir, secret, now: clock.now, hooks: new Map() }
  await migrateStores(stores)
  const signIn = openSignIn(stores, urls.ownerUrl, undefined)
  const modules = wireModules(stores, signIn)
  const app = buildHttp(stores, { routes: modules.routes, signIn, version: 'test' })

  const taskList = Object.fromEntries(
    modules.jobs.map((job) => [job.name, (payload: unknown) => job.run(stores, job.payload.parse(payload))]),
  )
  const logger = new Logger(() => () => undefined)
  const runQueue = () => runOnce({ pgPool: postgres.ownerPool, taskList, logger, concurrency: 1 })
  const work = async (): Promise<void> => {
    await modules.settle()
    for (const id of await listWorkspaceIds(stores)) await drainWorkspace(await openSystemTenant(stores, id, 'drainer'))
    await runQueue()
    for (const job of modules.jobs) if (job.cron) await job.run(stores, {} as never)
    await runQueue()
    await relayOutbox(stores, { [FACTS_TOPIC]: sinkFacts, [SILENCE_TOPIC]: sinkSilence })
  }
  const close = async (): Promise<void> => {
    await signIn.close()
    await postgres.close()
    await olap.close()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { clock, stores, routes: modules.routes, fetch: async (request) => app.fetch(request), work, close }
}
