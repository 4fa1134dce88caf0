import styles from './why-table.module.css'

/** The look of points gained or lost. */
export function toneOf(change: number | null): string | undefined {
  if (!change) return styles.quiet
  return change < 0 ? styles.loss : styles.gain
}
