import type { Olap } from './clickhouse'
import type { Hooks } from './hooks'
import type { Log } from './log'
import type { Postgres } from './postgres'

/** What a running Waymark works with; made once at the start and handed down. */
export interface Stores {
  readonly postgres: Postgres
  readonly olap: Olap
  readonly log: Log
  /** What the modules of the house handed in to those below them. */
  readonly hooks: Hooks
  /** The data directory: uploads lie in it while they are imported. */
  readonly dataDir: string
  /** Derives keys for signing and hashing; see `deriveSecret`. */
  readonly secret: string
  /** Now, in milliseconds since 1970; a test may hold it still. */
  readonly now: () => number
}
