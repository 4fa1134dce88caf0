import { Button } from '../button'
import { SegmentedControl } from '../form'
import { formatLongDay } from '../format'
import { Icon } from '../icon'
import { useKey } from '../keys'
import styles from './as-of.module.css'
import { useAsOf } from './use-as-of'

/** Names the past day a screen shows, with whose knowledge, and the way back; nothing when it shows now. */
export function AsOfBar({ remark }: { remark?: string | undefined }) {
  const { day, known, set } = useAsOf()
  useKey('Escape', () => set(null), day !== null)
  if (!day) return null
  return (
    <section className={styles.bar} aria-label="Shown as of a past day">
      <Icon name="clock" />
      <p>
        <b>{formatLongDay(day)}, end of day.</b> <span>The page as it was then; nothing can be changed.</span>
      </p>
      <SegmentedControl
        label="With whose knowledge"
        value={known}
        onChange={(next) => set(day, next)}
        options={[
          { value: 'then', label: 'As known then' },
          { value: 'now', label: 'As known now' },
        ]}
      />
      {remark ? <span className={styles.equal}>{remark}</span> : null}
      <Button small hint="Esc" onClick={() => set(null)}>
        Back to now
      </Button>
    </section>
  )
}

/** On a list of the present: its links open as of a past day. */
export function AsOfLinksBar({ day }: { day: string }) {
  const { set } = useAsOf()
  useKey('Escape', () => set(null))
  return (
    <section className={styles.bar} aria-label="Links lead to a past day">
      <Icon name="clock" />
      <p>
        <b>This list shows now.</b> <span>What you open from it is shown as of {formatLongDay(day)}.</span>
      </p>
      <Button small hint="Esc" onClick={() => set(null)}>
        Back to now
      </Button>
    </section>
  )
}
