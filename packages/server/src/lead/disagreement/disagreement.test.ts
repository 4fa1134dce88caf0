import { describe, expect, it } from 'vitest'
import { type Caller, callerFor, httpAt } from '../../../test/http'
import { activeCard, publishCard, tellStory, useProduct } from '../../judge/health/health.fixture'
import { addDays, eachDay } from '../../kernel/time'
import { refreshAll } from '../../measure/metrics'
import { saveSubscriptions } from '../../measure/revenue'
import { insertMembers, inTenant, type Tenant } from '../../trust/tenancy'
import type { Disagreement } from './contract'
import { readDisagreement } from './read-disagreement'

const TODAY = '2026-06-15'
const NOW = `${TODAY}T18:00:00Z`
const path = '/api/v1/health/disagreement'

httpAt(() => Date.parse(NOW))

/** Uses the product every day of four weeks: 28 active days, a score of 100. */
const BUSY = ['renews', 'noticed', 'agrees', 'busy', 'quits']
/** Never used it: a score of 0. */
const IDLE = ['grows', 'wants', 'begins', 'idle', 'shrinks']

const line = (account: string, mrr: number, more: object = {}) => ({
  externalId: `${account}-1`,
  account,
  start: '2025-03-01',
  mrr,
  ...more,
})

const term = { termStart: '2025-08-01', termEnd: '2026-08-01' }

async function open(): Promise<{ tenant: Tenant; call: Caller; kim: Tenant }> {
  const { tenant } = await tellStory(NOW, [])
  const [id] = await inTenant(tenant, (tx) =>
    insertMembers(tx, tenant, [{ userId: null, email: 'kim@co.test', name: 'Kim', role: 'csm', sees: 'book' }]),
  )
  const call = await callerFor(tenant)
  for (const name of [...BUSY, ...IDLE]) {
    await call('PUT', `/api/v1/accounts/${name}`, { name, owner: name === 'wants' ? 'kim@co.test' : null })
  }
  const save = async (lines: readonly object[]) =>
    expect((await saveSubscriptions(tenant, lines, { source: 'api' })).errors).toEqual([])
  await save([
    line('renews', 500, term),
    line('noticed', 300, { ...term, cancelledAt: '2026-06-01', currency: 'USD' }),
    line('agrees', 900, term),
    line('quits', 50, { termStart: '2026-06-20', termEnd: '2027-06-20' }),
    line('busy', 80),
    line('idle', 70),
    line('grows', 100),
    line('wants', 60),
    line('begins', 1000, { start: '2026-05-20' }),
    line('shrinks', 100),
  ])
  const changeOn = '2026-05-01'
  await save([line('grows', 160, { changeOn }), line('shrinks', 90, { changeOn })])
  // Renewals follow from subscriptions with the refresh.
  await refreshAll(tenant.stores, tenant.workspace.id)
  await publishCard(tenant, activeCard())
  for (const name of BUSY) await useProduct(tenant, name, eachDay(addDays(TODAY, -27), TODAY))
  await refreshAll(tenant.stores, tenant.workspace.id)
  return { tenant, call, kim: { ...tenant, scope: { kind: 'book', memberId: id as string } } }
}

const forecast = async (call: Caller, account: string, category: string, note: string) => {
  const { body } = await call('GET', `/api/v1/renewals?account=${account}`)
  expect((await call('PATCH', `/api/v1/renewals/${body.items[0].id}`, { category, note })).status).toBe(200)
}

const rate = async (call: Caller, account: string, rating: number) =>
  expect((await call('PUT', `/api/v1/accounts/${account}/pulse`, { rating, reason: `I say ${rating}.` })).status).toBe(
    200,
  )

const listed = (body: Disagreement) => body.items.map((one) => `${one.account}: ${one.kind}`)

describe('where the numbers and other evidence point apart', () => {
  it('tells both sides, the largest MRR first', async () => {
    const { call } = await open()
    await forecast(call, 'renews', 'at_risk', 'Their new CFO asks for three offers.')
    await forecast(call, 'agrees', 'commit', 'Signed.')
    await call('PUT', '/api/v1/opportunities/o-1', {
      account: 'wants',
      name: 'More seats',
      amount: '20',
      expectedOn: '2026-09-01',
    })
    await call('PUT', '/api/v1/opportunities/o-2', { account: 'idle', name: 'Old', amount: '5', outcome: 'lost' })
    await rate(call, 'busy', 20)
    await rate(call, 'idle', 70)
    // In between nobody disagrees, and these two agree.
    await rate(call, 'quits', 60)
    await rate(call, 'agrees', 90)
    await rate(call, 'begins', 10)
    const { body } = await call('GET', path)
    expect(listed(body)).toEqual([
      'renews: healthy_renewal_at_risk',
      'noticed: healthy_renewal_at_risk',
      'grows: red_expanding',
      'busy: high_usage_unhappy',
      'idle: low_usage_happy',
      'wants: red_expanding',
    ])
    expect(body).toMatchObject({
      usage: { metric: 'active_days_28', name: 'Active days', high: 28, low: 0 },
      total: 6,
      next: null,
    })
    const of = (account: string) => body.items.find((one: { account: string }) => one.account === account)
    expect(of('renews')).toEqual({
      account: 'renews',
      name: 'renews',
      owner: null,
      kind: 'healthy_renewal_at_risk',
      score: 100,
      band: 'healthy',
      mrr: { amount: '500.0000', currency: 'USD' },
      health: [{ text: 'The score is 100, healthy.', value: 100, at: '2026-06-15T18:00:00.000Z' }],
      other: [
        { text: 'A term ends on 2026-08-01, $500.00 a month at stake.', value: 500, at: '2026-08-01' },
        {
          text: 'test expects it at risk: Their new CFO asks for three offers.',
          value: null,
          at: '2026-06-15T18:00:00.000Z',
        },
      ],
    })
    expect(of('noticed').other.at(-1)).toEqual({
      text: 'Notice was given on 2026-06-01 for $300.00 a month.',
      value: 300,
      at: '2026-06-01',
    })
    expect(of('grows')).toMatchObject({
      score: 0,
      band: 'at_risk',
      mrr: { amount: '160.0000' },
      other: [{ text: 'MRR grew by $60.00 a month in 90 days.', value: 60, at: '2026-05-01' }],
    })
    expect(of('wants')).toMatchObject({
      owner: 'kim@co.test',
      other: [{ text: 'The opportunity "More seats" is open: $20.00 a month, expected on 2026-09-01.', value: 20 }],
    })
    expect(of('busy')).toMatchObject({
      health: [
        { text: 'Active days: 28 days, in the top third, from 28 on.', value: 28 },
        { text: 'The score is 100, healthy.' },
      ],
      other: [{ text: 'Rated 20, at risk, by test: I say 20.', value: 20, at: '2026-06-15T18:00:00.000Z' }],
    })
    expect(of('idle').health[0]).toMatchObject({ text: 'Active days: 0 days, in the bottom third, up to 0.', value: 0 })
  })

  it('comes in pages, by kind, and passes the account scope', async () => {
    const { tenant, call, kim } = await open()
    await forecast(call, 'renews', 'lost', 'Gone.')
    await rate(call, 'busy', 0)
    await rate(call, 'wants', 100)
    const whole = (await call('GET', path)).body
    expect(listed(whole)).toEqual([
      'renews: healthy_renewal_at_risk',
      'noticed: healthy_renewal_at_risk',
      'grows: red_expanding',
      'busy: high_usage_unhappy',
      'wants: low_usage_happy',
    ])
    const first = (await call('POST', `${path}/query`, { limit: 3 })).body
    const second = (await call('GET', `${path}?limit=3&cursor=${first.next}`)).body
    expect([...listed(first), ...listed(second)]).toEqual(listed(whole))
    expect([first.total, second.total, second.next]).toEqual([5, 5, null])
    expect(listed((await call('GET', `${path}?kind=red_expanding`)).body)).toEqual(['grows: red_expanding'])
    expect((await call('GET', `${path}?cursor=x`)).body).toMatchObject({ code: 'bad_cursor', field: 'cursor' })
    expect((await call('GET', `${path}?kind=odd`)).body).toMatchObject({ field: 'kind' })
    const own = await readDisagreement(kim, { limit: 50 })
    expect(listed(own)).toEqual(['wants: low_usage_happy'])
    // The thirds are the workspace's, whoever asks.
    expect(own.usage).toEqual((await readDisagreement(tenant, { limit: 50 })).usage)
  })

  it('counts what the history of the workspace suggests', async () => {
    const { tenant, call } = await open()
    const ended = { start: '2025-01-01', termStart: '2025-01-01', termEnd: '2026-01-01', end: '2026-01-01' }
    const lost = Array.from({ length: 12 }, (_, n) => line(`lost-${n}`, 10, ended))
    expect((await saveSubscriptions(tenant, lost, { source: 'api', createAccounts: true })).errors).toEqual([])
    await refreshAll(tenant.stores, tenant.workspace.id)
    await forecast(call, 'agrees', 'commit', 'Signed.')
    const { body } = await call('GET', `${path}?kind=healthy_renewal_at_risk`)
    expect(listed(body)).toContain('agrees: healthy_renewal_at_risk')
    expect(body.items[0]).toMatchObject({
      account: 'agrees',
      other: [
        { value: 900 },
        { text: expect.stringMatching(/^Renewals like it suggest at risk: 2 of 14 renewals /), at: TODAY },
      ],
    })
  })

  it('says nothing where there is nothing to say it by', async () => {
    const { tenant } = await tellStory(NOW, ['a'])
    expect(await readDisagreement(tenant, { limit: 50 })).toEqual({ usage: null, items: [], next: null, total: 0 })
  })
})
