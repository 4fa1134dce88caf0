export interface Importer {
  /** How many runs were begun, and how many of them ended well. */
  readonly counts: { begun: number; done: number; unchanged: number }
  /** Lets the import under way, or one more, end well; then ends. */
  stop(): Promise<void>
}

export const IMPORT_ROWS = 60_000

/** A file of events of their own name, in many months. */
export function writeImportFile(): string {
  const lines = ['account,user,event,time,row']
  for (let row = 0; row < IMPORT_ROWS; row++) {
    const time = new Date(Date.UTC(2024, row % 24, 1 + (row % 28), row % 24, row % 60)).toISOString()
    lines.push(`imported-${row % 50},person-${row % 900},Imported,${time},${row}`)
  }
  return `${lines.join('\n')}\n`
}

/** Imports the same file over and over: whatever a kill leaves half done, the next run completes, and nothing counts twice. */
export function startImporter(target: { readonly url: string; readonly apiKey: string }): Importer {
  const file = writeImportFile()
  const counts = { begun: 0, done: 0, unchanged: 0 }
  let stopped = false
  const headers = { authorization: `Bearer ${target.apiKey}` }
  const map = 'account=account,user=user,event=event,time=time,property.row=row'

  const begin = async (): Promise<string | null> => {
    const url = `${target.url}/api/v1/imports?kind=events&map=${encodeURIComponent(map)}&file_name=${counts.begun}.csv`
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/csv' },
      body: file,
    })
    if (response.status !== 202) return null
    counts.begun++
    return ((await response.json()) as { id: string }).id
  }

  const follow = async (id: string): Promise<void> => {
    const response = await fetch(`${target.url}/api/v1/imports/${id}`, { headers })
    if (response.status !== 200) return
    const { state, accepted } = (await response.json()) as { state: string; accepted: number }
    if (state === 'failed') throw new Error(`import ${id} failed`)
    if (state !== 'done') return
    current = null
    counts.done++
    if (accepted === 0) counts.unchanged++
  }

  let current: string | null = null
  const run = async (): Promise<void> => {
    while (!stopped || counts.done === 0 || current !== null) {
      try {
        if (current === null) current = await begin()
        else await follow(current)
      } catch (thrown) {
        // The server is down at times; a failed import is a fault.
        if (/^import /.test(String((thrown as Error).message))) throw thrown
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
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
