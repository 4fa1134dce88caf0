import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { appendFacts, type FactCause, markDirty } from '../activity'
import { findParentCycle, type ParentPoint, parentAt, withPoint } from './domain/parent-cycle'

export interface ParentInput {
  /** The position in what was given, for faults. */
  readonly index: number
  readonly accountId: string
  readonly parentId: string | null
  readonly validAt: Date
  readonly knownAt?: Date | undefined
  readonly importId?: string | undefined
}

export interface ParentChange {
  readonly accountId: string
  readonly before: string | null
  readonly after: string | null
}

export interface ParentResult {
  readonly changes: readonly ParentChange[]
  /** Refused, because the accounts of `path` (externalIds) would contain each other. */
  readonly cycles: readonly { readonly index: number; readonly path: readonly string[] }[]
}

/** Puts accounts under parents from a time on, in the order given; a ring at any instant is refused, naming its path. */
export async function setParents(
  tx: Tx,
  tenant: Tenant,
  rows: readonly ParentInput[],
  cause: FactCause,
): Promise<ParentResult> {
  if (rows.length === 0) return { changes: [], cycles: [] }
  // Two changes that each are fine may ring together; one at a time, then.
  await sql`select pg_advisory_xact_lock(hashtextextended('parents ' || ${tenant.workspace.id}, 0))`.execute(tx)
  const history = await readHistory(tx, tenant)
  const accepted: ParentInput[] = []
  const changes: ParentChange[] = []
  const rings: { index: number; path: string[] }[] = []
  for (const row of rows) {
    const points = history.get(row.accountId) ?? []
    const from = row.validAt.getTime()
    const before = parentAt(points, from)
    if (before === row.parentId) continue
    const path = row.parentId && findParentCycle(history, { accountId: row.accountId, parentId: row.parentId, from })
    if (path) {
      rings.push({ index: row.index, path })
      continue
    }
    history.set(row.accountId, withPoint(points, { from, parentId: row.parentId }))
    accepted.push(row)
    changes.push({ accountId: row.accountId, before, after: row.parentId })
  }
  await storeParents(tx, tenant, accepted)
  await tellOfParents(tx, tenant, accepted, changes, cause)
  return { changes, cycles: await namePaths(tx, tenant, rings) }
}

async function storeParents(tx: Tx, tenant: Tenant, rows: readonly ParentInput[]): Promise<void> {
  if (rows.length === 0) return
  const json = rows.map((row, n) => ({
    n,
    account_id: row.accountId,
    parent_id: row.parentId,
    valid_from: row.validAt,
    known_at: row.knownAt ?? new Date(tenant.stores.now()),
    import_id: row.importId ?? null,
  }))
  await sql`
    insert into account_parent (workspace_id, id, account_id, parent_id, valid_from, valid_to, known_at, import_id)
    select distinct on (account_id, valid_from) ${tenant.workspace.id}::uuid, gen_random_uuid(), account_id, parent_id, valid_from,
      valid_from, known_at, import_id
    from jsonb_to_recordset(${JSON.stringify(json)}::jsonb) as r(n int, account_id uuid, parent_id uuid, valid_from timestamptz,
      known_at timestamptz, import_id uuid)
    order by account_id, valid_from, n desc`.execute(tx)
  await recomputeParents(tx, tenant, [...new Set(rows.map((row) => row.accountId))])
}

/** Each row lasts until the next one of its account; the account's own parent is the last. */
export async function recomputeParents(tx: Tx, tenant: Tenant, accountIds: readonly string[]): Promise<void> {
  await sql`
    update account_parent p set valid_to = n.next
    from (select id, lead(valid_from) over (partition by account_id order by valid_from, known_at, seq) as next
          from account_parent where workspace_id = ${tenant.workspace.id}::uuid and account_id = any(${accountIds}::uuid[])) n
    where p.workspace_id = ${tenant.workspace.id}::uuid and p.id = n.id and p.valid_to is distinct from n.next`.execute(
    tx,
  )
  await sql`
    update account a set parent_id = (
      select p.parent_id from account_parent p
      where p.workspace_id = a.workspace_id and p.account_id = a.id and p.valid_to is null),
      updated_at = ${new Date(tenant.stores.now())}::timestamptz
    where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = any(${accountIds}::uuid[])`.execute(tx)
}

async function readHistory(tx: Tx, tenant: Tenant): Promise<Map<string, ParentPoint[]>> {
  const { rows } = await sql<{ account_id: string; parent_id: string | null; valid_from: Date }>`
    select distinct on (account_id, valid_from) account_id, parent_id, valid_from from account_parent
    where workspace_id = ${tenant.workspace.id}::uuid
    order by account_id, valid_from, known_at desc, seq desc`.execute(tx)
  const history = new Map<string, ParentPoint[]>()
  for (const row of rows) {
    const points = history.get(row.account_id) ?? []
    points.push({ from: row.valid_from.getTime(), parentId: row.parent_id })
    history.set(row.account_id, points)
  }
  return history
}

async function tellOfParents(
  tx: Tx,
  tenant: Tenant,
  rows: readonly ParentInput[],
  changes: readonly ParentChange[],
  cause: FactCause,
): Promise<void> {
  await appendFacts(
    tx,
    tenant,
    rows.map((row, n) => ({
      accountId: row.accountId,
      kind: 'parent',
      subject: '',
      validAt: row.validAt,
      payload: { before: changes[n]?.before ?? null, after: row.parentId },
      cause,
      importId: row.importId,
    })),
  )
  const touched = changes.flatMap((change) => [change.accountId, change.before, change.after])
  await markDirty(tx, tenant, [...new Set(touched.filter((id) => id !== null))], cause)
}

async function namePaths(tx: Tx, tenant: Tenant, rings: readonly { index: number; path: readonly string[] }[]) {
  if (rings.length === 0) return []
  const ids = [...new Set(rings.flatMap((ring) => ring.path))]
  const { rows } = await sql<{ id: string; external_id: string }>`
    select id, external_id from account where workspace_id = ${tenant.workspace.id}::uuid and id = any(${ids}::uuid[])`.execute(
    tx,
  )
  const names = new Map(rows.map((row) => [row.id, row.external_id]))
  return rings.map((ring) => ({ index: ring.index, path: ring.path.map((id) => names.get(id) ?? id) }))
}
