import { describe, expect, it } from 'vitest'
import { moveEdge, outlinePath } from './edges'
import { bandsOf, countMoves, moveKey } from './moves'

describe('the edges of the bands', () => {
  it.each([
    ['atRisk', 45, { atRisk: 45, healthy: 70 }],
    ['atRisk', 90, { atRisk: 70, healthy: 70 }],
    ['atRisk', -4, { atRisk: 0, healthy: 70 }],
    ['healthy', 20, { atRisk: 40, healthy: 40 }],
    ['healthy', 120, { atRisk: 40, healthy: 100 }],
  ] as const)('%s moved to %s never pass each other', (edge, to, wanted) => {
    expect(moveEdge({ atRisk: 40, healthy: 70 }, edge, to)).toEqual(wanted)
  })

  it('stand in an outline that begins and ends on the ground', () => {
    expect(
      outlinePath(
        [1, 2],
        (at) => at * 10,
        (count) => 100 - count,
      ),
    ).toBe('M0.0 100.0L0.0 99.0L10.0 99.0L10.0 98.0L20.0 98.0L20.0 100.0')
  })
})

describe('who moves between bands', () => {
  const matrix = [
    { from: 'watch', to: 'watch', accounts: 50 },
    { from: 'watch', to: 'at_risk', accounts: 6 },
    { from: 'at_risk', to: 'healthy', accounts: 2 },
    { from: null, to: 'healthy', accounts: 1 },
  ] as const

  it('is counted up, down, and to or from no score', () => {
    expect(countMoves([...matrix])).toEqual({ up: 2, down: 6, other: 1 })
  })

  it('has a row for no score only where an account has none', () => {
    expect(bandsOf([...matrix])).toContain(null)
    expect(bandsOf(matrix.slice(0, 3))).not.toContain(null)
  })

  it('is named in the address', () => {
    expect(moveKey('watch', 'at_risk')).toBe('watch-at_risk')
    expect(moveKey(null, 'healthy')).toBe('none-healthy')
  })
})
