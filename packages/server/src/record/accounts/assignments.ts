import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { appendFacts, type FactCause } from '../activity'

/** The role of the member who is responsible; others are free: csm, sponsor, onboarding ... */
export const OWNER = 'owner'

export interface Assignment {
  readonly accountId: string
  readonly role: string
  /** Null ends the role. */
  readonly memberId: string | null
  readonly validAt: Date
  readonly knownAt?: Date | undefined
  readonly importId?: string | undefined
}

export interface AssignmentChange {
  readonly accountId: string
  readonly role: string
  readonly before: string | null
  readonly after: string | null
}

/** Adds to the history of owners and roles what says something new, and makes the present follow; returns what was added. */
export async function setAssignments(
  tx: Tx,
  tenant: Tenant,
  rows: readonly Assignment[],
  cause: FactCause,
): Promise<AssignmentChange[]> {
  if (rows.length === 0) return []
  const json = rows.map((row, n) => ({
    n,
    account_id: row.accountId,
    role: row.role,
    member_id: row.memberId,
    valid_from: row.validAt,
    known_at: row.knownAt ?? new Date(tenant.stores.now()),
    import_id: row.importId ?? null,
  }))
  const { rows: added } = await sql<{
    accountId: string
    role: string
    before: string | null
    after: string | null
    validFrom: Date
    importId: string | null
  }>`
    with given as (
      select distinct on (account_id, role, valid_from) *
      from jsonb_to_recordset(${JSON.stringify(json)}::jsonb) as r(n int, account_id uuid, role text, member_id uuid,
        valid_from timestamptz, known_at timestamptz, import_id uuid)
      order by account_id, role, valid_from, n desc),
    news as (
      select g.*, held.member_id as before from given g
      left join lateral (
        select s.member_id from account_assignment s
        where s.workspace_id = ${tenant.workspace.id}::uuid and s.account_id = g.account_id and s.role = g.role and s.valid_from <= g.valid_from
        order by s.valid_from desc, s.known_at desc, s.seq desc limit 1) held on true
      where held.member_id is distinct from g.member_id),
    added as (
      insert into account_assignment (workspace_id, id, account_id, role, member_id, valid_from, valid_to, known_at, import_id)
      select ${tenant.workspace.id}::uuid, gen_random_uuid(), account_id, role, member_id, valid_from, valid_from, known_at, import_id
      from news order by account_id, role, valid_from)
    select account_id as "accountId", role, before, member_id as after, valid_from as "validFrom", import_id as "importId"
    from news order by account_id, role, valid_from`.execute(tx)
  if (added.length === 0) return []
  await recomputeAssignments(tx, tenant, [...new Set(added.map((row) => row.accountId))])
  await appendFacts(
    tx,
    tenant,
    added.map((row) => ({
      accountId: row.accountId,
      kind: 'assignment',
      subject: row.role,
      validAt: row.validFrom,
      payload: { before: row.before, after: row.after },
      cause,
      importId: row.importId ?? undefined,
    })),
  )
  return added.map(({ accountId, role, before, after }) => ({ accountId, role, before, after }))
}

/** Each row lasts until the next one of its account and role; the account's own owner is the last. */
export async function recomputeAssignments(tx: Tx, tenant: Tenant, accountIds: readonly string[]): Promise<void> {
  const which = sql`workspace_id = ${tenant.workspace.id}::uuid and account_id = any(${accountIds}::uuid[])`
  await sql`
    update account_assignment s set valid_to = n.next
    from (select id, lead(valid_from) over (partition by account_id, role order by valid_from, known_at, seq) as next
          from account_assignment where ${which}) n
    where s.workspace_id = ${tenant.workspace.id}::uuid and s.id = n.id and s.valid_to is distinct from n.next`.execute(
    tx,
  )
  await sql`
    update account a set owner_id = (
      select s.member_id from account_assignment s
      where s.workspace_id = a.workspace_id and s.account_id = a.id and s.role = ${OWNER} and s.valid_to is null),
      updated_at = ${new Date(tenant.stores.now())}::timestamptz
    where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = any(${accountIds}::uuid[])`.execute(tx)
}
