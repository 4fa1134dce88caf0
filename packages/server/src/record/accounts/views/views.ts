import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, problem } from '../../../kernel/errors'
import { ruleSchema } from '../../../kernel/rules'
import type { Tx } from '../../../platform/postgres'
import { writeAudit } from '../../../trust/audit'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { type Entity, type FieldUser, namesField } from '../../fields'

export const viewBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  filter: ruleSchema.nullable().default(null),
  sort: z.string().max(300).nullable().default(null),
  columns: z.array(z.string().max(300)).max(100).default([]),
  /** Whether every member sees it. */
  shared: z.boolean().default(false),
})

export const viewSchema = z.object({
  key: z.string(),
  name: z.string(),
  filter: z.unknown(),
  sort: z.string().nullable(),
  columns: z.array(z.string()),
  shared: z.boolean(),
  owner: z.string(),
  mine: z.boolean(),
})
export type SavedView = z.infer<typeof viewSchema>

type Row = Omit<SavedView, 'mine'>

const columns = sql`key, name, filter, sort, columns, shared, owner`

/** The actor's own views and the shared ones, by name. */
export async function listViews(tenant: Tenant): Promise<SavedView[]> {
  const me = tenant.actor.label
  const { rows } = await inTenant(tenant, (tx) =>
    sql<Row>`
      select ${columns} from saved_view
      where workspace_id = ${tenant.workspace.id}::uuid and (shared or owner = ${me}) order by lower(name), key`.execute(
      tx,
    ),
  )
  return rows.map((row) => ({ ...row, mine: row.owner === me }))
}

/** The saved views, everybody's, whose rule, order or columns name a field. */
export async function viewsNaming(tx: Tx, tenant: Tenant, entity: Entity, key: string): Promise<FieldUser[]> {
  const { rows } = await sql<Row>`
    select ${columns} from saved_view where workspace_id = ${tenant.workspace.id}::uuid order by lower(name), key`.execute(
    tx,
  )
  return rows
    .filter((row) => namesField([row.filter, row.sort, row.columns], entity, key))
    .map((row) => ({ kind: 'view', key: row.key, name: row.name }))
}

/** Saves a view under its key. Throws `view_taken` when the key is another's, unless the actor manages members. */
export const putView = (tenant: Tenant, key: string, body: z.output<typeof viewBodySchema>): Promise<SavedView> =>
  inTenant(tenant, async (tx) => {
    if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(key)) {
      throw problem('invalid_key', 'A key has 1 to 100 small letters, digits or -.', { field: 'key' })
    }
    const before = await readOwn(tx, tenant, key)
    const owner = before?.owner ?? tenant.actor.label
    await sql`
      insert into saved_view (workspace_id, key, name, filter, sort, columns, shared, owner)
      values (${tenant.workspace.id}::uuid, ${key}, ${body.name}, ${body.filter && JSON.stringify(body.filter)}::jsonb, ${body.sort},
        ${body.columns}::text[], ${body.shared}, ${owner})
      on conflict (workspace_id, key) do update set name = excluded.name, filter = excluded.filter, sort = excluded.sort,
        columns = excluded.columns, shared = excluded.shared`.execute(tx)
    const after = { key, ...body, owner, mine: owner === tenant.actor.label }
    await writeAudit(tx, tenant, {
      action: before ? 'update' : 'create',
      subjectKind: 'view',
      subjectId: key,
      before,
      after,
    })
    return after
  })

/** Throws `not_found`, `view_taken`. */
export const deleteView = (tenant: Tenant, key: string): Promise<void> =>
  inTenant(tenant, async (tx) => {
    const before = await readOwn(tx, tenant, key)
    if (!before) throw notFound('view', key)
    await sql`delete from saved_view where workspace_id = ${tenant.workspace.id}::uuid and key = ${key}`.execute(tx)
    await writeAudit(tx, tenant, { action: 'delete', subjectKind: 'view', subjectId: key, before })
  })

async function readOwn(tx: Tx, tenant: Tenant, key: string): Promise<Row | null> {
  const { rows } = await sql<Row>`
    select ${columns} from saved_view where workspace_id = ${tenant.workspace.id}::uuid and key = ${key} for update`.execute(
    tx,
  )
  const row = rows[0]
  if (!row) return null
  if (row.owner !== tenant.actor.label && !(row.shared && tenant.permissions.has('members:write'))) {
    throw problem('view_taken', `The key "${key}" is a view of somebody else's.`, { status: 409, field: 'key' })
  }
  return row
}
