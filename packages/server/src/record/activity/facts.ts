import { NIL_ID, newId } from '../../kernel/ids'
import { appendOutbox, type OutboxSink } from '../../platform/outbox'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import type { DirtyCause } from './dirty'

/** Why it happened; a hand edit and a tracked change are `live`. */
export type FactCause = DirtyCause

/** Something that happened at an account and is not an event of the product. Holds no personal data: ids of people, not names. */
export interface Fact {
  readonly accountId: string
  /** `field`, `assignment`, `parent`, `link`, `merge` ...; each module names its own. */
  readonly kind: string
  /** Within the kind: the field's key, the role, the person's id ... */
  readonly subject: string
  /** When it was true. */
  readonly validAt: Date
  readonly payload: object
  readonly cause: FactCause
  readonly importId?: string | undefined
}

export const FACTS_TOPIC = 'facts'

/** One row of ClickHouse's `facts`. */
export interface FactRow {
  readonly workspace_id: string
  readonly account_id: string
  readonly kind: string
  readonly subject: string
  readonly valid_at: string
  readonly known_at: string
  readonly id: string
  readonly import_id: string
  readonly cause: string
  readonly payload: string
}

/** Appends facts to the log, in the transaction of what they tell of; the relay carries them to ClickHouse. Returns their ids. */
export async function appendFacts(tx: Tx, tenant: Tenant, facts: readonly Fact[]): Promise<string[]> {
  const knownAt = formatInstant(new Date(tenant.stores.now()))
  const rows = facts.map(
    (fact): FactRow => ({
      workspace_id: tenant.workspace.id,
      account_id: fact.accountId,
      kind: fact.kind,
      subject: fact.subject,
      valid_at: formatInstant(fact.validAt),
      known_at: knownAt,
      id: newId(tenant.stores.now()),
      import_id: fact.importId ?? NIL_ID,
      cause: fact.cause,
      payload: JSON.stringify(fact.payload),
    }),
  )
  await appendOutbox(
    tx,
    tenant.workspace.id,
    FACTS_TOPIC,
    rows.map((row) => ({ about: row.account_id, payload: row })),
  )
  return rows.map((row) => row.id)
}

/** Appends relayed facts to ClickHouse; the same facts twice are one, since the table's key holds their id. */
export const sinkFacts: OutboxSink = async (stores, _workspaceId, payloads) => {
  const rows = payloads as readonly FactRow[]
  for (const chunk of splitByYears(rows)) await stores.olap.insert('facts', chunk, { lane: 'ingest' })
}

/** One insert that touches over a hundred partitions, which are years here, fails whole. */
function splitByYears(rows: readonly FactRow[]): FactRow[][] {
  const chunks = new Map<string, FactRow[]>()
  for (const row of rows) {
    const halfCentury = `${row.valid_at.slice(0, 2)}${row.valid_at.slice(2, 4) < '50' ? 'a' : 'b'}`
    const chunk = chunks.get(halfCentury) ?? []
    chunk.push(row)
    chunks.set(halfCentury, chunk)
  }
  return [...chunks.values()]
}

/** As ClickHouse writes a DateTime64(3). */
export const formatInstant = (at: Date): string => at.toISOString().replace('T', ' ').replace('Z', '')
