import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { recomputeParents } from '../../accounts'
import type { EntityUse, Kept, UndoResult } from '../contract'

const CHUNK = 5_000

type Entity = 'account' | 'person'

/**
 * Accounts and people that this import made, or one undone before it, go if nothing is left of them in use; the others stay and
 * are named. Ids that the import gave to what others made go too.
 */
export async function removeUnused(tenant: Tenant, importId: string, uses: readonly EntityUse[]): Promise<UndoResult> {
  const kept: Kept[] = []
  const people = await removeKind(tenant, 'person', importId, [...PERSON_USES, ...uses], kept)
  const accounts = await removeKind(tenant, 'account', importId, [...ACCOUNT_USES, ...uses], kept)
  await inTenant(tenant, async (tx) => {
    for (const entity of ['account', 'person'] as const) await dropGivenIds(tx, tenant, entity, importId)
  })
  return { removed: { people, accounts }, kept }
}

async function removeKind(
  tenant: Tenant,
  entity: Entity,
  importId: string,
  uses: readonly EntityUse[],
  kept: Kept[],
): Promise<number> {
  let removed = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await inTenant(tenant, (tx) =>
      sql<{ id: string; external_id: string | null }>`
        select e.id, e.external_id from ${sql.table(entity)} e
        where e.workspace_id = ${tenant.workspace.id}::uuid and e.id > ${after}::uuid and e.import_id is not null
          and (e.import_id = ${importId}::uuid or e.import_id in (
            select i.id from import i where i.workspace_id = e.workspace_id and i.state = 'undone'))
        order by e.id limit ${CHUNK}`.execute(tx),
    )
    if (rows.length === 0) return removed
    after = rows.at(-1)?.id ?? after
    const ids = rows.map((row) => row.id)
    const used = await usedOf(tenant, entity, ids, uses)
    const unused = ids.filter((id) => !used.has(id))
    await inTenant(tenant, (tx) => deleteEntities(tx, tenant, entity, unused))
    removed += unused.length
    for (const row of rows) {
      const reason = used.get(row.id)
      if (reason) kept.push({ kind: entity, id: row.external_id ?? row.id, reason })
    }
  }
}

/** The first reason for which each is kept. */
async function usedOf(tenant: Tenant, entity: Entity, ids: readonly string[], uses: readonly EntityUse[]) {
  const used = new Map<string, string>()
  const note = (found: readonly string[], reason: string): void => {
    for (const id of found) if (!used.has(id)) used.set(id, reason)
  }
  await inTenant(tenant, async (tx) => {
    for (const use of uses) if (use.entity === entity) note(await use.find(tx, tenant, ids), use.reason)
  })
  const column = entity === 'account' ? 'account_id' : 'person_id'
  const events = await tenant.stores.olap.query<{ id: string }>(
    `SELECT DISTINCT toString(${column}) AS id FROM events WHERE workspace_id = {workspace:UUID} AND ${column} IN {ids:Array(UUID)}`,
    { workspace: tenant.workspace.id, ids },
    { lane: 'import' },
  )
  note(
    events.map((row) => row.id),
    'has events',
  )
  return used
}

async function deleteEntities(tx: Tx, tenant: Tenant, entity: Entity, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const workspace = sql`${tenant.workspace.id}::uuid`
  await sql`
    delete from field_current where workspace_id = ${workspace} and entity = ${entity} and entity_id = any(${ids}::uuid[])`.execute(
    tx,
  )
  if (entity === 'account') {
    const { rows } = await sql<{ account_id: string }>`
      delete from account_parent where workspace_id = ${workspace} and parent_id = any(${ids}::uuid[])
        and account_id <> all(${ids}::uuid[]) returning account_id`.execute(tx)
    if (rows.length > 0) await recomputeParents(tx, tenant, [...new Set(rows.map((row) => row.account_id))])
  }
  await sql`delete from ${sql.table(entity)} where workspace_id = ${workspace} and id = any(${ids}::uuid[])`.execute(tx)
}

/** An id that stays the only one by which something is known stays. */
async function dropGivenIds(tx: Tx, tenant: Tenant, entity: Entity, importId: string): Promise<void> {
  const column = sql.ref(entity === 'account' ? 'account_id' : 'person_id')
  const table = sql.table(`${entity}_identifier`)
  await sql`
    delete from ${table} t using ${sql.table(entity)} e
    where t.workspace_id = ${tenant.workspace.id}::uuid and t.import_id = ${importId}::uuid
      and e.workspace_id = t.workspace_id and e.id = t.${column} and e.import_id is distinct from t.import_id
      and exists (select 1 from ${table} o where o.workspace_id = t.workspace_id and o.${column} = t.${column}
        and o.import_id is distinct from t.import_id)`.execute(tx)
}

const inPostgres = (
  entity: Entity,
  reason: string,
  query: (ids: readonly string[], tenant: Tenant) => RawBuilder<{ id: string }>,
): EntityUse => ({
  entity,
  reason,
  find: async (tx, tenant, ids) => (await query(ids, tenant).execute(tx)).rows.map((row) => row.id),
})

const valuesOf = (entity: Entity): EntityUse =>
  inPostgres(
    entity,
    'has values from elsewhere',
    (ids, tenant) => sql`
      select distinct entity_id as id from field_value
      where workspace_id = ${tenant.workspace.id}::uuid and entity = ${entity} and entity_id = any(${ids}::uuid[])`,
  )

/** Ids that no import gave, or one that stands. */
const idsOf = (entity: Entity): EntityUse =>
  inPostgres(entity, 'has ids from elsewhere', (ids, tenant) => {
    const column = sql.ref(entity === 'account' ? 'account_id' : 'person_id')
    return sql`
      select distinct t.${column} as id from ${sql.table(`${entity}_identifier`)} t
      left join import i on i.workspace_id = t.workspace_id and i.id = t.import_id
      where t.workspace_id = ${tenant.workspace.id}::uuid and t.${column} = any(${ids}::uuid[])
        and (t.import_id is null or i.state is distinct from 'undone' and i.state is distinct from 'undoing')`
  })

const linksOf = (entity: Entity, column: 'account_id' | 'person_id', reason: string): EntityUse =>
  inPostgres(
    entity,
    reason,
    (ids, tenant) => sql`
      select distinct ${sql.ref(column)} as id from person_account
      where workspace_id = ${tenant.workspace.id}::uuid and ${sql.ref(column)} = any(${ids}::uuid[])`,
  )

const ACCOUNT_USES: readonly EntityUse[] = [
  valuesOf('account'),
  linksOf('account', 'account_id', 'has people from elsewhere'),
  idsOf('account'),
  inPostgres(
    'account',
    'has members from elsewhere',
    (ids, tenant) => sql`
      select distinct account_id as id from account_assignment
      where workspace_id = ${tenant.workspace.id}::uuid and account_id = any(${ids}::uuid[])`,
  ),
  inPostgres(
    'account',
    'contains or belongs to another account',
    (ids, tenant) => sql`
      select distinct unnest(array[account_id, parent_id]) as id from account_parent
      where workspace_id = ${tenant.workspace.id}::uuid and (account_id = any(${ids}::uuid[]) or parent_id = any(${ids}::uuid[]))`,
  ),
]

const PERSON_USES: readonly EntityUse[] = [
  valuesOf('person'),
  linksOf('person', 'person_id', 'belongs to an account by another source'),
  idsOf('person'),
]
