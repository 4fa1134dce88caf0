import { sql } from 'kysely'
import { problem } from '../../kernel/errors'
import type { Tx } from '../../platform/postgres'
import { writeAudit } from '../audit'
import { insertMembers, inTenant, type Tenant } from '../tenancy'
import { createInvite } from './invite'
import { findMember, type Member, membersByEmail } from './members'

/** Who holds accounts for members; record/accounts does, and app/ hands it in. */
export interface BookKeeper {
  /** How many accounts the member owns or holds another role at. */
  readonly count: (tx: Tx, tenant: Tenant, memberId: string) => Promise<number>
  /** Gives all of it to another member, or to nobody; returns how many accounts changed. */
  readonly handOver: (tx: Tx, tenant: Tenant, fromMemberId: string, toMemberId: string | null) => Promise<number>
}

export interface NewMemberInput {
  readonly email: string
  readonly name?: string | undefined
  readonly role: Member['role']
  readonly sees: 'all' | 'book'
}

/** Adds a member and an invitation. Throws `member_exists`. */
export const addMember = (tenant: Tenant, wanted: NewMemberInput): Promise<{ member: Member; token: string }> =>
  inTenant(tenant, async (tx) => {
    const known = await membersByEmail(tx, tenant, [wanted.email])
    if (known.size > 0) {
      throw problem('member_exists', `${wanted.email} is a member already.`, { status: 409, field: 'email' })
    }
    const name = wanted.name ?? wanted.email.split('@')[0] ?? wanted.email
    const [id = ''] = await insertMembers(tx, tenant, [{ ...wanted, name, userId: null }])
    const token = await createInvite(tx, tenant, id)
    const member = await findMember(tx, tenant, id)
    await writeAudit(tx, tenant, { action: 'create', subjectKind: 'member', subjectId: id, after: shown(member) })
    return { member, token }
  })

/** A new invitation for a member who has not joined, or lost the link. */
export const inviteAgain = (tenant: Tenant, idOrEmail: string): Promise<{ member: Member; token: string }> =>
  inTenant(tenant, async (tx) => {
    const member = await findMember(tx, tenant, idOrEmail)
    const token = await createInvite(tx, tenant, member.id)
    await writeAudit(tx, tenant, {
      action: 'invite',
      subjectKind: 'member',
      subjectId: member.id,
      after: shown(member),
    })
    return { member, token }
  })

/** Changes role, scope or name. Throws `not_found`, `last_admin`. */
export const changeMember = (
  tenant: Tenant,
  idOrEmail: string,
  change: { name?: string | undefined; role?: Member['role'] | undefined; sees?: 'all' | 'book' | undefined },
): Promise<Member> =>
  inTenant(tenant, async (tx) => {
    const before = await findMember(tx, tenant, idOrEmail)
    if (change.role && change.role !== 'admin') await assertAnotherAdmin(tx, before)
    await sql`
      update member set name = coalesce(${change.name ?? null}, name), role = coalesce(${change.role ?? null}, role),
        sees = coalesce(${change.sees ?? null}, sees)
      where id = ${before.id}`.execute(tx)
    const after = await findMember(tx, tenant, before.id)
    await writeAudit(tx, tenant, {
      action: 'update',
      subjectKind: 'member',
      subjectId: before.id,
      before: shown(before),
      after: shown(after),
    })
    return after
  })

/**
 * Removes a member; their history stays. `bookTo` says where the accounts go: another member's e-mail, or `none`. Throws
 * `book_undecided` (409) when the member holds accounts and nothing is said, `last_admin`, `not_found`.
 */
export const removeMember = (
  tenant: Tenant,
  idOrEmail: string,
  bookTo: string | undefined,
  book: BookKeeper,
): Promise<{ removed: string; moved: number }> =>
  inTenant(tenant, async (tx) => {
    const member = await findMember(tx, tenant, idOrEmail)
    await assertAnotherAdmin(tx, member)
    const accounts = await book.count(tx, tenant, member.id)
    if (accounts > 0 && bookTo === undefined) {
      throw problem(
        'book_undecided',
        `${member.email} holds ${accounts} accounts. Say where they go: ?book_to=<e-mail of a member> or book_to=none.`,
        { status: 409, field: 'book_to', detail: { accounts } },
      )
    }
    const heir = bookTo === undefined || bookTo === 'none' ? null : await findMember(tx, tenant, bookTo)
    if (heir?.id === member.id) {
      throw problem('book_undecided', 'The book cannot go to the member who is removed.', { field: 'book_to' })
    }
    const moved = accounts > 0 ? await book.handOver(tx, tenant, member.id, heir?.id ?? null) : 0
    await sql`update member set removed_at = ${new Date(tenant.stores.now())} where id = ${member.id}`.execute(tx)
    await sql`delete from member_invite where member_id = ${member.id}`.execute(tx)
    await writeAudit(tx, tenant, {
      action: 'delete',
      subjectKind: 'member',
      subjectId: member.id,
      before: shown(member),
      after: { bookTo: heir?.email ?? null, accounts: moved },
    })
    return { removed: member.email, moved }
  })

const shown = ({ email, name, role, sees }: Member): object => ({ email, name, role, sees })

/** All admins are locked in one order, so that two cannot each leave the other as the last. */
async function assertAnotherAdmin(tx: Tx, member: Member): Promise<void> {
  if (member.role !== 'admin') return
  const { rows } = await sql<{ id: string }>`
    select id from member where role = 'admin' and removed_at is null order by id for update`.execute(tx)
  if (rows.every((row) => row.id === member.id)) {
    throw problem('last_admin', `${member.email} is the last admin; make another member admin first.`, { status: 409 })
  }
}
