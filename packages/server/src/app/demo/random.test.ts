import { describe, expect, it } from 'vitest'
import { makeRandom } from './random'

const draw = (count: number, next: () => number) => Array.from({ length: count }, next)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('random', () => {
  it('repeats itself for the same parts and for no others', () => {
    const first = draw(50, makeRandom(1, 'a', 2).next)
    expect(draw(50, makeRandom(1, 'a', 2).next)).toEqual(first)
    expect(draw(50, makeRandom(1, 'a', 3).next)).not.toEqual(first)
    expect(draw(50, makeRandom(1, 'a2').next)).not.toEqual(first)
  })

  it('fills [0, 1) evenly, also over the first numbers of neighbouring streams', () => {
    const first = Array.from({ length: 20_000 }, (_, index) => makeRandom(7, 'life', index).next())
    const tenths = Array.from({ length: 10 }, (_, tenth) => first.filter((x) => Math.floor(x * 10) === tenth).length)
    expect(tenths.reduce((sum, count) => sum + count, 0)).toBe(20_000)
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
  })

  it('has the distributions it names', () => {
    const random = makeRandom('distributions')
    const normal = draw(20_000, random.normal)
    expect(mean(normal)).toBeCloseTo(0, 1)
    expect(mean(normal.map((x) => x * x))).toBeCloseTo(1, 1)
    expect(mean(draw(20_000, () => random.exponential(18)))).toBeCloseTo(18, -0.5)
    expect(new Set(draw(500, () => random.int(3, 5)))).toEqual(new Set([3, 4, 5]))
    const picks = draw(20_000, () => random.weighted([1, 0, 3]))
    expect(picks.filter((index) => index === 1)).toEqual([])
    expect(mean(picks)).toBeCloseTo(1.5, 1)
  })

  it('says so when there is nothing to pick from', () => {
    expect(() => makeRandom(1).pick([])).toThrow(RangeError)
  })
})
