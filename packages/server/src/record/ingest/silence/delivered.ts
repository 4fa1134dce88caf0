import { NIL_ID } from '../../../kernel/ids'
import { formatInstant } from '../../activity'

export type SourceKind = 'key' | 'import' | 'series'

/** Who sends: a write or API key by its name, imports, or a series by its key. */
export interface SourceRef {
  readonly kind: SourceKind
  readonly source: string
}

/** A source and when it last delivered. */
export interface Delivery extends SourceRef {
  readonly lastAt: Date
}

/** A source as one text, for maps and lists. */
export const sourceKey = ({ kind, source }: SourceRef): string => `${kind} ${source}`

/** How far a source's history is looked at, before its last delivery. */
export const HISTORY_DAYS = 28

export interface Statement {
  readonly sql: string
  readonly params: Readonly<Record<string, unknown>>
}

/**
 * What the sources delivered in the 28 days up to their last delivery: `key`, `delivered_at` and, of events, `event`, `properties`,
 * `numbers`. An import delivered when it was received, whatever time its rows claim; its id tells when.
 */
export function deliveredSql(workspaceId: string, sources: readonly Delivery[]): Statement {
  const nil = `toUUID('${NIL_ID}')`
  const within = `key IN {source_keys:Array(String)}
    AND delivered_at <= {source_lasts:Array(DateTime64(3, 'UTC'))}[indexOf({source_keys:Array(String)}, key)]
    AND delivered_at > {source_lasts:Array(DateTime64(3, 'UTC'))}[indexOf({source_keys:Array(String)}, key)] - INTERVAL ${HISTORY_DAYS} DAY`
  return {
    sql: `SELECT if(import_id = ${nil}, concat('key ', source), concat('import ', source)) AS key,
      if(import_id = ${nil}, known_at, toDateTime64(UUIDv7ToDateTime(import_id), 3, 'UTC')) AS delivered_at, event, properties, numbers
    FROM events WHERE workspace_id = {workspace:UUID} AND ${within}
    UNION ALL
    SELECT concat('series ', subject) AS key, known_at AS delivered_at, '' AS event, '{}' AS properties,
      CAST(map(), 'Map(LowCardinality(String), Float64)') AS numbers
    FROM facts WHERE workspace_id = {workspace:UUID} AND kind = 'series' AND ${within}`,
    params: {
      workspace: workspaceId,
      source_keys: sources.map(sourceKey),
      source_lasts: sources.map(({ lastAt }) => formatInstant(lastAt)),
    },
  }
}
