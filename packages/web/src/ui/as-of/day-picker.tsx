import { Popover } from '@mantine/core'
import { lazy, type ReactElement, Suspense, useState } from 'react'
import { addDays, formatDay } from '../format'
import styles from './as-of.module.css'

const DayCalendar = lazy(() => import('./day-calendar').then((module) => ({ default: module.DayCalendar })))

/** The last day of the month before a day's month. */
export function lastMonthEnd(day: string): string {
  return addDays(`${day.slice(0, 7)}-01`, -1)
}

type Quick = { label: string; day: string }
type DayPickerProps = {
  value: string | null
  today: string
  quick?: Quick[]
  opened: boolean
  onOpened: (opened: boolean) => void
  onPick: (day: string) => void
  children: ReactElement
}

/** A button that opens a calendar with quick dates beside it. */
export function DayPicker({ value, today, quick = [], opened, onOpened, onPick, children }: DayPickerProps) {
  const [touched, setTouched] = useState(false)
  if (opened && !touched) setTouched(true)
  const pick = (day: string) => {
    onOpened(false)
    onPick(day)
  }
  const all: Quick[] = [
    { label: 'Yesterday', day: addDays(today, -1) },
    { label: '7 days ago', day: addDays(today, -7) },
    { label: '28 days ago', day: addDays(today, -28) },
    { label: 'Last month end', day: lastMonthEnd(today) },
    ...quick,
  ]
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={0} aria-label="Choose a day">
        <div className={styles.pick}>
          <div className={styles.quick}>
            {all.map((entry) => (
              <button type="button" key={entry.label} title={formatDay(entry.day)} onClick={() => pick(entry.day)}>
                {entry.label}
              </button>
            ))}
          </div>
          <div className={styles.calendar}>
            <Suspense fallback={null}>
              {touched ? <DayCalendar value={value} max={today} onPick={pick} /> : null}
            </Suspense>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
