import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { problem } from '../../kernel/errors'
import { lockDataDir } from './data-lock'

const MANIFEST = 'waymark-backup.json'
const NOT_COPIED = new Set(['waymark.lock', 'postmaster.pid', 'uploads'])

export interface BackupManifest {
  readonly version: string
  readonly at: string
}

/**
 * Copies a data directory that nothing uses, both stores and the secret, into a new folder; the manifest comes last, so that a
 * copy cut short is no backup. Throws `data_dir_in_use`, `backup_exists`, `no_data`.
 */
export function backUp(dataDir: string, target: string, manifest: BackupManifest): void {
  if (!existsSync(join(dataDir, 'secret'))) throw problem('no_data', `${dataDir} holds no data of Waymark's.`)
  if (existsSync(target) && readdirSync(target).length > 0) throw problem('backup_exists', `${target} is not empty.`)
  const lock = lockDataDir(dataDir)
  try {
    copy(dataDir, target)
    writeFileSync(join(target, MANIFEST), `${JSON.stringify(manifest)}\n`)
  } finally {
    lock.release()
  }
}

/** Copies a backup into a data directory that is not there yet. Throws `no_backup`, `data_exists`. */
export function restore(source: string, dataDir: string): BackupManifest {
  if (!existsSync(join(source, MANIFEST)))
    throw problem('no_backup', `${source} holds no whole backup (${MANIFEST} is missing).`)
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw problem('data_exists', `${dataDir} is not empty; a backup is restored into a data directory of its own.`)
  }
  const making = join(dirname(dataDir), `.${basename(dataDir)}.restoring`)
  rmSync(making, { recursive: true, force: true })
  copy(source, making)
  rmSync(dataDir, { recursive: true, force: true })
  renameSync(making, dataDir)
  return JSON.parse(readFileSync(join(source, MANIFEST), 'utf8')) as BackupManifest
}

function copy(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  cpSync(from, to, {
    recursive: true,
    preserveTimestamps: true,
    verbatimSymlinks: true,
    filter: (path) => !NOT_COPIED.has(basename(path)),
  })
}
