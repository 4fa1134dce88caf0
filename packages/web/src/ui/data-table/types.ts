import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  title: string
  /** In pixels, at least; the room that is left is shared out in these proportions. */
  width: number
  numeric?: boolean
  /** The field to sort by; a column without one cannot be sorted. */
  sort?: string
  cell: (row: Row) => ReactNode
  total?: ReactNode
}

/** `field` or `-field`, as the address and the API write it. */
export type Sort = string | null

export type TableProps<Row> = {
  label: string
  columns: readonly Column<Row>[]
  count: number
  /** The row at a place, or undefined while it is on its way. */
  rowAt: (index: number) => Row | undefined
  keyOf: (row: Row) => string
  nameOf: (row: Row) => string
  sort?: Sort
  onSort?: (sort: Sort) => void
  selected?: ReadonlySet<string>
  onSelect?: (selected: Set<string>) => void
  /** `Enter`. */
  onOpen?: (row: Row) => void
  /** `Space` or a click on the row. */
  onPeek?: (row: Row) => void
  /** `W`. */
  onWhy?: (row: Row) => void
  peeked?: string | null
  /** Called with the last place in sight, so that more rows can be fetched. */
  onReach?: (last: number) => void
  /** Old rows shown while new ones are on their way. */
  dimmed?: boolean
  rowHeight?: number
  empty?: ReactNode
}
