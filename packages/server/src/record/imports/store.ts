import { type RawBuilder, sql } from 'kysely'
import { notFound, problem } from '../../kernel/errors'
import type { Tx } from '../../platform/postgres'
import { type Actor, inTenant, type Tenant } from '../../trust/tenancy'
import type { Counts, ImportAnswer, ImportFile, ImportOptions, RowFault, State, UndoResult } from './contract'
import { KEPT_FAULTS } from './contract'

export interface ImportRow extends Counts {
  readonly id: string
  readonly kind: string
  readonly state: State
  readonly file: ImportFile
  readonly fileName: string | null
  readonly bytes: number
  readonly options: ImportOptions
  readonly map: string
  readonly actor: Actor
  readonly step: string | null
  readonly progress: number
  readonly error: { readonly code: string; readonly message: string } | null
  readonly undo: (UndoResult & { readonly keptTotal: number }) | null
  readonly attempts: number
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
}

const COLUMNS: RawBuilder<unknown> = sql`id, kind, state, file, file_name as "fileName", bytes, options, map, actor, step, progress, rows,
  accepted, unchanged, rejected, closed, error, undo, attempts, created_at as "createdAt", started_at as "startedAt",
  finished_at as "finishedAt"`

/** One import. Throws `not_found`. */
export async function readImport(tx: Tx, tenant: Tenant, id: string): Promise<ImportRow> {
  const { rows } = await sql<ImportRow>`
    select ${COLUMNS} from import where workspace_id = ${tenant.workspace.id}::uuid and id = ${id}::uuid`.execute(tx)
  if (!rows[0]) throw notFound('import', id)
  return rows[0]
}

/** Newest first, those before `cursor`, with how many there are in all. */
export async function listImports(
  tx: Tx,
  tenant: Tenant,
  query: { limit: number; cursor?: string | undefined; kind?: string | undefined },
): Promise<{ items: ImportRow[]; next: string | null; total: number }> {
  const kind = query.kind ? sql`and kind = ${query.kind}` : sql``
  const { rows } = await sql<ImportRow>`
    select ${COLUMNS} from import where workspace_id = ${tenant.workspace.id}::uuid ${kind}
      ${query.cursor ? sql`and id < ${query.cursor}::uuid` : sql``}
    order by id desc limit ${query.limit + 1}`.execute(tx)
  const counted = await sql<{ total: number }>`
    select count(*) as total from import where workspace_id = ${tenant.workspace.id}::uuid ${kind}`.execute(tx)
  const items = rows.slice(0, query.limit)
  return {
    items,
    next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null,
    total: counted.rows[0]?.total ?? 0,
  }
}

export async function insertImport(
  tx: Tx,
  tenant: Tenant,
  row: Pick<ImportRow, 'id' | 'kind' | 'file' | 'fileName' | 'bytes' | 'options' | 'map'>,
): Promise<void> {
  await sql`
    insert into import (workspace_id, id, kind, state, file, file_name, bytes, options, map, actor, created_at)
    values (${tenant.workspace.id}::uuid, ${row.id}::uuid, ${row.kind}, 'queued', ${JSON.stringify(row.file)}::jsonb, ${row.fileName},
      ${row.bytes}, ${JSON.stringify(row.options)}::jsonb, ${row.map}, ${JSON.stringify(tenant.actor)}::jsonb,
      ${new Date(tenant.stores.now())})`.execute(tx)
}

/** A heartbeat older than this is that of a process that died. */
const STALE_SECONDS = 30

/** Takes the import for `runner`, if nobody alive has it and it is in one of the states. Null otherwise. */
export async function takeImport(
  tenant: Tenant,
  id: string,
  runner: string,
  states: readonly State[],
): Promise<ImportRow | null> {
  const now = new Date(tenant.stores.now())
  const { rows } = await inTenant(tenant, (tx) =>
    sql<ImportRow>`
      update import set runner = ${runner}, heartbeat_at = clock_timestamp(),
        state = case state when 'queued' then 'running' else state end, started_at = coalesce(started_at, ${now}::timestamptz)
      where workspace_id = ${tenant.workspace.id}::uuid and id = ${id}::uuid and state = any(${states}::text[])
        and (runner is null or heartbeat_at < clock_timestamp() - make_interval(secs => ${STALE_SECONDS}))
      returning ${COLUMNS}`.execute(tx),
  )
  return rows[0] ?? null
}

/** Says that the runner lives. Throws `import_taken` when another has the import. */
export async function beat(tenant: Tenant, id: string, runner: string): Promise<void> {
  const beaten = await inTenant(tenant, (tx) =>
    sql`update import set heartbeat_at = clock_timestamp()
      where workspace_id = ${tenant.workspace.id}::uuid and id = ${id}::uuid and runner = ${runner}`.execute(tx),
  )
  if (Number(beaten.numAffectedRows) === 0) throw problem('import_taken', 'Another process has taken this import over.')
}

export interface Progress {
  readonly step: string
  readonly fraction: number
  readonly counts?: Counts | undefined
  readonly faults?: readonly RowFault[] | undefined
}

/** Keeps how far the runner is, in a transaction of its own. Throws `import_taken` when another has the import. */
export const saveProgress = (tenant: Tenant, id: string, runner: string, progress: Progress): Promise<void> =>
  inTenant(tenant, async (tx) => {
    const saved = await sql`
      update import set step = ${progress.step}, progress = ${progress.fraction}, heartbeat_at = clock_timestamp()
        ${progress.counts ? sql`, ${setCounts(progress.counts)}` : sql``}
      where workspace_id = ${tenant.workspace.id}::uuid and id = ${id}::uuid and runner = ${runner}`.execute(tx)
    if (Number(saved.numAffectedRows) === 0)
      throw problem('import_taken', 'Another process has taken this import over.')
    await insertFaults(tx, tenant, id, progress.faults ?? [])
  })

const setCounts = (counts: Counts): RawBuilder<unknown> =>
  sql`rows = ${counts.rows}, accepted = ${counts.accepted}, unchanged = ${counts.unchanged}, rejected = ${counts.rejected},
    closed = ${counts.closed}`

async function insertFaults(tx: Tx, tenant: Tenant, id: string, faults: readonly RowFault[]): Promise<void> {
  if (faults.length === 0) return
  await sql`
    insert into import_error (workspace_id, import_id, line, code, message)
    select ${tenant.workspace.id}::uuid, ${id}::uuid, f.line, f.code, f.message
    from jsonb_to_recordset(${JSON.stringify(faults)}::jsonb) as f(line bigint, code text, message text)
    where (select count(*) from import_error e where e.workspace_id = ${tenant.workspace.id}::uuid and e.import_id = ${id}::uuid)
      < ${KEPT_FAULTS}
    order by f.line limit ${KEPT_FAULTS}
    on conflict do nothing`.execute(tx)
}

/** Ends a run or an undo, in the transaction of its last write. */
export async function finishImport(
  tx: Tx,
  tenant: Tenant,
  id: string,
  end: {
    state: 'done' | 'failed' | 'undone'
    counts?: Counts
    error?: { code: string; message: string }
    undo?: UndoResult & { keptTotal: number }
  },
): Promise<void> {
  await sql`
    update import set state = ${end.state}, runner = null, step = null, progress = 1, finished_at = ${new Date(tenant.stores.now())},
      error = ${end.error ? JSON.stringify(end.error) : null}::jsonb, undo = ${end.undo ? JSON.stringify(end.undo) : null}::jsonb
      ${end.counts ? sql`, ${setCounts(end.counts)}` : sql``}
    where workspace_id = ${tenant.workspace.id}::uuid and id = ${id}::uuid`.execute(tx)
}

/** Lets go of the import after a fault that may pass, so that the next attempt need not wait for the heartbeat to grow stale. */
export const releaseImport = (tenant: Tenant, id: string, runner: string): Promise<unknown> =>
  inTenant(tenant, (tx) =>
    sql`update import set runner = null, attempts = attempts + 1 where workspace_id = ${tenant.workspace.id}::uuid and id = ${id}::uuid and runner = ${runner}`.execute(
      tx,
    ),
  )

/** Asks for an undo. Throws `not_found`, and `bad_state` where there is nothing to undo. */
export async function requestUndo(tx: Tx, tenant: Tenant, id: string): Promise<ImportRow> {
  const { rows } = await sql<ImportRow>`
    update import set state = 'undoing', runner = null, step = null, progress = 0, attempts = 0, error = null
    where workspace_id = ${tenant.workspace.id}::uuid and id = ${id}::uuid and state in ('done', 'failed', 'undone')
      and not (options ->> 'dryRun')::boolean
    returning ${COLUMNS}`.execute(tx)
  if (rows[0]) return rows[0]
  const found = await readImport(tx, tenant, id)
  if (found.options.dryRun)
    throw problem('bad_state', 'A dry run changed nothing; there is nothing to undo.', { status: 409 })
  throw problem('bad_state', `The import is ${found.state}; it can be undone once it has ended.`, { status: 409 })
}

/** The workspace's imports that wait or run; `abandoned` are those that nobody alive holds. */
export async function openImports(tenant: Tenant, abandoned: boolean): Promise<{ id: string; state: State }[]> {
  const { rows } = await inTenant(tenant, (tx) =>
    sql<{ id: string; state: State }>`
      select id, state from import where workspace_id = ${tenant.workspace.id}::uuid and state in ('queued', 'running', 'undoing')
        ${abandoned ? sql`and (runner is null or heartbeat_at < clock_timestamp() - make_interval(secs => ${STALE_SECONDS}))` : sql``}`.execute(
      tx,
    ),
  )
  return rows
}

/** What rows were refused, by line. */
export async function readFaults(tx: Tx, tenant: Tenant, id: string, limit: number): Promise<RowFault[]> {
  const { rows } = await sql<RowFault>`
    select line, code, message from import_error
    where workspace_id = ${tenant.workspace.id}::uuid and import_id = ${id}::uuid order by line, code limit ${limit}`.execute(
    tx,
  )
  return rows
}

/** As the API answers it. */
export const presentImport = (row: ImportRow, errors: readonly RowFault[]): ImportAnswer => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  step: row.step,
  progress: row.progress,
  rows: row.rows,
  accepted: row.accepted,
  unchanged: row.unchanged,
  rejected: row.rejected,
  closed: row.closed,
  error: row.error,
  errors: [...errors],
  fileName: row.fileName,
  format: row.file.format,
  gzip: row.file.gzip,
  bytes: row.bytes,
  map: row.map,
  history: row.options.history,
  timeZone: row.options.timeZone,
  mode: row.options.mode,
  dryRun: row.options.dryRun,
  createdBy: row.actor.label,
  createdAt: row.createdAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  finishedAt: row.finishedAt?.toISOString() ?? null,
  undo: row.undo ? { removed: { ...row.undo.removed }, kept: [...row.undo.kept], keptTotal: row.undo.keptTotal } : null,
})
