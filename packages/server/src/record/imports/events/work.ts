import type { Olap, OlapParams } from '../../../platform/clickhouse'
import type { ImportContext } from '../contract'

/** The tables an import of events works with; gone when it ends, and made anew when it starts again. */
export interface WorkTables {
  /** Rows that ClickHouse could not read from the file by itself. */
  readonly staged: string
  /** (account, user, fault) of the file, with counts and times. */
  readonly pairs: string
  /** Keys of rows that are equal to another row. */
  readonly equal: string
  /** The ids of accounts and people. */
  readonly ids: string
}

export function workTables(importId: string): WorkTables {
  const end = importId.replaceAll('-', '')
  return {
    staged: `import_staged_${end}`,
    pairs: `import_pairs_${end}`,
    equal: `import_equal_${end}`,
    ids: `import_ids_${end}`,
  }
}

export async function dropWorkTables(olap: Olap, importId: string): Promise<void> {
  for (const table of Object.values(workTables(importId))) {
    await olap.command(`DROP TABLE IF EXISTS ${table} SYNC`, {}, { lane: 'import' })
  }
}

/** The ids of imports whose work tables are still there. */
export async function findWorkTables(olap: Olap): Promise<string[]> {
  const rows = await olap.query<{ id: string }>(
    `SELECT DISTINCT replaceRegexpOne(extract(name, '[0-9a-f]{32}$'), '(.{8})(.{4})(.{4})(.{4})(.{12})', '\\\\1-\\\\2-\\\\3-\\\\4-\\\\5') AS id
     FROM system.tables WHERE database = currentDatabase() AND match(name, '^import_(staged|pairs|equal|ids)_[0-9a-f]{32}$')`,
    {},
    { lane: 'import' },
  )
  return rows.map((row) => row.id)
}

/** Heavy statements may take long, and give way to disk before they take all memory. */
const HEAVY = {
  max_execution_time: 3600,
  max_bytes_before_external_group_by: 150_000_000,
  max_bytes_before_external_sort: 150_000_000,
}

/** Runs a statement that writes, in the lane of imports. */
export const write = (
  context: ImportContext,
  sql: string,
  params: OlapParams,
  settings: Readonly<Record<string, string | number>>,
): Promise<void> =>
  context.tenant.stores.olap.command(
    `${sql}\nSETTINGS ${Object.entries({ ...HEAVY, ...settings })
      .map(([name, value]) => `${name} = ${typeof value === 'number' ? value : `'${value}'`}`)
      .join(', ')}`,
    params,
    { lane: 'import' },
  )

/** Asks a question, in the lane of imports. */
export const ask = <Row>(
  context: ImportContext,
  sql: string,
  params: OlapParams = {},
  settings: Readonly<Record<string, string | number>> = {},
): Promise<Row[]> =>
  context.tenant.stores.olap.query<Row>(sql, params, {
    lane: 'import',
    maxSeconds: HEAVY.max_execution_time,
    settings: { max_bytes_before_external_group_by: HEAVY.max_bytes_before_external_group_by, ...settings },
  })
