import { expect, it } from 'vitest'
import type { LedgerRow } from '../../api'
import { levelsOf, movesOf } from './revenue-moves'

const row = (day: string, before: string, after: string, part: Partial<LedgerRow> = {}): LedgerRow => ({
  account: 'a',
  name: 'A',
  subscription: 's',
  day,
  what: 'price',
  component: 'recurring',
  plan: null,
  planBefore: null,
  quantity: null,
  quantityBefore: null,
  currency: 'USD',
  before,
  after,
  change: '0.0000',
  rate: '1',
  worth: '0.0000',
  pausedBefore: '0.0000',
  pausedAfter: '0.0000',
  knownAt: `${day}T00:00:00.000Z`,
  ...part,
})

it('names what happened, a move a day, and none where a term only follows another', () => {
  const rows = [
    row('2025-01-10', '0.0000', '100.0000'),
    row('2025-06-01', '100.0000', '0.0000'),
    row('2025-06-01', '0.0000', '100.0000', { subscription: 't' }),
    row('2025-07-01', '100.0000', '0.0000', { subscription: 't' }),
    row('2025-07-01', '0.0000', '120.5000', { subscription: 'u' }),
    row('2025-08-01', '120.5000', '0.0000', { subscription: 'u', pausedAfter: '120.5000' }),
    row('2025-09-01', '0.0000', '120.5000', { subscription: 'u', pausedBefore: '120.5000' }),
    row('2025-10-01', '120.5000', '0.0000', { subscription: 'u' }),
    row('2026-01-01', '0.0000', '90.0000', { subscription: 'v' }),
    row('2026-02-01', '0.0000', '5.0000', { component: 'usage' }),
    row('2026-02-01', '0.0000', '5.0000', { currency: 'EUR' }),
  ]
  const moves = movesOf(rows, 'USD')
  expect(moves.map((move) => [move.day, move.name, move.change, move.after])).toEqual([
    ['2025-01-10', 'New', 100, 100],
    ['2025-07-01', 'Expansion', 20.5, 120.5],
    ['2025-08-01', 'Pause', -120.5, 0],
    ['2025-09-01', 'Resume', 120.5, 120.5],
    ['2025-10-01', 'Churn', -120.5, 0],
    ['2026-01-01', 'Reactivation', 90, 90],
  ])
  const levels = new Map(levelsOf(moves, '2026-01-02').map(({ day, value }) => [day, value]))
  expect(
    ['2025-01-09', '2025-01-10', '2025-06-30', '2025-07-01', '2025-08-15', '2026-01-02'].map((day) => levels.get(day)),
  ).toEqual([0, 100, 100, 120.5, 0, 90])
})
