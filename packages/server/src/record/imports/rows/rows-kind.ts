import { asError, Problem, problem } from '../../../kernel/errors'
import type { Tenant } from '../../../trust/tenancy'
import type { Counts, ImportContext, ImportKind, ImportTarget, RowFault, UndoResult } from '../contract'
import { columnsOf, fill } from '../domain/mapping'
import { type FileRow, readRows } from '../read'
import { guessTypes, type TypeGuesses, typed } from './guess-types'

/** One row on its way in, by target; targets without a value are absent. */
export interface ItemRow {
  readonly line: number
  readonly values: ReadonlyMap<string, string>
  /** How many rows before it in the file say the same, plus one. */
  readonly occurrence: number
}

export interface SaveOutcome {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** `index`: the position among the items. */
  readonly errors: readonly { readonly index: number; readonly code: string; readonly message: string }[]
}

export interface RowsSpec<Item> {
  readonly key: string
  readonly label: string
  readonly targets: readonly ImportTarget[]
  /** A row as the module takes it. Throws a Problem where it cannot be. */
  toItem(row: ItemRow, context: ImportContext, value: (target: string) => unknown): Item
  /** Saves a batch, set-based; bad items are reported, not thrown. */
  save(context: ImportContext, items: readonly Item[]): Promise<SaveOutcome>
  readonly snapshot?: RowsSnapshot<Item> | undefined
  undo(tenant: Tenant, importId: string): Promise<UndoResult>
  /** Whether rows need `occurrence`, which costs a set of what was seen. */
  readonly counted?: boolean | undefined
}

export interface RowsSnapshot<Item> {
  /** What names an item across files. */
  identify(context: ImportContext, item: Item): string
  /** What stands open now, and which of it is in none of `identities`. */
  missing(tenant: Tenant, identities: ReadonlySet<string>): Promise<{ open: number; missing: string[] }>
  close(context: ImportContext, missing: readonly string[]): Promise<void>
}

const BATCH = 2_000
/** A snapshot that would close more than this share is more likely half a file than the truth. */
const MOST_CLOSED = 0.2

/** A kind whose rows are saved batch by batch through its module. */
export function createRowsKind<Item>(spec: RowsSpec<Item>): ImportKind {
  return {
    key: spec.key,
    label: spec.label,
    targets: spec.targets,
    snapshot: spec.snapshot !== undefined,
    run: (context) => runRows(spec, context),
    undo: spec.undo,
  }
}

async function runRows<Item>(spec: RowsSpec<Item>, context: ImportContext): Promise<Counts> {
  const { options } = context
  const types = await guessTypes(context)
  const missing = options.mode === 'snapshot' ? await findMissing(spec, context, types) : []
  let counts: Counts = { ...context.resumeAfter, closed: missing.length }
  for await (const batch of itemBatches(spec, context, types, context.resumeAfter.rows)) {
    const { items } = batch
    const saved =
      items.length === 0
        ? { created: 0, updated: 0, unchanged: 0, errors: [] }
        : await spec.save(
            context,
            items.map((one) => one.item),
          )
    const faults = [
      ...batch.faults,
      ...saved.errors.map((error) => ({
        line: items[error.index]?.line ?? 0,
        code: error.code,
        message: error.message,
      })),
    ]
    counts = {
      rows: counts.rows + items.length + batch.faults.length,
      accepted: counts.accepted + saved.created + saved.updated,
      unchanged: counts.unchanged + saved.unchanged,
      rejected: counts.rejected + faults.length,
      closed: counts.closed,
    }
    await context.report({ step: `${counts.rows} rows`, fraction: 1 - 1 / (1 + counts.rows / 20_000), counts, faults })
  }
  if (missing.length > 0 && !options.dryRun) await spec.snapshot?.close(context, missing)
  return counts
}

interface Batch<Item> {
  readonly items: readonly { readonly line: number; readonly item: Item }[]
  readonly faults: readonly RowFault[]
}

/** The file's rows as items, without the first `skip` rows, which an interrupted run has finished with. */
async function* itemBatches<Item>(
  spec: RowsSpec<Item>,
  context: ImportContext,
  types: TypeGuesses,
  skip: number,
): AsyncGenerator<Batch<Item>> {
  const columns = columnsOf(context.options.map)
  const seen = new Map<string, number>()
  let passed = 0
  let items: { line: number; item: Item }[] = []
  let faults: RowFault[] = []
  for await (const batch of readRows(context.file, columns)) {
    const rows = [
      ...batch.rows.map((row) => ({ line: row.line, row })),
      ...batch.faults.map((fault) => ({ line: fault.line, fault })),
    ].sort((a, b) => a.line - b.line)
    for (const one of rows) {
      const read = 'fault' in one ? one : readItem(spec, context, types, columns, one.row, seen)
      if (passed++ < skip) continue
      if ('fault' in read) faults.push(read.fault)
      else items.push({ line: one.line, item: read.item })
      if (items.length + faults.length >= BATCH) {
        yield { items, faults }
        items = []
        faults = []
      }
    }
  }
  if (items.length + faults.length > 0) yield { items, faults }
}

function readItem<Item>(
  spec: RowsSpec<Item>,
  context: ImportContext,
  types: TypeGuesses,
  columns: readonly string[],
  row: FileRow,
  seen: Map<string, number>,
): { item: Item } | { fault: RowFault } {
  const values = new Map<string, string>()
  for (const entry of context.options.map) {
    const text = fill(entry.parts, (column) => row.values[columns.indexOf(column)] ?? '')
    if (text !== '') values.set(entry.target, text)
  }
  let occurrence = 1
  if (spec.counted) {
    const content = JSON.stringify([...values].sort())
    occurrence = (seen.get(content) ?? 0) + 1
    seen.set(content, occurrence)
  }
  try {
    const item = spec.toItem({ line: row.line, values, occurrence }, context, (target) =>
      typed(types, target, values.get(target)),
    )
    return { item }
  } catch (thrown) {
    const error = asError(thrown)
    if (!(error instanceof Problem)) throw thrown
    return { fault: { line: row.line, code: error.code, message: error.message } }
  }
}

/** What a snapshot would close. Throws `snapshot_too_small` before anything is written. */
async function findMissing<Item>(spec: RowsSpec<Item>, context: ImportContext, types: TypeGuesses): Promise<string[]> {
  if (!spec.snapshot) {
    throw problem('bad_mode', `${spec.key} cannot be imported as a snapshot.`, { field: 'mode' })
  }
  const identities = new Set<string>()
  for await (const { items } of itemBatches(spec, context, types, 0)) {
    for (const { item } of items) identities.add(spec.snapshot.identify(context, item))
  }
  const { open, missing } = await spec.snapshot.missing(context.tenant, identities)
  if (missing.length > open * MOST_CLOSED && !context.options.force && !context.options.dryRun) {
    throw problem(
      'snapshot_too_small',
      `${missing.length} of ${open} open ${spec.key} are not in the file and would be closed: more than a fifth. Nothing was changed; force it if that is right.`,
      { status: 409, detail: { missing: missing.length, open } },
    )
  }
  return missing
}
