import pg from 'pg'
import { problem } from '../../kernel/errors'

const DATABASE = 'waymark'
const INSUFFICIENT_PRIVILEGE = '42501'

export interface RoleUrls {
  /** Owns the tables; used by migrations and the queue. */
  readonly ownerUrl: string
  /** `waymark_app`: requests and jobs; bound by row security. */
  readonly appUrl: string
}

/** In the embedded cluster: the database, its owner and the application's role, made or given today's passwords. */
export async function makeEmbeddedRoles(
  superuserUrl: string,
  passwords: { owner: string; app: string },
): Promise<RoleUrls> {
  await withClient(superuserUrl, async (client) => {
    await client.query(upsertRole(client, 'waymark_owner', passwords.owner, 'CREATEROLE'))
    await client.query(upsertRole(client, 'waymark_app', passwords.app, ''))
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${DATABASE} owner waymark_owner`)
  })
  return {
    ownerUrl: withLogin(superuserUrl, 'waymark_owner', passwords.owner),
    appUrl: withLogin(superuserUrl, 'waymark_app', passwords.app),
  }
}

/**
 * With DATABASE_URL: its user owns the tables and makes `waymark_app`, whose password follows from the installation's
 * secret. `role_refused` where that user may not make roles.
 */
export async function makeServerRoles(databaseUrl: string, appPassword: string): Promise<RoleUrls> {
  await withClient(databaseUrl, async (client) => {
    try {
      await client.query('begin')
      // Two that start at once wait for each other here: PostgreSQL fails the second of two that make or alter one role.
      await client.query(`select pg_advisory_xact_lock(hashtextextended('waymark.roles', 0))`)
      await client.query(upsertRole(client, 'waymark_app', appPassword, ''))
      await client.query(`grant connect on database ${client.escapeIdentifier(client.database ?? '')} to waymark_app`)
      await client.query('commit')
    } catch (cause) {
      if (!(cause instanceof pg.DatabaseError && cause.code === INSUFFICIENT_PRIVILEGE)) throw cause
      throw problem(
        'role_refused',
        'DATABASE_URL: its user could not create or alter the role waymark_app. Give it CREATEROLE.',
        { cause, field: 'DATABASE_URL' },
      )
    }
  })
  const url = new URL(databaseUrl)
  url.username = 'waymark_app'
  url.password = appPassword
  return { ownerUrl: databaseUrl, appUrl: url.href }
}

/** Refuses an application role that row security would not bind: superuser, BYPASSRLS, or owner of a table. */
export async function assertRoleIsBound(appPool: pg.Pool): Promise<void> {
  const { rows } = await appPool.query<{ name: string; superuser: boolean; bypass: boolean; owns: number }>(`
    select current_user as name, r.rolsuper as superuser, r.rolbypassrls as bypass,
           (select count(*)::int from pg_class c where c.relowner = r.oid) as owns
    from pg_roles r where r.rolname = current_user`)
  const role = rows[0]
  if (!role || role.superuser || role.bypass || role.owns > 0) {
    throw problem(
      'role_unbound',
      `The application's database role ${role?.name ?? ''} could bypass row security (superuser, BYPASSRLS or owner of tables); Waymark does not start with it.`,
    )
  }
}

function upsertRole(client: pg.Client, name: string, password: string, extra: string): string {
  const attributes = `login nosuperuser nobypassrls nocreatedb ${extra} password ${client.escapeLiteral(password)}`
  return `do $$ begin
    if not exists (select 1 from pg_roles where rolname = '${name}') then create role ${name} ${attributes};
    else alter role ${name} ${attributes}; end if; end $$`
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function withLogin(url: string, user: string, password: string): string {
  const login = new URL(url)
  login.username = user
  login.password = password
  login.pathname = `/${DATABASE}`
  return login.href
}
