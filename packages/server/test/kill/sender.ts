import { Agent, request } from 'node:http'

export const BATCH = 100

export interface Sender {
  /** Numbers of the batches that were acknowledged whole. */
  readonly acknowledged: ReadonlySet<number>
  /** How often a batch was sent again after no answer, or one that was no 200. */
  readonly resent: () => number
  /** Lets every batch under way be acknowledged, then ends. */
  stop(): Promise<void>
}

/**
 * Sends numbered batches at a pace, and every one again and again, unchanged, until it is acknowledged: what a good client does
 * whatever happens to the server.
 */
export function startSender(
  target: { readonly url: string; readonly writeKey: string },
  pace: { readonly eventsPerSecond: number; readonly connections: number },
): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: pace.connections })
  const acknowledged = new Set<number>()
  const began = performance.now()
  let next = 0
  let resent = 0
  let stopped = false

  const deliver = async (number: number): Promise<void> => {
    const body = writeBatch(number)
    for (;;) {
      const taken = await post(agent, target, body).catch(() => null)
      if (taken === BATCH) break
      if (taken !== null) throw new Error(`batch ${number}: ${taken} of ${BATCH} were taken`)
      resent++
      await pause(50)
    }
    acknowledged.add(number)
  }

  const connection = async (): Promise<void> => {
    while (!stopped) {
      const due = ((performance.now() - began) / 1000) * (pace.eventsPerSecond / BATCH)
      // What a dead server kept back is not made up for: the pace is of now.
      if (next < due - 200) next = Math.floor(due)
      if (next > due) await pause(5)
      else await deliver(next++)
    }
  }

  const connections = Promise.all(Array.from({ length: pace.connections }, connection))
  return {
    acknowledged,
    resent: () => resent,
    stop: async () => {
      stopped = true
      await connections
      agent.destroy()
    },
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Batch and place are in every event's numbers, by which each is found again. */
function writeBatch(number: number): string {
  const start = Date.parse('2026-01-01T00:00:00Z') + number * 1000
  const batch = Array.from({ length: BATCH }, (_, place) => ({
    type: 'track',
    messageId: `${number}-${place}`,
    userId: `user-${(number * 7 + place) % 500}`,
    event: 'Sent',
    timestamp: new Date(start + place).toISOString(),
    context: { groupId: `account-${(number + place) % 40}` },
    properties: { batch: number, place },
  }))
  return JSON.stringify({ batch })
}

function post(agent: Agent, target: { url: string; writeKey: string }, body: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${target.writeKey}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const sending = request(
      `${target.url}/v1/batch`,
      { method: 'POST', agent, headers, timeout: 20_000 },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
        })
        response.on('error', reject)
        response.on('end', () => {
          if (response.statusCode === 200) resolve((JSON.parse(text) as { accepted: number }).accepted)
          else resolve(null)
        })
      },
    )
    sending.on('timeout', () => sending.destroy(new Error('no answer')))
    sending.on('error', reject)
    sending.end(body)
  })
}
