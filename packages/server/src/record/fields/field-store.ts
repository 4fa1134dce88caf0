import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import type { Entity, Field, FieldType } from './contract'

/** All custom fields, or one entity's, by key. */
export async function readFields(tx: Tx, tenant: Tenant, entity?: Entity): Promise<Field[]> {
  const { rows } = await sql<Field>`
    select entity, key, label, type, options, sources, built_in as "builtIn" from field
    where workspace_id = ${tenant.workspace.id}::uuid ${entity ? sql`and entity = ${entity}` : sql``}
    order by entity, key`.execute(tx)
  return rows
}

/** Makes fields that are not there yet; one that another transaction made first stays as that made it. */
export async function createMissing(
  tx: Tx,
  tenant: Tenant,
  fields: readonly { entity: Entity; key: string; type: FieldType; importId?: string | undefined }[],
): Promise<void> {
  const rows = fields.map((field) => ({
    entity: field.entity,
    key: field.key,
    label: labelOf(field.key),
    type: field.type,
    import_id: field.importId ?? null,
  }))
  await sql`
    insert into field (workspace_id, entity, key, label, type, import_id)
    select ${tenant.workspace.id}::uuid, i.entity, i.key, i.label, i.type, i.import_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i(entity text, key text, label text, type text, import_id uuid)
    order by i.entity, i.key on conflict do nothing`.execute(tx)
}

/** Abbreviations that a reader expects in capitals. */
const CAPITALS = new Set(
  'acv api arr b2b b2c cac crm csat csm ceo cfo cto eu faq gdpr hr id ip kpi ltv mau mrr nps okr poc qbr roi saml scim sdk sla sso uk url vat vip wau'.split(
    ' ',
  ),
)

/** `planTier`, `plan_tier` and `plan-tier` read as "Plan tier", `sso_url` as "SSO URL". */
export function labelOf(key: string): string {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((word) => (CAPITALS.has(word) ? word.toUpperCase() : word))
    .join(' ')
  return words === '' ? key : words.charAt(0).toUpperCase() + words.slice(1)
}
