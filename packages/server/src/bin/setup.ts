import type { Command } from 'commander'
import { wireModules } from '../app/modules'
import { openStores } from '../app/open-stores'
import { readConfig } from '../platform/config'
import { createLog } from '../platform/log'
import { openSignIn } from '../trust/auth'
import { setUp } from '../trust/setup'

interface SetupOptions {
  workspace: string
  email: string
  password: string
  name?: string
  timeZone: string
  currency: string
  json?: boolean
}

/** `waymark setup`: the first admin without a browser, while nothing runs. */
export function addSetupCommand(program: Command): void {
  program
    .command('setup')
    .description('makes the first workspace and its admin, on an unused data directory, while nothing runs')
    .requiredOption('--workspace <name>')
    .requiredOption('--email <address>')
    .requiredOption('--password <text>')
    .option('--name <name>', "the admin's name")
    .option('--time-zone <zone>', 'IANA name', 'UTC')
    .option('--currency <code>', 'ISO 4217', 'USD')
    .option('--json', 'prints JSON alone')
    .action(async (options: SetupOptions) => {
      const config = readConfig(process.env)
      const opened = await openStores(config, createLog(config.logLevel === 'info' ? 'warn' : config.logLevel))
      const signIn = openSignIn(opened.stores, opened.ownerUrl, config.publicUrl)
      try {
        const { starters } = wireModules(opened.stores, signIn)
        const made = await setUp(opened.stores, signIn, options, starters)
        if (options.json) process.stdout.write(`${JSON.stringify(made)}\n`)
        else
          process.stdout.write(`workspace ${made.workspaceId}\nwrite key ${made.writeKey}\nAPI key   ${made.apiKey}\n`)
      } finally {
        await signIn.close()
        await opened.close()
      }
    })
}
