import { inject } from 'vitest'
import { newId } from '../src/kernel/ids'
import { openServerOlap } from '../src/platform/clickhouse'
import { createLog } from '../src/platform/log'
import { openPostgres } from '../src/platform/postgres'
import type { Stores } from '../src/platform/stores'
import { PERMISSIONS } from '../src/trust/access'
import { type AccountScope, createWorkspace, type Tenant } from '../src/trust/tenancy'
import { closeAfterFile } from './close-after-file'

let opened: Stores | null = null

/** The run's real stores, opened once a test file. `now` may be replaced by spreading. */
export function testStores(): Stores {
  if (opened) return opened
  const given = inject('stores')
  const log = createLog('error')
  const postgres = openPostgres(given, log, 6)
  const olap = openServerOlap(given.clickhouseUrl)
  opened = {
    postgres,
    olap,
    log,
    dataDir: given.dataDir,
    secret: 'secret-of-tests-0123456789abcdef',
    now: Date.now,
    hooks: new Map(),
  }
  closeAfterFile(async () => {
    opened = null
    await postgres.close()
    await olap.close()
  })
  return opened
}

/** A tenant with every permission on a workspace that nobody else uses. */
export async function newTenant(
  about: { timeZone?: string; currency?: string; now?: () => number; scope?: AccountScope } = {},
): Promise<Tenant> {
  const stores = { ...testStores(), ...(about.now ? { now: about.now } : {}) }
  const workspace = await createWorkspace(stores, {
    name: `Test ${newId().slice(-6)}`,
    timeZone: about.timeZone ?? 'UTC',
    currency: about.currency ?? 'USD',
  })
  return {
    workspace,
    actor: { kind: 'system', id: null, label: 'test' },
    scope: about.scope ?? { kind: 'all' },
    permissions: new Set(PERMISSIONS),
    stores,
  }
}
