import { newId } from '../../kernel/ids'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from './tenant'

export type MemberTables = {
  member: {
    workspace_id: string
    id: string
    user_id: string | null
    email: string
    name: string
    role: 'admin' | 'leader' | 'csm' | 'viewer'
    sees: 'all' | 'book'
    removed_at: Date | null
    created_at: Date
  }
}

export interface NewMember {
  readonly userId: string | null
  readonly email: string
  readonly name: string
  readonly role: MemberTables['member']['role']
  readonly sees?: 'all' | 'book'
}

/** Adds members to the tenant's workspace; answers their ids in the order given. The caller writes the audit row. */
export async function insertMembers(tx: Tx, tenant: Tenant, members: readonly NewMember[]): Promise<string[]> {
  const rows = members.map((member) => ({
    workspace_id: tenant.workspace.id,
    id: newId(),
    user_id: member.userId,
    email: member.email,
    name: member.name,
    role: member.role,
    sees: member.sees ?? 'all',
    removed_at: null,
    created_at: new Date(tenant.stores.now()),
  }))
  if (rows.length > 0) await tx.withTables<MemberTables>().insertInto('member').values(rows).execute()
  return rows.map((row) => row.id)
}
