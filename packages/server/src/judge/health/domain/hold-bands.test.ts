import { describe, expect, it } from 'vitest'
import type { Band } from '../contract'
import { holdBand, NOTHING_HELD } from './hold-bands'

describe('a band that is held', () => {
  const A = 'at_risk'
  const W = 'watch'
  const H = 'healthy'
  it.each<[string, number, string, string]>([
    // r: at risk, w: watch, h: healthy, -: none, in capitals: a silent source
    ['changes at once without hysteresis', 0, 'hwrwh', 'hwrwh'],
    ['changes after so many closes running', 3, 'hhwwwhhh', 'hhhhwwwh'],
    ['does not flap', 2, 'hwhwhwh', 'hhhhhhh'],
    ['counts a run of one band, not of any other', 2, 'hwrwrr', 'hhhhhr'],
    ['is none at once without a score, and the next one stands at once', 3, 'hh-w', 'hh-w'],
    ['stays while a source is silent, and that counts for no run', 2, 'hhRRRrr', 'hhhhhhr'],
    ['is the first there is while a source is silent', 2, 'R', 'r'],
  ])('%s', (_, days, raw, shown) => {
    const bands: Record<string, Band | null> = { r: A, w: W, h: H, '-': null }
    const letters = Object.fromEntries(Object.entries(bands).map(([letter, band]) => [String(band), letter]))
    let state = NOTHING_HELD
    const held = [...raw].map((letter) => {
      const next = holdBand(
        state,
        { raw: bands[letter.toLowerCase()] ?? null, stale: letter !== letter.toLowerCase() },
        days,
      )
      state = next.state
      return letters[String(next.close.band)]
    })
    expect(held.join('')).toBe(shown)
  })
})
