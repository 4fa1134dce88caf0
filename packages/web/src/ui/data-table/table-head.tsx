import { Checkbox } from '@mantine/core'
import styles from './data-table.module.css'
import type { Column, Sort, TableProps } from './types'

/** A click sorts falling first where the column is numeric, then the other way, then not at all. */
function nextSort(sort: Sort, column: { sort?: string; numeric?: boolean }): Sort {
  const field = column.sort ?? ''
  const [first, second] = column.numeric ? [`-${field}`, field] : [field, `-${field}`]
  if (sort === first) return second
  return sort === second ? null : first
}

/** How many rows have arrived; they arrive in order, so that halving finds the first that has not. */
function countLoaded<Row>(count: number, rowAt: (index: number) => Row | undefined): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rowAt(middle) === undefined) high = middle
    else low = middle + 1
  }
  return low
}

export function TableHead<Row>({
  columns,
  sort = null,
  onSort,
  selected,
  onSelect,
  count,
  rowAt,
  keyOf,
}: TableProps<Row>) {
  const hasTotals = columns.some((column) => column.total !== undefined)
  const loaded = countLoaded(count, rowAt)
  const all = selected !== undefined && loaded > 0 && selected.size >= loaded
  const selectAll = () => {
    const keys = new Set<string>()
    for (let index = 0; index < loaded && !all; index++) {
      const row = rowAt(index)
      if (row) keys.add(keyOf(row))
    }
    onSelect?.(keys)
  }
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selected ? (
          <th scope="col" className={styles.select}>
            <Checkbox
              aria-label="Select all loaded rows"
              tabIndex={-1}
              checked={all}
              indeterminate={!all && selected.size > 0}
              onChange={selectAll}
            />
          </th>
        ) : null}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
      {hasTotals ? (
        <tr className={styles.totals}>
          {selected ? <td className={styles.select} /> : null}
          {columns.map((column) => (
            <td key={column.key} className={column.numeric ? styles.numeric : undefined}>
              {column.total}
            </td>
          ))}
        </tr>
      ) : null}
    </thead>
  )
}

function HeadCell<Row>({ column, sort, onSort }: { column: Column<Row>; sort: Sort; onSort?: (sort: Sort) => void }) {
  const field = column.sort
  const direction = field && sort === field ? 'ascending' : field && sort === `-${field}` ? 'descending' : undefined
  const arrow = direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''
  return (
    <th scope="col" aria-sort={direction} className={column.numeric ? styles.numeric : undefined}>
      {field && onSort ? (
        <button
          type="button"
          tabIndex={-1}
          onClick={() => onSort(nextSort(sort, column))}
          title={`Sort by ${column.title}`}
        >
          {column.title}
          {arrow}
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}
