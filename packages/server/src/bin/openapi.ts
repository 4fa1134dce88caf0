import type { Command } from 'commander'
import { buildOpenApi } from '../app/http/openapi'
import { wireModules } from '../app/modules'
import { VERSION } from '../app/package'
import { asError } from '../kernel/errors'

/** `waymark openapi`: prints the OpenAPI document; routes describe themselves, so nothing is started. */
export function addOpenApiCommand(program: Command): void {
  program
    .command('openapi')
    .description('prints the OpenAPI document')
    .action(() => {
      const unused = new Proxy({}, { get: (_target, name) => fail(String(name)) })
      const stores = Object.assign(Object.create(unused), { hooks: new Map() })
      const { routes } = wireModules(stores, unused as never)
      process.stdout.write(`${JSON.stringify(buildOpenApi(routes, VERSION), null, 2)}\n`)
    })
}

function fail(name: string): never {
  throw asError(`Wiring used the store "${name}"; it may only hand stores on.`)
}
