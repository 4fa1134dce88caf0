import { expect, it } from 'vitest'
import { heatBounds, heatStep } from './heat'

it('goes from the least to the most shown', () => {
  const [low, high] = heatBounds([1, 0.545, 0.9])
  expect([low, high]).toEqual([0.5, 1])
  expect([0.5, 0.545, 0.75, 1].map((value) => heatStep(value, low, high))).toEqual([0, 0, 3, 6])
  expect(heatBounds([1.31, 1])).toEqual([1, 1.35])
})

it('is the strongest where all are alike', () => expect(heatStep(1, 1, 1)).toBe(6))
