import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { notFound, problem } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import type { Stores } from '../../platform/stores'
import type { Permission } from '../access'
import { writeAudit } from '../audit'
import { inTenant, type Tenant } from '../tenancy'

export type CredentialKind = 'api_key' | 'write_key'

export interface Credential {
  readonly id: string
  readonly kind: CredentialKind
  readonly name: string
  /** The last characters of an API key; the whole of a write key, which is public in a browser anyway. */
  readonly hint: string
  readonly scopes: readonly string[]
  readonly createdAt: string
  readonly createdBy: string
  readonly lastUsedAt: string | null
  readonly revokedAt: string | null
}

export interface ResolvedKey {
  readonly workspaceId: string
  readonly id: string
  readonly kind: CredentialKind
  readonly name: string
  readonly scopes: readonly string[]
}

const PREFIX: Readonly<Record<CredentialKind, string>> = { api_key: 'wmk_', write_key: 'wmw_' }

export type CredentialTables = {
  credential: {
    workspace_id: string
    id: string
    kind: CredentialKind
    name: string
    hash: string
    hint: string
    shown: string | null
    scopes: string[]
    created_at: Date
    created_by: string
    last_used_at: Date | null
    revoked_at: Date | null
  }
}

/** Makes a key and returns its text, which is kept only as a hash; write keys, which are no secret, can be shown again. */
export async function createCredential(
  tenant: Tenant,
  wanted: { kind: CredentialKind; name: string; scopes: readonly Permission[] | readonly ['track'] },
): Promise<{ id: string; key: string }> {
  const missing = wanted.scopes.find((scope) => scope !== 'track' && !tenant.permissions.has(scope))
  if (missing) {
    throw problem('scope_exceeds', `You cannot give a key the scope ${missing}, which you do not have yourself.`, {
      status: 403,
      field: 'scopes',
    })
  }
  const key = PREFIX[wanted.kind] + randomBytes(24).toString('base64url')
  const id = newId()
  await inTenant(tenant, async (tx) => {
    await tx
      .withTables<CredentialTables>()
      .insertInto('credential')
      .values({
        workspace_id: tenant.workspace.id,
        id,
        kind: wanted.kind,
        name: wanted.name,
        hash: hashKey(key),
        hint: key.slice(-4),
        shown: wanted.kind === 'write_key' ? key : null,
        scopes: [...wanted.scopes],
        created_at: new Date(tenant.stores.now()),
        created_by: tenant.actor.label,
        last_used_at: null,
        revoked_at: null,
      })
      .execute()
    await writeAudit(tx, tenant, {
      action: 'create',
      subjectKind: wanted.kind,
      subjectId: id,
      after: { name: wanted.name, scopes: wanted.scopes },
    })
  })
  return { id, key }
}

/** The workspace's keys of one kind, newest first; `key` is there for write keys alone. */
export async function listCredentials(
  tenant: Tenant,
  kind: CredentialKind,
): Promise<(Credential & { key: string | null })[]> {
  const rows = await inTenant(tenant, (tx) =>
    tx
      .withTables<CredentialTables>()
      .selectFrom('credential')
      .selectAll()
      .where('kind', '=', kind)
      .orderBy('created_at', 'desc')
      .execute(),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    hint: row.hint,
    key: row.shown,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }))
}

/** Revokes a key for good. Throws `not_found`. A process that cached it forgets it within five seconds. */
export async function revokeCredential(tenant: Tenant, kind: CredentialKind, id: string): Promise<void> {
  await inTenant(tenant, async (tx) => {
    const revoked = await tx
      .withTables<CredentialTables>()
      .updateTable('credential')
      .set({ revoked_at: new Date(tenant.stores.now()) })
      .where('id', '=', id)
      .where('kind', '=', kind)
      .where('revoked_at', 'is', null)
      .returning(['name'])
      .executeTakeFirst()
    if (!revoked) throw notFound(kind === 'api_key' ? 'API key' : 'write key', id)
    await writeAudit(tx, tenant, { action: 'revoke', subjectKind: kind, subjectId: id, before: { name: revoked.name } })
  })
}

const CACHE_MS = 5_000
const cache = new WeakMap<Stores, Map<string, { until: number; key: ResolvedKey | null }>>()

/** Whose key this is, or null; remembered for five seconds. */
export async function resolveKey(stores: Stores, key: string): Promise<ResolvedKey | null> {
  const known = cache.get(stores) ?? new Map()
  cache.set(stores, known)
  const hash = hashKey(key)
  const hit = known.get(hash)
  if (hit && hit.until > Date.now()) return hit.key
  const { rows } = await stores.postgres.outsideWorkspace((tx) =>
    sql<{ workspace_id: string; id: string; kind: CredentialKind; name: string; scopes: string[] }>`
      select * from waymark_resolve_key(${hash})`.execute(tx),
  )
  const row = rows[0]
  const resolved = row
    ? { workspaceId: row.workspace_id, id: row.id, kind: row.kind, name: row.name, scopes: row.scopes }
    : null
  if (known.size > 10_000) known.clear()
  known.set(hash, { until: Date.now() + CACHE_MS, key: resolved })
  return resolved
}

const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex')
