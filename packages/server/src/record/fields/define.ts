import { sql } from 'kysely'
import type { z } from 'zod'
import { notFound, Problem, problem } from '../../kernel/errors'
import type { Tx } from '../../platform/postgres'
import { writeAudit } from '../../trust/audit'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { Entity, Field, fieldBodySchema } from './contract'
import { checkValue } from './domain/check-value'
import { labelOf, readFields } from './field-store'
import { recomputeWinners } from './recompute'

/** One custom field. Throws `not_found`. */
export async function readField(tenant: Tenant, entity: Entity, key: string): Promise<Field> {
  const fields = await inTenant(tenant, (tx) => readFields(tx, tenant, entity))
  const field = fields.find((one) => one.key === key)
  if (!field) throw notFound(`${entity} field`, key)
  return field
}

/**
 * Makes or changes a custom field. A new order of sources decides all values anew. Throws `invalid_key`, `options_missing`, and
 * `type_conflict` when values are there that do not fit the new type or options.
 */
export const putField = (
  tenant: Tenant,
  entity: Entity,
  key: string,
  body: z.output<typeof fieldBodySchema>,
): Promise<Field> =>
  inTenant(tenant, async (tx) => {
    if (!/^[\p{L}\p{N}_](?:[\p{L}\p{N} _.-]{0,198}[\p{L}\p{N}_-])?$/u.test(key)) {
      throw problem('invalid_key', 'A key has 1 to 200 letters, digits, spaces, points, _ or -.', { field: 'key' })
    }
    if (body.type === 'option' && body.options.length === 0) {
      throw problem('options_missing', 'A field of the type option needs options.', { field: 'options' })
    }
    const before = (await readFields(tx, tenant, entity)).find((one) => one.key === key) ?? null
    const after: Field = {
      entity,
      key,
      label: body.label ?? before?.label ?? labelOf(key),
      type: body.type,
      options: body.options,
      sources: body.sources,
      builtIn: false,
    }
    if (before) await refitValues(tx, tenant, before, after)
    await sql`
      insert into field (workspace_id, entity, key, label, type, options, sources)
      values (${tenant.workspace.id}::uuid, ${entity}, ${key}, ${after.label}, ${after.type}, ${JSON.stringify(after.options)}::jsonb, ${after.sources}::text[])
      on conflict (workspace_id, entity, key) do update set
        label = excluded.label, type = excluded.type, options = excluded.options, sources = excluded.sources`.execute(
      tx,
    )
    if (before && before.sources.join('\n') !== after.sources.join('\n')) await decideAnew(tx, tenant, entity, key)
    await writeAudit(tx, tenant, {
      action: before ? 'update' : 'create',
      subjectKind: 'field',
      subjectId: `${entity}.${key}`,
      before,
      after,
    })
    return after
  })

/** Every value ever stored must fit, since past days are read too; what reads as the new type is written in it. */
async function refitValues(tx: Tx, tenant: Tenant, before: Field, after: Field): Promise<void> {
  if (before.type === after.type && after.type !== 'option') return
  const { rows } = await sql<{ value: unknown }>`
    select distinct value from field_value
    where workspace_id = ${tenant.workspace.id}::uuid and entity = ${after.entity} and key = ${after.key} and value is not null
    limit 100001`.execute(tx)
  const context = { timeZone: tenant.workspace.timeZone, currency: tenant.workspace.currency }
  const pairs: { was: unknown; is: unknown }[] = []
  for (const { value } of rows) {
    try {
      const plain =
        typeof value === 'object' && value !== null && 'amount' in value && after.type !== 'money'
          ? value.amount
          : value
      pairs.push({ was: value, is: checkValue(after, plain, context) })
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown
      throw problem('type_conflict', `There are values that do not fit: ${thrown.message}`, {
        status: 409,
        field: 'type',
      })
    }
  }
  const changed = pairs.filter((pair) => JSON.stringify(pair.was) !== JSON.stringify(pair.is))
  if (changed.length === 0) return
  await sql`
    update field_value v set value = i.is_now
    from jsonb_to_recordset(${JSON.stringify(changed.map((pair) => ({ was: pair.was, is_now: pair.is })))}::jsonb) as i(was jsonb, is_now jsonb)
    where v.workspace_id = ${tenant.workspace.id}::uuid and v.entity = ${after.entity} and v.key = ${after.key} and v.value = i.was`.execute(
    tx,
  )
  await decideAnew(tx, tenant, after.entity, after.key)
}

async function decideAnew(tx: Tx, tenant: Tenant, entity: Entity, key: string): Promise<void> {
  const { rows } = await sql<{ entity_id: string }>`
    select distinct entity_id from field_value
    where workspace_id = ${tenant.workspace.id}::uuid and entity = ${entity} and key = ${key} and closed_at is null`.execute(
    tx,
  )
  await recomputeWinners(
    tx,
    tenant,
    rows.map((row) => ({ entity, entityId: row.entity_id, key })),
  )
}
