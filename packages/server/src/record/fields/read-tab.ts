import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { BUILT_IN, type Entity, FIELD_TYPES } from './contract'
import { readFields } from './field-store'

const said = z.object({ source: z.string(), value: z.unknown(), at: z.string(), setBy: z.string() })

export const fieldTabSchema = z.object({
  key: z.string(),
  label: z.string(),
  type: z.enum([...FIELD_TYPES, 'list']),
  value: z.unknown(),
  source: z.string().nullable(),
  setBy: z.string().nullable(),
  at: z.string().nullable(),
  pinned: z.boolean(),
  /** What other sources say, which lost. */
  others: z.array(said),
  /** Everything ever said, newest first; at most fifty. */
  history: z.array(said.extend({ knownAt: z.string(), pinned: z.boolean(), importId: z.string().nullable() })),
})
export type FieldTab = z.infer<typeof fieldTabSchema>

interface Row {
  readonly key: string
  readonly source: string
  readonly value: unknown
  readonly validAt: Date
  readonly knownAt: Date
  readonly pinned: boolean
  readonly setBy: string
  readonly importId: string | null
  /** 1 is the winner among what the sources say at the time asked for; null is history alone. */
  readonly rank: number | null
}

/** Every field of one entity with its value, where it comes from, what lost, and its history; as of a time, as known then. */
export async function readFieldTab(
  tx: Tx,
  tenant: Tenant,
  entity: Entity,
  entityId: string,
  limits: { before: Date; knownAt: Date | null },
): Promise<FieldTab[]> {
  const { rows } = await sql<Row>`
    with seen as (
      select v.*, row_number() over (partition by v.key, v.source order by v.valid_at desc, v.known_at desc, v.seq desc) as turn
      from field_value v
      where v.workspace_id = ${tenant.workspace.id}::uuid and v.entity = ${entity} and v.entity_id = ${entityId}::uuid
        and v.valid_at < ${limits.before} ${limits.knownAt ? sql`and v.known_at <= ${limits.knownAt}` : sql``}),
    ranked as (
      select s.id, row_number() over (partition by s.key order by s.pinned desc, array_position(f.sources, s.source) nulls last,
        s.valid_at desc, s.known_at desc, s.seq desc) as rank
      from seen s left join field f on f.workspace_id = s.workspace_id and f.entity = s.entity and f.key = s.key
      where s.turn = 1 and s.value is not null)
    select s.key, s.source, s.value, s.valid_at as "validAt", s.known_at as "knownAt", s.pinned, s.set_by as "setBy",
      s.import_id as "importId", r.rank
    from seen s left join ranked r on r.id = s.id
    order by s.key, s.valid_at desc, s.known_at desc, s.seq desc`.execute(tx)
  const byKey = new Map<string, Row[]>()
  for (const row of rows) {
    const list = byKey.get(row.key) ?? []
    list.push(row)
    byKey.set(row.key, list)
  }
  const builtIn = Object.entries(BUILT_IN[entity]).map(([key, field]) => ({ key, ...field }))
  return [...builtIn, ...(await readFields(tx, tenant, entity))].map((field) =>
    presentField(field, byKey.get(field.key) ?? []),
  )
}

function presentField(field: { key: string; label: string; type: FieldTab['type'] }, rows: readonly Row[]): FieldTab {
  const standing = rows.filter((row) => row.rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  const [winner, ...losers] = standing
  return {
    key: field.key.replace(/^\$/, ''),
    label: field.label,
    type: field.type,
    value: winner?.value ?? null,
    source: winner?.source ?? null,
    setBy: winner?.setBy ?? null,
    at: winner?.validAt.toISOString() ?? null,
    pinned: winner?.pinned ?? false,
    others: losers.map(presentSaid),
    history: rows.slice(0, 50).map((row) => ({
      ...presentSaid(row),
      knownAt: row.knownAt.toISOString(),
      pinned: row.pinned,
      importId: row.importId,
    })),
  }
}

const presentSaid = (row: Row) => ({
  source: row.source,
  value: row.value,
  at: row.validAt.toISOString(),
  setBy: row.setBy,
})
