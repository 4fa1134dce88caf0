import { sql } from 'kysely'
import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { suggest } from '../../../kernel/rules'
import { readFields, readPastValues, readSaid, saidSql } from '../../../record/fields'
import { inTenant } from '../../../trust/tenancy'
import type { Compute } from '../contract'
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
    const values = new Map<string, number>()
    for (const [accountId, json] of await readPastValues(tenant, key, moment, accountIds)) {
      const value = numberOf(json)
      if (value !== null) values.set(accountId, value)
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

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'object' && value !== null && 'amount' in value) return Number(value.amount)
  return null
}
