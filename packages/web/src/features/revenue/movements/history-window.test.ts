import { describe, expect, it } from 'vitest'
import { historyWindow } from './history-window'

describe('the periods beside each other', () => {
  it.each([
    ['the newest', '2026-10', { from: '2025-10', to: '2026-10' }],
    ['one of them', '2026-03', { from: '2025-10', to: '2026-10' }],
    ['the first of them', '2025-10', { from: '2025-10', to: '2026-10' }],
    ['one before them', '2025-09', { from: '2024-09', to: '2025-09' }],
    ['one that still runs', '2026-11', { from: '2025-11', to: '2026-11' }],
  ])('with %s chosen', (_, period, shown) => expect(historyWindow(period, '2026-10', 'month')).toEqual(shown))

  it('are five where they are years', () => {
    expect(historyWindow('2023', '2025', 'year')).toEqual({ from: '2021', to: '2025' })
  })
})
