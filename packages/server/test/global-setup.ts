import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrateStores } from '../src/app/migrations'
import { openServerOlap } from '../src/platform/clickhouse'
import { createLog } from '../src/platform/log'
import { makeEmbeddedRoles, openPostgres, startEmbeddedPostgres } from '../src/platform/postgres'
import { startClickHouseShim } from './clickhouse-shim'

declare module 'vitest' {
  interface ProvidedContext {
    stores: { ownerUrl: string; appUrl: string; clickhouseUrl: string; dataDir: string }
  }
}

/** One PostgreSQL and one ClickHouse for the whole run; every test isolates itself by a workspace of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-test-'))
  mkdirSync(join(dataDir, 'clickhouse'))
  const log = createLog('warn')
  const postgres = await startEmbeddedPostgres(dataDir, 'superuser-of-tests', log)
  const urls = await makeEmbeddedRoles(postgres.superuserUrl, { owner: 'owner-of-tests', app: 'app-of-tests' })
  const clickhouse = await startClickHouseShim(join(dataDir, 'clickhouse'))
  const olap = openServerOlap(clickhouse.url)
  const pools = openPostgres(urls, log)
  await migrateStores({
    postgres: pools,
    olap,
    log,
    dataDir,
    secret: 'secret-of-tests-0123456789abcdef',
    now: Date.now,
    hooks: new Map(),
  })
  await pools.close()
  await olap.close()
  project.provide('stores', { ...urls, clickhouseUrl: clickhouse.url, dataDir })
  return async () => {
    await clickhouse.close()
    await postgres.stop()
    // The engine in this process writes on until it ends.
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
