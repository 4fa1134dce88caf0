import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef } from 'react'
import styles from './data-table.module.css'
import { TableBody } from './table-body'
import { TableHead } from './table-head'
import type { TableProps } from './types'
import { useGrid } from './use-grid'

const selectWidth = 42

/** A grid of many rows: only those in sight are drawn, arrows move, Space looks beside, Enter opens, X selects, E explains. */
export function DataTable<Row>(props: TableProps<Row>) {
  const { columns, count, rowHeight = 32, onReach, label, empty, selected } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 14,
    scrollPaddingStart: 64,
    scrollPaddingEnd: 8,
  })
  const grid = useGrid(props, { id, scroller, scrollTo: (index) => virtual.scrollToIndex(index) })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onReach?.(last), [last, onReach])
  useMeasureAgain(virtual, rowHeight)
  const selectable = selected !== undefined
  const width = columns.reduce((sum, column) => sum + column.width, selectable ? selectWidth : 0)
  return (
    <div ref={scroller} className={styles.scroller} data-rows={count}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is a grid
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + (selectable ? 1 : 0)}
        aria-multiselectable={selectable || undefined}
        aria-activedescendant={grid.activeId(items)}
        tabIndex={0}
        className={`${styles.table} ${props.dimmed ? styles.dimmed : ''}`}
        style={{ minWidth: width }}
        onKeyDown={grid.onKeyDown}
        onFocus={grid.onFocus}
      >
        <colgroup>
          {selectable ? <col style={{ width: selectWidth }} /> : null}
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <TableHead {...props} />
        <TableBody {...props} grid={grid} items={items} size={virtual.getTotalSize()} rowHeight={rowHeight} />
      </table>
      {count === 0 ? empty : null}
    </div>
  )
}

/** Rows of another height, on a narrow screen, lie elsewhere. */
function useMeasureAgain(virtual: Virtualizer<HTMLDivElement, Element>, rowHeight: number): void {
  const before = useRef(rowHeight)
  useEffect(() => {
    if (before.current === rowHeight) return
    before.current = rowHeight
    virtual.measure()
  }, [virtual, rowHeight])
}
