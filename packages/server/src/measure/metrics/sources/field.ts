import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { suggest } from '../../../kernel/rules'
import { readFields } from '../../../record/fields'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { Compute } from '../contract'
import { endOf, type Moment } from '../domain/moment'
import type { SourceEvidence, SourceKind } from '../source-kind'

interface FieldCompute extends Compute {
  readonly kind: 'field'
  readonly key: string
}

const NUMERIC = ['number', 'money', 'boolean']

/** The number of a custom field of the account, as it stood: by the field's order of sources, pinned values first. */
export const fieldKind: SourceKind<FieldCompute> = {
  kind: 'field',
  schema: z.strictObject({ kind: z.literal('field'), key: z.string().min(1).max(200) }),
  check: async (tenant, { key }) => {
    const fields = await inTenant(tenant, (tx) => readFields(tx, tenant, 'account'))
    const field = fields.find((one) => one.key === key)
    if (!field) {
      const hint = suggest(
        key,
        fields.map((one) => one.key),
      )
      throw problem('invalid_metric', `compute.key: there is no field "${key}"${hint || '.'}`, { field: 'compute.key' })
    }
    if (!NUMERIC.includes(field.type)) {
      throw problem('invalid_metric', `compute.key: "${key}" is a field of type ${field.type}, not a number.`, {
        field: 'compute.key',
      })
    }
  },
  read: async (tenant, { key }, moment, accountIds) => {
    const rows = await readSaid(tenant, key, moment, accountIds)
    const values = new Map<string, number>()
    for (const row of rows) {
      if (!row.wins) continue
      const value = numberOf(row.value)
      if (value !== null) values.set(row.account_id, value)
    }
    return values
  },
  statement: async (tenant, { key }, moment, accountId) => sql`
    select (
      select case jsonb_typeof(value)
        when 'number' then (value #>> '{}')::float8
        when 'boolean' then (value #>> '{}')::boolean::int::float8
        when 'object' then (value ->> 'amount')::float8 end
      from (${saidSql(tenant, key, moment, [accountId])}) said where wins) as value`,
  evidence: async (tenant, { key }, moment, accountId, limit): Promise<SourceEvidence> => {
    const rows = await readSaid(tenant, key, moment, [accountId])
    return {
      total: rows.length,
      rows: rows.slice(0, limit).map((row) => ({
        field: key,
        value: row.value,
        source: row.source,
        validAt: new Date(row.valid_at).toISOString(),
        knownAt: new Date(row.known_at).toISOString(),
        pinned: row.pinned,
        wins: row.wins,
      })),
    }
  },
}

interface Said {
  readonly account_id: string
  readonly source: string
  readonly value: unknown
  readonly valid_at: Date | string
  readonly known_at: Date | string
  readonly pinned: boolean
  readonly wins: boolean
}

async function readSaid(
  tenant: Tenant,
  key: string,
  moment: Moment,
  accountIds: readonly string[] | null,
): Promise<Said[]> {
  const { rows } = await inTenant(tenant, (tx) => saidSql(tenant, key, moment, accountIds).execute(tx))
  return rows
}

/** What each source last said of the field at the moment, the winner first. */
function saidSql(tenant: Tenant, key: string, moment: Moment, accountIds: readonly string[] | null): RawBuilder<Said> {
  const knownAt = moment.knownAt === null ? null : new Date(moment.knownAt)
  return sql<Said>`
      with said as (
        select distinct on (v.entity_id, v.source) v.entity_id as account_id, v.source, v.value, v.valid_at, v.known_at, v.pinned
        from field_value v
        where v.workspace_id = ${tenant.workspace.id}::uuid and v.entity = 'account' and v.key = ${key}
          and v.valid_at < ${new Date(endOf(moment))}::timestamptz
          ${knownAt ? sql`and v.known_at <= ${knownAt}::timestamptz` : sql``}
          ${accountIds ? sql`and v.entity_id = any(${accountIds}::uuid[])` : sql``}
        order by v.entity_id, v.source, v.valid_at desc, v.known_at desc, v.id desc),
      ordered as (
        select s.*, row_number() over (partition by s.account_id order by s.pinned desc,
          array_position(f.sources, s.source) nulls last, s.valid_at desc, s.known_at desc) as place
        from said s left join field f on f.workspace_id = ${tenant.workspace.id}::uuid and f.entity = 'account' and f.key = ${key}
        where s.value is not null)
      select account_id, source, value, valid_at, known_at, pinned, place = 1 as wins from ordered order by account_id, place`
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'object' && value !== null && 'amount' in value) return Number(value.amount)
  return null
}
