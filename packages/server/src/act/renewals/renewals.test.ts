import { describe, expect, it } from 'vitest'
import { callerFor } from '../../../test/http'
import { saveAccounts } from '../../record/accounts'
import { insertMembers, inTenant, type Tenant } from '../../trust/tenancy'
import { forecastExample, renewalExample } from './renewals.fixture'
import { routes } from './routes'
import { addOwner, clock, forecast, idOf, list, open, runByClock, save, tell, year } from './stage.fixture'

runByClock()

describe('the list', () => {
  it('has every term end, what is at stake, by when to give notice, in full', async () => {
    const { tenant, call } = await open()
    await addOwner(tenant)
    await saveAccounts(
      tenant,
      [
        { externalId: 'acme', name: 'Acme' },
        { externalId: 'beta', name: 'Beta', owner: 'o@co.test' },
      ],
      { source: 'api', mode: 'upsert' },
    )
    await save(tenant, year('acme', '2026-08-01', 1000), year('beta', '2026-05-01', 500), {
      ...year('beta', '2026-05-01', 50),
      externalId: 'beta-2',
      end: '2026-05-01',
    })
    const { items, total, next } = await list(call)
    expect([total, next]).toEqual([3, null])
    expect(
      items.map((one: { account: string; date: string; state: string }) => [one.account, one.date, one.state]),
    ).toEqual([
      ['beta', '2026-05-01', 'shrunk'],
      ['acme', '2026-08-01', 'open'],
      ['beta', '2027-05-01', 'open'],
    ])
    expect(items[0]).toMatchObject({
      mrr: { amount: '550.0000', currency: 'USD' },
      arr: { amount: '6600.0000', currency: 'USD' },
      owner: 'o@co.test',
      outcome: { amount: { amount: '500.0000' }, decidedOn: '2026-05-01', source: 'ledger' },
      subscriptions: [{ externalId: 'beta-1' }, { externalId: 'beta-2' }],
    })
    await tell(call, 'acme', '2026-08-01', { category: 'likely', amount: '900', note: 'Waiting for the new budget.' })
    const { items: shown } = (
      await call('POST', '/api/v1/renewals/query', { from: '2026-Q3', to: '2026-Q3', category: 'likely' })
    ).body
    expect(shown).toEqual([{ ...renewalExample, id: shown[0].id }])
    expect(await forecast(call, 'period=2026-Q3')).toEqual(forecastExample)
  })

  it('names the lines that hold what is at stake, not those that ended within the term; of a free plan the line itself', async () => {
    const { tenant, call } = await open()
    const swapped = year('a', '2026-08-01', 10)
    await save(
      tenant,
      { ...swapped, end: '2026-03-01' },
      { ...swapped, externalId: 'a-2', start: '2026-03-01', mrr: 14 },
      year('free', '2026-08-01', 0),
    )
    const lines = (await list(call, '&state=open')).items.map(
      (one: { account: string; mrr: { amount: string }; subscriptions: { externalId: string }[] }) => [
        one.account,
        one.mrr.amount,
        one.subscriptions.map((line) => line.externalId),
      ],
    )
    expect(lines).toEqual([
      ['a', '14.0000', ['a-2']],
      ['free', '0.0000', ['free-1']],
    ])
  })

  it('pages, and filters by owner, category, state, term and account', async () => {
    const { tenant, call } = await open()
    await addOwner(tenant)
    await saveAccounts(tenant, [{ externalId: 'a', owner: 'o@co.test' }], { source: 'api', mode: 'upsert' })
    const month = {
      externalId: 'm',
      account: 'm',
      start: '2026-05-20',
      termStart: '2026-05-20',
      termEnd: '2026-06-20',
      mrr: 5,
    }
    await save(tenant, year('a', '2026-08-01', 10), year('b', '2026-07-01', 20), month)
    await tell(call, 'b', '2026-07-01', { category: 'commit' })
    const accounts = async (query: string) =>
      (await list(call, query)).items.map((one: { account: string }) => one.account)
    expect(await accounts('')).toEqual(['m', 'b', 'a'])
    expect(await accounts('&owner=o@co.test')).toEqual(['a'])
    expect(await accounts('&owner=none')).toEqual(['m', 'b'])
    expect(await accounts('&category=commit')).toEqual(['b'])
    expect(await accounts('&category=untold')).toEqual(['m', 'a'])
    expect(await accounts('&min_term_days=32')).toEqual(['b', 'a'])
    expect(await accounts('&state=lost')).toEqual([])
    expect(await accounts('&account=m')).toEqual(['m'])
    const first = await list(call, '&limit=2')
    expect([first.items.length, first.next, first.total]).toEqual([2, '2', 3])
    expect((await list(call, '&limit=2&cursor=2')).items.map((one: { account: string }) => one.account)).toEqual(['a'])
  })

  it('knows what was saved a moment ago, and follows a correction, an end and a merge', async () => {
    const { tenant, call } = await open()
    await save(tenant, year('a', '2026-08-01', 100), year('b', '2026-09-01', 40))
    await tell(call, 'a', '2026-08-01', { category: 'at_risk', note: 'New boss.' })
    const id = await idOf(call, 'a', '2026-08-01')
    clock.time += 1000
    await save(tenant, year('a', '2026-10-01', 100, { start: '2025-08-01', termStart: '2025-08-01' }))
    const { items } = await list(call, '&account=a')
    expect(items).toMatchObject([{ id, date: '2026-10-01', forecast: { category: 'at_risk', note: 'New boss.' } }])
    const { history } = (await call('GET', `/api/v1/renewals/${id}`)).body
    expect(history.map((one: { kind: string; date: string | null }) => [one.kind, one.date])).toEqual([
      ['forecast', null],
      ['moved', '2026-10-01'],
    ])
    await call('POST', '/api/v1/accounts/merge', { keep: 'b', merge: 'a' })
    expect((await list(call)).items).toMatchObject([
      { account: 'b', date: '2026-09-01' },
      { id, account: 'b', date: '2026-10-01', forecast: { category: 'at_risk' } },
    ])
    clock.time += 1000
    await save(tenant, { externalId: 'a-1', account: 'b', start: '2025-08-01', mrr: 100 })
    expect((await list(call)).total).toBe(1)
    clock.time += 1000
    await save(tenant, year('a', '2026-10-01', 100, { account: 'b', start: '2025-08-01', termStart: '2025-08-01' }))
    expect((await list(call)).items[1]).toMatchObject({ id, forecast: { category: 'at_risk' } })
  })
})

describe('what is told by hand', () => {
  it('has its history and its audit, and an outcome that is taken back is the ledger’s again', async () => {
    const { tenant, call } = await open()
    await save(tenant, year('a', '2026-06-01', 100))
    const lost = await tell(call, 'a', '2026-06-01', {
      outcome: { state: 'lost', note: 'They went, the bill goes on.' },
    })
    expect([lost.state, lost.outcome]).toEqual([
      'lost',
      {
        state: 'lost',
        amount: { amount: '0.0000', currency: 'USD' },
        decidedOn: '2026-06-01',
        source: 'hand',
        by: 'test',
        note: 'They went, the bill goes on.',
      },
    ])
    const back = await tell(call, 'a', '2026-06-01', { outcome: null })
    expect([back.state, back.outcome.source]).toEqual(['renewed', 'ledger'])
    const { history } = (await call('GET', `/api/v1/renewals/${back.id}`)).body
    expect(history.map((one: { kind: string; state: string | null }) => [one.kind, one.state])).toEqual([
      ['outcome', 'lost'],
      ['outcome', null],
    ])
    const { items } = (await call('GET', '/api/v1/audit?subject_kind=renewal&limit=5')).body
    expect(items.filter((one: { subject: { kind: string } }) => one.subject.kind === 'renewal').length).toBe(2)
  })

  it.each<[string, object, number, string, string]>([
    ['an unknown category', { category: 'surely' }, 400, 'invalid_input', 'category'],
    [
      'an amount of another currency',
      { category: 'likely', amount: { amount: '5', currency: 'EUR' } },
      400,
      'currency_mismatch',
      'amount.currency',
    ],
    ['a negative amount', { category: 'likely', amount: -5 }, 400, 'bad_amount', 'amount'],
    ['an amount that is none', { category: 'likely', amount: 'much' }, 400, 'bad_amount', 'amount'],
    ['an amount without a category', { amount: 5 }, 400, 'category_missing', 'category'],
    ['grown to less', { outcome: { state: 'grown', amount: 90 } }, 400, 'bad_amount', 'outcome.amount'],
    ['shrunk to nothing told', { outcome: { state: 'shrunk' } }, 400, 'bad_amount', 'outcome.amount'],
    ['lost with an amount', { outcome: { state: 'lost', amount: 5 } }, 400, 'bad_amount', 'outcome.amount'],
  ])('refuses %s, naming the field', async (_, body, status, code, field) => {
    const { tenant, call } = await open()
    await save(tenant, year('a', '2026-09-01', 100))
    const answer = await call('PATCH', `/api/v1/renewals/${await idOf(call, 'a', '2026-09-01')}`, body)
    expect([answer.status, answer.body.code, answer.body.field ?? '']).toEqual([status, code, field])
    expect((await list(call)).items[0].forecast).toBeNull()
  })

  it('refuses a forecast of what is decided, periods that are none, and whoever may not', async () => {
    const { tenant, call } = await open()
    await save(tenant, year('a', '2026-06-01', 100))
    const id = await idOf(call, 'a', '2026-06-01')
    const late = await call('PATCH', `/api/v1/renewals/${id}`, { category: 'commit' })
    expect([late.status, late.body.code, late.body.field]).toEqual([409, 'renewal_decided', 'category'])
    for (const [path, field] of [
      ['?from=2026-13', 'from'],
      ['?from=2026-05&to=2026-04', 'to'],
      ['?as_of=2026-06-15', 'as_of'],
      ['?cursor=x', 'cursor'],
      ['/forecast?period=soon', 'period'],
      ['/forecast?period=2026&as_of=2026-02-31', 'as_of'],
    ]) {
      const answer = await call('GET', `/api/v1/renewals${path}`)
      expect([path, answer.status, answer.body.field]).toEqual([path, 400, field])
    }
    const reader = await callerFor(tenant, ['renewals:read'])
    expect((await reader('PATCH', `/api/v1/renewals/${id}`, { outcome: null })).status).toBe(403)
    expect((await (await callerFor(tenant, ['accounts:read']))('GET', '/api/v1/renewals')).status).toBe(403)
    expect((await call('GET', '/api/v1/renewals/none')).status).toBe(404)
    expect((await (await open()).call('PATCH', `/api/v1/renewals/${id}`, { category: 'lost' })).status).toBe(404)
  })

  it('once by its Idempotency-Key', async () => {
    const { tenant, call } = await open()
    await save(tenant, year('a', '2026-09-01', 100))
    const path = `/api/v1/renewals/${await idOf(call, 'a', '2026-09-01')}`
    const key = { 'idempotency-key': 'k1' }
    await call('PATCH', path, { category: 'commit' }, key)
    await call('PATCH', path, { category: 'lost' })
    expect((await call('PATCH', path, { category: 'commit' }, key)).headers.get('idempotency-replayed')).toBe('true')
    expect((await call('GET', path)).body.forecast.category).toBe('lost')
  })

  it('sees its own book alone: list, one, forecast and PATCH', async () => {
    const { tenant, call } = await open()
    const [memberId = ''] = await inTenant(tenant, (tx) =>
      insertMembers(tx, tenant, [{ userId: null, email: 'o@co.test', name: 'O', role: 'csm', sees: 'book' }]),
    )
    await saveAccounts(tenant, [{ externalId: 'mine', owner: 'o@co.test' }, { externalId: 'other' }], {
      source: 'api',
      mode: 'upsert',
    })
    await save(tenant, year('mine', '2026-09-01', 100), year('other', '2026-09-01', 1000))
    const other = await idOf(call, 'other', '2026-09-01')
    const own: Tenant = { ...tenant, scope: { kind: 'book', memberId } }
    const run = (method: string, path: string, about: object) => {
      const route = routes.find((one) => one.method === method && one.path === path)
      return route?.handle(own, about as never) as Promise<{ total: number; stake: string; owners: unknown[] }>
    }
    const query = { from: '2026', to: '2026', limit: 50, period: '2026' }
    expect((await run('get', '/api/v1/renewals', { query })).total).toBe(1)
    expect(await run('get', '/api/v1/renewals/forecast', { query })).toMatchObject({
      stake: '100.0000',
      owners: [{ owner: 'o@co.test' }],
    })
    await expect(run('get', '/api/v1/renewals/{id}', { params: { id: other } })).rejects.toMatchObject({ status: 404 })
    await expect(
      run('patch', '/api/v1/renewals/{id}', { params: { id: other }, body: { category: 'lost' } }),
    ).rejects.toMatchObject({ status: 404 })
  })
})
