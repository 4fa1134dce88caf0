import { Checkbox } from '@mantine/core'
import type { VirtualItem } from '@tanstack/react-virtual'
import { Skeleton } from '../states'
import styles from './data-table.module.css'
import type { TableProps } from './types'
import type { Grid } from './use-grid'

type BodyProps<Row> = TableProps<Row> & { grid: Grid<Row>; items: VirtualItem[]; size: number; rowHeight: number }

export function TableBody<Row>(props: BodyProps<Row>) {
  const { items, size, columns, selected } = props
  const span = columns.length + (selected ? 1 : 0)
  const before = items[0]?.start ?? 0
  const after = size - (items.at(-1)?.end ?? 0)
  return (
    <tbody>
      {before > 0 ? <Spacer height={before} span={span} /> : null}
      {items.map((item) => (
        <BodyRow key={item.index} index={item.index} {...props} />
      ))}
      {after > 0 ? <Spacer height={after} span={span} /> : null}
    </tbody>
  )
}

function Spacer({ height, span }: { height: number; span: number }) {
  return (
    <tr>
      <td className={styles.spacer} colSpan={span} style={{ height }} />
    </tr>
  )
}

function BodyRow<Row>({
  index,
  columns,
  rowAt,
  keyOf,
  nameOf,
  selected,
  peeked,
  grid,
  rowHeight,
}: BodyProps<Row> & { index: number }) {
  const row = rowAt(index)
  const key = row ? keyOf(row) : null
  const isSelected = key !== null && selected?.has(key)
  const isActive = grid.active.row === index
  const classes = [
    styles.row,
    isSelected || (key !== null && peeked === key) ? styles.chosen : '',
    isActive ? styles.active : '',
  ]
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected ? isSelected === true : undefined}
      className={classes.join(' ')}
      style={{ height: rowHeight }}
      onClick={(event) => grid.onRowClick(event, index)}
    >
      {selected ? (
        <td className={styles.select}>
          <Checkbox
            aria-label={row ? `Select ${nameOf(row)}` : 'Select'}
            tabIndex={-1}
            disabled={!row}
            checked={isSelected === true}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => grid.toggle(index, (event.nativeEvent as MouseEvent).shiftKey)}
          />
        </td>
      ) : null}
      {columns.map((column, place) => (
        <td
          key={column.key}
          id={grid.cellId(index, place)}
          data-column={place}
          className={`${column.numeric ? styles.numeric : ''} ${isActive && grid.active.column === place ? styles.cursor : ''}`}
        >
          {row ? column.cell(row) : <Skeleton width={column.numeric ? 40 : '60%'} />}
        </td>
      ))}
    </tr>
  )
}
