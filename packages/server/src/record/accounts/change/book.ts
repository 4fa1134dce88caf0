import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { BookKeeper } from '../../../trust/members'
import type { Tenant } from '../../../trust/tenancy'
import { setAssignments } from '../assignments'

/** What a member holds, for trust/members: how many accounts, and giving every role of it to another, dated now. */
export const bookKeeper: BookKeeper = {
  count: async (tx, tenant, memberId) =>
    new Set((await readBook(tx, tenant, memberId)).map((row) => row.account_id)).size,
  handOver: async (tx, tenant, fromMemberId, toMemberId) => {
    const held = await readBook(tx, tenant, fromMemberId)
    const validAt = new Date(tenant.stores.now())
    const rows = held.map((row) => ({ accountId: row.account_id, role: row.role, memberId: toMemberId, validAt }))
    await setAssignments(tx, tenant, rows, 'field')
    return new Set(held.map((row) => row.account_id)).size
  },
}

async function readBook(tx: Tx, tenant: Tenant, memberId: string): Promise<{ account_id: string; role: string }[]> {
  const { rows } = await sql<{ account_id: string; role: string }>`
    select s.account_id, s.role from account_assignment s
    where s.workspace_id = ${tenant.workspace.id}::uuid and s.member_id = ${memberId}::uuid and s.valid_to is null
    order by s.account_id, s.role for update`.execute(tx)
  return rows
}
