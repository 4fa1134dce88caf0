import type { Locator, Page } from 'playwright-core'

/** The number in a text as screens print it: "1,234", "−3.2", "12 %"; null where there is none. */
export function numberIn(text: string): number | null {
  const found = /[-−]?[\d,]*\.?\d+/.exec(text)
  return found ? Number(found[0].replaceAll(',', '').replace('−', '-')) : null
}

/** What a grid shows in the column of a head, row by row as far as they are drawn. */
export const columnOf = (grid: Locator, head: string): Promise<string[]> =>
  grid.evaluate((table, title) => {
    const rows = [...(table as HTMLTableElement).rows]
    const at = [...(rows[0]?.cells ?? [])].findIndex((cell) => cell.textContent?.replace(/ [↑↓]$/, '') === title)
    return rows
      .filter((row) => row.getAttribute('aria-rowindex') && row.parentElement?.tagName === 'TBODY')
      .map((row) => row.cells[at]?.textContent ?? '')
  }, head)

export interface PrintedPoints {
  /** Every measure's and adjustment's points as printed. */
  readonly parts: readonly number[]
  /** The sum as printed. */
  readonly total: number | null
}

/** The points of the score as the account page prints them, or their changes. */
export async function readPoints(page: Page, column: 'Points' | 'Change' = 'Points'): Promise<PrintedPoints> {
  const printed = await page.getByRole('region', { name: 'Points of the score' }).evaluate((region, head) => {
    const table = region.querySelector('table')
    const cellsOf = (row: HTMLTableRowElement) =>
      [...row.cells].flatMap((cell) => Array<string>(cell.colSpan).fill(cell.textContent ?? ''))
    const rows = [...(table?.tBodies ?? [])].flatMap((body) => [...body.rows])
    const titles = table?.tHead?.rows[0]
    const foot = table?.tFoot?.rows[0]
    const at = titles ? cellsOf(titles).indexOf(head) : -1
    return {
      parts: rows.filter((row) => row.cells[0]?.scope === 'row').map((row) => cellsOf(row)[at] ?? ''),
      total: foot ? (cellsOf(foot)[at] ?? '') : '',
    }
  }, column)
  return {
    parts: printed.parts.map(numberIn).filter((points) => points !== null),
    total: numberIn(printed.total),
  }
}

/** Values that are printed with two decimals, added up without the errors of floating point. */
export const addUp = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100
