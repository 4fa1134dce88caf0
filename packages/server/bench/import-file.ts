import type { BenchServer } from './server'

export interface ImportStatus {
  readonly state: string
  readonly rows: number
  readonly accepted: number
  readonly startedAt: string
  readonly finishedAt: string
  readonly error: unknown
}

/** Sends a file to the real server as a person does, and waits until it is in. */
export async function importFile(
  server: BenchServer,
  query: Readonly<Record<string, string>>,
  body: string | ReadableStream,
): Promise<{ readonly status: ImportStatus; readonly seconds: number }> {
  const response = await fetch(`${server.url}/api/v1/imports?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.apiKey}` },
    body,
    duplex: 'half',
  } as RequestInit)
  if (!response.ok) throw new Error(`the import was refused: ${response.status} ${await response.text()}`)
  const { id } = (await response.json()) as { id: string }
  const status = await untilDone(server, id)
  return { status, seconds: (Date.parse(status.finishedAt) - Date.parse(status.startedAt)) / 1000 }
}

async function untilDone(server: BenchServer, id: string): Promise<ImportStatus> {
  for (;;) {
    const status = await server.get<ImportStatus>(`/api/v1/imports/${id}`)
    if (status.state === 'failed') throw new Error(`the import failed: ${JSON.stringify(status.error)}`)
    if (status.state === 'done') return status
    await new Promise((wake) => setTimeout(wake, 200))
  }
}
