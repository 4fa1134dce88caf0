import { expect, it } from 'vitest'
import { callerFor } from '../../../../test/http'
import { newTenant } from '../../../../test/stores'
import { insertMembers, inTenant } from '../../../trust/tenancy'
import { save } from '../revenue.fixture'

const NOW = Date.parse('2026-07-02T12:00:00Z')

it('every loss asks for a reason, tells notice, end and last payment apart, and is reported by its sides', async () => {
  const tenant = await newTenant({ now: () => NOW })
  const call = await callerFor(tenant)
  const line = { start: '2026-01-01', plan: 'basic' }
  await save(
    tenant,
    {
      ...line,
      externalId: '1',
      account: 'a',
      mrr: 100,
      status: 'cancelled',
      cancelledAt: '2026-02-20',
      accessEndsAt: '2026-03-15',
    },
    { ...line, externalId: '2', account: 'b', mrr: 80, status: 'past_due', lastPaidAt: '2026-01-20' },
    { ...line, externalId: '3', account: 'c', mrr: 50 },
    { ...line, externalId: '4', account: 'c', mrr: 10, end: '2026-03-10', plan: 'extra' },
  )
  const asked = '/api/v1/revenue/losses?from=2026-01&to=2026-06'
  const { body } = await call('GET', asked)
  expect(body).toMatchObject({ total: 3, currency: 'USD' })
  expect(body.items).toMatchObject([
    {
      account: 'a',
      period: '2026-03',
      kind: 'churn',
      amount: '100.0000',
      involuntary: false,
      noticeOn: '2026-02-20',
      endedOn: '2026-03-15',
      tenureDays: 73,
      lastPaidOn: null,
      reason: null,
    },
    {
      account: 'b',
      period: '2026-03',
      kind: 'churn',
      amount: '80.0000',
      involuntary: true,
      endedOn: '2026-03-22',
      lastPaidOn: '2026-01-20',
    },
    { account: 'c', period: '2026-03', kind: 'contraction', amount: '10.0000', plan: 'extra' },
  ])
  const reason = { reason: 'competitor', text: 'They said so.', evidence: ['call of 3 March'] }
  expect((await call('PUT', '/api/v1/revenue/losses/a/2026-03', reason)).status).toBe(204)
  expect((await call('PUT', '/api/v1/revenue/losses/a/2026-04', reason)).body).toMatchObject({ code: 'not_found' })
  expect((await call('PUT', '/api/v1/revenue/losses/a/2026-03', { reason: 'weather' })).body).toMatchObject({
    code: 'unknown_reason',
    field: 'reason',
  })
  expect((await call('GET', `${asked}&unanswered=true`)).body.total).toBe(2)
  expect((await call('GET', asked)).body.items[0]).toMatchObject(reason)
  const by = async (side: string) =>
    (await call('GET', `/api/v1/revenue/losses/report?from=2026-01&to=2026-06&by=${side}`)).body.items.map(
      (row: Record<string, unknown>) => [row.group, row.accounts, row.churn, row.contraction],
    )
  expect(await by('reason_group')).toEqual([
    ['outcome_not_reached', 1, '100.0000', '0.0000'],
    [null, 2, '80.0000', '10.0000'],
  ])
  expect(await by('involuntary')).toEqual([
    ['voluntary', 2, '100.0000', '10.0000'],
    ['involuntary', 1, '80.0000', '0.0000'],
  ])
  const of = async (side: string, group: string) =>
    (await call('GET', `${asked}&by=${side}&group=${group}`)).body.items.map((row: { account: string }) => row.account)
  expect(await of('reason', 'competitor')).toEqual(['a'])
  expect(await of('reason', '')).toEqual(['b', 'c'])
  expect(await of('tenure', 'under 90 days')).toEqual(['a', 'b', 'c'])
  const [loss] = (await call('GET', asked)).body.items
  const told = `/api/v1/revenue/losses/${loss.account}/${loss.period}`
  const list = (await call('GET', '/api/v1/revenue/churn-reasons')).body
  const without = { groups: list.groups.filter((group: { key: string }) => group.key !== 'outcome_not_reached') }
  expect((await call('PUT', '/api/v1/revenue/churn-reasons', without)).body).toMatchObject({ code: 'reason_in_use' })
  list.groups[0].reasons.push({ key: 'moved', label: 'Moved away' })
  expect((await call('PUT', '/api/v1/revenue/churn-reasons', list)).body).toEqual(list)
  const twice = { groups: [...list.groups, { ...list.groups[0], reasons: [] }] }
  expect((await call('PUT', '/api/v1/revenue/churn-reasons', twice)).body).toMatchObject({
    code: 'group_twice',
    field: 'groups',
  })
  // What was said is taken back, once.
  expect((await call('DELETE', told)).status).toBe(204)
  expect((await call('GET', `${asked}&unanswered=true`)).body.total).toBe(3)
  expect((await call('DELETE', told)).body).toMatchObject({ status: 404, field: 'period' })
})

it('what another line of the account made up for was no loss, and has no reason', async () => {
  const tenant = await newTenant({ now: () => NOW })
  const call = await callerFor(tenant)
  await save(
    tenant,
    { externalId: '1', account: 'a', start: '2026-01-01', end: '2026-03-10', mrr: 100 },
    { externalId: '2', account: 'a', start: '2026-03-10', mrr: 120 },
  )
  const said = await call('PUT', '/api/v1/revenue/losses/a/2026-03', { reason: 'price' })
  expect([said.status, said.body.code, said.body.field]).toEqual([404, 'not_found', 'period'])
})

it('an opportunity may be sent back as it was answered', async () => {
  const tenant = await newTenant({ now: () => NOW })
  const call = await callerFor(tenant)
  await save(tenant, { externalId: '1', account: 'a', start: '2026-01-01', mrr: 100 })
  const path = '/api/v1/opportunities/o1'
  await call('PUT', path, { account: 'a', name: 'Seats', amount: { amount: '250', currency: 'EUR' }, source: 'call' })
  const answered = (await call('GET', path)).body
  expect(answered.amount).toEqual({ amount: '250.0000', currency: 'EUR' })
  expect((await call('PUT', path, answered)).body).toEqual(answered)
  expect((await call('PUT', path, { ...answered, currency: 'USD' })).body).toMatchObject({
    code: 'currency_mismatch',
    field: 'amount.currency',
  })
  expect((await call('PUT', path, { ...answered, id: 'o2' })).body).toMatchObject({ code: 'id_mismatch', field: 'id' })
})

it.each([
  [
    'a price that fell in February has no part in the notice of June for an end to come',
    [
      { mrr: 60, changeOn: '2026-02-12' },
      { mrr: 60, cancelledAt: '2026-06-20', end: '2026-09-01', changeOn: '2026-06-20' },
    ],
    { '2026-02': [null, null] },
  ],
  [
    'of a line that came back and was cancelled again, each end has its own notice and last payment',
    [
      { end: '2026-03-10', cancelledAt: '2026-02-01', lastPaidAt: '2026-02-10', changeOn: '2026-02-01' },
      { changeOn: '2026-04-15' },
      { end: '2026-06-15', cancelledAt: '2026-06-01', lastPaidAt: '2026-05-15', changeOn: '2026-06-01' },
    ],
    { '2026-03': ['2026-02-01', '2026-02-10'], '2026-06': ['2026-06-01', '2026-05-15'] },
  ],
])('%s', async (_, words, told) => {
  const tenant = await newTenant({ now: () => NOW })
  const call = await callerFor(tenant)
  const line = { externalId: '1', account: 'a', start: '2026-01-01', mrr: 100 }
  for (const word of [{}, ...words]) await save(tenant, { ...line, ...word })
  const { items } = (await call('GET', '/api/v1/revenue/losses?from=2026-01&to=2026-06')).body
  const found = Object.fromEntries(
    items.map((loss: Record<string, string>) => [loss.period, [loss.noticeOn, loss.lastPaidOn]]),
  )
  expect(found).toEqual(told)
})

it('an opportunity is told, changed and listed', async () => {
  const tenant = await newTenant({ now: () => NOW })
  const call = await callerFor(tenant)
  await save(tenant, { externalId: '1', account: 'a', start: '2026-01-01', mrr: 100 })
  await inTenant(tenant, (tx) =>
    insertMembers(tx, tenant, [{ userId: null, email: 'ann@x.test', name: 'Ann', role: 'csm' }]),
  )
  const told = {
    account: 'a',
    name: 'Ten more seats',
    amount: '250',
    probability: 0.4,
    owner: 'ann@x.test',
    expectedOn: '2026-09-30',
  }
  const made = await call('PUT', '/api/v1/opportunities/o1', told)
  expect(made.body).toMatchObject({
    id: 'o1',
    amount: { amount: '250.0000', currency: 'USD' },
    stage: 'open',
    outcome: null,
  })
  const won = await call('PUT', '/api/v1/opportunities/o1', {
    ...told,
    stage: 'closed',
    outcome: 'won',
    closedOn: '2026-07-01',
  })
  expect(won.body).toMatchObject({ outcome: 'won', closedOn: '2026-07-01', owner: 'ann@x.test' })
  expect((await call('GET', '/api/v1/opportunities/o1')).body).toEqual(won.body)
  expect((await call('GET', '/api/v1/opportunities?open=true')).body.total).toBe(0)
  expect((await call('GET', '/api/v1/opportunities?account=a')).body.total).toBe(1)
  for (const [wrong, field] of [
    [{ amount: '-1' }, 'amount'],
    [{ owner: 'b@x.test' }, 'owner'],
    [{ expectedOn: 'soon' }, 'expectedOn'],
  ] as const) {
    expect((await call('PUT', '/api/v1/opportunities/o2', { ...told, ...wrong })).body).toMatchObject({ field })
  }
})
