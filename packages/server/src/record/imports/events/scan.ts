import type { ImportContext, RowFault } from '../contract'
import { KEPT_FAULTS } from '../contract'
import { placeOf } from '../domain/mapping'
import type { Relation } from './relation'
import { badId, type RowShape, rowQuery, sayFault } from './row-sql'
import { ask, workTables, write } from './work'

const DAY_MS = 86_400_000

export interface Scan {
  readonly shape: RowShape
  readonly rows: number
  readonly good: number
  /** Times of the first and last good row, in epoch milliseconds; null where no row is good. */
  readonly first: number | null
  readonly last: number | null
  /** How many identities several rows share. */
  readonly equal: number
}

/** The parameters that every query over rows takes. */
export const rowParams = (context: ImportContext, shape: RowShape) => ({
  ...shape.relation.params,
  zone: context.options.timeZone,
  latest: clickHouseTime(context.tenant.stores.now() + DAY_MS),
})

/** As ClickHouse reads a DateTime64. */
export const clickHouseTime = (ms: number): string => new Date(ms).toISOString().replace('T', ' ').replace('Z', '')

/**
 * Reads all rows once for what they are about, and once for which are equal. The first reading expects plain times and sound ids;
 * a file that has others is read again with closer looks.
 */
export async function scanRows(context: ImportContext, relation: Relation): Promise<Scan> {
  const { map } = context.options
  const tables = workTables(context.importId)
  let shape: RowShape = { relation, map, plainTimes: true, soundIds: true }
  let found = await scanPairs(context, shape)
  if (found.badTimes > 0 || found.badIds > 0) {
    shape = { ...shape, plainTimes: found.badTimes === 0, soundIds: found.badIds === 0 }
    found = await scanPairs(context, shape)
    if (found.badIds > 0 && shape.soundIds) {
      shape = { ...shape, soundIds: false }
      found = await scanPairs(context, shape)
    }
  }
  await context.report({ step: 'comparing rows', fraction: 0.12 })
  if (found.good === found.rows) shape = { ...shape, allGood: true }
  await remake(context, tables.equal, 'key UInt64', 'key')
  await write(
    context,
    `INSERT INTO ${tables.equal} SELECT key FROM (${rowQuery(shape)}) WHERE fault = '' GROUP BY key HAVING count() > 1`,
    rowParams(context, shape),
    relation.settings,
  )
  const [equal] = await ask<{ n: number }>(context, `SELECT count() AS n FROM ${tables.equal}`)
  return { shape, rows: found.rows, good: found.good, first: found.first, last: found.last, equal: equal?.n ?? 0 }
}

interface Found {
  readonly rows: number
  readonly good: number
  readonly badTimes: number
  readonly badIds: number
  readonly first: number | null
  readonly last: number | null
}

async function scanPairs(context: ImportContext, shape: RowShape): Promise<Found> {
  const { pairs } = workTables(context.importId)
  await remake(
    context,
    pairs,
    "account String, user String, fault String, n UInt64, first Nullable(DateTime64(3, 'UTC')), last Nullable(DateTime64(3, 'UTC'))",
    '(account, user)',
  )
  await write(
    context,
    `INSERT INTO ${pairs} SELECT if(fault = '', account, '') AS of_account, if(fault = '', user, '') AS of_user, fault, count(), min(ts), max(ts)
     FROM (${rowQuery(shape)}) WHERE fault != 'blank' GROUP BY of_account, of_user, fault`,
    rowParams(context, shape),
    shape.relation.settings,
  )
  const [found] = await ask<Found>(
    context,
    `SELECT sum(n) AS rows, sumIf(n, fault = '') AS good, sumIf(n, fault = 'bad_time') AS badTimes,
       countIf(fault = '' AND (${badId('account')} OR ${badId('user')})) AS badIds,
       toUnixTimestamp64Milli(minIf(first, fault = '')) AS first, toUnixTimestamp64Milli(maxIf(last, fault = '')) AS last
     FROM ${pairs}`,
  )
  return found ?? { rows: 0, good: 0, badTimes: 0, badIds: 0, first: null, last: null }
}

async function remake(context: ImportContext, table: string, columns: string, order: string): Promise<void> {
  const { olap } = context.tenant.stores
  await olap.command(`DROP TABLE IF EXISTS ${table} SYNC`, {}, { lane: 'import' })
  await olap.command(`CREATE TABLE ${table} (${columns}) ENGINE = MergeTree ORDER BY ${order}`, {}, { lane: 'import' })
}

/** The rows at fault, by line, as many as are kept. Reads on one thread: the count of lines depends on their order. */
export async function readRowFaults(context: ImportContext, scan: Scan): Promise<RowFault[]> {
  if (scan.good === scan.rows) return []
  const { relation } = scan.shape
  const rows = await ask<{ line: number; fault: string; time: string }>(
    context,
    `SELECT at AS line, fault, if(isValidUTF8(time), substringUTF8(time, 1, 60), '') AS time FROM (${rowQuery({ ...scan.shape, lines: true })})
     WHERE fault NOT IN ('', 'blank') LIMIT ${KEPT_FAULTS}`,
    rowParams(context, scan.shape),
    { ...relation.settings, max_threads: 1, input_format_parallel_parsing: 0 },
  )
  const place = placeOf(context.options.map, 'time')
  return rows.map((row) => ({ line: row.line, code: row.fault, message: sayFault(row.fault, row.time, place) }))
}
