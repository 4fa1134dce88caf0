import { example, list, stream, work } from '../step'

/** The product tells what people do in it: some of it waits for an account, some of it is refused and mended. */
export const tracking = [
  example('POST /v1/identify', {
    body: { userId: 'u-1', traits: { email: 'kim@acme.test' }, messageId: 'm-1' },
  }),
  example('POST /v1/group', {
    body: { userId: 'u-1', groupId: 'acme', traits: { plan: 'team' }, messageId: 'm-2' },
  }),
  stream('GET /api/v1/live/events', { query: { account: 'acme' } }, 2, [
    example('POST /v1/track', {
      body: {
        userId: 'u-1',
        event: 'Report opened',
        properties: { report: 'churn' },
        timestamp: '2026-03-31T08:00:00.000Z',
        messageId: 'm-3',
      },
    }),
  ]),
  example('POST /v1/page', { body: { userId: 'u-2', name: 'Reports', messageId: 'm-4' } }),
  ...list('/api/v1/ingest/held', { query: { limit: 2 } }),
  example('POST /v1/alias', { body: { userId: 'u-1', previousId: 'visitor-1', messageId: 'm-6' } }),
  example('POST /v1/batch', {
    body: {
      context: { groupId: 'globex' },
      batch: [
        { type: 'track', userId: 'u-3', event: 'Report opened', messageId: 'm-7' },
        { type: 'track', userId: 'u-3', event: 'Report shared', timestamp: '1926-03-31', messageId: 'm-8' },
      ],
    },
  }),
  example('POST /v1/screen', { body: { name: 'Inbox', messageId: 'm-9' } }),
  ...list('/api/v1/ingest/rejects', { query: { limit: 2 } }),
  example('POST /api/v1/ingest/rejects/replay', (told) => ({
    body: { items: [{ id: rejected(told('GET /api/v1/ingest/rejects'), 'm-8').id, item: MENDED }] },
  })),
  example('POST /api/v1/ingest/rejects/dismiss', (told) => ({
    body: { ids: [rejected(told('GET /api/v1/ingest/rejects'), 'm-9').id] },
  })),
  work,
  example('GET /api/v1/sources'),
]

const MENDED = {
  type: 'track',
  userId: 'u-3',
  event: 'Report shared',
  context: { groupId: 'globex' },
  timestamp: '2026-03-31',
  messageId: 'm-8',
}

interface Rejects {
  readonly items: readonly { id: string; item: { messageId: string } }[]
}

function rejected({ items }: Rejects, messageId: string): { id: string } {
  const found = items.find(({ item }) => item.messageId === messageId)
  if (!found) throw new Error(`${messageId} was not rejected.`)
  return found
}

export const readEvents = [
  ...list('/api/v1/accounts/{id}/events', { params: { id: 'acme' }, query: { limit: 2 } }),
  example('GET /api/v1/accounts/{id}/events/count', { params: { id: 'acme' } }),
]
