/** A field as RFC 4180 writes it; nothing is an empty cell, and what a spreadsheet would run as a formula is text. */
function quote(value: string | number | null | undefined): string {
  if (value == null) return ''
  const text = String(value)
  const safe = /^[=@\t\r]|^[+-](?!\d)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export type Cell = string | number | null | undefined

/** The text of a table. */
export const toCsv = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [heads, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('')

/** Hands the browser a file of a table. */
export function downloadCsv(name: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const url = URL.createObjectURL(new Blob([toCsv(heads, rows)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
