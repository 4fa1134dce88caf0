import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Olap, openEmbeddedOlap, openServerOlap } from '../platform/clickhouse'
import type { Config } from '../platform/config'
import { deriveSecret, lockDataDir, readSecret } from '../platform/files'
import type { Log } from '../platform/log'
import {
  assertRoleIsBound,
  makeEmbeddedRoles,
  makeServerRoles,
  openPostgres,
  type RoleUrls,
  startEmbeddedPostgres,
} from '../platform/postgres'
import type { Stores } from '../platform/stores'
import { migrateStores } from './migrations'

export interface OpenedStores {
  readonly stores: Stores
  readonly ownerUrl: string
  /** Settles with a reason when an embedded store ends by itself. */
  readonly died: Promise<string>
  close(): Promise<void>
}

/** Locks the data directory, starts what is embedded, makes the roles, brings both stores to the present. */
export async function openStores(config: Config, log: Log): Promise<OpenedStores> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const closers: (() => Promise<void> | void)[] = []
  const close = async () => {
    for (const closer of closers.reverse().splice(0)) await closer()
  }
  try {
    const embedded = !config.databaseUrl || !config.clickhouseUrl
    if (embedded) {
      const lock = lockDataDir(config.dataDir)
      closers.push(() => lock.release())
    }
    const secret = readSecret(config.dataDir, config.secret)
    const [database, olap] = await Promise.all([openDatabase(config, secret, log), openOlap(config)])
    closers.push(database.stop, () => olap.close())
    const postgres = openPostgres(database.urls, log)
    closers.push(() => postgres.close())
    const stores: Stores = { postgres, olap, log, dataDir: config.dataDir, secret, now: Date.now, hooks: new Map() }
    await migrateStores(stores)
    await assertRoleIsBound(postgres.appPool)
    return { stores, ownerUrl: database.urls.ownerUrl, died: database.died, close }
  } catch (thrown) {
    await close()
    throw thrown
  }
}

async function openDatabase(
  config: Config,
  secret: string,
  log: Log,
): Promise<{ urls: RoleUrls; died: Promise<string>; stop: () => Promise<void> }> {
  const app = deriveSecret(secret, 'postgres waymark_app')
  if (config.databaseUrl) {
    return {
      urls: await makeServerRoles(config.databaseUrl, app),
      died: new Promise(() => undefined),
      stop: async () => undefined,
    }
  }
  const server = await startEmbeddedPostgres(config.dataDir, deriveSecret(secret, 'postgres superuser'), log)
  const urls = await makeEmbeddedRoles(server.superuserUrl, {
    owner: deriveSecret(secret, 'postgres waymark_owner'),
    app,
  })
  return { urls, died: server.died, stop: server.stop }
}

async function openOlap(config: Config): Promise<Olap> {
  if (config.clickhouseUrl) return openServerOlap(config.clickhouseUrl)
  const path = join(config.dataDir, 'clickhouse')
  mkdirSync(path, { recursive: true })
  return openEmbeddedOlap(path)
}
