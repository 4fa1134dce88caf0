import { type KeyboardEvent, useRef } from 'react'
import type { Cohort, Cohorts } from '../../../api'
import { formatCount, formatNumber } from '../../../ui/format'
import { namePeriod, shiftPeriod } from '../periods'
import { moneyWords } from '../words'
import { heatBounds, heatStep } from './heat'
import styles from './heat-map.module.css'

export type CohortCell = { cohort: Cohort; at: number; period: string }
type HeatMapProps = {
  label?: string
  cohorts: Cohorts
  /** The cohorts beside which these are seen, on one ramp and of one width; they alone unless told. */
  beside?: readonly Cohort[]
  chosen?: string | undefined
  onOpen?: (cell: CohortCell) => void
}

/** The name of a cell in the address: "2025-Q1+3". */
export const cellName = (cohort: string, at: number): string => `${cohort}+${at}`

/** A row a cohort, a column a period since; the stronger, the more is left. What is not yet observed is empty. */
export function HeatMap({ label = 'Cohorts', cohorts, beside = cohorts.items, chosen, onOpen }: HeatMapProps) {
  const { items, by, measure, currency } = cohorts
  const width = Math.max(...beside.map((cohort) => cohort.accountsLeft.filter((left) => left !== null).length))
  const columns = Array.from({ length: width }, (_, at) => at)
  const [low, high] = heatBounds(beside.flatMap((cohort) => cohort.values.filter((value) => value !== null)))
  const table = useRef<HTMLTableElement>(null)
  const walk = (event: KeyboardEvent) => {
    const [down, right] =
      { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key] ?? []
    const cell = (event.target as HTMLElement).closest('td')
    const row = cell?.parentElement as HTMLTableRowElement | null | undefined
    if (down === undefined || right === undefined || !cell || !row) return
    event.preventDefault()
    table.current?.tBodies[0]?.rows[row.sectionRowIndex + down]?.cells[cell.cellIndex + right]
      ?.querySelector('button')
      ?.focus()
  }
  const wordsOf = (cohort: Cohort, at: number) => {
    const left = cohort.accountsLeft[at] ?? 0
    const mrr = cohort.mrrLeft[at] ?? null
    const began = `${formatCount(cohort.accounts, 'account')}, ${moneyWords(cohort.startMrr, currency)}`
    return `${namePeriod(cohort.cohort)}, ${at === 0 && left === cohort.accounts ? 'began with' : `after ${at}: ${formatCount(left, 'account')}, ${moneyWords(mrr, currency)} of`} ${began}`
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={`${label}, table`}>
        <table ref={table} className={styles.table} onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col">First paid</th>
              <th scope="col">Size</th>
              {columns.map((at) => (
                <th key={at} scope="col">
                  {at === 0 ? (by === 'quarter' ? 'Q0' : 'M0') : `+${at}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((cohort, row) => (
              <tr key={cohort.cohort}>
                <th scope="row">{cohort.cohort.replace('-Q', ' Q')}</th>
                <td className={styles.size}>
                  {measure === 'logos' ? formatNumber(cohort.accounts) : moneyWords(cohort.startMrr, currency)}
                </td>
                {columns.map((at) => {
                  const value = cohort.values[at] ?? null
                  if (value === null) return <td key={at} />
                  const text = formatNumber(value * 100)
                  const look = `${styles.cell} ${styles[`heat${heatStep(value, low, high)}`]}`
                  const words = wordsOf(cohort, at)
                  return (
                    <td key={at}>
                      {onOpen ? (
                        <button
                          type="button"
                          className={look}
                          title={words}
                          tabIndex={row === 0 && at === 0 ? 0 : -1}
                          aria-pressed={chosen === cellName(cohort.cohort, at)}
                          aria-label={`${text} %, ${words}`}
                          onClick={() => onOpen({ cohort, at, period: shiftPeriod(cohort.cohort, at) })}
                        >
                          {text}
                        </button>
                      ) : (
                        <span className={look} title={words}>
                          {text}
                        </span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.legend}>
        <span>{formatNumber(low * 100)} %</span>
        <span aria-hidden="true">
          {[0, 1, 2, 3, 4, 5, 6].map((step) => (
            <i key={step} className={styles[`heat${step}`]} />
          ))}
        </span>
        <span>{formatNumber(high * 100)} %</span>
        <span className={styles.end}>empty = not yet observed</span>
      </p>
    </>
  )
}
