import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { problem } from '../../kernel/errors'
import type { Tx } from '../../platform/postgres'
import type { Stores } from '../../platform/stores'
import { writeAudit } from '../audit'
import type { SignIn } from '../auth'
import { inTenant, openSystemTenant, type Tenant } from '../tenancy'
import { findMember, type Member } from './members'

const DAYS = 7

/** A new invitation, which replaces an earlier one; the token is kept only as a hash. Good for seven days, once. */
export async function createInvite(tx: Tx, tenant: Tenant, memberId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const expires = new Date(tenant.stores.now() + DAYS * 86_400_000)
  await sql`
    insert into member_invite (workspace_id, member_id, hash, expires_at)
    values (${tenant.workspace.id}, ${memberId}, ${hashToken(token)}, ${expires})
    on conflict (workspace_id, member_id) do update
      set hash = excluded.hash, expires_at = excluded.expires_at, used_at = null`.execute(tx)
  return token
}

/**
 * Takes up an invitation: makes the login (one that exists keeps its password) and binds it to the member. Throws
 * `invite_invalid`, `invite_expired`, `weak_password`.
 */
export async function acceptInvite(
  stores: Stores,
  signIn: SignIn,
  wanted: { token: string; password: string; name?: string | undefined },
): Promise<{ member: Member; workspace: string }> {
  const { rows } = await stores.postgres.outsideWorkspace((tx) =>
    sql<{ workspace_id: string; member_id: string; expires_at: Date }>`
      select * from waymark_resolve_invite(${hashToken(wanted.token)})`.execute(tx),
  )
  const invite = rows[0]
  if (!invite) {
    throw problem('invite_invalid', 'This invitation is unknown or was used already.', { status: 404, field: 'token' })
  }
  if (invite.expires_at.getTime() <= stores.now()) {
    throw problem('invite_expired', 'This invitation has expired; ask for a new one.', { status: 410, field: 'token' })
  }
  const system = await openSystemTenant(stores, invite.workspace_id, 'invitation')
  const { email, name } = await inTenant(system, (tx) => findMember(tx, system, invite.member_id))
  const userId = await signIn.createUser({ email, name: wanted.name ?? name, password: wanted.password })
  const tenant: Tenant = { ...system, actor: { kind: 'member', id: invite.member_id, label: email } }
  const member = await inTenant(tenant, (tx) => bindLogin(tx, tenant, invite.member_id, userId, wanted.name))
  return { member, workspace: tenant.workspace.name }
}

async function bindLogin(tx: Tx, tenant: Tenant, memberId: string, userId: string, name: string | undefined) {
  const used = await sql`
    update member_invite set used_at = ${new Date(tenant.stores.now())}
    where member_id = ${memberId} and used_at is null`.execute(tx)
  if (!used.numAffectedRows) {
    throw problem('invite_invalid', 'This invitation was used a moment ago.', { status: 404, field: 'token' })
  }
  await sql`update member set user_id = ${userId}, name = coalesce(${name ?? null}, name) where id = ${memberId}`.execute(
    tx,
  )
  await writeAudit(tx, tenant, { action: 'join', subjectKind: 'member', subjectId: memberId, after: { joined: true } })
  return findMember(tx, tenant, memberId)
}

const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
