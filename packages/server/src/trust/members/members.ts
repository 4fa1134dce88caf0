import { notFound } from '../../kernel/errors'
import { isId } from '../../kernel/ids'
import type { Tx } from '../../platform/postgres'
import { inTenant, type MemberTables, type Tenant } from '../tenancy'

export interface Member {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: MemberTables['member']['role']
  /** Whether the member sees every account, or their own book alone. */
  readonly sees: 'all' | 'book'
  /** Whether the member has ever taken up the invitation. */
  readonly joined: boolean
  readonly createdAt: string
}

type Row = MemberTables['member']

export const presentMember = (row: Row): Member => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role,
  sees: row.sees,
  joined: row.user_id !== null,
  createdAt: row.created_at.toISOString(),
})

/** The workspace's members, by name. */
export async function listMembers(tenant: Tenant): Promise<Member[]> {
  const rows = await inTenant(tenant, (tx) =>
    tx
      .withTables<MemberTables>()
      .selectFrom('member')
      .selectAll()
      .where('removed_at', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .execute(),
  )
  return rows.map(presentMember)
}

/** The members of these e-mail addresses, by lower-case address; unknown ones are left out. */
export async function membersByEmail(tx: Tx, _tenant: Tenant, emails: readonly string[]): Promise<Map<string, Member>> {
  if (emails.length === 0) return new Map()
  const rows = await tx
    .withTables<MemberTables>()
    .selectFrom('member')
    .selectAll()
    .where('removed_at', 'is', null)
    .where((e) => e(e.fn<string>('lower', ['email']), 'in', [...new Set(emails.map((email) => email.toLowerCase()))]))
    .execute()
  return new Map(rows.map((row) => [row.email.toLowerCase(), presentMember(row)]))
}

/** The member by id or e-mail, locked against others' changes until the transaction ends. Throws `not_found`. */
export async function findMember(tx: Tx, _tenant: Tenant, idOrEmail: string): Promise<Member> {
  const row = await tx
    .withTables<MemberTables>()
    .selectFrom('member')
    .selectAll()
    .where('removed_at', 'is', null)
    .where((e) =>
      isId(idOrEmail) ? e('id', '=', idOrEmail) : e(e.fn<string>('lower', ['email']), '=', idOrEmail.toLowerCase()),
    )
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('member', idOrEmail)
  return presentMember(row)
}
