import { useState } from 'react'
import { Button } from '../button'
import { formatDay } from '../format'
import { useKey } from '../keys'
import styles from './as-of.module.css'
import { DayPicker } from './day-picker'
import { useAsOf } from './use-as-of'

/** The button that moves the whole screen to a past day; `.` opens it. */
export function AsOfPicker({ today, quick }: { today: string; quick?: { label: string; day: string }[] }) {
  const { day, known, set } = useAsOf()
  const [opened, setOpened] = useState(false)
  useKey('.', (event) => {
    event.preventDefault()
    setOpened(true)
  })
  const label = day ? `As of ${formatDay(day)}` : 'As of now'
  return (
    <DayPicker
      value={day}
      today={today}
      quick={quick}
      opened={opened}
      onOpened={setOpened}
      onPick={(next) => set(next === today ? null : next, known)}
    >
      <Button icon="clock" caret on={day !== null} aria-label={label} onClick={() => setOpened((was) => !was)}>
        <span className={styles.label}>{label}</span>
      </Button>
    </DayPicker>
  )
}
