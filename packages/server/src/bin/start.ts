import type { Command } from 'commander'
import { DEMO_LOGIN, ensureDemo } from '../app/demo/load/start-demo'
import { startWaymark } from '../app/start'
import { readConfig } from '../platform/config'
import { createLog } from '../platform/log'

/** `waymark start`: runs until SIGTERM or SIGINT, then stops cleanly. */
export function addStartCommand(program: Command): void {
  program
    .command('start')
    .description('starts Waymark on the data directory')
    .option('--port <n>', 'the port to listen on (PORT, 4000)')
    .option('--roles <list>', 'web, worker or both (WAYMARK_ROLES)')
    .option('--demo', 'with the demo company, made at the first start')
    .action(async (options: { port?: string; roles?: string; demo?: boolean }) => {
      const began = performance.now()
      const config = readConfig({
        ...process.env,
        ...(options.port ? { PORT: options.port } : {}),
        ...(options.roles ? { WAYMARK_ROLES: options.roles } : {}),
      })
      const log = createLog(config.logLevel)
      const running = await startWaymark(config, log)
      if (options.demo) await ensureDemo(running.stores, running.signIn, running.modules.starters)
      const ended = new Promise<string>((resolve) => {
        for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve(signal))
        running.died.then(resolve)
      })
      process.stdout.write(`Waymark is at ${running.url || 'work, without web'} after ${seconds(began)} s\n`)
      if (options.demo) process.stdout.write(`Sign in with ${DEMO_LOGIN.email} and ${DEMO_LOGIN.password}\n`)
      const reason = await ended
      log.info({ reason }, 'stopping')
      await running.stop()
      process.exit(reason.startsWith('SIG') ? 0 : 1)
    })
}

const seconds = (began: number): string => ((performance.now() - began) / 1000).toFixed(1)
