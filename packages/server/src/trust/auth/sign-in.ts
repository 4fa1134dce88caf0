import { betterAuth } from 'better-auth'
import pg from 'pg'
import { problem } from '../../kernel/errors'
import { deriveSecret } from '../../platform/files'
import type { Stores } from '../../platform/stores'

/** Sign-in by e-mail and password, over better-auth; its face to the rest of Waymark. */
export interface SignIn {
  /** Serves `/api/auth/*`. */
  handle(request: Request): Promise<Response>
  /** The id of the signed-in user of this request's cookie, or null. */
  readUserId(headers: Headers): Promise<string | null>
  /** Makes a user with a password, or gives an existing one's id when the e-mail is known. */
  createUser(user: { email: string; name: string; password: string }): Promise<string>
  findUserId(email: string): Promise<string | null>
  setPassword(userId: string, password: string): Promise<void>
  close(): Promise<void>
}

const MIN_PASSWORD = 10

/** Opens sign-in on the owner's database, schema `auth`. `baseUrl` is where browsers reach Waymark, when that is known. */
export function openSignIn(stores: Stores, ownerUrl: string, baseUrl: string | undefined): SignIn {
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    max: 4,
    options: '-c search_path=auth',
    application_name: 'waymark sign-in',
  })
  pool.on('error', (error) => {
    if (!pool.ending) stores.log.warn({ error: error.message }, 'a sign-in connection was lost')
  })
  const auth = betterAuth({
    database: pool,
    secret: deriveSecret(stores.secret, 'sign-in'),
    basePath: '/api/auth',
    ...(baseUrl ? { baseURL: baseUrl, trustedOrigins: [baseUrl] } : {}),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD },
    account: { modelName: 'login' },
    session: { expiresIn: 60 * 60 * 24 * 14 },
    rateLimit: { enabled: true, window: 60, max: 300, customRules: { '/sign-in/email': { window: 60, max: 20 } } },
    advanced: { cookiePrefix: 'waymark' },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  return {
    handle: (request) => auth.handler(request),
    readUserId: async (headers) => (await auth.api.getSession({ headers }))?.user.id ?? null,
    findUserId: async (email) =>
      (await (await auth.$context).internalAdapter.findUserByEmail(email.toLowerCase()))?.user.id ?? null,
    createUser: async ({ email, name, password }) => {
      assertPassword(password)
      const context = await auth.$context
      const known = await context.internalAdapter.findUserByEmail(email.toLowerCase())
      if (known) return known.user.id
      const user = await context.internalAdapter.createUser(
        { email: email.toLowerCase(), name, emailVerified: true },
        { method: 'email-password' },
      )
      const hash = await context.password.hash(password)
      await context.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash,
      })
      return user.id
    },
    setPassword: async (userId, password) => {
      assertPassword(password)
      const context = await auth.$context
      await context.internalAdapter.updatePassword(userId, await context.password.hash(password))
    },
    close: () => pool.end(),
  }
}

function assertPassword(password: string): void {
  if (password.length < MIN_PASSWORD) {
    throw problem('weak_password', `The password needs at least ${MIN_PASSWORD} characters.`, { field: 'password' })
  }
}
