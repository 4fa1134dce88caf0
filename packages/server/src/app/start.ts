import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { problem } from '../kernel/errors'
import type { Config } from '../platform/config'
import { startJobs } from '../platform/jobs'
import type { Log } from '../platform/log'
import type { Stores } from '../platform/stores'
import { openSignIn, type SignIn } from '../trust/auth'
import { buildHttp } from './http/build-http'
import { type Modules, wireModules } from './modules'
import { openStores } from './open-stores'
import { findWebDir, VERSION } from './package'

export interface Running {
  readonly url: string
  readonly stores: Stores
  readonly signIn: SignIn
  readonly modules: Modules
  /** Settles with a reason when an embedded store ends by itself. */
  readonly died: Promise<string>
  /** Answers what is under way, then stops workers, stores and their processes. */
  stop(): Promise<void>
}

/** Starts Waymark in the roles that the configuration names. */
export async function startWaymark(config: Config, log: Log): Promise<Running> {
  const opened = await openStores(config, log)
  const stoppers: (() => Promise<unknown>)[] = [opened.close]
  const stop = async () => {
    for (const stopper of stoppers.reverse().splice(0)) await stopper()
  }
  try {
    const { stores } = opened
    const signIn = openSignIn(stores, opened.ownerUrl, config.publicUrl)
    stoppers.push(() => signIn.close())
    const modules = wireModules(stores, signIn)
    stoppers.push(() => modules.settle())
    if (config.roles.includes('worker')) {
      const runner = await startJobs(stores, modules.jobs)
      stoppers.push(() => runner.stop())
      for (const worker of modules.workers) stoppers.push(await worker(stores))
    }
    let url = ''
    if (config.roles.includes('web')) {
      const app = buildHttp(stores, { routes: modules.routes, signIn, version: VERSION, webDir: findWebDir() })
      const server = await listen(app.fetch, config.port)
      stoppers.push(() => closeServer(server))
      const address = server.address()
      url = `http://localhost:${typeof address === 'object' && address ? address.port : config.port}`
    }
    return { url, stores, signIn, modules, died: opened.died, stop }
  } catch (thrown) {
    await stop()
    throw thrown
  }
}

/**
 * How long a connection may lie idle: longer than the minute for which proxies and clients keep theirs, so that it is they who close it. A
 * server that closes first cuts off the request that is on its way.
 */
const KEEP_ALIVE_MS = 75_000

function listen(fetch: (request: Request) => Response | Promise<Response>, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port }, () => resolve(server)) as Server
    server.keepAliveTimeout = KEEP_ALIVE_MS
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? problem('port_in_use', `PORT ${port} is in use by another program. Set PORT to a free one.`, {
              field: 'PORT',
            })
          : error,
      ),
    )
  })
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  // Open streams of live events would hold the stop for ever.
  const cut = setTimeout(() => server.closeAllConnections(), 3000)
  await closed
  clearTimeout(cut)
}
