import { asError } from '../../../kernel/errors'
import type { Tenant } from '../../../trust/tenancy'
import type { LiveHub, Sighting } from './live-hub'
import { type LiveEvent, presentSightings } from './present-sightings'

export interface LiveTimes {
  readonly gatherMs: number
  readonly heartbeatMs: number
}

const TIMES: LiveTimes = { gatherMs: 250, heartbeatMs: 15_000 }
/** Of more than so many at once the rest is told as a number: nobody reads them, and a slow reader must not fill memory. */
const MAX_AT_ONCE = 100

/**
 * Server-Sent Events of what the tenant's workspace takes in from now on, filtered by `wants`. `event: event` carries one LiveEvent,
 * `event: skipped` a number. Ends when the reader goes.
 */
export function streamLive(
  hub: LiveHub,
  tenant: Tenant,
  wants: (event: LiveEvent) => boolean,
  times: LiveTimes = TIMES,
): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      let gathered: Sighting[] = []
      let skipped = 0
      let timer: NodeJS.Timeout | null = null
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const tell = async () => {
        timer = null
        const [sightings, left] = [gathered, skipped]
        gathered = []
        skipped = 0
        const events = (await presentSightings(tenant, sightings)).filter(wants)
        for (const event of events) send(`event: event\ndata: ${JSON.stringify(event)}\n\n`)
        if (left > 0) send(`event: skipped\ndata: ${left}\n\n`)
      }
      const unsubscribe = hub.subscribe(tenant.workspace.id, (sightings) => {
        const room = Math.max(0, MAX_AT_ONCE - gathered.length)
        gathered.push(...sightings.slice(0, room))
        skipped += Math.max(0, sightings.length - room)
        timer ??= setTimeout(() => tell().catch(fail), times.gatherMs)
      })
      const heartbeat = setInterval(() => send(': alive\n\n'), times.heartbeatMs)
      heartbeat.unref()
      stop = () => {
        unsubscribe()
        clearInterval(heartbeat)
        if (timer) clearTimeout(timer)
      }
      const fail = (thrown: unknown) => {
        stop()
        tenant.stores.log.warn({ err: asError(thrown) }, 'a live view was ended')
        controller.error(asError(thrown))
      }
      send('retry: 2000\n\n')
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}
