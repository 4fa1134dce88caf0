import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { saveThenLoseRates } from '../../measure/revenue/revenue.fixture'
import { saveAccounts } from '../../record/accounts'
import { inTenant } from '../../trust/tenancy'
import { closeDay } from './snapshot'
import { addOwner, at, clock, forecast, list, open, runByClock, save, tell, year } from './stage.fixture'

runByClock()

describe('a past forecast', () => {
  it('is kept every night, once, in the workspace’s time zone, and shown against what happened', async () => {
    clock.time = at('2026-06-15T12:00:00Z')
    const { tenant, call } = await open({ timeZone: 'Pacific/Auckland' })
    await addOwner(tenant)
    await saveAccounts(
      tenant,
      [{ externalId: 'a', owner: 'o@co.test' }, { externalId: 'b', owner: 'o@co.test' }, { externalId: 'c' }],
      { source: 'api', mode: 'upsert' },
    )
    await save(tenant, year('a', '2026-07-01', 100), year('b', '2026-07-10', 60), year('c', '2026-09-20', 500))
    await tell(call, 'a', '2026-07-01', { category: 'commit' })
    await tell(call, 'b', '2026-07-10', { category: 'likely', amount: 50 })
    // Midnight there is noon in UTC: what is told after it belongs to the next day.
    clock.time = at('2026-06-16T12:00:01Z')
    await tell(call, 'a', '2026-07-01', { category: 'lost' })
    await closeDay(tenant)
    await closeDay(tenant)
    const then = await forecast(call, 'period=2026-Q3&as_of=2026-06-16')
    expect(then).toMatchObject({
      snapshot: '2026-06-16',
      renewals: 3,
      stake: '660.0000',
      gross: { worst: '100.0000', expected: '150.0000', expectedWithSuggested: null, retention: null },
      untold: { renewals: 1, stake: '500.0000', suggested: { renewals: 0, amount: '0.0000' } },
      word: null,
      actual: null,
    })
    expect(then.owners.map((one: { owner: string | null; actual: unknown }) => [one.owner, one.actual])).toEqual([
      [null, null],
      ['o@co.test', null],
    ])
    expect((await forecast(call, 'period=2026-Q3')).gross.expected).toBe('50.0000')
    expect(await forecast(call, 'period=2026-Q3&as_of=2026-06-01')).toMatchObject({
      snapshot: null,
      renewals: 0,
      word: expect.stringContaining('No snapshot'),
    })

    // a was lost, b renewed with 70.
    clock.time = at('2026-06-20T12:00:00Z')
    await save(tenant, year('a', '2026-07-01', 100, { end: '2026-07-01', cancelledAt: '2026-06-20' }))
    clock.time = at('2026-07-15T00:00:00Z')
    await save(tenant, { ...year('b', '2027-07-10', 70), start: '2025-07-10', changeOn: '2026-07-10' })
    await closeDay(tenant)
    // Nights between were slept through: the answer says of which day it is.
    const between = 'as_of=2026-06-20'
    const word = 'No snapshot was taken of 2026-06-20: this is the one of 2026-06-16.'
    expect(await forecast(call, `period=2026-Q3&${between}`)).toMatchObject({ snapshot: '2026-06-16', word })
    expect((await call('GET', `/api/v1/renewals?from=2026-Q3&to=2026-Q3&${between}`)).body).toMatchObject({
      asOf: '2026-06-16',
      snapshot: '2026-06-16',
      word,
    })
    const met = await forecast(call, 'period=2026-Q3&as_of=2026-06-16')
    expect(met.gross.expected).toBe('150.0000')
    expect(met.actual).toMatchObject({
      decided: 2,
      open: 1,
      stake: '160.0000',
      expected: '150.0000',
      outcome: '60.0000',
      error: '90.0000',
      absoluteError: '110.0000',
      bias: 0.5625,
    })
    expect(
      met.owners.map((one: { owner: string | null; actual: { bias: number } | null }) => [
        one.owner,
        one.actual?.bias ?? null,
      ]),
    ).toEqual([
      [null, null],
      ['o@co.test', 0.5625],
    ])
    const shown = (await call('GET', '/api/v1/renewals?from=2026-Q3&to=2026-Q3&as_of=2026-06-16')).body
    expect(
      shown.items.map((one: { account: string; forecast: { category: string } | null; state: string }) => [
        one.account,
        one.forecast?.category,
        one.state,
      ]),
    ).toEqual([
      ['a', 'commit', 'lost'],
      ['b', 'likely', 'grown'],
      ['c', undefined, 'open'],
    ])
    const { rows } = await inTenant(tenant, (tx) =>
      sql<{
        day: string
        n: number
      }>`select day, count(*) as n from renewal_snapshot group by day order by day`.execute(tx),
    )
    expect(rows).toEqual([
      { day: '2026-06-16', n: 3 },
      { day: '2026-07-14', n: 3 },
    ])
  })

  it('the day’s passing alone decides, without a word from anybody', async () => {
    const { tenant, call } = await open()
    await save(tenant, year('a', '2026-06-20', 100), year('b', '2026-06-20', 50, { end: '2026-06-20' }))
    expect((await list(call)).items.map((one: { state: string }) => one.state)).toEqual(['open', 'open'])
    await tell(call, 'a', '2026-06-20', { category: 'commit' })
    await inTenant(tenant, async (tx) => void (await sql`update account_dirty set done_seq = seq`.execute(tx)))
    clock.time = at('2026-06-20T00:06:00Z')
    await closeDay(tenant)
    expect(
      (await list(call, '&state=decided')).items.map((one: { account: string; state: string }) => [
        one.account,
        one.state,
      ]),
    ).toEqual([
      ['a', 'renewed'],
      ['b', 'lost'],
    ])
    expect(await forecast(call, 'period=2026-06&as_of=2026-06-19')).toMatchObject({
      renewals: 2,
      actual: { decided: 2, bias: 0, error: '0.0000' },
    })
  })
})

describe('what the data suggests', () => {
  it('rests on the counts that it tells, and on none where they are few', async () => {
    const { tenant, call } = await open()
    const history = Array.from({ length: 12 }, (_, n) =>
      year(`old-${n}`, '2026-03-01', 10, n < 3 ? { end: '2026-03-01' } : {}),
    )
    await save(
      tenant,
      ...history,
      year('a', '2026-09-01', 100),
      year('n', '2026-09-02', 100, { cancelledAt: '2026-06-01', end: '2026-09-02' }),
    )
    await save(tenant, { ...year('m', '2026-06-20', 10), start: '2026-05-20', termStart: '2026-05-20' })
    const { items } = (await call('GET', '/api/v1/renewals?from=2026-06&to=2026-09')).body
    const suggested = Object.fromEntries(
      items.map((one: { account: string; suggested: object }) => [one.account, one.suggested]),
    )
    expect(suggested.a).toMatchObject({
      category: 'likely',
      rate: 0.75,
      amount: { amount: '75.0000' },
      formula: '(10 x 9/12 + 0) / (10 + 0)',
      parts: { band: { ofAll: { decided: 12, kept: 9 }, taken: 'all' }, own: { decided: 0, kept: 0 } },
    })
    expect(suggested.n).toMatchObject({
      category: 'lost',
      rate: 0,
      amount: { amount: '0.0000' },
      word: 'Notice was given on 2026-06-01.',
    })
    // A month is not compared with years.
    expect(suggested.m).toMatchObject({
      category: null,
      rate: null,
      amount: null,
      word: expect.stringContaining('of renewals like it 0 were decided so far, 10 are needed'),
    })
    // An account's own renewals are not counted twice: 8 of 11 others, 1 of 1 its own.
    const { items: again } = (await call('GET', '/api/v1/renewals?from=2027-03&to=2027-03&account=old-5')).body
    expect(again[0].suggested).toMatchObject({
      formula: '(10 x 8/11 + 1) / (10 + 1)',
      parts: { own: { decided: 1, kept: 1 } },
    })
  })
})

describe('bands', () => {
  it('a band of its own history counts by itself: as it was a month before each renewal', async () => {
    const { tenant, call } = await open()
    const calm = Array.from({ length: 10 }, (_, n) => year(`calm-${n}`, '2026-03-01', 10))
    const tense = Array.from({ length: 10 }, (_, n) =>
      year(`tense-${n}`, '2026-03-01', 10, n < 6 ? { end: '2026-03-01' } : {}),
    )
    await save(tenant, ...calm, ...tense, year('a', '2026-09-01', 100))
    await list(call)
    const rows = await inTenant(tenant, async (tx) => {
      const found = await sql<{ id: string; external_id: string }>`select id, external_id from account`.execute(tx)
      await sql`insert into scorecard (workspace_id, key, created_at, updated_at)
        values (${tenant.workspace.id}::uuid, 'main', now(), now())`.execute(tx)
      await sql`insert into account_health (workspace_id, account_id, scorecard, version, score, band, coverage, computed_at)
        select workspace_id, id, 'main', 1, 30, 'at_risk', 1, now() from account where external_id = 'a'`.execute(tx)
      return found.rows
    })
    const score = (id: string, day: string, band: string) => ({
      workspace_id: tenant.workspace.id,
      account_id: id,
      scorecard: 'main',
      version: 1,
      day,
      score: 1,
      band,
      coverage: 1,
      recorded_at: `${day} 23:00:00.000`,
      cause: 'close',
    })
    const past = rows.filter((row) => row.external_id !== 'a')
    await tenant.stores.olap.insert('score_log', [
      ...past.map((row) => score(row.id, '2026-01-28', row.external_id.startsWith('calm') ? 'healthy' : 'at_risk')),
      // What came after the month before does not count.
      ...past.map((row) => score(row.id, '2026-02-10', 'watch')),
    ])
    await closeDay(tenant)
    const [one] = (await call('GET', '/api/v1/renewals?account=a')).body.items
    expect(one.health).toEqual({ band: 'at_risk', score: 30 })
    expect(one.suggested).toMatchObject({
      category: 'at_risk',
      rate: 0.4,
      amount: { amount: '40.0000' },
      formula: '(10 x 4/10 + 0) / (10 + 0)',
      parts: {
        band: { band: 'at_risk', ofBand: { decided: 10, kept: 4 }, ofAll: { decided: 20, kept: 14 }, taken: 'band' },
      },
    })
    const kept = (await call('GET', `/api/v1/renewals?account=a&as_of=2026-06-14`)).body.items[0]
    expect(kept.suggested).toMatchObject({ category: one.suggested.category, rate: 0.4, parts: null })
  })
})

describe('the board', () => {
  it('adds up to the forecast, category by category, owner by owner', async () => {
    const { tenant, call } = await open()
    await addOwner(tenant)
    const accounts = Array.from({ length: 24 }, (_, n) => `a${n}`)
    await saveAccounts(
      tenant,
      accounts.map((externalId, n) => ({ externalId, ...(n % 3 === 0 ? { owner: 'o@co.test' } : {}) })),
      { source: 'api', mode: 'upsert' },
    )
    const currencies = ['USD', 'EUR', 'JPY']
    await call('PUT', '/api/v1/revenue/rates', { items: [{ currency: 'EUR', day: '2026-01-01', rate: '1.0837' }] })
    await saveThenLoseRates(tenant, ['EUR', 'JPY'], () =>
      save(
        tenant,
        ...accounts.map((account, n) =>
          year(account, `2026-0${7 + (n % 3)}-${10 + (n % 18)}`, n * 17 + 0.33, {
            currency: currencies[n % 5] ?? 'USD',
          }),
        ),
      ),
    )
    for (const [n, account] of accounts.entries()) {
      const category = [null, 'commit', 'likely', 'at_risk', 'lost'][n % 5]
      if (category)
        await tell(call, account, `2026-0${7 + (n % 3)}-${10 + (n % 18)}`, {
          category,
          ...(n % 2 ? { amount: n * 11 } : {}),
        })
    }
    for (const owner of ['', '&owner=o@co.test', '&owner=none']) {
      const sums = await forecast(call, `period=2026-Q3${owner}`)
      const { items } = (await call('GET', `/api/v1/renewals?from=2026-Q3&to=2026-Q3&limit=500${owner}`)).body
      type Shown = { inBase: string | null; forecast: { category: string } | null; currency: string }
      const known = items.filter((one: Shown) => one.inBase !== null) as Shown[]
      for (const { category, renewals, stake } of sums.categories) {
        const cards = known.filter((one) => (one.forecast?.category ?? 'untold') === category)
        expect([category, cards.length]).toEqual([category, renewals])
        expect(cards.reduce((sum, one) => sum + Math.round(Number(one.inBase) * 10_000), 0)).toBe(
          Math.round(Number(stake) * 10_000),
        )
      }
      expect(sums.left.reduce((sum: number, one: { renewals: number }) => sum + one.renewals, 0)).toBe(
        items.length - known.length,
      )
    }
    expect((await forecast(call, 'period=2026-Q3')).left).toEqual([{ currency: 'JPY', renewals: 5 }])
  })
})

describe('net', () => {
  it('has what is expected of renewals, growth and all, and open opportunities at their probability', async () => {
    const { tenant, call } = await open()
    await save(tenant, year('a', '2026-09-01', 100), year('b', '2026-09-02', 100))
    await tell(call, 'a', '2026-09-01', { category: 'commit', amount: 130 })
    const told = { account: 'b', name: 'More seats', expectedOn: '2026-08-01' }
    for (const [id, more] of Object.entries({
      counted: { amount: '50.5', probability: 0.3 },
      'without a probability': { amount: 1000 },
      'without a rate': { amount: 1000, probability: 0.5, currency: 'JPY' },
      won: { amount: 1000, probability: 1, outcome: 'won', closedOn: '2026-06-01' },
      'of another quarter': { amount: 1000, probability: 1, expectedOn: '2026-10-01' },
    })) {
      const answer = await call('PUT', `/api/v1/opportunities/${encodeURIComponent(id)}`, { ...told, ...more })
      expect([id, answer.status]).toEqual([id, 200])
    }
    expect(await forecast(call, 'period=2026-Q3')).toMatchObject({
      gross: { expected: '100.0000' },
      net: { opportunities: 1, leftOut: 2, weighted: '15.1500', expected: '145.1500' },
    })
  })
})
