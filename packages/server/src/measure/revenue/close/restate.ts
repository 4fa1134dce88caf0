import { fromUnits, toUnits } from '../domain/decimal'
import { MOVEMENTS } from '../domain/movements'
import type { PeriodMovements } from '../movements/read-movements'
import type { Closed } from './close'

const FIGURES = ['start', ...MOVEMENTS, 'end'] as const

export const SHOWN = ['reported', 'known'] as const
export type Shown = (typeof SHOWN)[number]

/** How a period reads once it was closed: as reported, with what is known now beside it where that differs. */
export interface Reported extends PeriodMovements {
  readonly closed: { readonly at: string; readonly by: string } | null
  /** Whether the row's figures are those reported or those known. */
  readonly shown: Shown
  /** Its figures as known now, and by how much each differs from the reported; null where nothing does. */
  readonly restated: PeriodMovements | null
  readonly restatement: Readonly<Record<(typeof FIGURES)[number], string>> | null
}

/**
 * A period's row, as reported where it was closed in the currency of now; or as known, as every row is then, so that each begins with what
 * the one before ended with.
 */
export function restate(row: PeriodMovements, closed: Closed | undefined, currency: string, as: Shown): Reported {
  if (!closed || closed.currency !== currency)
    return { ...row, closed: null, shown: 'known', restated: null, restatement: null }
  const { figures } = closed
  const differs = FIGURES.some((key) => figures[key] !== row[key])
  const differences = FIGURES.map((key) => [key, fromUnits(toUnits(row[key]) - toUnits(figures[key]))])
  return {
    ...(as === 'reported' ? figures : row),
    closed: { at: closed.closedAt, by: closed.closedBy },
    shown: as,
    restated: differs && as === 'reported' ? row : null,
    restatement: differs ? Object.fromEntries(differences) : null,
  }
}
