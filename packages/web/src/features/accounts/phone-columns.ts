import type { AccountRow } from '../../api'
import type { Column } from '../../ui/data-table'

const widths: Record<string, number> = { 'account.name': 214, 'health.score': 62 }

/** On a phone: identity, verdict and the sorted column, or what an account pays; the rest opens. Names get the room. */
export function phoneColumns(all: readonly Column<AccountRow>[], sort: string | null): Column<AccountRow>[] {
  const sorted = sort?.replace('-', '')
  const kept = all.filter((column) => column.key in widths || (sorted && column.sort === sorted))
  const shown = kept.length > 2 ? kept : [...kept, ...all.filter((column) => column.key === 'revenue.mrr')]
  return shown.map((column) => ({
    ...column,
    title: column.key === 'health.score' ? 'Score' : column.title,
    width: widths[column.key] ?? Math.min(column.width, 108),
    total: column.key === 'health.score' ? '' : column.total,
  }))
}
