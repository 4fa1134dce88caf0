import type { Command } from 'commander'
import { openStores } from '../app/open-stores'
import { findWebDir, VERSION } from '../app/package'
import { asError } from '../kernel/errors'
import { readConfig } from '../platform/config'
import { createLog } from '../platform/log'
import { listWorkspaceIds } from '../trust/tenancy'

/** `waymark doctor`: looks at what a start needs, a line each; exits 1 when something is wrong. */
export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('checks settings, both stores and what is built')
    .action(async () => {
      const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
      say(
        major > 20 || (major === 20 && minor >= 19),
        `Node ${process.versions.node}`,
        'Waymark needs Node 20.19 or later',
      )
      say(findWebDir() !== undefined, `Waymark ${VERSION}`, 'the web app is not built: npm run build')
      const config = attempt('settings', () => readConfig(process.env))
      if (!config) return
      say(true, `data directory ${config.dataDir}`)
      try {
        const opened = await openStores(config, createLog('error'))
        say(true, `PostgreSQL ${config.databaseUrl ? 'at DATABASE_URL' : 'embedded'}`)
        say(true, `ClickHouse ${config.clickhouseUrl ? 'at CLICKHOUSE_URL' : 'embedded'}`)
        const workspaces = await listWorkspaceIds(opened.stores)
        say(
          true,
          workspaces.length === 0 ? 'no workspace yet: start, and open the browser' : `${workspaces.length} workspaces`,
        )
        await opened.close()
      } catch (thrown) {
        say(false, 'stores', asError(thrown).message)
      }
    })
}

function say(good: boolean, what: string, fault = ''): void {
  process.stdout.write(`${good ? 'ok    ' : 'WRONG '} ${what}${good ? '' : `: ${fault}`}\n`)
  if (!good) process.exitCode = 1
}

function attempt<T>(what: string, work: () => T): T | null {
  try {
    const result = work()
    say(true, what)
    return result
  } catch (thrown) {
    say(false, what, asError(thrown).message)
    return null
  }
}
