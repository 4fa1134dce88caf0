/** The forms in which files tell times, of one in UTC to the millisecond. */
export const TIME_FORMS: readonly ((iso: string) => string)[] = [
  (iso) => iso,
  (iso) => iso.slice(0, 10),
  (iso) => iso.slice(0, 19).replace('T', ' '),
  (iso) => iso.slice(0, 19),
  (iso) => iso.slice(0, 16),
  (iso) => `${iso.slice(0, 23).replace('.', ',')}456`,
  (iso) => `${iso.slice(0, 19)}+05:30`,
  (iso) => `${iso.slice(0, 23)}-0330`,
  (iso) => `${iso.slice(0, 16)} +02`,
  (iso) => `${iso.slice(0, 19)}z`,
]

/** Texts that are none. */
export const NO_TIMES: readonly string[] = [
  '2026-03-31 24:00:00',
  '2026-13-01',
  '2026-3-1',
  '1774949400',
  '2026-03-31T09:30:00+25:00',
  '2026-03-31T10',
  'x',
]
