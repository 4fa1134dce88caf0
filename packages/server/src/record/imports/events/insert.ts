import { NIL_ID } from '../../../kernel/ids'
import type { ImportContext } from '../contract'
import { mapsMessages, rowQuery } from './row-sql'
import { clickHouseTime, rowParams, type Scan } from './scan'
import { ask, workTables, write } from './work'

/** One insert may touch 100 partitions, which are months. */
const MONTHS_AT_ONCE = 90
/** As many ids as are compared at once: what bounds the memory of a second import of the same file. */
const IDS_AT_ONCE = 3_000_000

/** Blocks large enough for few parts, small enough for the memory; what is inserted is unique, so nothing is left to replace. */
const INSERTING = {
  max_insert_block_size: 700_000,
  min_insert_block_size_rows: 700_000,
  max_insert_threads: 2,
  optimize_on_insert: 0,
}

/** Good rows that are not among the events yet, and good rows in all. */
export interface Inserted {
  readonly accepted: number
  readonly unchanged: number
}

/** Appends the good rows that are not there yet: each identity once, unless the file has it without a messageId more than once. */
export async function insertRows(context: ImportContext, scan: Scan): Promise<Inserted> {
  const existing = await countExisting(context, scan)
  const slices = Math.max(1, Math.ceil(existing / IDS_AT_ONCE))
  const spans = spansOf(scan)
  let part = 0
  let fresh = 0
  for (const span of spans) {
    for (let slice = 0; slice < slices; slice++) {
      const query = freshRows(context, scan, spans.length === 1, existing > 0 ? { slices, slice } : null)
      const params = { ...baseParams(context, scan), from: clickHouseTime(span.from), to: clickHouseTime(span.to) }
      if (context.options.dryRun) {
        const [counted] = await ask<{ n: number }>(
          context,
          `SELECT count() AS n FROM (${query})`,
          params,
          scan.shape.relation.settings,
        )
        fresh += counted?.n ?? 0
      } else {
        await write(context, appendSql(context, query), params, { ...scan.shape.relation.settings, ...INSERTING })
      }
      part++
      await context.report({ step: 'writing', fraction: 0.3 + (0.65 * part) / (spans.length * slices) })
    }
  }
  const accepted = context.options.dryRun ? fresh : await countImported(context)
  return { accepted, unchanged: scan.good - accepted }
}

const appendSql = (context: ImportContext, query: string): string => `
  INSERT INTO events (workspace_id, account_id, person_id, event, ts, message_id, known_at, import_id, source, properties, numbers)
  SELECT {workspace:UUID}, i.account_id, i.person_id, r.event, r.ts, r.message_id,
    ${context.options.history ? 'r.ts' : "{known:DateTime64(3, 'UTC')}"}, {import:UUID}, 'import', r.props, r.numbers
  FROM (${query}) AS r INNER JOIN ${workTables(context.importId).ids} AS i ON i.account = r.account AND i.user = r.user`

const baseParams = (context: ImportContext, scan: Scan) => ({
  ...rowParams(context, scan.shape),
  workspace: context.tenant.workspace.id,
  import: context.importId,
  known: clickHouseTime(context.startedAt.getTime()),
})

/** Rows of a span and a slice, with their ids, without those that are events already. */
function freshRows(
  context: ImportContext,
  scan: Scan,
  oneSpan: boolean,
  compare: { slices: number; slice: number } | null,
): string {
  const { equal } = workTables(context.importId)
  const within = oneSpan ? '' : "AND ts >= {from:DateTime64(3, 'UTC')} AND ts < {to:DateTime64(3, 'UTC')}"
  const good = `SELECT *, assumeNotNull(ts) AS at FROM (${rowQuery(scan.shape)}) WHERE fault = '' ${within}`
  const columns = 'account, user, event, at AS ts, props, numbers'
  const lone = `SELECT ${columns}, ${messageId("'1'")} AS message_id FROM (${good})`
  // Equal rows are counted off; of rows of one messageId the earliest stands.
  const alike = `SELECT ${columns}, ${messageId('toString(occurrence)')} AS message_id
    FROM (SELECT *, row_number() OVER (PARTITION BY identity ORDER BY at, content) AS occurrence FROM (${good} AND key IN ${equal}))
    WHERE message = '' OR occurrence = 1`
  const all = scan.equal === 0 ? lone : `${lone} WHERE key NOT IN ${equal} UNION ALL ${alike}`
  if (!compare) return all
  const slice = compare.slices === 1 ? '1' : `sipHash64(message_id) % ${compare.slices} = ${compare.slice}`
  return `SELECT * FROM (${all}) WHERE ${slice} AND message_id NOT IN (
    SELECT message_id FROM events WHERE ${existingEvents(context, scan)} AND ${slice})`
}

/** `deriveId` of kernel/ids, in ClickHouse: of the messageId, else of the row's content and occurrence. */
const messageId = (occurrence: string): string =>
  `toUUID(hex(if(message = '', MD5(concat({workspace:String}, '\\x1Frow\\x1F', content, '\\x1F', ${occurrence})),
    MD5(concat({workspace:String}, '\\x1F', message)))))`

/** A messageId may come at another time and from another account; a row's content names both. */
const existingEvents = (context: ImportContext, scan: Scan): string =>
  mapsMessages(context.options.map)
    ? 'workspace_id = {workspace:UUID}'
    : `workspace_id = {workspace:UUID} AND ts >= toDateTime64('${clickHouseTime(scan.first ?? 0)}', 3, 'UTC')
       AND ts <= toDateTime64('${clickHouseTime(scan.last ?? 0)}', 3, 'UTC')`

async function countExisting(context: ImportContext, scan: Scan): Promise<number> {
  const [found] = await ask<{ n: number }>(
    context,
    `SELECT count() AS n FROM events WHERE ${existingEvents(context, scan)}`,
    { workspace: context.tenant.workspace.id },
  )
  return found?.n ?? 0
}

async function countImported(context: ImportContext): Promise<number> {
  if (context.importId === NIL_ID) return 0
  const [found] = await ask<{ n: number }>(
    context,
    'SELECT count() AS n FROM events WHERE workspace_id = {workspace:UUID} AND import_id = {import:UUID}',
    { workspace: context.tenant.workspace.id, import: context.importId },
  )
  return found?.n ?? 0
}

/** The time between the first and the last row, in pieces that one insert may touch. */
function spansOf(scan: Scan): { from: number; to: number }[] {
  if (scan.first === null || scan.last === null || scan.good === 0) return []
  const spans: { from: number; to: number }[] = []
  let from = scan.first
  while (from <= scan.last) {
    const start = new Date(from)
    const to = Math.min(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + MONTHS_AT_ONCE, 1), scan.last + 1)
    spans.push({ from, to })
    from = to
  }
  return spans
}
