import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'

export interface Served {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** Serves on a real port, since official clients speak over the network. */
export function serveOn(fetch: (request: Request) => Response | Promise<Response>, port = 0): Promise<Served> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => {
      const { port: taken } = server.address() as AddressInfo
      resolve({
        url: `http://127.0.0.1:${taken}`,
        port: taken,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    }) as Server
  })
}
