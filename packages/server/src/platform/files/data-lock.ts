import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../../kernel/errors'
import { isProcessAlive, processStart } from './process'

export interface DataLock {
  release(): void
}

/**
 * Holds the data directory for this process. Throws `data_dir_in_use`, naming the process, when a living one holds it; the lock
 * that a killed process left behind is replaced. A process is known by its id and its start time, because ids are used again.
 */
export function lockDataDir(dataDir: string): DataLock {
  const file = join(dataDir, 'waymark.lock')
  for (let attempt = 0; ; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o600)
      writeSync(handle, JSON.stringify({ pid: process.pid, started: processStart(process.pid) }))
      closeSync(handle)
      return { release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = readHolder(file)
      if (holder && isProcessAlive(holder.pid) && processStart(holder.pid) === holder.started) {
        throw problem(
          'data_dir_in_use',
          `The data directory ${dataDir} is in use by Waymark with process id ${holder.pid}. Stop that process, or set WAYMARK_DATA_DIR to another directory.`,
          { detail: { dataDir, pid: holder.pid } },
        )
      }
      if (attempt >= 3)
        throw problem('data_dir_in_use', `The lock ${file} keeps coming back; another Waymark is starting.`)
      rmSync(file, { force: true })
    }
  }
}

interface Holder {
  readonly pid: number
  readonly started: string
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    // A lock cut short by a kill names nobody, so nobody holds it.
    return null
  }
}
