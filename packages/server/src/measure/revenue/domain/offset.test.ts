import { expect, it } from 'vitest'
import { upliftFor } from './offset'

it.each<[bigint, bigint, number | null]>([
  [5n, 100n, 0.052631578947],
  [10n, 100n, 0.111111111111],
  [20n, 100n, 0.25],
  [1n, 3n, 0.5],
  [50n, 100n, 1],
  [0n, 100n, 0],
  [100n, 100n, null],
  [150n, 100n, null],
  [0n, 0n, null],
])('losing %d of %d asks %d of the others', (lost, whole, uplift) => expect(upliftFor(lost, whole)).toBe(uplift))
