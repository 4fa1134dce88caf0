import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.css'
import './day-calendar.css'

type DayCalendarProps = { value: string | null; max: string; min?: string; onPick: (day: string) => void }

/** A month to pick a day from; loaded only when opened. */
export function DayCalendar({ value, max, min, onPick }: DayCalendarProps) {
  return (
    <DatePicker
      value={value}
      defaultDate={value ?? max}
      maxDate={max}
      minDate={min}
      firstDayOfWeek={1}
      size="sm"
      highlightToday
      hideOutsideDates
      ariaLabels={{
        previousMonth: 'Previous month',
        nextMonth: 'Next month',
        previousYear: 'Previous year',
        nextYear: 'Next year',
        previousDecade: 'Previous decade',
        nextDecade: 'Next decade',
        monthLevelControl: 'Choose a month',
        yearLevelControl: 'Choose a year',
      }}
      onChange={(day) => {
        if (day) onPick(day)
      }}
    />
  )
}
