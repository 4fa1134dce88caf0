import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, problem } from '../../kernel/errors'
import type { Tx } from '../../platform/postgres'
import { writeAudit } from '../../trust/audit'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { markDirty } from '../activity'
import type { Entity, Field } from './contract'
import { readFields } from './field-store'
import { findUsers } from './users'

export const fieldUsageSchema = z.object({
  /** Accounts or people that have a value. */
  values: z.number(),
  /** Who says something now, the most talkative first. */
  sources: z.array(z.object({ source: z.string(), values: z.number() })),
  /** What names the field, and so keeps it from being deleted. */
  users: z.array(z.object({ kind: z.string(), key: z.string(), name: z.string() })),
})
export type FieldUsage = z.infer<typeof fieldUsageSchema>

/** What a field holds and what rests on it. Throws `not_found`. */
export const readFieldUsage = (tenant: Tenant, entity: Entity, key: string): Promise<FieldUsage> =>
  inTenant(tenant, async (tx) => {
    await pickField(tx, tenant, entity, key)
    const { rows: sources } = await sql<{ source: string; values: number }>`
      select source, count(*)::int as values from field_value
      where workspace_id = ${tenant.workspace.id}::uuid and entity = ${entity} and key = ${key} and closed_at is null and value is not null
      group by source order by values desc, source`.execute(tx)
    const { rows } = await sql<{ values: number }>`
      select count(*)::int as values from field_current
      where workspace_id = ${tenant.workspace.id}::uuid and entity = ${entity} and "values" ? ${key}::text`.execute(tx)
    return { values: rows[0]?.values ?? 0, sources, users: await findUsers(tx, tenant, entity, key) }
  })

/**
 * Removes a custom field with every value it ever had. Throws `not_found`, and `field_in_use` naming what rests on it; a source
 * that sends the key again makes it anew.
 */
export const deleteField = (tenant: Tenant, entity: Entity, key: string): Promise<void> =>
  inTenant(tenant, async (tx) => {
    const before = await pickField(tx, tenant, entity, key)
    const users = await findUsers(tx, tenant, entity, key)
    if (users.length > 0) {
      const names = users.map((user) => `${user.kind} "${user.name}"`).join(', ')
      throw problem('field_in_use', `"${before.label}" cannot go: ${names} rest on it.`, {
        status: 409,
        detail: { users },
      })
    }
    await sql`
      delete from field where workspace_id = ${tenant.workspace.id}::uuid and entity = ${entity} and key = ${key}`.execute(
      tx,
    )
    await sql`
      delete from field_value where workspace_id = ${tenant.workspace.id}::uuid and entity = ${entity} and key = ${key}`.execute(
      tx,
    )
    const { rows } = await sql<{ entity_id: string }>`
      update field_current set "values" = "values" - ${key}::text
      where workspace_id = ${tenant.workspace.id}::uuid and entity = ${entity} and "values" ? ${key}::text
      returning entity_id`.execute(tx)
    await writeAudit(tx, tenant, {
      action: 'delete',
      subjectKind: 'field',
      subjectId: `${entity}.${key}`,
      before: { ...before, values: rows.length },
    })
    if (entity === 'account') {
      await markDirty(
        tx,
        tenant,
        rows.map((row) => row.entity_id),
        'field',
      )
    }
  })

async function pickField(tx: Tx, tenant: Tenant, entity: Entity, key: string): Promise<Field> {
  const field = (await readFields(tx, tenant, entity)).find((one) => one.key === key)
  if (!field) throw notFound(`${entity} field`, key)
  return field
}
