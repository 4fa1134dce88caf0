/** A line of the budget table: what was promised, what was measured, and what was measured beside it in the same run. */
export interface BudgetRow {
  readonly what: string
  readonly budget: string
  readonly measured: string
  readonly beside: string
  /** Measured over promised, 1 or less being within; null where nothing could be measured. */
  readonly ratio: number | null
}

/** The value below which `share` of the measurements lie; times in milliseconds. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** A row of something that may take so long. */
export const within = (what: string, unit: string, limit: number, measured: number, beside = ''): BudgetRow => ({
  what,
  budget: `<= ${limit} ${unit}`,
  measured: `${round(measured)} ${unit}`,
  beside,
  ratio: measured / limit,
})

/** A row of something that must be at least so much. */
export const atLeast = (what: string, unit: string, limit: number, measured: number, beside = ''): BudgetRow => ({
  what,
  budget: `>= ${limit.toLocaleString('en')} ${unit}`,
  measured: `${Math.round(measured).toLocaleString('en')} ${unit}`,
  beside,
  ratio: limit / measured,
})

/** A row that could not be measured here, and why. */
export const skipped = (what: string, budget: string, why: string): BudgetRow => ({
  what,
  budget,
  measured: 'skipped',
  beside: why,
  ratio: null,
})

export const round = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3)

/** The table as text, and whether every row that was measured lies within `slack` times its budget. */
export function printTable(rows: readonly BudgetRow[]): string {
  const cells = [
    ['what', 'budget', 'measured', 'of budget', 'beside it'],
    ...rows.map((row) => [
      row.what,
      row.budget,
      row.measured,
      row.ratio === null ? '-' : `${row.ratio.toFixed(2)}x`,
      row.beside,
    ]),
  ]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? []
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
