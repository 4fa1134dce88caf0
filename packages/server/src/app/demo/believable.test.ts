import { describe, expect, it } from 'vitest'
import { addMonths, parseDay, weekday } from './calendar'
import type { DemoStory, DemoSubscription } from './contract'
import { areaUnderCurve, countSeen, findPaying, scoreUsage } from './crude-score'
import { generateDemo } from './generate-demo'

const TODAY = '2026-03-18'
const to = parseDay(TODAY)
const from = addMonths(to + 1, -24)
const company = generateDemo({ seed: 1, accounts: 300, today: TODAY })
const seen = countSeen(company, from, to)
const story = new Map(company.story.map((each) => [each.account, each]))
const left = company.story.filter((each) => each.departure !== null && each.departure.day <= TODAY)
const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0)
const between = (value: number, least: number, most: number) => {
  expect(value).toBeGreaterThanOrEqual(least)
  expect(value).toBeLessThanOrEqual(most)
}
const scoreOn = (account: string, day: number, seats: number) =>
  scoreUsage(seen.get(account) ?? new Uint16Array(), day - from, seats)

/** The AUC of the crude score against leaving within the horizon, over month after month of accounts 8 weeks old and more. */
function measureAuc(horizon: number): number {
  const low: number[] = []
  const high: number[] = []
  for (let day = from + 60; day + horizon <= to; day += 30) {
    for (const [account, { seats, since }] of findPaying(company, day)) {
      if (day - since < 56) continue
      const gone = story.get(account)?.departure?.day
      const leaves = gone !== undefined && parseDay(gone) > day && parseDay(gone) <= day + horizon
      const scores = leaves ? low : high
      scores.push(scoreOn(account, day, seats))
    }
  }
  expect(low.length).toBeGreaterThan(80)
  return areaUnderCurve(low, high)
}

describe('the demo company is believable', { timeout: 60_000 }, () => {
  it('has a size that loads in a minute', () => {
    let events = 0
    for (const chunk of company.events()) events += chunk.length
    between(events, 600_000, 1_000_000)
    between(company.people.length, 3000, 8000)
    between(company.accounts.filter((account) => account.parent !== null).length, 10, 60)
    const twice = company.people.length - new Set(company.people.map((person) => person.externalId)).size
    between(twice, 3, 30)
  })

  it('loses 1.0 to 1.6 percent of its customers a month, and some come back', () => {
    const months = Array.from({ length: 24 }, (_, month) => addMonths(from, month))
    const atRisk = total(months.map((day) => findPaying(company, day).size))
    between(left.length / atRisk, 0.01, 0.016)
    between(left.filter((each) => each.returnedOn !== null).length, 4, 25)
  })

  it('keeps 103 to 110 percent of its revenue, and less than all of it without expansion', () => {
    const before = findPaying(company, to - 365)
    const now = findPaying(company, to)
    const start = total([...before.values()].map(({ mrr }) => mrr))
    const kept = [...before].map(([account, { mrr }]) => ({ mrr, later: now.get(account)?.mrr ?? 0 }))
    between(total(kept.map(({ later }) => later)) / start, 1.03, 1.1)
    between(total(kept.map(({ mrr, later }) => Math.min(mrr, later))) / start, 0.8, 0.95)
  })

  it('has contracts that grow, shrink, run by the month and by the year, and have been given notice', () => {
    const steps = company.subscriptions.map((row, place) => {
      const before = company.subscriptions[place - 1]
      return before?.account === row.account && before.end === row.start ? row.quantity - before.quantity : 0
    })
    expect(steps.filter((step) => step > 0).length).toBeGreaterThan(100)
    expect(steps.filter((step) => step < 0).length).toBeGreaterThan(15)
    expect(new Set(company.subscriptions.map((row) => row.interval))).toEqual(new Set(['month', 'year']))
    expect(company.subscriptions.some((row) => row.end !== null && row.end > TODAY)).toBe(true)
  })

  it('is paid in three currencies and yen, with discounts, pauses and payments that fail, none of them the rule', () => {
    const share = (keep: (row: DemoSubscription) => boolean) =>
      new Set(company.subscriptions.filter(keep).map((row) => row.account)).size / company.accounts.length
    between(
      share((row) => row.currency === 'EUR'),
      0.08,
      0.25,
    )
    between(
      share((row) => row.currency === 'GBP'),
      0.12,
      0.3,
    )
    between(
      share((row) => row.discount !== null),
      0.1,
      0.3,
    )
    between(
      share((row) => row.pause !== null),
      0.02,
      0.08,
    )
    expect(share((row) => row.currency === 'JPY')).toBeCloseTo(1 / company.accounts.length)
    between(company.usage.length / company.accounts.length, 0.01, 0.08)
    expect(company.subscriptions.some((row) => row.pause?.end != null)).toBe(true)
    const failed = left.filter((each) => each.departure?.cancelledAt === null)
    between(failed.length / left.length, 0.1, 0.3)
    const moves = company.rates.flatMap((rate, place) => {
      const before = company.rates[place - 1]
      return before?.currency === rate.currency ? [Math.abs(Number(rate.rate) / Number(before.rate) - 1)] : []
    })
    between(total(moves) / moves.length, 0.003, 0.02)
  })

  it('knows why most went, and that those who went unused had not reached what they came for', () => {
    const monthOf = (each: DemoStory) => `${each.account} ${each.departure?.day.slice(0, 7)}`
    const told = new Map(company.losses.map((loss) => [`${loss.account} ${loss.period}`, loss.reason]))
    const reasons = left.flatMap((each) => told.get(monthOf(each)) ?? [])
    between(reasons.length / left.length, 0.75, 0.97)
    const unused = ['not_adopted', 'missing_feature', 'experience', 'competitor', 'price', 'bad_fit', 'reliability']
    const share = (how: 'faded' | 'sudden') => {
      const known = left.filter((each) => each.departure?.how === how && told.has(monthOf(each)))
      return known.filter((each) => unused.includes(told.get(monthOf(each)) ?? '')).length / known.length
    }
    expect(share('faded')).toBeGreaterThan(share('sudden') + 0.4)
    expect(company.losses.filter((loss) => loss.text !== null).length / company.losses.length).toBeGreaterThan(0.7)
    expect(company.opportunities.filter((each) => each.outcome === null).length).toBeGreaterThan(20)
  })

  it('fades before it leaves, 30 to 120 days, about seven times in ten', () => {
    const faded = left.filter((each) => each.departure?.how === 'faded')
    between(faded.length / left.length, 0.6, 0.8)
    for (const { departure } of faded) {
      const days = parseDay(departure?.day ?? '') - parseDay(departure?.fadeFrom ?? '')
      between(days, 10, 120)
    }
    const falls = (each: DemoStory) => {
      const day = parseDay(each.departure?.day ?? '') - 1 - from
      const days = seen.get(each.account) ?? new Uint16Array()
      const sum = (least: number, most: number) => total(days.subarray(Math.max(0, least), most))
      return day > 150 && sum(day - 21, day) < 0.6 * sum(day - 142, day - 121)
    }
    const old = (each: DemoStory) =>
      parseDay(each.departure?.day ?? '') - 1 - from > 150 && each.archetype !== 'struggling'
    const fadedOld = faded.filter(old)
    const suddenOld = left.filter((each) => each.departure?.how === 'sudden' && old(each))
    expect(fadedOld.filter(falls).length / fadedOld.length).toBeGreaterThan(0.75)
    expect(suddenOld.filter(falls).length / suddenOld.length).toBeLessThan(0.3)
  })

  it.each([60, 90])('lets a crude usage score tell who leaves within %i days, far from perfectly', (horizon) => {
    between(measureAuc(horizon), 0.7, 0.88)
  })

  it('shows a book today with some at risk and more in the middle', () => {
    const scores = [...findPaying(company, to)].map(([account, { seats }]) => scoreOn(account, to, seats))
    between(scores.filter((score) => score < 40).length / scores.length, 0.04, 0.14)
    between(scores.filter((score) => score >= 40 && score < 70).length / scores.length, 0.14, 0.34)
  })

  it('has quiet enterprises that stay, and busy accounts that leave', () => {
    const quiet = company.story.filter((each) => each.archetype === 'quiet')
    expect(quiet.length).toBeGreaterThanOrEqual(5)
    const paying = findPaying(company, to)
    for (const { account } of quiet) expect(paying.has(account)).toBe(true)
    const usual = (account: string) => scoreOn(account, to, paying.get(account)?.seats ?? 1)
    expect(total(quiet.map(({ account }) => usual(account))) / quiet.length).toBeLessThan(55)
    const busy = left.filter((each) => {
      const day = parseDay(each.departure?.day ?? '') - 2
      const seats = findPaying(company, day).get(each.account)?.seats ?? 1
      return day - from > 60 && scoreOn(each.account, day, seats) >= 65
    })
    expect(busy.length).toBeGreaterThan(3)
  })

  it('works on weekdays and rests at Christmas', () => {
    const perDay = Array.from({ length: to - from + 1 }, (_, place) =>
      total([...seen.values()].map((days) => days[place] ?? 0)),
    )
    const mean = (keep: (day: number) => boolean) => {
      const kept = perDay.filter((_, place) => keep(from + place))
      return total(kept) / kept.length
    }
    const working = mean((day) => weekday(day) >= 1 && weekday(day) <= 5)
    expect(mean((day) => weekday(day) === 0)).toBeLessThan(working * 0.25)
    expect(perDay[parseDay('2025-12-25') - from]).toBeLessThan(working * 0.25)
  })
})
