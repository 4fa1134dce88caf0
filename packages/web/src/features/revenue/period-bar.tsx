import { Popover } from '@mantine/core'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { SegmentedControl } from '../../ui/form'
import { daysOf, intervalOf, namePeriod, periodOf, shiftPeriod } from './periods'
import styles from './revenue.module.css'
import type { RevenueState } from './use-revenue'

const intervals = [
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
  { value: 'year', label: 'Year' },
] as const

/** How long a period, and which one. */
export function PeriodBar({ state }: { state: RevenueState }) {
  const { period, interval, go } = state
  const move = (next: string) => go({ period: next, account: undefined })
  const later = shiftPeriod(period, 1)
  return (
    <>
      <SegmentedControl
        label="Length of a period"
        value={interval}
        // The new period ends with the old one, so that the same last month stays in sight.
        onChange={(next) => go({ interval: next, period: periodOf(daysOf(period).last, next), account: undefined })}
        options={intervals}
      />
      <span className={styles.step}>
        <Button icon="left" aria-label="Previous period" onClick={() => move(shiftPeriod(period, -1))} />
        <PeriodChooser state={state} onPick={move} />
        <Button
          icon="right"
          aria-label="Next period"
          disabled={daysOf(later).first > state.shownDay}
          onClick={() => move(later)}
        />
      </span>
    </>
  )
}

/** The last periods, newest first, from a list. */
function PeriodChooser({ state, onPick }: { state: RevenueState; onPick: (period: string) => void }) {
  const [opened, setOpened] = useState(false)
  const newest = periodOf(state.shownDay, intervalOf(state.period))
  const choices = Array.from({ length: state.interval === 'month' ? 36 : 12 }, (_, back) => shiftPeriod(newest, -back))
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button icon="calendar" caret aria-expanded={opened} onClick={() => setOpened((was) => !was)}>
          {namePeriod(state.period)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label="Choose a period">
        <ul className={styles.choices}>
          {choices.map((choice) => (
            <li key={choice}>
              <button
                type="button"
                data-autofocus={choice === state.period || undefined}
                aria-current={choice === state.period || undefined}
                onClick={() => {
                  setOpened(false)
                  onPick(choice)
                }}
              >
                {namePeriod(choice)}
                {daysOf(choice).last > state.shownDay ? <i>still running</i> : null}
              </button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
