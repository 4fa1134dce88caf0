import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Session } from 'chdb'
import { ENGINE_ARGS } from '../src/platform/clickhouse'

/**
 * The part of ClickHouse's HTTP interface that the official client uses, over the embedded engine: queries with typed parameters,
 * settings in the address, inserts whose data is the body. For tests of the served mode, since no server comes from npm.
 */
export async function startClickHouseShim(
  path: string,
  port = 0,
): Promise<{ url: string; close: () => Promise<void> }> {
  // A session answers one statement at a time; one that is free is taken, so that no question waits behind a long import.
  const free: Session[] = []
  const take = (): Session => free.pop() ?? new Session(path, { connectionArgs: ENGINE_ARGS })
  // ClickHouse takes addresses of up to a megabyte, where parameters travel.
  const server: Server = createServer({ maxHeaderSize: 1 << 20 }, (request, response) => {
    const session = take()
    answer(session, request, response)
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error)
        const code = /Code: (\d+)/.exec(message)?.[1] ?? '1000'
        response.writeHead(500, { 'x-clickhouse-exception-code': code }).end(message)
      })
      .finally(() => free.push(session))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      // With its last connection the engine ends, which writes on until then.
      for (const session of free) session.cleanup()
    },
  }
}

const NOT_SETTINGS = new Set([
  'query',
  'query_id',
  'database',
  'default_format',
  'session_id',
  'role',
  'http_headers_progress_interval_ms',
])
const HTTP_ONLY = /^(wait_end_of_query|send_progress_in_http_headers|enable_http_compression|http_.*)$/

async function answer(session: Session, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (url.pathname === '/ping') {
    response.end('Ok.\n')
    return
  }
  const body = await readBody(request)
  const query = url.searchParams.get('query')
  const sql = query ? `${query}\n${body}` : body
  const sets: string[] = []
  for (const [name, value] of url.searchParams) {
    if (NOT_SETTINGS.has(name) || HTTP_ONLY.test(name)) continue
    sets.push(`SET ${name} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`)
  }
  const format = url.searchParams.get('default_format') ?? 'TabSeparated'
  const result = await session.queryAsync([...sets, sql].join(';\n'), { format: format as 'JSON' })
  response.writeHead(200, {
    'x-clickhouse-query-id': url.searchParams.get('query_id') ?? '',
    'content-type': 'text/plain',
  })
  response.end(Buffer.from(result.bytes()))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
