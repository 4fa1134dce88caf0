import { sql } from 'kysely'
import { problem } from '../../kernel/errors'
import type { Stores } from '../../platform/stores'
import { PERMISSIONS } from '../access'
import { writeAudit } from '../audit'
import { createCredential, type SignIn } from '../auth'
import { createWorkspace, insertMembers, inTenant, listWorkspaceIds, openSystemTenant, type Tenant } from '../tenancy'

export interface FirstRun {
  readonly workspace: string
  readonly email: string
  readonly password: string
  readonly name?: string | undefined
  readonly timeZone: string
  readonly currency: string
}

export interface FirstRunResult {
  readonly workspaceId: string
  readonly writeKey: string
  /** With every scope. */
  readonly apiKey: string
}

/** What a new workspace is given by the modules: built-in metrics, a scorecard. */
export type WorkspaceStarter = (tenant: Tenant) => Promise<void>

/** Whether nobody has set this installation up yet. */
export const needsSetup = async (stores: Stores): Promise<boolean> => (await listWorkspaceIds(stores)).length === 0

/**
 * Makes the first workspace, its admin and its first keys, on an unused installation; two at once cannot both. Throws
 * `already_set_up`, `weak_password`, `invalid_time_zone`, `invalid_currency`.
 */
export async function setUp(
  stores: Stores,
  signIn: SignIn,
  first: FirstRun,
  starters: readonly WorkspaceStarter[],
): Promise<FirstRunResult> {
  const lock = await stores.postgres.ownerPool.connect()
  try {
    await lock.query('select pg_advisory_lock(727001)')
    if (!(await needsSetup(stores))) {
      throw problem('already_set_up', 'This installation has a workspace already. Sign in instead.', { status: 409 })
    }
    return await makeFirst(stores, signIn, first, starters)
  } finally {
    await lock.query('select pg_advisory_unlock(727001)')
    lock.release()
  }
}

async function makeFirst(
  stores: Stores,
  signIn: SignIn,
  first: FirstRun,
  starters: readonly WorkspaceStarter[],
): Promise<FirstRunResult> {
  const name = first.name?.trim() || (first.email.split('@')[0] ?? first.email)
  // The user first: a password that is refused must leave no workspace behind.
  const userId = await signIn.createUser({ email: first.email, name, password: first.password })
  const workspace = await createWorkspace(stores, {
    name: first.workspace,
    timeZone: first.timeZone,
    currency: first.currency,
  })
  try {
    const tenant = await openSystemTenant(stores, workspace.id, 'setup')
    await inTenant(tenant, async (tx) => {
      const [id = ''] = await insertMembers(tx, tenant, [{ userId, email: first.email, name, role: 'admin' }])
      await writeAudit(tx, tenant, {
        action: 'create',
        subjectKind: 'member',
        subjectId: id,
        after: { email: first.email, role: 'admin' },
      })
    })
    const { key: writeKey } = await createCredential(tenant, {
      kind: 'write_key',
      name: 'First source',
      scopes: ['track'],
    })
    const { key: apiKey } = await createCredential(tenant, { kind: 'api_key', name: 'First key', scopes: PERMISSIONS })
    for (const starter of starters) await starter(tenant)
    return { workspaceId: workspace.id, writeKey, apiKey }
  } catch (thrown) {
    await stores.postgres.owner.transaction().execute(async (tx) => {
      await sql`select set_config('waymark.workspace', ${workspace.id}, true)`.execute(tx)
      await sql`delete from workspace where workspace_id = ${workspace.id}`.execute(tx)
    })
    throw thrown
  }
}
