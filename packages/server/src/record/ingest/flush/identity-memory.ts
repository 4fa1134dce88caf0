import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { type IdRef, refKey, resolveAccounts } from '../../accounts'
import { peopleWithoutAccount, resolvePeople } from '../../people'

/** What this process remembers of who is who; bounded. */
export interface IdentityMemory {
  readonly ofWorkspace: (workspaceId: string) => Remembered
}

interface Remembered {
  /** The version of the workspace's identities that all of it was read under. */
  version: number
  /** Ids by reference, and people known to have an account; a newer and an older half, of which the older goes when room is short. */
  young: Map<string, string>
  old: Map<string, string>
}

const ROOM = 50_000
const MAX_WORKSPACES = 50

export function createIdentityMemory(): IdentityMemory {
  const workspaces = new Map<string, Remembered>()
  return {
    ofWorkspace: (workspaceId) => {
      const known = workspaces.get(workspaceId) ?? { version: -1, young: new Map(), old: new Map() }
      workspaces.delete(workspaceId)
      workspaces.set(workspaceId, known)
      const [longestUnused] = workspaces.keys()
      if (workspaces.size > MAX_WORKSPACES && longestUnused) workspaces.delete(longestUnused)
      return known
    },
  }
}

/** Who is who within one transaction. */
export interface Identities {
  people(refs: readonly IdRef[]): Promise<ReadonlyMap<string, string>>
  accounts(refs: readonly IdRef[]): Promise<ReadonlyMap<string, string>>
  /** Those of the people who were never linked to any account. */
  withoutAccount(personIds: readonly string[]): Promise<string[]>
  noteLinked(personIds: readonly string[]): void
  /** From here on nothing remembered holds: the transaction itself changed who is who. */
  void(): void
  /** Remembers what was learnt; only after the commit, since a rollback unmakes people. */
  keep(): void
}

/**
 * Opens the memory for a transaction. What was remembered holds only under the version that it was read under, which rises in the
 * transaction of every merge, undo or erasure: so a remembered id is one that this transaction would have read itself.
 */
export async function openIdentities(tx: Tx, tenant: Tenant, memory: IdentityMemory): Promise<Identities> {
  const remembered = memory.ofWorkspace(tenant.workspace.id)
  const version = await readVersion(tx, tenant)
  if (version !== null && version > remembered.version) {
    remembered.version = version
    remembered.young = new Map()
    remembered.old = new Map()
  }
  let holds = version === remembered.version
  const learnt = new Map<string, string>()
  const known = (key: string): string | undefined => learnt.get(key) ?? (holds ? recall(remembered, key) : undefined)
  const resolve = async (
    kind: string,
    refs: readonly IdRef[],
    read: (missing: readonly IdRef[]) => Promise<ReadonlyMap<string, string>>,
  ): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>()
    const missing: IdRef[] = []
    for (const ref of refs) {
      const key = refKey(ref)
      const id = known(kind + key)
      if (id) found.set(key, id)
      else missing.push(ref)
    }
    if (missing.length === 0) return found
    for (const [key, id] of await read(missing)) {
      found.set(key, id)
      learnt.set(kind + key, id)
    }
    return found
  }
  const options = { create: true, at: new Date(tenant.stores.now()) }
  return {
    people: (refs) => resolve('person ', refs, (missing) => resolvePeople(tx, tenant, missing, options)),
    accounts: (refs) => resolve('account ', refs, (missing) => resolveAccounts(tx, tenant, missing, options)),
    withoutAccount: async (personIds) => {
      const open = personIds.filter((id) => !known(`linked ${id}`))
      if (open.length === 0) return []
      const without = await peopleWithoutAccount(tx, tenant, open)
      const unlinked = new Set(without)
      for (const id of open) if (!unlinked.has(id)) learnt.set(`linked ${id}`, id)
      return without
    },
    noteLinked: (personIds) => {
      for (const id of personIds) learnt.set(`linked ${id}`, id)
    },
    void: () => {
      holds = false
      learnt.clear()
    },
    keep: () => {
      if (version === null || version !== remembered.version || !holds) return
      for (const [key, id] of learnt) remember(remembered, key, id)
    },
  }
}

/** Null where there was none: then a change under way may not have seen it, and nothing can be remembered yet. */
async function readVersion(tx: Tx, tenant: Tenant): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    select version from ingest_identity where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
  if (rows[0]) return rows[0].version
  await sql`
    insert into ingest_identity (workspace_id) values (${tenant.workspace.id}::uuid) on conflict do nothing`.execute(tx)
  return null
}

function recall(remembered: Remembered, key: string): string | undefined {
  const id = remembered.young.get(key)
  if (id !== undefined) return id
  const older = remembered.old.get(key)
  if (older !== undefined) remember(remembered, key, older)
  return older
}

function remember(remembered: Remembered, key: string, id: string): void {
  if (remembered.young.size >= ROOM) {
    remembered.old = remembered.young
    remembered.young = new Map()
  }
  remembered.young.set(key, id)
}
