import { useRef } from 'react'
import type { TableProps } from './types'

/** Toggles one row, or with `range` all from the one toggled before; rows that are not loaded are left out. */
export function useSelection<Row>({ rowAt, keyOf, selected, onSelect }: TableProps<Row>) {
  const last = useRef<number | null>(null)
  return (index: number, range: boolean) => {
    const row = rowAt(index)
    if (!row || !selected || !onSelect) return
    const next = new Set(selected)
    const add = !next.has(keyOf(row))
    const from = range && last.current !== null ? Math.min(last.current, index) : index
    const to = range && last.current !== null ? Math.max(last.current, index) : index
    for (let place = from; place <= to; place++) {
      const each = rowAt(place)
      if (!each) continue
      if (add) next.add(keyOf(each))
      else next.delete(keyOf(each))
    }
    last.current = index
    onSelect(next)
  }
}
