import { describe, expect, it } from 'vitest'
import { at, group, newStory, play, type Seen, type Step, seenIn, track } from '../../../test/tracking/story'
import { inTenant } from '../../trust/tenancy'
import { countHeld } from './held'

interface Story {
  readonly name: string
  readonly steps: readonly Step[]
  readonly seen: readonly Seen[]
  readonly held?: number
}

const STORIES: readonly Story[] = [
  {
    name: 'an event that names its group goes to that account',
    steps: [{ send: [track('ann', 'Opened', '2026-03-10T11:59:00.000Z', at('acme'))] }],
    seen: [['acme', 'ann', 'Opened', '2026-03-10 11:59:00.000']],
  },
  {
    name: 'late and backdated events land on their own day, in whatever order they come',
    steps: [
      { send: [track('ann', 'B', '2026-03-09T08:00:00.000Z', at('acme'))] },
      { send: [track('ann', 'A', '2024-02-29T23:59:59.999Z', at('acme'))] },
      { send: [track('ann', 'C', '2026-03-10T11:00:00.000Z', at('acme'))] },
    ],
    seen: [
      ['acme', 'ann', 'A', '2024-02-29 23:59:59.999'],
      ['acme', 'ann', 'B', '2026-03-09 08:00:00.000'],
      ['acme', 'ann', 'C', '2026-03-10 11:00:00.000'],
    ],
  },
  {
    name: 'a messageId counts once, in one batch, over batches, with other content',
    steps: [
      {
        send: [
          track('ann', 'A', '2026-03-10T10:00:00.000Z', { messageId: 'm1', ...at('acme') }),
          track('ann', 'A', '2026-03-10T10:00:00.000Z', { messageId: 'm1', ...at('acme') }),
        ],
      },
      { at: 60, send: [track('bob', 'B', '2026-03-10T11:00:00.000Z', { messageId: 'm1', ...at('beta') })] },
    ],
    seen: [['acme', 'ann', 'A', '2026-03-10 10:00:00.000']],
  },
  {
    name: 'an identical item counts once even after its claim is gone, however its clock was corrected',
    steps: [
      { send: [track('ann', 'A', '2026-03-10T10:00:00.000Z', { messageId: 'm1', ...at('acme') })] },
      {
        sentAt: '2026-03-10T13:00:00.000Z',
        send: [track('ann', 'B', '2026-03-10T12:59:00.000Z', { messageId: 'm2', ...at('acme') })],
      },
      { send: [{ type: 'track', userId: 'ann', event: 'C', messageId: 'm3', ...at('acme') }] },
      { at: 9 * 1440, send: [track('ann', 'A', '2026-03-10T10:00:00.000Z', { messageId: 'm1', ...at('acme') })] },
      {
        at: 9 * 1440,
        sentAt: '2026-03-19T13:00:02.000Z',
        send: [track('ann', 'B', '2026-03-10T12:59:00.000Z', { messageId: 'm2', ...at('acme') })],
      },
      { at: 9 * 1440, send: [{ type: 'track', userId: 'ann', event: 'C', messageId: 'm3', ...at('acme') }] },
    ],
    seen: [
      ['acme', 'ann', 'A', '2026-03-10 10:00:00.000'],
      ['acme', 'ann', 'B', '2026-03-10 11:59:00.000'],
      ['acme', 'ann', 'C', '2026-03-10 12:00:00.000'],
    ],
  },
  {
    name: 'without a messageId, equal items that tell their time are one; items without a time are each their own',
    steps: [
      { send: [track('ann', 'A', '2026-03-10T10:00:00.000Z', at('acme'))] },
      { at: 1, send: [track('ann', 'A', '2026-03-10T10:00:00.000Z', at('acme'))] },
      { at: 2, send: [{ type: 'track', userId: 'ann', event: 'B', ...at('acme') }] },
      { at: 3, send: [{ type: 'track', userId: 'ann', event: 'B', ...at('acme') }] },
    ],
    seen: [
      ['acme', 'ann', 'A', '2026-03-10 10:00:00.000'],
      ['acme', 'ann', 'B', '2026-03-10 12:02:00.000'],
      ['acme', 'ann', 'B', '2026-03-10 12:03:00.000'],
    ],
  },
  {
    name: 'without a group named, an event goes to the account its user belonged to at its time',
    steps: [
      { send: [group('ann', 'acme', '2026-03-01T00:00:00.000Z'), group('ann', 'beta', '2026-03-05T00:00:00.000Z')] },
      {
        send: [
          track('ann', 'A', '2026-03-04T23:59:59.999Z'),
          track('ann', 'B', '2026-03-05T00:00:00.000Z'),
          track('ann', 'C', '2026-02-01T00:00:00.000Z'),
        ],
      },
    ],
    seen: [
      ['acme', 'ann', 'C', '2026-02-01 00:00:00.000'],
      ['acme', 'ann', 'A', '2026-03-04 23:59:59.999'],
      ['beta', 'ann', 'B', '2026-03-05 00:00:00.000'],
    ],
  },
  {
    name: 'a group call in the same batch holds for its companions, be it first or last',
    steps: [
      { send: [track('ann', 'A', '2026-03-10T10:00:00.000Z'), group('ann', 'acme', '2026-03-10T11:00:00.000Z')] },
      { send: [group('bob', 'acme', '2026-03-10T11:00:00.000Z'), track('bob', 'B', '2026-03-10T10:00:00.000Z')] },
    ],
    seen: [
      ['acme', 'ann', 'A', '2026-03-10 10:00:00.000'],
      ['acme', 'bob', 'B', '2026-03-10 10:00:00.000'],
    ],
  },
  {
    name: 'an event of a user without an account waits for the first later one, and comes at its own time',
    steps: [
      { send: [track('ann', 'A', '2026-03-08T10:00:00.000Z'), track('bob', 'B', '2026-03-08T10:00:00.000Z')] },
      { at: 60, send: [group('ann', 'acme', '2026-03-10T12:30:00.000Z')] },
      { at: 90, send: [group('ann', 'beta', '2026-03-10T12:45:00.000Z')] },
    ],
    seen: [['acme', 'ann', 'A', '2026-03-08 10:00:00.000']],
    held: 1,
  },
  {
    name: 'the first event that names a group links its user, and what waited comes along',
    steps: [
      { send: [track('ann', 'A', '2026-03-08T10:00:00.000Z')] },
      { at: 1, send: [track('ann', 'B', '2026-03-10T10:00:00.000Z', at('acme'))] },
      { at: 2, send: [track('ann', 'C', '2026-03-10T11:00:00.000Z')] },
    ],
    seen: [
      ['acme', 'ann', 'A', '2026-03-08 10:00:00.000'],
      ['acme', 'ann', 'B', '2026-03-10 10:00:00.000'],
      ['acme', 'ann', 'C', '2026-03-10 11:00:00.000'],
    ],
  },
  {
    name: 'what an anonymous visitor did is the user’s once identify says so',
    steps: [
      { send: [{ type: 'page', anonymousId: 'x1', name: 'Pricing', timestamp: '2026-03-10T10:00:00.000Z' }] },
      { at: 1, send: [group('ann', 'acme', '2026-03-10T11:00:00.000Z')] },
      { at: 2, send: [{ type: 'identify', userId: 'ann', anonymousId: 'x1', traits: { plan: 'pro' } }] },
      { at: 3, send: [{ type: 'screen', anonymousId: 'x1', name: 'Home', timestamp: '2026-03-10T11:30:00.000Z' }] },
    ],
    seen: [
      ['acme', 'ann', 'Viewed Pricing Page', '2026-03-10 10:00:00.000'],
      ['acme', 'ann', 'Viewed Home Screen', '2026-03-10 11:30:00.000'],
    ],
  },
  {
    name: 'alias makes two ids one user, before and after',
    steps: [
      { send: [track('temp', 'A', '2026-03-10T10:00:00.000Z'), group('ann', 'acme', '2026-03-01T00:00:00.000Z')] },
      { at: 1, send: [{ type: 'alias', userId: 'ann', previousId: 'temp' }] },
      { at: 2, send: [track('temp', 'B', '2026-03-10T11:00:00.000Z')] },
      { at: 3, send: [{ type: 'alias', userId: 'ann', previousId: 'unheard' }] },
      { at: 4, send: [track('unheard', 'C', '2026-03-10T11:10:00.000Z')] },
    ],
    seen: [
      ['acme', 'ann', 'A', '2026-03-10 10:00:00.000'],
      ['acme', 'ann', 'B', '2026-03-10 11:00:00.000'],
      ['acme', 'ann', 'C', '2026-03-10 11:10:00.000'],
    ],
  },
  {
    name: 'identify on a shared device does not make two users one',
    steps: [
      { send: [group('ann', 'acme', '2026-03-01T00:00:00.000Z'), group('bob', 'beta', '2026-03-01T00:00:00.000Z')] },
      { send: [{ type: 'identify', userId: 'ann', anonymousId: 'x' }] },
      { send: [{ type: 'identify', userId: 'bob', anonymousId: 'x' }] },
      { send: [track('ann', 'A', '2026-03-10T10:00:00.000Z'), track('bob', 'B', '2026-03-10T10:00:00.000Z')] },
    ],
    seen: [
      ['acme', 'ann', 'A', '2026-03-10 10:00:00.000'],
      ['beta', 'bob', 'B', '2026-03-10 10:00:00.000'],
    ],
  },
  {
    name: 'a clock that is wrong is corrected by sentAt; one that is right is left alone to the millisecond',
    steps: [
      {
        sentAt: '2026-03-10T15:00:00.000Z',
        send: [track('ann', 'Ahead', '2026-03-10T14:50:00.000Z', at('acme'))],
      },
      { sentAt: '1970-01-01T00:10:00.000Z', send: [track('ann', 'Reset', '1970-01-01T00:09:30.000Z', at('acme'))] },
      { sentAt: '2026-03-10T11:59:59.000Z', send: [track('ann', 'Right', '2026-03-10T11:00:00.123Z', at('acme'))] },
    ],
    seen: [
      ['acme', 'ann', 'Right', '2026-03-10 11:00:00.123'],
      ['acme', 'ann', 'Ahead', '2026-03-10 11:50:00.000'],
      ['acme', 'ann', 'Reset', '2026-03-10 11:59:30.000'],
    ],
  },
  {
    name: '150 months in one batch are all taken',
    steps: [
      {
        send: Array.from({ length: 150 }, (_, month) =>
          track('ann', 'M', new Date(Date.UTC(2012, month, 15)).toISOString(), at('acme')),
        ),
      },
    ],
    seen: Array.from(
      { length: 150 },
      (_, month): Seen => [
        'acme',
        'ann',
        'M',
        new Date(Date.UTC(2012, month, 15)).toISOString().replace('T', ' ').slice(0, 23),
      ],
    ),
  },
]

describe('stories in time', () => {
  for (const story of STORIES) {
    for (const drainBetween of [true, false]) {
      it(`${story.name}${drainBetween ? '' : ' (ClickHouse comes last)'}`, async () => {
        const tenant = await newStory()
        await play(tenant, story.steps, drainBetween)
        expect(await seenIn(tenant)).toEqual(story.seen)
        const held = await inTenant(tenant, (tx) => countHeld(tx, tenant))
        expect(held.waiting).toBe(story.held ?? 0)
      })
    }
  }
})
