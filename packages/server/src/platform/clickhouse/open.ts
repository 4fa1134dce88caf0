import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { ENGINE_ARGS } from './engine-args'
import type { Lane, LaneClients, Olap } from './olap'
import { createOlap } from './olap'

/** Rows that are JSON text already go as they are: writing them once more would be most of the work of an insert. */
const json = {
  parse: <T>(text: string): T => JSON.parse(text) as T,
  stringify: (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)),
}

const LANES: Readonly<Record<Lane, number>> = { page: 2, job: 1, ingest: 1, import: 1 }

/** ClickHouse in this process, on `path`; one client a lane, pages two. */
export async function openEmbeddedOlap(path: string): Promise<Olap> {
  // Loaded here alone: the library is half a gigabyte, and a server that is given CLICKHOUSE_URL never needs it.
  const [{ Session }, { createChdbConnection }] = await Promise.all([import('chdb'), import('chdb/connection')])
  // The first connection of a process starts the engine, and only a session's can say how.
  const engine = new Session(path, { connectionArgs: ENGINE_ARGS })
  // Two copies of one type from two packages; the shape is the same.
  const clients = lanes(() => createClient({ connection: createChdbConnection({ path }) as never, json }))
  return createOlap(
    {
      take: clients.take,
      closeAll: async () => {
        await clients.closeAll()
        engine.close()
      },
    },
    true,
  )
}

/** ClickHouse over HTTP. */
export function openServerOlap(url: string): Olap {
  return createOlap(
    lanes((lane) =>
      createClient({
        url,
        request_timeout: lane === 'page' ? 60_000 : 900_000,
        max_open_connections: LANES[lane] * 4,
        application: 'waymark',
        json,
        log: { level: ClickHouseLogLevel.OFF },
      }),
    ),
    false,
  )
}

function lanes(open: (lane: Lane) => ClickHouseClient): LaneClients {
  const made = new Map<Lane, { clients: ClickHouseClient[]; next: number }>()
  return {
    take: (lane) => {
      const entry = made.get(lane) ?? { clients: [], next: 0 }
      made.set(lane, entry)
      const index = entry.next++ % LANES[lane]
      const client = entry.clients[index] ?? open(lane)
      entry.clients[index] = client
      return client
    },
    closeAll: async () => {
      await Promise.all([...made.values()].flatMap((entry) => entry.clients.map((client) => client.close())))
    },
  }
}
