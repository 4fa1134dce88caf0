import { fromUnits, toUnits } from '../domain/decimal'
import { MOVEMENTS } from '../domain/movements'
import type { PeriodMovements } from '../movements/read-movements'
import type { Closed } from './close'

const FIGURES = ['start', ...MOVEMENTS, 'end'] as const

/** How a period reads once it was closed: as reported, with what is known now beside it where that differs. */
export interface Reported extends PeriodMovements {
  readonly closed: { readonly at: string; readonly by: string } | null
  /** Its figures as known now, and by how much each differs from the reported; null where nothing does. */
  readonly restated: PeriodMovements | null
  readonly restatement: Readonly<Record<(typeof FIGURES)[number], string>> | null
}

/** A period's row, as reported where it was closed in the currency of now. */
export function restate(row: PeriodMovements, closed: Closed | undefined, currency: string): Reported {
  if (!closed || closed.currency !== currency) return { ...row, closed: null, restated: null, restatement: null }
  const { figures } = closed
  const differs = FIGURES.some((key) => figures[key] !== row[key])
  const differences = FIGURES.map((key) => [key, fromUnits(toUnits(row[key]) - toUnits(figures[key]))])
  return {
    ...figures,
    closed: { at: closed.closedAt, by: closed.closedBy },
    restated: differs ? row : null,
    restatement: differs ? Object.fromEntries(differences) : null,
  }
}
