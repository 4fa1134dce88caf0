/** ClickHouse refuses an insert that touches more than a hundred partitions; this leaves room. */
export const MAX_MONTHS = 90

/** Cuts rows into inserts of at most `maxMonths` months each; in one insert months lie together. `ts` begins `YYYY-MM`. */
export function splitMonths<Row extends { readonly ts: string }>(
  rows: readonly Row[],
  maxMonths = MAX_MONTHS,
): Row[][] {
  const byMonth = new Map<string, Row[]>()
  for (const row of rows) {
    const month = row.ts.slice(0, 7)
    const same = byMonth.get(month)
    if (same) same.push(row)
    else byMonth.set(month, [row])
  }
  const months = [...byMonth.keys()].sort()
  const chunks: Row[][] = []
  for (let start = 0; start < months.length; start += maxMonths) {
    chunks.push(months.slice(start, start + maxMonths).flatMap((month) => byMonth.get(month) ?? []))
  }
  return chunks
}
