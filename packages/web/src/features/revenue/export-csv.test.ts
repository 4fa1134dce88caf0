import { expect, it } from 'vitest'
import { toCsv } from './export-csv'

it('writes nothing as an empty cell, numbers as they are, and no formula', () => {
  const text = toCsv(
    ['period', 'grr'],
    [
      ['2026-10', null],
      ['2026-11', 0],
      ['-12.5000', 'A, "B"'],
      ['=1+1', '-cmd'],
    ],
  )
  expect(text).toBe('period,grr\r\n2026-10,\r\n2026-11,0\r\n-12.5000,"A, ""B"""\r\n\'=1+1,\'-cmd\r\n')
})
