import { expect, it } from 'vitest'
import { isId, newId } from '.'

it('ids sort in the order in which they were made, those of one millisecond too', () => {
  const ids = [1000, 1000, 1000, 1001, 1001, ...Array.from({ length: 3000 }, () => 1002)].map((now) => newId(now))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => isId(id) && /^.{14}7.{4}[89ab]/.test(id))).toBe(true)
})
