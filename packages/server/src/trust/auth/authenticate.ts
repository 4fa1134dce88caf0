import { sql } from 'kysely'
import { problem } from '../../kernel/errors'
import type { Stores } from '../../platform/stores'
import { type MemberRole, ROLE_PERMISSIONS } from '../access'
import { readWorkspace, type Tenant } from '../tenancy'
import { resolveKey } from './credentials'
import type { SignIn } from './sign-in'

/** The tenant that a request acts for, from its key or its cookie; null when it carries neither. Throws `unauthorized`. */
export async function authenticate(stores: Stores, signIn: SignIn, request: Request): Promise<Tenant | null> {
  const header = request.headers.get('authorization')
  if (header) return byKey(stores, readKey(header))
  const userId = await signIn.readUserId(request.headers)
  if (!userId) return null
  if (request.method !== 'GET' && request.method !== 'HEAD') assertSameOrigin(request)
  return byMembership(stores, userId, request.headers.get('x-waymark-workspace'))
}

async function byKey(stores: Stores, key: string): Promise<Tenant> {
  const found = await resolveKey(stores, key)
  if (!found) throw problem('unauthorized', 'This key is unknown or revoked.', { status: 401 })
  return {
    workspace: await readCached(stores, found.workspaceId),
    actor: { kind: found.kind, id: found.id, label: found.name },
    scope: { kind: 'all' },
    permissions: new Set(found.scopes),
    stores,
  }
}

async function byMembership(stores: Stores, userId: string, wanted: string | null): Promise<Tenant> {
  const { rows } = await stores.postgres.outsideWorkspace((tx) =>
    sql<Membership>`select * from waymark_memberships(${userId})`.execute(tx),
  )
  const member = wanted ? rows.find((row) => row.workspace_id === wanted) : rows[0]
  if (!member) throw problem('no_membership', 'You are signed in, but no member of this workspace.', { status: 403 })
  return {
    workspace: await readWorkspace(stores, member.workspace_id),
    actor: { kind: 'member', id: member.id, label: member.email },
    scope: member.sees === 'book' ? { kind: 'book', memberId: member.id } : { kind: 'all' },
    permissions: new Set(ROLE_PERMISSIONS[member.role]),
    stores,
  }
}

interface Membership {
  workspace_id: string
  id: string
  email: string
  name: string
  role: MemberRole
  sees: 'all' | 'book'
}

/** `Bearer KEY`, or Basic with the key as user name, as the official Segment clients send it. */
function readKey(header: string): string {
  const [scheme, value = ''] = header.split(' ', 2)
  if (scheme?.toLowerCase() === 'bearer' && value) return value
  if (scheme?.toLowerCase() === 'basic' && value)
    return Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? ''
  throw problem('unauthorized', 'Authorization must be "Bearer KEY", or Basic with the write key as user name.', {
    status: 401,
  })
}

/** A cookie is sent by any page that makes a browser ask; a write must come from our own. */
function assertSameOrigin(request: Request): void {
  const origin = request.headers.get('origin')
  if (!origin) return
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? new URL(request.url).host
  if (new URL(origin).host !== host) {
    throw problem('cross_origin', `A write from ${origin} with a session's cookie is refused.`, { status: 403 })
  }
}

const workspaces = new WeakMap<Stores, Map<string, { until: number; workspace: Tenant['workspace'] }>>()

/** A workspace's settings for keys, remembered for five seconds: tracking asks hundreds of times a second. */
async function readCached(stores: Stores, id: string): Promise<Tenant['workspace']> {
  const known = workspaces.get(stores) ?? new Map()
  workspaces.set(stores, known)
  const hit = known.get(id)
  if (hit && hit.until > Date.now()) return hit.workspace
  const workspace = await readWorkspace(stores, id)
  known.set(id, { until: Date.now() + 5_000, workspace })
  return workspace
}
