const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const dayMs = 86_400_000

/** The calendar day of an instant in a time zone, as YYYY-MM-DD; a bare date stays what it is. */
export function dayOf(value: string | Date, timeZone: string): string {
  if (typeof value === 'string' && value.length === 10) return value
  const date = typeof value === 'string' ? new Date(value) : value
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(date)
}

function parts(day: string): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, date }
}

/** "31 Oct 2026" */
export function formatDay(day: string): string {
  const { year, month, date } = parts(day)
  return `${date} ${months[month - 1]} ${year}`
}

/** "31 Oct": for axes and columns whose year is plain. */
export function formatShortDay(day: string): string {
  const { month, date } = parts(day)
  return `${date} ${months[month - 1]}`
}

/** "Sat 31 Oct 2026" */
export function formatLongDay(day: string): string {
  const { year, month, date } = parts(day)
  return `${weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]} ${formatDay(day)}`
}

/** "Oct" */
export function monthName(day: string): string {
  return months[parts(day).month - 1] ?? ''
}

/** A day some days later or, negative, earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

/** "14:32" in the time zone. */
export function formatClock(value: string | Date, timeZone: string, seconds = false): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
  }).format(typeof value === 'string' ? new Date(value) : value)
}

/** "31 Oct 2026, 14:32" in the time zone. */
export function formatInstant(value: string | Date, timeZone: string): string {
  return `${formatDay(dayOf(value, timeZone))}, ${formatClock(value, timeZone)}`
}

/** How long ago, under seven days ("4 min", "2 h", "3 d"); a date beyond. */
export function formatAgo(value: string, timeZone: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(value)) / 1000)
  if (seconds < 10) return 'now'
  if (seconds < 60) return `${Math.floor(seconds)} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h`
  if (seconds < 7 * 86_400) return `${Math.floor(seconds / 86_400)} d`
  return formatDay(dayOf(value, timeZone))
}
