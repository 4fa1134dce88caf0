import type { VirtualItem } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type RefObject, useState } from 'react'
import type { TableProps } from './types'
import { useSelection } from './use-selection'

type Place = { row: number; column: number }
type Deps = { id: string; scroller: RefObject<HTMLDivElement | null>; scrollTo: (index: number) => void }

export type Grid<Row> = ReturnType<typeof useGrid<Row>>

/** Where the cursor of a grid is and what its keys do. Focus stays on the table; the cell is named by aria-activedescendant. */
export function useGrid<Row>(props: TableProps<Row>, { id, scroller, scrollTo }: Deps) {
  const { count, columns, rowAt } = props
  const [active, setActive] = useState<Place>({ row: -1, column: 0 })
  const toggle = useSelection(props)
  const cellId = (row: number, column: number) => `${id}-${row}-${column}`

  const move = (row: number, column: number) => {
    const next = {
      row: Math.min(count - 1, Math.max(0, row)),
      column: Math.min(columns.length - 1, Math.max(0, column)),
    }
    setActive(next)
    scrollTo(next.row)
  }
  const explain = () => {
    const cell = document.getElementById(cellId(active.row, active.column))
    const button = cell?.querySelector<HTMLElement>('[data-explain]')
    const first = cell?.closest('tr')?.querySelector<HTMLElement>('[data-explain]')
    const chosen = button ?? first
    chosen?.click()
  }
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 320) / (props.rowHeight ?? 32)) - 3)
  const withRow = (act: ((row: Row) => void) | undefined) => {
    const row = rowAt(active.row)
    if (row) act?.(row)
  }
  const keys = new Map<string, () => void>([
    ['ArrowDown', () => move(active.row + 1, active.column)],
    ['ArrowUp', () => move(active.row - 1, active.column)],
    ['ArrowRight', () => move(active.row, active.column + 1)],
    ['ArrowLeft', () => move(active.row, active.column - 1)],
    ['j', () => move(active.row + 1, active.column)],
    ['k', () => move(active.row - 1, active.column)],
    ['PageDown', () => move(active.row + page(), active.column)],
    ['PageUp', () => move(active.row - page(), active.column)],
    ['Home', () => move(active.row, 0)],
    ['End', () => move(active.row, columns.length - 1)],
    ['e', explain],
    ['x', () => toggle(active.row, false)],
    ['X', () => toggle(active.row, true)],
    [' ', () => withRow(props.onPeek)],
    ['Enter', () => withRow(props.onOpen)],
    ['w', () => withRow(props.onWhy)],
  ])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.metaKey || event.target !== event.currentTarget) return
    if (event.ctrlKey) {
      if (event.key === 'Home') move(0, 0)
      else if (event.key === 'End') move(count - 1, active.column)
      else return
      event.preventDefault()
      return
    }
    const act = keys.get(event.key)
    if (!act) return
    event.preventDefault()
    act()
    if (event.key === 'j' || event.key === 'k') peekMoved(event.key === 'j' ? 1 : -1)
  }
  // J and K walk the rows with the panel beside open.
  const peekMoved = (step: number) => {
    const row = rowAt(Math.min(count - 1, Math.max(0, active.row + step)))
    if (row && props.peeked) props.onPeek?.(row)
  }
  return {
    active,
    cellId,
    toggle,
    onKeyDown,
    onFocus: () => {
      if (active.row < 0 && count > 0) setActive({ row: 0, column: 0 })
    },
    activeId: (items: VirtualItem[]) =>
      items.some((item) => item.index === active.row) ? cellId(active.row, active.column) : undefined,
    onRowClick: (event: MouseEvent<HTMLElement>, row: number) => {
      const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]')
      setActive({ row, column: Number(cell?.dataset.column ?? 0) })
      if ((event.target as HTMLElement).closest('a,button,input,label')) return
      const data = rowAt(row)
      if (data) props.onPeek?.(data)
    },
  }
}
