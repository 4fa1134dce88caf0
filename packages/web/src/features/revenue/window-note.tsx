import { addDays, formatDay } from '../../ui/format'
import styles from './revenue.module.css'

/** The days that the figures of the screen are of: those after one day, up to another. */
export function WindowNote({ from, to }: { from: string; to: string }) {
  return (
    <p className={styles.window}>
      {formatDay(addDays(from, 1))} to {formatDay(to)}
    </p>
  )
}
