import type { Command } from 'commander'
import { ensureDemo, seed } from '../app/demo/load/start-demo'
import { wireModules } from '../app/modules'
import { openStores } from '../app/open-stores'
import { problem } from '../kernel/errors'
import { readConfig } from '../platform/config'
import { createLog } from '../platform/log'
import { openSignIn } from '../trust/auth'

/** `waymark seed`: a generated company of any size, while nothing runs; for benchmarks and trials. */
export function addSeedCommand(program: Command): void {
  program
    .command('seed')
    .description('loads a generated company into an installation without accounts, while nothing runs')
    .option('--accounts <n>', 'how many accounts', '300')
    .option('--events-per-account <n>', 'at most so many events each; no cap unless told')
    .action(async (options: { accounts: string; eventsPerAccount?: string }) => {
      const size = {
        accounts: readCount('--accounts', options.accounts),
        eventsPerAccount: options.eventsPerAccount
          ? readCount('--events-per-account', options.eventsPerAccount)
          : undefined,
      }
      const config = readConfig(process.env)
      const opened = await openStores(config, createLog('warn'))
      const signIn = openSignIn(opened.stores, opened.ownerUrl, config.publicUrl)
      try {
        const { starters } = wireModules(opened.stores, signIn)
        const began = performance.now()
        if (!(await ensureDemo(opened.stores, signIn, starters, size))) await seed(opened.stores, size)
        process.stdout.write(`${size.accounts} accounts after ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
      } finally {
        await signIn.close()
        await opened.close()
      }
    })
}

function readCount(name: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1)
    throw problem('invalid_input', `${name}: "${text}" is not a whole number from 1.`, { field: name })
  return number
}
