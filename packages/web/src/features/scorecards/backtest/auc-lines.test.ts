import { describe, expect, it } from 'vitest'
import { aucSpan } from './auc-lines'

const line = (auc: number | null, interval: [number, number] | null) => ({ name: '', auc, interval, own: false })

describe('the axis of AUCs', () => {
  it.each([
    ['from .45 to .9 where all lie in it', [line(0.79, [0.75, 0.83])], 0.45, 0.9],
    ['lower for what is worse than chance', [line(0.43, [0.34, 0.52])], 0.3, 0.9],
    ['to 1 at most', [line(0.99, [0.97, 1])], 0.45, 1],
    ['the same where nothing can be said', [line(null, null)], 0.45, 0.9],
  ] as const)('goes %s', (_, lines, low, high) => {
    const span = aucSpan([...lines])
    expect([span.low, span.high]).toEqual([low, high])
    expect(span.ticks).toContain(0.5)
  })
})
