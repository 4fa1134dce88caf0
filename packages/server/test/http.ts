import { afterAll, beforeAll, inject } from 'vitest'
import { buildHttp } from '../src/app/http/build-http'
import { wireModules } from '../src/app/modules'
import { PERMISSIONS, type Permission } from '../src/trust/access'
import { createCredential, openSignIn, type SignIn } from '../src/trust/auth'
import type { Tenant } from '../src/trust/tenancy'
import { closeAfterFile } from './close-after-file'
import { testStores } from './stores'

let made: { app: ReturnType<typeof buildHttp>; signIn: SignIn } | null = null
let clock: () => number = Date.now

/** The whole HTTP face on the run's stores, made once a test file. `fetch` it without a network. */
export function testHttp(): { fetch: (request: Request) => Promise<Response>; signIn: SignIn } {
  if (!made) {
    const stores = { ...testStores(), now: () => clock() }
    const signIn = openSignIn(stores, inject('stores').ownerUrl, undefined)
    const { routes } = wireModules(stores, signIn)
    made = { app: buildHttp(stores, { routes, signIn, version: 'test' }), signIn }
    closeAfterFile(async () => {
      made = null
      await signIn.close()
    })
  }
  const { app, signIn } = made
  return { fetch: async (request) => app.fetch(request), signIn }
}

/** What time the HTTP face takes it to be, while the tests of this file, or of this `describe`, run. */
export function httpAt(now: () => number): void {
  beforeAll(() => {
    clock = now
  })
  afterAll(() => {
    clock = Date.now
  })
}

export interface Answered {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came
  readonly body: any
  readonly headers: Headers
}

export type Caller = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answered>

/** Calls the API with a key of the tenant's workspace: every scope unless told; `track` makes a write key. */
export async function callerFor(
  tenant: Tenant,
  scopes: readonly Permission[] | readonly ['track'] = PERMISSIONS,
): Promise<Caller> {
  const kind = scopes[0] === 'track' ? 'write_key' : 'api_key'
  const { key } = await createCredential(tenant, { kind, name: 'test', scopes })
  return async (method, path, body, headers = {}) => {
    const response = await testHttp().fetch(
      new Request(`http://localhost${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') && text !== ''
    return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers }
  }
}
