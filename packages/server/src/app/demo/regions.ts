import { DAY_MS, easterDay, formatDay, weekday } from './calendar'

export interface Region {
  readonly key: string
  readonly name: string
  /** Minutes ahead of UTC; summer time is left out. */
  readonly offset: number
  readonly holidays: 'europe' | 'america' | 'australia'
}

export const REGIONS = {
  uki: { key: 'uki', name: 'UK & Ireland', offset: 0, holidays: 'europe' },
  dach: { key: 'dach', name: 'DACH', offset: 60, holidays: 'europe' },
  nordics: { key: 'nordics', name: 'Nordics', offset: 60, holidays: 'europe' },
  south: { key: 'south', name: 'Southern Europe', offset: 60, holidays: 'europe' },
  america: { key: 'america', name: 'North America', offset: -300, holidays: 'america' },
  australia: { key: 'australia', name: 'Australia & NZ', offset: 600, holidays: 'australia' },
} as const satisfies Record<string, Region>

const WEEK = [0.1, 1, 1.06, 1.05, 1.03, 0.9, 0.2]
const FIXED: Record<Region['holidays'], readonly string[]> = {
  europe: ['05-01'],
  america: ['07-04', '06-19', '11-11'],
  australia: ['01-26', '04-25'],
}

/** How busy a day is there, 1 being an ordinary working day: weekends, public holidays, the weeks people are away. */
export function dayRhythm(day: number, region: Region): number {
  const monthDay = formatDay(day).slice(5)
  const week = WEEK[weekday(day)] ?? 1
  if (monthDay >= '12-24' || monthDay === '01-01') return week * (isChristmas(monthDay) ? 0.12 : 0.4)
  if (isHoliday(day, monthDay, region)) return week * 0.2
  if (region.holidays === 'australia') return monthDay < '01-15' ? week * 0.7 : week
  const summer = region.holidays === 'europe' && monthDay >= '07-25' && monthDay <= '08-25'
  return summer ? week * 0.86 : week
}

const isChristmas = (monthDay: string) => ['12-24', '12-25', '12-26', '12-31', '01-01'].includes(monthDay)

function isHoliday(day: number, monthDay: string, region: Region): boolean {
  if (FIXED[region.holidays].includes(monthDay)) return true
  if (region.holidays === 'america') return isThanksgiving(day, monthDay)
  const easter = easterDay(new Date(day * DAY_MS).getUTCFullYear())
  return day === easter - 2 || day === easter + 1
}

/** The fourth Thursday of November and the Friday after it. */
const isThanksgiving = (day: number, monthDay: string) =>
  (weekday(day) === 4 && monthDay >= '11-22' && monthDay <= '11-28') ||
  (weekday(day) === 5 && monthDay >= '11-23' && monthDay <= '11-29')
