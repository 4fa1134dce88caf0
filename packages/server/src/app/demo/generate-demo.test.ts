import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../kernel/errors'
import { addMonths, formatDay, parseDay } from './calendar'
import type { DemoCompany, DemoEvent, DemoOptions, DemoSubscription } from './contract'
import { generateDemo } from './generate-demo'

const OPTIONS: DemoOptions = { seed: 1, accounts: 30, today: '2026-03-18' }
const allEvents = (company: DemoCompany): DemoEvent[] => [...company.events()].flat()
/** For comparing: looking for the first difference of a hundred thousand objects takes longer than making them. */
const digest = (events: readonly DemoEvent[]) => createHash('sha256').update(JSON.stringify(events)).digest('hex')
const withoutEvents = ({ events: _, ...rest }: DemoCompany) => rest

/** Everything that must hold of any company, whatever the options. */
function checkIntegrity(company: DemoCompany, options: DemoOptions): void {
  const today = options.today
  const first = formatDay(addMonths(parseDay(today) + 1, -(options.months ?? 24)))
  const members = new Set(company.members.map((member) => member.email))
  const accounts = new Map(company.accounts.map((account) => [account.externalId, account]))
  expect(accounts.size).toBe(options.accounts)
  const seen = new Set<string>()
  for (const account of company.accounts) {
    expect(members.has(account.owner)).toBe(true)
    for (const email of Object.values(account.roles)) expect(members.has(email)).toBe(true)
    if (account.parent !== null) expect(seen.has(account.parent)).toBe(true)
    expect(account.createdAt <= today).toBe(true)
    seen.add(account.externalId)
  }
  const links = new Map(company.people.map((person) => [`${person.externalId} ${person.account}`, person]))
  expect(links.size).toBe(company.people.length)
  for (const person of company.people) {
    const account = accounts.get(person.account)
    expect(account && person.createdAt >= account.createdAt && person.createdAt <= today).toBe(true)
    if (person.leftAt !== null) expect(person.leftAt > person.createdAt && person.leftAt <= today).toBe(true)
  }
  expect(new Set(company.subscriptions.map((row) => row.externalId)).size).toBe(company.subscriptions.length)
  for (const row of company.subscriptions) {
    const account = accounts.get(row.account)
    expect(account && row.start >= account.createdAt && row.start <= today).toBe(true)
    if (row.end !== null) expect(row.end > row.start).toBe(true)
    if (row.end !== null && row.end > today) expect(row.cancelledAt).not.toBeNull()
    expect(row.termStart < row.termEnd && row.termStart <= today).toBe(true)
    expect(row.mrr).toMatch(/^\d+\.\d\d$/)
    expect(Number(row.mrr)).toBeGreaterThan(0)
    expect(row.quantity).toBeGreaterThanOrEqual(1)
    checkBilling(company, row, today)
  }
  checkTold(company, accounts, today)
  const known = new Map(company.features.map((feature) => [feature.event, feature.since]))
  const departures = new Map(company.story.map((story) => [story.account, story]))
  const pauses = new Map(company.subscriptions.map((row) => [row.account, row.pause]))
  const ids = new Set<string>()
  const counts = new Map<string, number>()
  let before: DemoEvent | undefined
  let wrong = 0
  for (const chunk of company.events()) {
    expect(chunk.length).toBeGreaterThan(0)
    for (const event of chunk) {
      const day = event.time.slice(0, 10)
      const person = links.get(`${event.person} ${event.account}`)
      const story = departures.get(event.account)
      const gone = story?.departure?.day
      const back = story?.returnedOn
      // Counted and not expected one by one: an assertion for each of a million events takes a minute.
      if (!person || day < person.createdAt || (person.leftAt !== null && day >= person.leftAt)) wrong++
      if (gone && day >= gone && !(back && day >= back)) wrong++
      const pause = pauses.get(event.account)
      if (pause && day >= pause.start && (pause.end === null || day < pause.end)) wrong++
      if (day < first || day > today || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(event.time)) wrong++
      if (day < (known.get(event.event) ?? '9999')) wrong++
      if (before && before.account === event.account && before.time > event.time) wrong++
      if (before && before.account > event.account && before.account.length === event.account.length) wrong++
      ids.add(event.messageId)
      counts.set(event.account, (counts.get(event.account) ?? 0) + 1)
      before = event
    }
  }
  expect(wrong).toBe(0)
  expect(ids.size).toBe([...counts.values()].reduce((sum, count) => sum + count, 0))
  if (options.eventsPerAccount !== undefined) {
    expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(options.eventsPerAccount)
  }
}

/** A line in a currency that has a rate from its first day, whose discount and pause lie within it. */
function checkBilling(company: DemoCompany, row: DemoSubscription, today: string): void {
  const rated =
    row.currency === 'USD' || company.rates.some((rate) => rate.currency === row.currency && rate.day <= row.start)
  expect(rated).toBe(true)
  const { discount, pause, lastPaidAt } = row
  if (discount) {
    expect(discount.percent).toBeGreaterThan(0)
    expect(discount.start >= row.start && discount.start < discount.end).toBe(true)
    expect(row.end === null || discount.start < row.end).toBe(true)
  }
  if (pause) {
    expect(pause.start > row.start && pause.start <= today && (row.end === null || pause.start < row.end)).toBe(true)
    expect(pause.end === null || (pause.end > pause.start && pause.end <= today)).toBe(true)
  }
  if (lastPaidAt !== null) expect(row.cancelledAt === null && lastPaidAt > row.start && lastPaidAt < today).toBe(true)
}

function checkTold(company: DemoCompany, accounts: ReadonlyMap<string, unknown>, today: string): void {
  const members = new Set(company.members.map((member) => member.email))
  const lines = company.subscriptions
  for (const loss of company.losses) {
    expect(accounts.has(loss.account) && members.has(loss.by)).toBe(true)
    expect(loss.on <= today && loss.on.slice(0, 7) >= loss.period).toBe(true)
    const changes = lines.flatMap((row) => (row.account === loss.account ? [row.end, row.discount?.start ?? null] : []))
    expect(changes.some((day) => day?.startsWith(loss.period))).toBe(true)
  }
  expect(new Set(company.losses.map((loss) => `${loss.account} ${loss.period}`)).size).toBe(company.losses.length)
  for (const each of company.opportunities) {
    expect(
      lines.some((row) => row.account === each.account && row.currency === each.currency && row.end === null),
    ).toBe(true)
    expect(each.createdOn <= today && (each.outcome === null) === (each.closedOn === null)).toBe(true)
    expect(each.closedOn === null ? each.expectedOn > today : each.closedOn <= today).toBe(true)
    expect(each.amount).toMatch(/^\d+\.\d\d$/)
  }
}

describe('the demo company', { timeout: 60_000 }, () => {
  it('is the same for the same options, and its events the same when walked again', () => {
    const one = generateDemo(OPTIONS)
    const two = generateDemo(OPTIONS)
    expect(withoutEvents(two)).toEqual(withoutEvents(one))
    const events = allEvents(one)
    expect(events.length).toBeGreaterThan(40_000)
    expect(digest(allEvents(two))).toBe(digest(events))
    expect(digest(allEvents(one))).toBe(digest(events))
    expect(withoutEvents(generateDemo({ ...OPTIONS, seed: 2 }))).not.toEqual(withoutEvents(one))
  })

  it('gives an account the same life in a company of any size', () => {
    const small = generateDemo({ ...OPTIONS, accounts: 12 })
    const large = generateDemo(OPTIONS)
    const ids = new Set(small.accounts.map((account) => account.externalId))
    expect(large.accounts.slice(0, 12)).toEqual(small.accounts)
    expect(large.people.filter((person) => ids.has(person.account))).toEqual(small.people)
    expect(large.subscriptions.filter((row) => ids.has(row.account))).toEqual(small.subscriptions)
    expect(large.usage.filter((row) => ids.has(row.account))).toEqual(small.usage)
    expect(large.losses.filter((loss) => ids.has(loss.account))).toEqual(small.losses)
    expect(large.opportunities.filter((each) => ids.has(each.account))).toEqual(small.opportunities)
    expect(large.rates).toEqual(small.rates)
    expect(digest(allEvents(large).filter((event) => ids.has(event.account)))).toBe(digest(allEvents(small)))
  })

  it('hangs together: nobody acts before they came, after they left, or for an account that has gone', () => {
    checkIntegrity(generateDemo(OPTIONS), OPTIONS)
  })

  it('hangs together for any options', () => {
    const options = fc.record(
      {
        seed: fc.nat(),
        accounts: fc.integer({ min: 1, max: 12 }),
        today: fc.integer({ min: 12_000, max: 24_000 }).map(formatDay),
        months: fc.integer({ min: 1, max: 40 }),
        eventsPerAccount: fc.integer({ min: 1, max: 3000 }),
      },
      { requiredKeys: ['seed', 'accounts', 'today'] },
    )
    fc.assert(
      fc.property(options, (drawn) => checkIntegrity(generateDemo(drawn), drawn)),
      { numRuns: 40 },
    )
  })

  it('thins a capped account evenly instead of cutting its life short', () => {
    const capped = { ...OPTIONS, accounts: 300, eventsPerAccount: 60 }
    const company = generateDemo(capped)
    checkIntegrity(company, capped)
    const events = allEvents(company)
    expect(events.length).toBeGreaterThan(300 * 60 * 0.6)
    const last = new Map(events.map((event) => [event.account, event.time.slice(0, 10)]))
    const here = company.story.filter((story) => story.departure === null)
    const recent = here.filter((story) => (last.get(story.account) ?? '') >= '2026-02-01')
    expect(recent.length / here.length).toBeGreaterThan(0.9)
    expect(company.people.length).toBeLessThan(300 * 8)
  })

  it('knows nothing at or after `until`', () => {
    const until = '2026-03-18T10:00:00.000Z'
    const times = allEvents(generateDemo({ ...OPTIONS, until })).map((event) => event.time)
    const all = allEvents(generateDemo(OPTIONS)).map((event) => event.time)
    expect(times.every((time) => time < until)).toBe(true)
    expect(all.filter((time) => time >= until).length).toBeGreaterThan(0)
    expect(times.some((time) => time.startsWith('2026-03-18'))).toBe(true)
  })

  it.each([
    ['seed', { seed: 1.5 }],
    ['accounts', { accounts: 0 }],
    ['accounts', { accounts: 1e9 }],
    ['today', { today: '2026-02-30' }],
    ['months', { months: 0 }],
    ['eventsPerAccount', { eventsPerAccount: Number.NaN }],
    ['until', { until: 'noon' }],
  ])('refuses a wrong %s by name', (field, wrong) => {
    const attempt = () => generateDemo({ ...OPTIONS, ...wrong })
    expect(attempt).toThrow(Problem)
    expect(attempt).toThrow(expect.objectContaining({ code: 'invalid_option', field }))
  })
})
