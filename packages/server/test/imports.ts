import { sql } from 'kysely'
import type { EntityUse, ImportKind } from '../src/record/imports'
import type { ImportAnswer, RowFault } from '../src/record/imports/contract'
import { eventsKind } from '../src/record/imports/events/kind'
import { accountsKind } from '../src/record/imports/kinds/accounts'
import { peopleKind } from '../src/record/imports/kinds/people'
import { receiveImport } from '../src/record/imports/receive'
import { type Kinds, runImport } from '../src/record/imports/run-import'
import { presentImport, readFaults, readImport, requestUndo } from '../src/record/imports/store'
import { undoImport } from '../src/record/imports/undo-import'
import { inTenant, type Tenant } from '../src/trust/tenancy'

export const kindsWith = (...more: readonly ImportKind[]): Kinds =>
  new Map([accountsKind, peopleKind, eventsKind, ...more].map((kind) => [kind.key, kind]))

export interface Asked {
  readonly kind: string
  readonly content: string | Uint8Array | ReadableStream<Uint8Array>
  readonly map?: string
  readonly history?: boolean
  readonly timeZone?: string
  readonly mode?: 'upsert' | 'snapshot'
  readonly dryRun?: boolean
  readonly force?: boolean
}

/** Receives a file without running it, as the route does. */
export const queueImport = (tenant: Tenant, asked: Asked, kinds: Kinds = kindsWith()): Promise<string> =>
  receiveImport(
    tenant,
    kinds,
    {
      kind: asked.kind,
      map: asked.map,
      fileName: 'test',
      options: {
        history: asked.history ?? false,
        timeZone: asked.timeZone ?? tenant.workspace.timeZone,
        mode: asked.mode ?? 'upsert',
        dryRun: asked.dryRun ?? false,
        force: asked.force ?? false,
      },
    },
    asked.content instanceof ReadableStream ? asked.content : new Response(asked.content as string).body,
  )

/** Imports a file to its end, as the job does. */
export async function importFile(tenant: Tenant, asked: Asked, kinds: Kinds = kindsWith()): Promise<ImportAnswer> {
  const id = await queueImport(tenant, asked, kinds)
  await runImport(tenant.stores, kinds, tenant.workspace.id, id)
  return readAnswer(tenant, id)
}

export const readAnswer = (tenant: Tenant, id: string): Promise<ImportAnswer> =>
  inTenant(tenant, async (tx) =>
    presentImport(await readImport(tx, tenant, id), await readFaults(tx, tenant, id, 1000)),
  )

/** Undoes an import to its end, as the job does. */
export async function undo(
  tenant: Tenant,
  id: string,
  kinds: Kinds = kindsWith(),
  uses: readonly EntityUse[] = [],
): Promise<ImportAnswer> {
  await inTenant(tenant, (tx) => requestUndo(tx, tenant, id))
  await undoImport(tenant.stores, kinds, uses, tenant.workspace.id, id)
  return readAnswer(tenant, id)
}

export const faultsOf = (answer: ImportAnswer): [number, string][] =>
  answer.errors.map((fault: RowFault) => [fault.line, fault.code])

const OURS = ['import', 'import_error', 'audit', 'account_dirty', 'outbox', 'account_metrics', 'revenue_state']

/** How many rows every table of the workspace has, those of the import's own history and of recomputation left out. */
export async function countAll(tenant: Tenant): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  await inTenant(tenant, async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute t on t.attrelid = c.oid and t.attname = 'workspace_id'
      where n.nspname = 'public' and c.relkind = 'r' order by 1`.execute(tx)
    for (const { name } of rows.filter((row) => !OURS.includes(row.name))) {
      const counted = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(tx)
      counts[name] = counted.rows[0]?.n ?? 0
    }
  })
  for (const table of ['events', 'facts']) {
    const [row] = await tenant.stores.olap.query<{ n: number }>(
      `SELECT count() AS n FROM ${table} FINAL WHERE workspace_id = {workspace:UUID}`,
      { workspace: tenant.workspace.id },
    )
    counts[table] = row?.n ?? 0
  }
  return counts
}
