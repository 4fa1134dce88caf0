import { expect, it } from 'vitest'
import { stateOf } from './subscription-state'

const running = { active: true, status: null, start: '2026-01-01', end: null, cancelledAt: null }
const over = { ...running, active: false }

it.each([
  ['active', running],
  ['active', { ...running, end: '2026-12-31' }],
  ['active', { ...running, cancelledAt: '2026-06-02' }],
  ['notice given', { ...running, end: '2026-12-31', cancelledAt: '2026-05-20' }],
  ['payment due', { ...running, status: 'past_due' }],
  ['payment failed', { ...over, status: 'past_due' }],
  ['payment failed', { ...over, status: 'unpaid', end: '2026-05-01' }],
  ['paused', { ...over, status: 'paused' }],
  ['ended', { ...over, end: '2026-06-01' }],
  ['ended', { ...over, status: 'paused', end: '2026-05-01' }],
  ['to begin', { ...over, start: '2026-06-02' }],
  ['usage', { ...over, component: 'usage' }],
  ['ended', { ...over, component: 'usage', end: '2026-05-01' }],
  ['not active', { ...over, status: 'trialing' }],
])('is %s: %j', (words, row) => expect(stateOf(row as Parameters<typeof stateOf>[0], '2026-06-01').words).toBe(words))
