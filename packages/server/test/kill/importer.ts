import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMAND, environment } from './server'

export interface Importer {
  /** How many commands were begun, how many ended well, and how many of those found everything there already. */
  readonly counts: { begun: number; done: number; unchanged: number; gaveUp: number }
  /** Lets the command under way, or one more, end well; then ends. */
  stop(): Promise<void>
}

export const IMPORT_ROWS = 60_000

/** A file of events of their own name, in many months. */
function writeImportFile(dir: string): string {
  const lines = ['account,user,event,time,row']
  for (let row = 0; row < IMPORT_ROWS; row++) {
    const time = new Date(Date.UTC(2024, row % 24, 1 + (row % 28), row % 24, row % 60)).toISOString()
    lines.push(`imported-${row % 50},person-${row % 900},Imported,${time},${row}`)
  }
  const file = join(dir, 'events.csv')
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

/** Runs the import command on the same file over and over: whatever a kill leaves half done is completed, and nothing counts twice. */
export function startImporter(dir: string, target: { readonly url: string; readonly apiKey: string }): Importer {
  const file = writeImportFile(dir)
  const counts = { begun: 0, done: 0, unchanged: 0, gaveUp: 0 }
  let stopped = false
  const map = 'account=account,user=user,event=event,time=time,property.row=row'

  const importOnce = (): Promise<void> =>
    new Promise((resolve, reject) => {
      counts.begun++
      const child = spawn(
        process.execPath,
        [COMMAND, 'import', 'events', file, '--map', map, '--url', target.url, '--api-key', target.apiKey, '--json'],
        { env: environment({}) },
      )
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
      child.once('exit', (code) => {
        if (code !== 0) {
          // Killed while the file was on its way: the next command sends it again.
          counts.gaveUp++
          if (said.includes('"state":"failed"')) reject(new Error(`an import failed: ${said}`))
          else setTimeout(resolve, 200)
          return
        }
        const { state, accepted } = JSON.parse(said) as { state: string; accepted: number }
        if (state !== 'done') {
          reject(new Error(`an import ended as ${state}`))
          return
        }
        counts.done++
        if (accepted === 0) counts.unchanged++
        resolve()
      })
    })
  const run = async (): Promise<void> => {
    while (!stopped || counts.done === 0) await importOnce()
  }
  const running = run()
  return {
    counts,
    stop: async () => {
      stopped = true
      await running
    },
  }
}
