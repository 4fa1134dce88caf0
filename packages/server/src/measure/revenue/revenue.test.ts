import { describe, expect, it } from 'vitest'
import { callerFor } from '../../../test/http'
import { countAll, faultsOf, importFile, kindsWith, undo } from '../../../test/imports'
import { newTenant } from '../../../test/stores'
import { findAccount, saveAccounts } from '../../record/accounts'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { revenueSection } from './field-sources'
import { subscriptionsKind, subscriptionUse } from './import-kind'
import { listSubscriptions } from './list'
import { refreshAllRevenue } from './refresh'
import { saveSubscriptions } from './save'

const NOW = Date.parse('2026-06-15T12:00:00Z')
const kinds = kindsWith(subscriptionsKind)
const open = (about: Parameters<typeof newTenant>[0] = {}) => newTenant({ now: () => NOW, ...about })

interface Figures {
  readonly account: string
  readonly mrr: string | null
  readonly first: string | null
  readonly renews: string | null
  readonly churned: string | null
}

const figures = (tenant: Tenant): Promise<Figures[]> =>
  inTenant(tenant, async (tx) => {
    const { sql } = await import('kysely')
    const { rows } = await sql<Figures>`
      select a.external_id as account, r.mrr::text, r.first_paid_on as first, r.renews_on as renews, r.churned_on as churned
      from account_revenue r join account a on a.workspace_id = r.workspace_id and a.id = r.account_id order by 1`.execute(
      tx,
    )
    return rows
  })

const save = (tenant: Tenant, ...items: object[]) =>
  saveSubscriptions(tenant, items, { source: 'api', createAccounts: true })

describe("an account's revenue today", () => {
  it.each([
    ['one running', [{ mrr: 100 }], ['100.0000', '2026-01-01', null, null]],
    [
      'two, one by the year',
      [{ mrr: 100 }, { amount: 1200, interval: 'year', end: '2026-09-01' }],
      ['200.0000', '2026-01-01', '2026-09-01', null],
    ],
    ['one that ended today', [{ mrr: 100, end: '2026-06-15' }], ['0.0000', '2026-01-01', null, '2026-06-15']],
    ['one that ends tomorrow', [{ mrr: 100, end: '2026-06-16' }], ['100.0000', '2026-01-01', '2026-06-16', null]],
    ['one that begins tomorrow', [{ mrr: 100, start: '2026-06-16' }], ['0.0000', null, null, null]],
    ['on trial', [{ mrr: 100, start: '2026-06-10', trialEnd: '2026-06-20' }], ['0.0000', null, null, null]],
    ['usage alone', [{ mrr: 100, component: 'usage' }], ['0.0000', null, null, null]],
    [
      'a discount that is over',
      [{ amount: 120, interval: 'year', discountPercent: 10, discountEnd: '2026-06-15' }],
      ['10.0000', '2026-01-01', null, null],
    ],
    [
      'a discount that lasts',
      [{ amount: 120, interval: 'year', discountPercent: 10, discountEnd: '2026-06-16' }],
      ['9.0000', '2026-01-01', null, null],
    ],
    [
      'left and came back',
      [
        { mrr: 100, end: '2026-03-01' },
        { mrr: 70, start: '2026-05-01' },
      ],
      ['70.0000', '2026-01-01', null, null],
    ],
  ])('%s', async (_, items, [mrr, first, renews, churned]) => {
    const tenant = await open()
    const result = await save(
      tenant,
      ...items.map((item, n) => ({ externalId: `s${n}`, account: 'a', start: '2026-01-01', ...item })),
    )
    expect(result).toMatchObject({ created: items.length, errors: [] })
    expect(await figures(tenant)).toEqual([expect.objectContaining({ account: 'a', mrr, first, renews, churned })])
  })

  it('follows the day of the workspace, by the hourly job', async () => {
    const tenant = await open({ timeZone: 'Pacific/Auckland' })
    await save(tenant, { externalId: 's', account: 'a', start: '2026-01-01', end: '2026-06-17', mrr: 100 })
    expect((await figures(tenant))[0]?.mrr).toBe('100.0000')
    // 12:30 in UTC is the 17th there.
    await refreshAllRevenue({ ...tenant.stores, now: () => Date.parse('2026-06-16T12:30:00Z') })
    expect(await figures(tenant)).toEqual([expect.objectContaining({ mrr: '0.0000', churned: '2026-06-17' })])
  })

  it('moves with a subscription that moves to another account', async () => {
    const tenant = await open()
    await save(tenant, { externalId: 's', account: 'a', start: '2026-01-01', mrr: 100 })
    expect(await save(tenant, { externalId: 's', account: 'b', start: '2026-01-01', mrr: 100 })).toMatchObject({
      updated: 1,
    })
    expect(await figures(tenant)).toEqual([expect.objectContaining({ account: 'b', mrr: '100.0000' })])
  })
})

describe('saving', () => {
  it('what says nothing new changes nothing; what does keeps what was', async () => {
    const tenant = await open()
    const item = { externalId: 's', account: 'a', start: '2026-01-01', mrr: '100.00' }
    await save(tenant, item)
    expect(await save(tenant, { ...item, mrr: 100 })).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
    const later = { ...tenant, stores: { ...tenant.stores, now: () => NOW + 1000 } }
    expect(await save(later, { ...item, mrr: 150 })).toMatchObject({ updated: 1 })
    const account = await findAccount(tenant, 'a')
    expect(
      (await listSubscriptions(later, account.id, {}, { limit: 50, offset: 0 })).items.map((one) => one.mrr.amount),
    ).toEqual(['150.0000'])
    expect(
      (
        await listSubscriptions(later, account.id, { knownAt: new Date(NOW + 500) }, { limit: 50, offset: 0 })
      ).items.map((one) => one.mrr.amount),
    ).toEqual(['100.0000'])
  })

  it('reports bad items by position, the others go in', async () => {
    const tenant = await open()
    await saveAccounts(tenant, [{ externalId: 'a' }], { source: 'api', mode: 'upsert' })
    const good = { account: 'a', start: '2026-01-01', mrr: 1 }
    const result = await saveSubscriptions(
      tenant,
      [
        { ...good, externalId: '1' },
        { ...good, externalId: '2', end: '2025-01-01' },
        { ...good, externalId: '3', account: 'b' },
        { ...good, externalId: '1' },
        { ...good, externalId: '4' },
        { ...good, externalId: '4', mrr: 2 },
        { ...good, externalId: '5', currency: 'EUR' },
        { ...good, externalId: '6', plan: 'half \ud800' },
        { ...good, externalId: '7', changeOn: '2026-02-01' },
        { ...good, externalId: '7', changeOn: '2026-03-01', mrr: 'x' },
        7,
      ],
      { source: 'api' },
    )
    expect(result).toMatchObject({ created: 1, updated: 0, unchanged: 1 })
    expect(result.errors.map((error) => [error.index, error.code, error.field])).toEqual([
      [1, 'end_before_start', 'end'],
      [2, 'not_found', 'account'],
      [4, 'id_twice', 'externalId'],
      [5, 'id_twice', 'externalId'],
      [6, 'missing_rate', 'currency'],
      [7, 'bad_text', 'plan'],
      [8, 'line_incomplete', 'externalId'],
      [9, 'bad_amount', 'mrr'],
      [10, 'invalid_input', ''],
    ])
  })

  it.each([
    { mrr: 100 },
    {
      amount: { amount: '1200', currency: 'EUR' },
      interval: 'year',
      discountPercent: 10,
      quantity: 3,
      autoRenew: true,
    },
    { mrr: { amount: '0.01', currency: 'USD' }, termEnd: '2026-12-31', noticeDays: 30, component: 'usage' },
  ])('what was answered may be sent back and changes nothing: %j', async (terms) => {
    const tenant = await open()
    const call = await callerFor(tenant)
    await saveAccounts(tenant, [{ externalId: 'a' }], { source: 'api', mode: 'upsert' })
    await call('PUT', '/api/v1/revenue/rates', { items: [{ currency: 'EUR', day: '2026-01-01', rate: '1.1' }] })
    const path = '/api/v1/subscriptions/s'
    const told = await call('PUT', path, { account: 'a', start: '2026-01-01', ...terms })
    expect(told.status, JSON.stringify(told.body)).toBe(200)
    const answered = (await call('GET', path)).body
    const back = await call('PUT', path, answered)
    expect(back.body).toEqual(answered)
    const { body } = await call('GET', '/api/v1/audit?subject_kind=subscription&subject_id=s')
    expect(body.items).toHaveLength(1)
    expect((await call('PUT', path, { ...answered, externalId: 't' })).body).toMatchObject({ field: 'externalId' })
  })

  it('an answer of a past day has the revenue of that day', async () => {
    const tenant = await open()
    await save(tenant, { externalId: 's', account: 'a', start: '2026-01-01', end: '2026-03-01', mrr: 100 })
    const { id } = await findAccount(tenant, 'a')
    const mrr = (day: string) =>
      inTenant(tenant, async (tx) =>
        (await revenueSection.load(tenant, tx, [id], { asOf: { kind: 'day', day } })).get(id),
      )
    expect(await mrr('2026-02-28')).toEqual({ renewalAt: '2026-03-01', mrr: { amount: '100.0000', currency: 'USD' } })
    expect(await mrr('2026-03-01')).toBeUndefined()
  })
})

describe('imports of subscriptions', () => {
  const LINE_MAP = 'externalId=id,account=account,start=start,mrr=mrr'
  const MAP = 'account=account_id,plan=plan,start=start_date,end=end_date,mrr=mrr'
  const HEAD = 'account_id,plan,start_date,end_date,mrr\n'

  it('rows without an id are their content: equal rows count, the same file changes nothing, an undo takes all back', async () => {
    const tenant = await open()
    const before = await countAll(tenant)
    const content = `${HEAD}a,pro,2026-01-01,2026-12-01,100\na,pro,2026-01-01,2026-12-01,100\nb,pro,2026-01-01,2025-01-01,5\nb,pro,2026-01-01,,x\nb,pro,2026-01-01,,7.5\n`
    const first = await importFile(tenant, { kind: 'subscriptions', content, map: MAP }, kinds)
    expect(first).toMatchObject({ state: 'done', rows: 5, accepted: 3, unchanged: 0, rejected: 2 })
    expect(faultsOf(first)).toEqual([
      [4, 'end_before_start'],
      [5, 'bad_amount'],
    ])
    expect((await figures(tenant)).map((row) => [row.account, row.mrr])).toEqual([
      ['a', '200.0000'],
      ['b', '7.5000'],
    ])
    const again = await importFile(tenant, { kind: 'subscriptions', content, map: MAP }, kinds)
    expect(again).toMatchObject({ accepted: 0, unchanged: 3, rejected: 2 })
    const undone = await undo(tenant, first.id, kinds, [subscriptionUse])
    expect(undone.undo).toMatchObject({ removed: { subscriptions: 3, accounts: 2 }, keptTotal: 0 })
    expect(await countAll(tenant)).toEqual(before)
    expect(await importFile(tenant, { kind: 'subscriptions', content, map: MAP }, kinds)).toMatchObject({ accepted: 3 })
  })

  it('rows of one line that hold on the same days are refused, each named; equal ones are one', async () => {
    const tenant = await open()
    const content = 'id,account,start,mrr\ns,a,2026-01-01,100\ns,a,2026-02-01,120\nt,b,2026-01-01,7\nt,b,2026-01-01,7\n'
    const done = await importFile(tenant, { kind: 'subscriptions', content, map: LINE_MAP }, kinds)
    expect(done).toMatchObject({ state: 'done', rows: 4, accepted: 1, unchanged: 1, rejected: 2 })
    expect(faultsOf(done)).toEqual([
      [2, 'id_twice'],
      [3, 'id_twice'],
    ])
    expect(await figures(tenant)).toEqual([expect.objectContaining({ account: 'b', mrr: '7.0000' })])
  })

  it('rows of one line that say from when they hold are its history, and the same file changes nothing', async () => {
    const tenant = await open()
    const content = `id,account,start,mrr,on,end
s,a,2026-01-01,130,2026-05-01,
s,a,2026-01-01,100,,
s,a,2026-01-01,120,2026-03-01,
g,b,2026-01-01,10,,2026-03-01
g,b,2026-04-01,15,,
`
    const map = `${LINE_MAP},changeOn=on,end=end`
    const done = await importFile(tenant, { kind: 'subscriptions', content, map }, kinds)
    expect(done).toMatchObject({ state: 'done', rows: 5, accepted: 5, rejected: 0 })
    const call = await callerFor(tenant)
    const { body } = await call('GET', '/api/v1/revenue/movements?from=2026-01&to=2026-05')
    expect(body.items.map((row: { end: string }) => row.end)).toEqual([
      '110.0000',
      '110.0000',
      '120.0000',
      '135.0000',
      '145.0000',
    ])
    const again = await importFile(tenant, { kind: 'subscriptions', content, map }, kinds)
    expect(again).toMatchObject({ accepted: 0, unchanged: 5, rejected: 0 })
    await undo(tenant, done.id, kinds, [subscriptionUse])
    expect(await figures(tenant)).toEqual([])
  })

  it('rows of one line far apart in a file go on with it where they hold later, and are refused where they do not', async () => {
    const tenant = await open()
    const others = Array.from({ length: 2_100 }, (_, n) => `o${n},b,2026-01-01,1,`).join('\n')
    const content = `id,account,start,mrr,on
s,a,2026-01-01,100,
t,a,2026-01-01,10,
${others}
s,a,2026-01-01,130,2026-03-01
t,a,2026-02-01,20,
`
    const map = `${LINE_MAP},changeOn=on`
    const done = await importFile(tenant, { kind: 'subscriptions', content, map }, kinds)
    expect(done).toMatchObject({ state: 'done', rows: 2_104, accepted: 2_103, rejected: 1 })
    expect(faultsOf(done)).toEqual([[2_105, 'id_twice']])
    expect((await figures(tenant))[0]).toMatchObject({ account: 'a', mrr: '140.0000', first: '2026-01-01' })
  })

  it.each([
    [true, ['100.0000', '130.0000', '150.0000']],
    [false, ['100.0000', '130.0000', '130.0000']],
  ])('a change told after a later one, with history %s', async (history, ends) => {
    const tenant = await open()
    const tell = (row: string) =>
      importFile(
        tenant,
        {
          kind: 'subscriptions',
          content: `id,account,start,mrr,on\n${row}\n`,
          map: `${LINE_MAP},changeOn=on`,
          history,
        },
        kinds,
      )
    await tell('s,a,2025-12-01,100,')
    await tell('s,a,2025-12-01,150,2026-02-10')
    await tell('s,a,2025-12-01,130,2026-01-20')
    const call = await callerFor(tenant)
    const { body } = await call('GET', '/api/v1/revenue/movements?from=2025-12&to=2026-02')
    expect(body.items.map((row: { end: string }) => row.end)).toEqual(ends)
    if (history) expect(await tell('s,a,2025-12-01,130,2026-01-20')).toMatchObject({ accepted: 0, unchanged: 1 })
  })

  it('an undo keeps what was edited since, and says so', async () => {
    const tenant = await open()
    const content = 'id,account,start,mrr\ns1,a,2026-01-01,100\ns2,a,2026-01-01,50\n'
    const first = await importFile(
      tenant,
      { kind: 'subscriptions', content, map: 'externalId=id,account=account,start=start,mrr=mrr' },
      kinds,
    )
    const later = { ...tenant, stores: { ...tenant.stores, now: () => NOW + 1000 } }
    await save(later, { externalId: 's1', account: 'a', start: '2026-01-01', mrr: 110 })
    const undone = await undo(later, first.id, kinds, [subscriptionUse])
    expect(undone.undo?.kept).toEqual([
      { kind: 'subscription', id: 's1', reason: 'edited since by test' },
      { kind: 'account', id: 'a', reason: 'has subscriptions' },
    ])
    expect(await figures(later)).toEqual([expect.objectContaining({ mrr: '110.0000' })])
  })

  it('a snapshot closes what left the file, not more than a fifth unless forced, and an undo opens it again', async () => {
    const tenant = await open()
    const row = (n: number) => `s${n},a,2026-01-01,10`
    const file = (...ids: number[]) => `id,account,start,mrr\n${ids.map(row).join('\n')}\n`
    const asked = (content: string, more: object = {}) => ({
      kind: 'subscriptions',
      content,
      map: 'externalId=id,account=account,start=start,mrr=mrr',
      mode: 'snapshot' as const,
      ...more,
    })
    await importFile(tenant, asked(file(1, 2, 3, 4, 5)), kinds)
    const later = { ...tenant, stores: { ...tenant.stores, now: () => NOW + 1000 } }
    const refused = await importFile(later, asked(file(1, 2, 3)), kinds)
    expect(refused).toMatchObject({ state: 'failed', error: { code: 'snapshot_too_small' }, accepted: 0 })
    const dry = await importFile(later, asked(file(1, 2, 3), { dryRun: true }), kinds)
    expect(dry).toMatchObject({ state: 'done', closed: 2 })
    expect((await figures(later))[0]?.mrr).toBe('50.0000')
    const one = await importFile(later, asked(file(1, 2, 3, 4)), kinds)
    expect(one).toMatchObject({ state: 'done', closed: 1 })
    expect((await figures(later))[0]?.mrr).toBe('40.0000')
    const forced = await importFile(
      { ...tenant, stores: { ...tenant.stores, now: () => NOW + 2000 } },
      asked(file(1, 2), { force: true }),
      kinds,
    )
    expect(forced).toMatchObject({ state: 'done', closed: 2 })
    expect((await figures(later))[0]?.mrr).toBe('20.0000')
    await undo(later, forced.id, kinds, [subscriptionUse])
    expect((await figures(later))[0]?.mrr).toBe('40.0000')
  })

  it('what a snapshot closes keeps its past and ends today', async () => {
    const tenant = await open()
    const snapshot = (content: string) =>
      importFile(
        tenant,
        { kind: 'subscriptions', content, map: `${LINE_MAP},changeOn=on`, mode: 'snapshot', force: true },
        kinds,
      )
    const other = 'o,b,2026-01-01,1,'
    await snapshot(`id,account,start,mrr,on\n${other}\ns,a,2026-01-01,100,\ns,a,2026-01-01,150,2026-05-10\n`)
    expect(await snapshot(`id,account,start,mrr,on\n${other}\n`)).toMatchObject({ state: 'done', closed: 1 })
    const call = await callerFor(tenant)
    const { body } = await call('GET', '/api/v1/revenue/movements?from=2026-04&to=2026-06')
    const told = body.items.map((row: Record<string, string>) => [row.expansion, row.churn, row.end])
    expect(told).toEqual([
      ['0.0000', '0.0000', '101.0000'],
      ['50.0000', '0.0000', '151.0000'],
      ['0.0000', '150.0000', '1.0000'],
    ])
    expect((await call('GET', '/api/v1/revenue/ledger?account=a')).body.items[0]).toMatchObject({ day: '2026-06-15' })
    expect(await snapshot(`id,account,start,mrr,on\n${other}\n`)).toMatchObject({ closed: 0 })
  })
})
