import { describe, expect, it } from 'vitest'
import { type Caller, callerFor } from '../../../../test/http'
import { importFile } from '../../../../test/imports'
import { addDays, eachDay } from '../../../kernel/time'
import { saveSubscriptions } from '../../../measure/revenue'
import { saveAccounts } from '../../../record/accounts'
import type { Tenant } from '../../../trust/tenancy'
import { activeCard, publishCard, tellStory, useProduct } from '../health.fixture'
import { askSchema } from './contract'
import { observePast } from './observe-past'
import { runBacktest } from './run'
import { scorePast } from './score-past'

const NOW = '2026-09-15T12:00:00Z'
const DATES = ['2026-03-31', '2026-04-30', '2026-05-31']

async function sell(tenant: Tenant, ...lines: object[]): Promise<void> {
  const items = lines.map((line, n) => ({
    externalId: `${(line as { account: string }).account}-${n}`,
    mrr: 100,
    ...line,
  }))
  const { errors } = await saveSubscriptions(tenant, items, { source: 'import', history: true })
  expect(errors).toEqual([])
}

const days = (from: string, n: number): string[] => eachDay(from, addDays(from, n - 1))

/**
 * Four accounts from January on: `keen` is used daily, `fading` until March and leaves on 20 May, `quiet` never and stays, `small` daily
 * and takes less from June on.
 */
async function tellFour() {
  const { tenant, setNow } = await tellStory(NOW, ['keen', 'fading', 'quiet', 'small'])
  await publishCard(tenant, activeCard())
  for (const account of ['keen', 'small']) await useProduct(tenant, account, days('2026-01-05', 170))
  await useProduct(tenant, 'fading', days('2026-01-05', 79))
  await sell(
    tenant,
    { account: 'keen', start: '2026-01-01' },
    { account: 'fading', start: '2026-01-01', mrr: 300 },
    { account: 'quiet', start: '2026-01-01' },
    { account: 'small', start: '2026-01-01', mrr: 50 },
  )
  setNow('2026-05-19T00:00:00Z')
  const change = (line: object) => saveSubscriptions(tenant, [{ ...line, start: '2026-01-01' }], { source: 'api' })
  await change({ externalId: 'fading-1', account: 'fading', mrr: 300, end: '2026-05-20' })
  await change({ externalId: 'small-3', account: 'small', mrr: 20, changeOn: '2026-06-10' })
  setNow(NOW)
  return { tenant, call: await callerFor(tenant) }
}

async function post(call: Caller, ask: object) {
  const { status, body } = await call('POST', '/api/v1/scorecards/core/backtests', ask)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

describe('a backtest', () => {
  it('tells who left and who was called, date by date', async () => {
    const { call } = await tellFour()
    const body = await post(call, { dates: DATES })
    expect(body).toMatchObject({
      scorecard: { key: 'core', name: 'Active', version: 1, inline: false },
      ask: { dates: DATES, horizonDays: 60, leadDays: 0, minTenureDays: 27, outcome: 'churn', withPulses: false },
      observations: 11,
      outcomes: 2,
      accounts: 4,
      perDate: [
        { date: '2026-03-31', observations: 4, outcomes: 1 },
        { date: '2026-04-30', observations: 4, outcomes: 1 },
        { date: '2026-05-31', observations: 3, outcomes: 0, auc: null },
      ],
      conclusive: false,
      baselines: {
        published: { version: 1, difference: { auc: 0, interval: [0, 0] } },
        usageChange: { metric: 'events_28_change' },
      },
    })
    expect(body.notes[0]).toBe('With 2 outcomes nothing can be concluded: it takes 30.')
    expect(body.falseAlarms.map((one: { account: string; date: string }) => [one.account, one.date])).toEqual(
      DATES.map((date) => ['quiet', date]),
    )
    expect(body.falseAlarms[0]).toMatchObject({
      name: 'quiet Ltd',
      score: 0,
      band: 'at_risk',
      outcomeOn: null,
      mrr: { amount: '100.0000', currency: 'USD' },
    })
    expect(body).toMatchObject({ missedTotal: 0, falseAlarmsTotal: 3 })
    expect(body.bands[0]).toEqual({
      band: 'at_risk',
      edge: 40,
      flagged: 5,
      flaggedShare: 5 / 11,
      precision: 0.4,
      recall: 1,
    })
    // Warned on 31 March, 50 days before.
    expect(body.leadTimeDays).toBe(50)
    expect(body.measures).toEqual([
      expect.objectContaining({ metric: 'active', observations: 11, missing: 0, outcomes: 2 }),
    ])
  })

  it('has other outcomes: less paid, a term that ended in loss; with days of lead between', async () => {
    const { tenant, call } = await tellFour()
    const less = await post(call, { dates: DATES, outcome: 'contraction' })
    expect(less.perDate.map((one: { outcomes: number }) => one.outcomes)).toEqual([1, 2, 1])
    const lead = await post(call, { dates: DATES, leadDays: 30 })
    expect(lead.perDate.map((one: { outcomes: number }) => one.outcomes)).toEqual([1, 0, 0])
    expect(lead.notes).toContain('1 observation had the outcome within the days of lead; they count as without it.')
    await saveAccounts(tenant, [{ externalId: 'yearly' }, { externalId: 'renewed' }], { source: 'api', mode: 'upsert' })
    const term = { start: '2025-04-20', termStart: '2025-04-20', termEnd: '2026-04-20' }
    await sell(
      tenant,
      { account: 'yearly', ...term, end: '2026-04-20' },
      { account: 'renewed', ...term, end: '2026-04-20' },
      { account: 'renewed', start: '2026-05-02' },
    )
    const lost = await post(call, { dates: DATES.slice(0, 1), outcome: 'nonrenewal' })
    const inline = { ...activeCard(), bands: { atRisk: 0, healthy: 70 } }
    const missed = await post(call, { dates: DATES.slice(0, 1), outcome: 'nonrenewal', scorecard: inline })
    expect(lost.outcomes).toBe(2)
    expect(
      missed.missed.map((one: { account: string; outcomeOn: string }) => [one.account, one.outcomeOn]).sort(),
    ).toEqual([
      ['fading', '2026-05-20'],
      ['yearly', '2026-04-20'],
    ])
  })

  it('heeds whom the scorecard is for and its caps, as of then', async () => {
    const { call } = await tellFour()
    const big = { field: 'revenue.mrr', op: '>=', value: { amount: '100', currency: 'USD' } }
    const card = {
      ...activeCard(),
      appliesTo: big,
      caps: [
        {
          when: { field: 'revenue.mrr', op: '>=', value: { amount: '300', currency: 'USD' } },
          max: 10,
          reason: 'Large',
        },
      ],
      bands: { atRisk: 20, healthy: 70 },
    }
    const body = await post(call, { dates: DATES.slice(0, 1), scorecard: card })
    // Small pays 50 and is none of its accounts; fading used it on three of the last ten days, 30, capped to 10.
    expect(body).toMatchObject({
      observations: 3,
      outcomes: 1,
      missedTotal: 0,
      scorecard: { version: null, inline: true },
    })
    const unlimited = await post(call, { dates: DATES.slice(0, 1), scorecard: { ...card, caps: [], appliesTo: null } })
    expect(unlimited).toMatchObject({ observations: 4, missedTotal: 1, missed: [{ account: 'fading', score: 30 }] })
  })

  it('suggests weights that add up to 100, judges them on later dates, and saves nothing; what is published is tried', async () => {
    const { call } = await tellFour()
    const { status, body } = await call('POST', '/api/v1/scorecards/core/suggest-weights', { dates: DATES })
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body).toMatchObject({
      observations: 11,
      outcomes: 2,
      fittedOn: DATES.slice(0, 2),
      judgedOn: DATES.slice(2),
      groups: [{ key: 'usage', weight: 1, suggested: 100 }],
      measures: [{ metric: 'active', group: 'usage', weight: 1, suggested: 100 }],
      judged: { current: { auc: null }, suggested: { auc: null }, difference: { auc: null, interval: null } },
    })
    expect(body.notes).toContain('With 2 outcomes on the earlier dates nothing can be concluded: it takes 30.')
    const { body: saved } = await call('GET', '/api/v1/scorecards/core')
    expect(saved.groups[0].weight).toBe(1)
    await call('PUT', '/api/v1/scorecards/core', { ...activeCard(), name: 'Again' })
    const published = await call('POST', '/api/v1/scorecards/core/publish', { backtest: { dates: DATES } })
    expect(published.body.versions.at(-1).backtest).toMatchObject({
      ask: { dates: DATES, horizonDays: 60 },
      observations: 11,
      outcomes: 2,
      conclusive: false,
    })
  })

  it('leaves out what was learnt after the dates, and says so; asked by what is known now it does not', async () => {
    const { tenant } = await tellStory(NOW, ['late'])
    await publishCard(tenant, activeCard())
    await useProduct(tenant, 'late', days('2026-01-05', 100))
    await saveSubscriptions(tenant, [{ externalId: 'l', account: 'late', start: '2026-01-01', mrr: 10 }], {
      source: 'api',
    })
    const call = await callerFor(tenant)
    const then = await post(call, { dates: DATES })
    expect(then).toMatchObject({
      observations: 0,
      outcomes: 0,
      auc: null,
      baseRate: null,
      brier: null,
      conclusive: false,
    })
    expect(then.notes.slice(0, 2)).toEqual([
      'Nobody was known to pay on any of these dates: there is nothing to judge.',
      '3 observations of 1 account are left out: what they paid was learnt only after the date, as when it was imported without its history.',
    ])
    expect(await post(call, { dates: DATES, known: 'now' })).toMatchObject({ observations: 3, accounts: 1 })
    const content = 'account,user,event,time\nlate,p,login,2026-03-01T10:00:00Z\nlate,p,login,2026-03-02T10:00:00Z\n'
    const done = await importFile(tenant, {
      kind: 'events',
      content,
      map: 'account=account,user=user,event=event,time=time',
    })
    expect(done).toMatchObject({ state: 'done', accepted: 2 })
    const { notes } = await post(call, { dates: DATES })
    expect(notes).toContain(
      '2 events of 1 account were learnt a day or more after they happened, as when they were imported without their history; they count only from when they were known.',
    )
  })
})

it('no future leaks: what happened, or was learnt, after a date changes not a digit of it', async () => {
  const { tenant } = await tellFour()
  const ask = askSchema.parse({ dates: DATES })
  const run = async () => {
    const { past, seen, selected } = await observePast(tenant, 'core', ask)
    const scores = await scorePast(tenant, past, seen, selected.own, false)
    const inputs = [...past.columns].map(([key, column]) => [
      key,
      [...seen.accounts].map((account, at) => column[(seen.dates[at] as number) * past.accounts.length + account]),
    ])
    const who = [...seen.accounts].map((account, at) => `${past.accounts[account]} ${seen.dates[at]}`)
    return {
      inputs,
      scores: [...scores],
      who,
      mrr: [...seen.mrr],
      tenure: [...seen.tenure],
      result: await runBacktest(tenant, 'core', ask),
    }
  }
  const before = await run()
  expect(before.scores.some((score) => score > 0 && score < 100)).toBe(true)
  // Usage after the last date, known at once; usage before each date, known only now.
  await useProduct(tenant, 'quiet', days('2026-06-01', 60))
  await useProduct(tenant, 'fading', days('2026-06-01', 60))
  for (const date of DATES) {
    await useProduct(tenant, 'quiet', days(addDays(date, -9), 10), { known: NOW, person: 'late' })
    await useProduct(tenant, 'fading', days(addDays(date, -9), 10), { known: NOW, person: 'late' })
  }
  // Known a moment after the last of them was over.
  await useProduct(tenant, 'quiet', ['2026-05-31'], { known: '2026-06-01T00:00:00Z', person: 'next' })
  // Sold after the horizon, a price corrected from before the dates, an account that turns out to have paid all along.
  await saveAccounts(tenant, [{ externalId: 'found' }], { source: 'api', mode: 'upsert' })
  const told = await saveSubscriptions(
    tenant,
    [
      { externalId: 'keen-0', account: 'keen', start: '2026-01-01', mrr: 777, changeOn: '2026-01-15' },
      { externalId: 'back', account: 'fading', start: '2026-08-20', mrr: 10 },
      { externalId: 'found-0', account: 'found', start: '2026-01-01', mrr: 500 },
    ],
    { source: 'api' },
  )
  expect(told.errors).toEqual([])
  const after = await run()
  const { result: told1, ...first } = before
  const { result: told2, ...second } = after
  expect(second).toEqual(first)
  expect(told2.auc).toBe(told1.auc)
  expect(told2).toMatchObject({
    observations: told1.observations,
    outcomes: told1.outcomes,
    aucInterval: told1.aucInterval,
    missed: told1.missed,
  })
  expect(told2.notes.some((note) => note.includes('of 1 account are left out'))).toBe(true)
  // By what is known now all of it counts.
  const now = await runBacktest(tenant, 'core', { ...ask, known: 'now' })
  expect(now.observations).toBeGreaterThan(told1.observations)
})

/** Requests have the clock of the day. */
const ago = (n: number): string => new Date(Date.now() - n * 86_400_000).toISOString().slice(0, 10)

describe('what cannot be asked is refused by name', () => {
  const card = activeCard()
  const measure = card.groups[0]?.measures[0]
  const withMeasure = (change: object) => ({
    scorecard: { ...card, groups: [{ ...card.groups[0], measures: [{ ...measure, ...change }] }] },
  })
  const cases: [string, object, string, RegExp | string][] = [
    ['no date', { dates: [] }, 'dates', 'there is no date'],
    ['no day', { dates: ['2026-02-30'] }, 'dates[0]', 'is not a day'],
    ['not ascending', { dates: ['2026-03-31', '2026-02-28'] }, 'dates[1]', 'must ascend'],
    ['twice', { dates: ['2026-03-31', '2026-03-31'] }, 'dates[1]', 'must ascend'],
    ['in the future', { dates: [ago(-9)] }, 'dates[0]', 'is not over yet'],
    ['a horizon past the data', { dates: [ago(50)] }, 'dates[0]', 'reach past the last day that is over'],
    ['lead and horizon past the data', { dates: [ago(80)], leadDays: 30 }, 'dates[0]', '30 days of lead'],
    ['too many', { dates: eachDay('2025-01-01', '2025-08-01') }, 'dates', '213 dates, of 200'],
    ['too many weeks', { dates: { from: '2020-01-01', to: '2026-01-01', every: 'week' } }, 'dates', 'more than 200'],
    ['from after to', { dates: { from: '2026-03-31', to: '2026-02-28', every: 'month' } }, 'dates.from', 'is after'],
    ['no month end', { dates: { from: '2026-03-01', to: '2026-03-20', every: 'month' } }, 'dates', 'no month ends'],
    ['another step', { dates: { from: '2026-03-01', to: '2026-03-20', every: 'day' } }, 'dates', ''],
    ['a short horizon', { horizonDays: 29 }, 'horizonDays', 'from 30 to 365'],
    ['a long horizon', { horizonDays: 366 }, 'horizonDays', 'from 30 to 365'],
    ['no whole days', { horizonDays: 60.5 }, 'horizonDays', 'whole'],
    ['another outcome', { outcome: 'joy' }, 'outcome', 'churn, contraction, nonrenewal'],
    ['an unknown setting', { horizon: 60 }, '(body)', 'horizon'],
    ['an unknown metric', withMeasure({ metric: 'activ' }), 'scorecard.groups[0].measures[0].metric', 'active'],
    [
      'a falling curve',
      withMeasure({
        curve: [
          [5, 0],
          [5, 1],
        ],
      }),
      'scorecard.groups[0].measures[0].curve',
      'must increase',
    ],
    ['no weight', { scorecard: { ...card, groups: [{ ...card.groups[0], weight: 0 }] } }, 'scorecard.groups', 'zero'],
    [
      'a rule on health',
      { scorecard: { ...card, appliesTo: { field: 'health.score', op: '>', value: 1 } } },
      'scorecard.appliesTo',
      'cannot rest on',
    ],
    ['both', { scorecard: card, version: 1 }, 'version', 'not both'],
    ['a version that is not there', { version: 7 }, 'version', 'has no version'],
  ]

  it.each(['backtests', 'suggest-weights'])('%s', async (operation) => {
    const { tenant } = await tellStory(NOW, ['one'])
    await publishCard(tenant, card)
    const call = await callerFor(tenant)
    const found = []
    for (const [what, ask] of cases) {
      const { status, body } = await call('POST', `/api/v1/scorecards/core/${operation}`, ask)
      found.push([what, status >= 400 && status < 500, body.field, JSON.stringify(body)])
    }
    expect(found).toEqual(
      cases.map(([what, , field, text]) => [what, true, field, expect.stringContaining(String(text))]),
    )
    const { status, body } = await call('POST', `/api/v1/scorecards/cor/${operation}`, {})
    expect([status, body.code]).toEqual([404, 'not_found'])
    const reader = await callerFor(tenant, ['accounts:read'])
    expect((await reader('POST', `/api/v1/scorecards/core/${operation}`, {})).status).toBe(403)
  })
})
