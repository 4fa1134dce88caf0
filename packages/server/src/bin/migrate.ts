import type { Command } from 'commander'
import { openStores } from '../app/open-stores'
import { readConfig } from '../platform/config'
import { createLog } from '../platform/log'

/** `waymark migrate`: brings both stores to the present, and ends. */
export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('brings both stores to the present')
    .action(async () => {
      const config = readConfig(process.env)
      const opened = await openStores(config, createLog(config.logLevel))
      await opened.close()
      process.stdout.write('Both stores are up to date.\n')
    })
}
