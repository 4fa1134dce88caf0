import { expect, it } from 'vitest'
import { parseSpokenDay } from './parse-spoken-day'

const now = new Date('2026-11-19T10:00:00Z')

it.each([
  ['as of 31 Oct', '2026-10-31'],
  ['31 october 2025', '2025-10-31'],
  ['2026-02-28', '2026-02-28'],
  ['24 dec', '2025-12-24'],
  ['yesterday', '2026-11-18'],
  ['31 feb', null],
  ['2027-01-01', null],
  ['brightwater', null],
])('%s is %s', (text, day) => expect(parseSpokenDay(text, now)).toBe(day))
