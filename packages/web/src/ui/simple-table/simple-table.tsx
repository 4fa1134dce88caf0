import type { ReactNode } from 'react'
import styles from './simple-table.module.css'

type SimpleColumn<Row> = {
  title: string
  numeric?: boolean
  /** What stands in it, where that is no figure. */
  kind?: 'date' | 'name' | 'words'
  cell: (row: Row) => ReactNode
}
type SimpleTableProps<Row> = {
  label: string
  columns: readonly SimpleColumn<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

/** A table of a few dozen rows that is read, not walked. */
export function SimpleTable<Row>({ label, columns, rows, keyOf }: SimpleTableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={`${label}, table`}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={column.numeric ? styles.numeric : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.title} data-kind={column.kind} className={column.numeric ? styles.numeric : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
