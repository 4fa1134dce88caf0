import type { SubscriptionRow } from '../../api'

type Told = Pick<SubscriptionRow, 'active' | 'status' | 'start' | 'end' | 'cancelledAt'> & {
  component?: string | undefined
}

/** What a subscription is on a day, in a word: "paused", "payment due" and "usage" are neither active nor over. */
export function stateOf(row: Told, day: string): { words: string; tone?: 'good' | 'warn' } {
  const noticed = row.cancelledAt !== null && row.cancelledAt <= day
  if (row.active && row.status === 'past_due') return { words: 'payment due', tone: 'warn' }
  if (row.active) return noticed ? { words: 'notice given', tone: 'warn' } : { words: 'active', tone: 'good' }
  if (row.start > day) return { words: 'to begin' }
  if (row.status === 'past_due' || row.status === 'unpaid') return { words: 'payment failed', tone: 'warn' }
  if (row.end !== null && row.end <= day) return { words: 'ended' }
  // Usage is billed by what was used: it holds no MRR, and runs all the same.
  if (row.component === 'usage' && row.status !== 'cancelled') return { words: 'usage', tone: 'good' }
  return row.status === 'paused' ? { words: 'paused', tone: 'warn' } : { words: 'not active' }
}
