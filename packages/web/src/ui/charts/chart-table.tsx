import { formatDay } from '../format'
import type { Series } from './chart-types'
import styles from './charts.module.css'

type ChartTableProps = { label: string; series: readonly Series[]; format: (value: number) => string }

/** The same numbers as a table, newest first. */
export function ChartTable({ label, series, format }: ChartTableProps) {
  const days = [...(series[0]?.points ?? [])].reverse()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.table} tabIndex={0} aria-label={`${label}, table`}>
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {series.map((one) => (
              <th key={one.key} scope="col">
                {one.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((point, index) => (
            <tr key={point.day}>
              <th scope="row">{formatDay(point.day)}</th>
              {series.map((one) => {
                const { value, explains } = one.points[days.length - 1 - index] ?? {}
                return (
                  <td key={one.key} data-explains={explains}>
                    {value == null ? 'none' : format(value)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
