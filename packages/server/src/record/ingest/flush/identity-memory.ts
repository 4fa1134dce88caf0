import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { type IdRef, refKey, resolveAccounts } from '../../accounts'
import { peopleWithoutAccount, resolvePeople } from '../../people'

/** What this process remembers of who is who; bounded. */
export interface IdentityMemory {
  readonly ofWorkspace: (workspaceId: string) => Remembered
  /** Forgets the workspace, and begins again under a version. */
  readonly renew: (workspaceId: string, version: number) => Remembered
}

interface Remembered {
  /** The version of the workspace's identities that all of it was read under. */
  version: number
  readonly kinds: Readonly<Record<Kind, Halves>>
}

/** Ids by what they are known by: userId, anonymousId, groupId; and people known to have an account, by themselves. */
type Kind = 'external' | 'anonymous' | 'account' | 'linked'

/** A newer and an older half, of which the older goes when room is short. */
interface Halves {
  young: Map<string, string>
  old: Map<string, string>
}

const newHalves = (): Halves => ({ young: new Map(), old: new Map() })
const newRemembered = (version: number): Remembered => ({
  version,
  kinds: { external: newHalves(), anonymous: newHalves(), account: newHalves(), linked: newHalves() },
})

/** Of one kind, of one workspace, in one half. */
const ROOM = 50_000
const MAX_WORKSPACES = 20

export function createIdentityMemory(): IdentityMemory {
  const workspaces = new Map<string, Remembered>()
  return {
    ofWorkspace: (workspaceId) => {
      const known = workspaces.get(workspaceId) ?? newRemembered(-1)
      workspaces.delete(workspaceId)
      workspaces.set(workspaceId, known)
      const [longestUnused] = workspaces.keys()
      if (workspaces.size > MAX_WORKSPACES && longestUnused) workspaces.delete(longestUnused)
      return known
    },
    renew: (workspaceId, version) => {
      const fresh = newRemembered(version)
      workspaces.set(workspaceId, fresh)
      return fresh
    },
  }
}

/** Who is who within one transaction; people and accounts are made where there are none. */
export interface Identities {
  people(source: 'external' | 'anonymous', ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  accounts(externalIds: readonly string[]): Promise<ReadonlyMap<string, string>>
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
  const { id: workspaceId } = tenant.workspace
  const version = await readVersion(tx, tenant)
  const before = memory.ofWorkspace(workspaceId)
  const remembered = version !== null && version > before.version ? memory.renew(workspaceId, version) : before
  let holds = version === remembered.version
  const learnt: Record<Kind, Map<string, string>> = {
    external: new Map(),
    anonymous: new Map(),
    account: new Map(),
    linked: new Map(),
  }
  const known = (kind: Kind, key: string): string | undefined =>
    learnt[kind].get(key) ?? (holds ? recall(remembered.kinds[kind], key) : undefined)

  /** Of the keys, those known, and those that `read` tells of the others. */
  const resolve = async (
    kind: Kind,
    keys: readonly string[],
    read: (missing: readonly string[]) => Promise<(key: string) => string | undefined>,
  ): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>()
    const missing: string[] = []
    for (const key of keys) {
      const id = known(kind, key)
      if (id === undefined) missing.push(key)
      else found.set(key, id)
    }
    if (missing.length === 0) return found
    const idOf = await read(missing)
    for (const key of missing) {
      const id = idOf(key)
      if (id === undefined) continue
      found.set(key, id)
      learnt[kind].set(key, id)
    }
    return found
  }
  const options = { create: true, at: new Date(tenant.stores.now()) }
  const refs = (source: string, ids: readonly string[]): IdRef[] => ids.map((externalId) => ({ source, externalId }))
  return {
    people: (source, ids) =>
      resolve(source, ids, async (missing) => {
        const people = await resolvePeople(tx, tenant, refs(source, missing), options)
        return (externalId) => people.get(refKey({ source, externalId }))
      }),
    accounts: (ids) =>
      resolve('account', ids, async (missing) => {
        const accounts = await resolveAccounts(tx, tenant, refs('external', missing), options)
        return (externalId) => accounts.get(refKey({ source: 'external', externalId }))
      }),
    withoutAccount: async (personIds) => {
      const linked = await resolve('linked', personIds, async (missing) => {
        const without = new Set(await peopleWithoutAccount(tx, tenant, missing))
        return (id) => (without.has(id) ? undefined : id)
      })
      return personIds.filter((id) => !linked.has(id))
    },
    noteLinked: (personIds) => {
      for (const id of personIds) learnt.linked.set(id, id)
    },
    void: () => {
      holds = false
      for (const kind of KINDS) learnt[kind].clear()
    },
    keep: () => {
      if (version === null || version !== memory.ofWorkspace(workspaceId).version || !holds) return
      for (const kind of KINDS) for (const [key, id] of learnt[kind]) remember(remembered.kinds[kind], key, id)
    },
  }
}

const KINDS: readonly Kind[] = ['external', 'anonymous', 'account', 'linked']

/** Null where there was none: then a change under way may not have seen it, and nothing can be remembered yet. */
async function readVersion(tx: Tx, tenant: Tenant): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    select version from ingest_identity where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
  if (rows[0]) return rows[0].version
  await sql`
    insert into ingest_identity (workspace_id) values (${tenant.workspace.id}::uuid) on conflict do nothing`.execute(tx)
  return null
}

function recall(halves: Halves, key: string): string | undefined {
  const id = halves.young.get(key)
  if (id !== undefined) return id
  const older = halves.old.get(key)
  if (older !== undefined) remember(halves, key, older)
  return older
}

function remember(halves: Halves, key: string, id: string): void {
  if (halves.young.size >= ROOM) {
    halves.old = halves.young
    halves.young = new Map()
  }
  halves.young.set(key, id)
}
