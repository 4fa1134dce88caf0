import { notFound } from '../../kernel/errors'
import type { Tx } from '../../platform/postgres'
import type { Stores } from '../../platform/stores'

export interface Workspace {
  readonly id: string
  readonly name: string
  /** IANA name; days begin and end in it. */
  readonly timeZone: string
  /** ISO 4217; money without a currency is in it. */
  readonly currency: string
}

export type ActorKind = 'member' | 'api_key' | 'write_key' | 'system'

/** Who acts: written into every audit row. */
export interface Actor {
  readonly kind: ActorKind
  readonly id: string | null
  /** An e-mail, a key's name, or what part of Waymark it is. */
  readonly label: string
}

/** Which accounts the actor may see: all of the workspace's, or the book of one member. */
export type AccountScope = { readonly kind: 'all' } | { readonly kind: 'book'; readonly memberId: string }

/** The first argument of every function of a module: whose data, who acts, what they may see, and the stores. */
export interface Tenant {
  readonly workspace: Workspace
  readonly actor: Actor
  readonly scope: AccountScope
  readonly permissions: ReadonlySet<string>
  readonly stores: Stores
}

/** One transaction in the tenant's workspace; row security lets nothing else through. */
export const inTenant = <T>(tenant: Tenant, work: (tx: Tx) => Promise<T>): Promise<T> =>
  tenant.stores.postgres.inWorkspace(tenant.workspace.id, work)

/** The same for reading alone, with every statement seeing one moment, so that what is changed meanwhile is not mixed in. */
export const inSnapshot = <T>(tenant: Tenant, work: (tx: Tx) => Promise<T>): Promise<T> =>
  tenant.stores.postgres.inWorkspace(tenant.workspace.id, work, 'snapshot')

/** The workspace's row, as `waymark_app` bound to it sees it. Throws `not_found`. */
export async function readWorkspace(stores: Stores, workspaceId: string): Promise<Workspace> {
  const row = await stores.postgres.inWorkspace(workspaceId, (tx) =>
    tx
      .withTables<{ workspace: WorkspaceRow }>()
      .selectFrom('workspace')
      .select(['workspace_id', 'name', 'time_zone', 'currency'])
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirst(),
  )
  if (!row) throw notFound('workspace', workspaceId)
  return { id: row.workspace_id, name: row.name, timeZone: row.time_zone, currency: row.currency }
}

/** The tenant as which a job of Waymark's own acts: all accounts, every permission, `label` in the audit. */
export async function openSystemTenant(stores: Stores, workspaceId: string, label: string): Promise<Tenant> {
  const workspace = await readWorkspace(stores, workspaceId)
  return {
    workspace,
    actor: { kind: 'system', id: null, label },
    scope: { kind: 'all' },
    permissions: EVERYTHING,
    stores,
  }
}

/** Has every permission there is or will be. */
const EVERYTHING: ReadonlySet<string> = new (class extends Set<string> {
  override has(): boolean {
    return true
  }
})()

interface WorkspaceRow {
  workspace_id: string
  name: string
  time_zone: string
  currency: string
}
