import { z } from 'zod'
import { assertTimeZone } from '../../kernel/time'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { FORMATS, type Format } from './domain/detect-format'
import type { MapEntry } from './domain/mapping'

export interface ImportTarget {
  /** `account`, or with `repeat` the part before the point: `property.` stands for `property.KEY`. */
  readonly key: string
  readonly label: string
  readonly required: boolean
  /** Any target that begins so does in its place. */
  readonly orElse?: string | undefined
  readonly repeat: boolean
  /** Usual names of such columns, in lower case without marks; for guesses. */
  readonly names: readonly string[]
}

export const MODES = ['upsert', 'snapshot'] as const
export type Mode = (typeof MODES)[number]

export interface ImportOptions {
  readonly map: readonly MapEntry[]
  /** The rows are taken to have been known when they were true. */
  readonly history: boolean
  /** Of times without an offset, and of bare dates. */
  readonly timeZone: string
  readonly mode: Mode
  readonly dryRun: boolean
  /** A snapshot may close more than a fifth. */
  readonly force: boolean
}

export interface ImportFile {
  readonly path: string
  readonly format: Format
  readonly gzip: boolean
  readonly delimiter: string
  readonly columns: readonly string[]
  readonly headerLines: number
}

export interface RowFault {
  readonly line: number
  readonly code: string
  readonly message: string
}

export interface Counts {
  readonly rows: number
  readonly accepted: number
  readonly unchanged: number
  readonly rejected: number
  /** What a snapshot closes. */
  readonly closed: number
}

export interface ImportContext {
  readonly tenant: Tenant
  readonly importId: string
  readonly file: ImportFile
  readonly options: ImportOptions
  /** When the import first ran: what `known_at` is without `--history`. */
  readonly startedAt: Date
  /** How many rows an interrupted run had finished with. */
  readonly resumeAfter: Counts
  /** Keeps what is done so far; throws when another process has taken the import over. */
  report(progress: { step: string; fraction: number; counts?: Counts; faults?: readonly RowFault[] }): Promise<void>
}

/** Something that an undo left in place, and why. */
export interface Kept {
  readonly kind: 'account' | 'person' | 'value' | 'subscription'
  readonly id: string
  readonly reason: string
}

export interface UndoResult {
  readonly removed: Readonly<Record<string, number>>
  readonly kept: readonly Kept[]
}

/** What can be imported. Layers below register theirs through `app/`. */
export interface ImportKind {
  readonly key: string
  readonly label: string
  readonly targets: readonly ImportTarget[]
  /** Whether rows that left the file can be closed. */
  readonly snapshot: boolean
  /** Does the work, set-based; may be run again after an interruption and must then double nothing. */
  run(context: ImportContext): Promise<Counts>
  /** Takes back what the kind itself wrote; values, links, accounts and people are undone for all kinds alike. */
  undo(tenant: Tenant, importId: string): Promise<UndoResult>
}

/** Says which of these accounts or people are in use beyond imports, so that an undo keeps them. */
export interface EntityUse {
  readonly entity: 'account' | 'person'
  readonly reason: string
  find(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<readonly string[]>
}

export const STATES = ['queued', 'running', 'done', 'failed', 'undoing', 'undone'] as const
export type State = (typeof STATES)[number]

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .optional()
  .transform((text) => text === 'true' || text === '1' || text === '')

export const createQuerySchema = z.object({
  kind: z.string(),
  map: z.string().optional(),
  history: flag,
  time_zone: z
    .string()
    .transform((zone) => assertTimeZone(zone))
    .optional(),
  mode: z.enum(MODES).default('upsert'),
  dry_run: flag,
  force: flag,
  file_name: z.string().max(300).optional(),
})

export const listQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
  kind: z.string().optional(),
})

export const idSchema = z.object({ id: z.uuid() })

const faultSchema = z.object({ line: z.number(), code: z.string(), message: z.string() })
const keptSchema = z.object({ kind: z.string(), id: z.string(), reason: z.string() })

export const importSchema = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(STATES),
  step: z.string().nullable(),
  /** 0 to 1. */
  progress: z.number(),
  rows: z.number(),
  accepted: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
  closed: z.number(),
  /** Why it failed. */
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  errors: z.array(faultSchema),
  fileName: z.string().nullable(),
  format: z.enum(FORMATS),
  gzip: z.boolean(),
  bytes: z.number(),
  map: z.string(),
  history: z.boolean(),
  timeZone: z.string(),
  mode: z.enum(MODES),
  dryRun: z.boolean(),
  createdBy: z.string(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  undo: z
    .object({ removed: z.record(z.string(), z.number()), kept: z.array(keptSchema), keptTotal: z.number() })
    .nullable(),
})
export type ImportAnswer = z.output<typeof importSchema>

export const listSchema = z.object({ items: z.array(importSchema), next: z.string().nullable(), total: z.number() })

export const previewQuerySchema = z.object({
  kind: z.string(),
  /** Of Parquet, whose columns stand at its end: the size of the file whose last bytes the body is. */
  size: z.coerce.number().int().positive().optional(),
})

export const previewSchema = z.object({
  format: z.enum(FORMATS),
  gzip: z.boolean(),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  targets: z.array(z.object({ key: z.string(), label: z.string(), required: z.boolean(), repeat: z.boolean() })),
  guesses: z.record(z.string(), z.string()),
})

/** So many faults of one import are kept; more are counted only. */
export const KEPT_FAULTS = 10_000
