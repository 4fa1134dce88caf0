import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'
import { asError, problem } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { enqueueJob } from '../../platform/jobs'
import type { Stores } from '../../platform/stores'
import { writeAudit } from '../../trust/audit'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { ImportFile, ImportOptions } from './contract'
import { checkMap } from './domain/check-map'
import { guessMap } from './domain/guess'
import { parseMap } from './domain/mapping'
import { openFile } from './read'
import { type Kinds, kindOf } from './run-import'
import { insertImport } from './store'

export const RUN_JOB = 'imports.run'

export const uploadsDir = (stores: Stores): string => join(stores.dataDir, 'imports')

export interface Received {
  readonly kind: string
  /** Absent: guessed from the file's columns. */
  readonly map: string | undefined
  readonly options: Omit<ImportOptions, 'map'>
  readonly fileName: string | null
}

/**
 * Keeps the body as a file, checks the map against it, and queues the import; returns its id. Throws `bad_file`, `bad_map`,
 * `bad_mode`, `unknown_kind`; nothing is kept then.
 */
export async function receiveImport(
  tenant: Tenant,
  kinds: Kinds,
  received: Received,
  body: ReadableStream<Uint8Array> | null,
): Promise<string> {
  const kind = kindOf(kinds, received.kind)
  if (received.options.mode === 'snapshot' && !kind.snapshot) {
    throw problem('bad_mode', `${kind.key} cannot be imported as a snapshot: what happened is never closed.`, {
      field: 'mode',
    })
  }
  if (received.map) parseMap(received.map)
  // Its id tells when it came.
  const id = newId(tenant.stores.now())
  const path = join(uploadsDir(tenant.stores), id)
  try {
    await mkdir(uploadsDir(tenant.stores), { recursive: true, mode: 0o700 })
    await storeBody(body, path)
    const file = await prepareFile(path)
    const map = received.map ?? guessedMap(kind.targets, file)
    const entries = parseMap(map)
    checkMap(kind, entries, file.columns)
    const { size } = await stat(path)
    const options = { ...received.options, map: entries }
    await inTenant(tenant, async (tx) => {
      await insertImport(tx, tenant, {
        id,
        kind: kind.key,
        file,
        fileName: received.fileName,
        bytes: size,
        options,
        map,
      })
      await writeAudit(tx, tenant, {
        action: 'create',
        subjectKind: 'import',
        subjectId: id,
        after: {
          kind: kind.key,
          fileName: received.fileName,
          bytes: size,
          map,
          mode: options.mode,
          dryRun: options.dryRun,
        },
      })
      await enqueueJob(tx, RUN_JOB, { workspaceId: tenant.workspace.id, importId: id }, { key: `import:${id}` })
    })
    return id
  } catch (thrown) {
    await rm(path, { force: true })
    throw thrown
  }
}

const guessedMap = (targets: Parameters<typeof guessMap>[0], file: ImportFile): string =>
  Object.entries(guessMap(targets, file.columns))
    .map(([target, source]) => `${target}=${source}`)
    .join(',')

/** Never wholly in memory, and on the disk before it is called received. */
async function storeBody(body: ReadableStream<Uint8Array> | null, path: string): Promise<void> {
  if (!body) throw problem('bad_file', 'The body must be the file; there is none.')
  const part = `${path}.part`
  try {
    await pipeline(Readable.fromWeb(body as unknown as WebStream), createWriteStream(part, { mode: 0o600 }))
    const handle = await open(part, 'r+')
    await handle.sync()
    await handle.close()
    await rename(part, path)
  } catch (thrown) {
    await rm(part, { force: true })
    const error = asError(thrown) as NodeJS.ErrnoException
    if (error.code === 'ENOSPC')
      throw problem('disk_full', 'There is no space left for the file.', { status: 507, cause: thrown })
    throw thrown
  }
}

/** What the file is. A gzipped Parquet is unzipped, for it is read from its end. */
async function prepareFile(path: string): Promise<ImportFile> {
  const { samples: _, ...file } = await openFile(path)
  if (file.format !== 'parquet' || !file.gzip) return file
  const part = `${path}.part`
  try {
    await pipeline(createReadStream(path), createGunzip(), createWriteStream(part, { mode: 0o600 }))
  } catch (thrown) {
    await rm(part, { force: true })
    throw problem('bad_file', `The file cannot be unzipped to its end: ${asError(thrown).message}.`)
  }
  await rename(part, path)
  const { samples: __, ...plain } = await openFile(path)
  return plain
}
