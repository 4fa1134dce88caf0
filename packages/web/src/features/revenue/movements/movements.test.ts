import { describe, expect, it } from 'vitest'
import type { MovementRow } from '../../../api'
import { axisFloor, bridgeGap, netOf, stepsOf } from './movements'

const row: MovementRow = {
  period: '2026-10',
  start: '1842300.0000',
  new: '61240.0000',
  expansion: '48910.0000',
  contraction: '14380.0000',
  churn: '29750.0000',
  reactivation: '6120.0000',
  pause: '3200.0000',
  resume: '1900.0000',
  transferIn: '0.0000',
  transferOut: '0.0000',
  fx: '-2140.0001',
  end: '1910999.9999',
  pausedStart: '0.0000',
  pausedEnd: '1300.0000',
  accounts: { start: 309, new: 11, churned: 9, reactivated: 1, transferredIn: 0, transferredOut: 0, end: 312 },
  grr: 0.976,
  nrr: 1.003,
  nrrWithReactivation: 1.0063,
  logoChurn: 0.029,
  quickRatio: 2.6,
  arpa: '6125.0000',
}

describe('the movements of a period', () => {
  it('come from its start to its end to the fourth decimal', () => {
    expect(netOf(row)).toBe('68699.9999')
    expect(bridgeGap(row)).toBe('0.0000')
    expect(bridgeGap({ ...row, churn: '29750.0001' })).toBe('0.0001')
  })

  it('are bars that each begin where the one before ended', () => {
    const steps = stepsOf(row, { expansion: 38 })
    expect(steps.map((step) => step.name)).toEqual([
      'Start',
      'New',
      'Expansion',
      'Reactivation',
      'Resume',
      'Contraction',
      'Churn',
      'Pause',
      'fx',
      'End',
    ])
    for (const [index, step] of steps.slice(1, -1).entries()) expect(step.from).toBeCloseTo(steps[index]?.to ?? 0, 4)
    expect(steps.at(-2)?.to).toBeCloseTo(Number(row.end), 4)
    expect(steps.map((step) => step.accounts)).toEqual([309, 11, 38, 1, null, null, 9, null, null, 312])
  })

  it('have an axis from 0, unless what was held is far more than what moved', () => {
    const floor = axisFloor(stepsOf(row, {}))
    expect(floor).toBeGreaterThan(1_700_000)
    expect(floor).toBeLessThan(1_842_300)
    expect(axisFloor(stepsOf({ ...row, start: '20000.0000', end: '88699.9999' }, {}))).toBe(0)
    expect(axisFloor(stepsOf({ ...row, start: '0.0000', end: '68699.9999' }, {}))).toBe(0)
  })
})
