import { expect, it } from 'vitest'
import { callerFor, httpAt } from '../../../test/http'
import { newTenant } from '../../../test/stores'
import { saveSubscriptions } from '../../measure/revenue'
import { inTenant } from '../../trust/tenancy'
import { deriveRenewals } from './derive'
import { keepPastNights, keepPastWords, type PastWord } from './past-forecasts'

const now = () => Date.parse('2026-06-15T12:00:00Z')
httpAt(now)

const year = (account: string, end: string, more: object = {}) => {
  const start = `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`
  const term = { start, termStart: start, termEnd: end, autoRenew: true, mrr: 100 }
  return { externalId: `${account}-1`, account, ...term, ...more }
}

it('past nights tell what had been told by then, and what had been decided by then suggests', async () => {
  const tenant = await newTenant({ now })
  const call = await callerFor(tenant)
  // Eleven are decided on 1 March, one of them lost; one is open until August.
  const decided = Array.from({ length: 11 }, (_, n) =>
    year(`a${n}`, '2026-03-01', n === 0 ? { end: '2026-03-01' } : {}),
  )
  const items = [...decided, year('open', '2026-08-01', { cancelledAt: '2026-06-01', end: '2026-08-01' })]
  expect((await saveSubscriptions(tenant, items, { source: 'api', createAccounts: true })).errors).toEqual([])
  await inTenant(tenant, (tx) => deriveRenewals(tx, tenant, 'all'))
  const listed = (await call('GET', '/api/v1/renewals?from=2026&to=2026&limit=100')).body.items
  const idOf = (account: string): string => listed.find((one: { account: string }) => one.account === account).id

  const say = (account: string, at: string, category: PastWord['category'], amount: string | null = null) => ({
    ...{ renewalId: idOf(account), at: `${at}T09:00:00Z`, by: 'ann@co.test', category, amount, note: null },
  })
  const words = [
    say('a0', '2026-01-10', 'commit'),
    say('a0', '2026-02-20', 'at_risk'),
    say('open', '2026-05-01', 'likely', '90'),
  ]
  await inTenant(tenant, (tx) => keepPastWords(tx, tenant, words))
  const nights = [
    ...['2026-02-15', '2026-05-10', '2026-06-05'].map((day) => ({ renewalId: idOf('open'), day })),
    { renewalId: idOf('a0'), day: '2026-02-15' },
  ]
  await inTenant(tenant, (tx) => keepPastNights(tx, tenant, nights))

  const on = async (day: string, account: string) => {
    const { body } = await call('GET', `/api/v1/renewals?from=2026&to=2026&as_of=${day}&account=${account}`)
    const { forecast, suggested } = body.items[0]
    return [
      forecast?.category ?? null,
      forecast?.amount?.amount ?? null,
      suggested.category,
      suggested.amount?.amount ?? null,
    ]
  }
  expect(await on('2026-02-15', 'a0')).toEqual(['commit', null, null, null])
  // Before anything was decided the history said nothing, and nobody had told anything.
  expect(await on('2026-02-15', 'open')).toEqual([null, null, null, null])
  expect(await on('2026-05-10', 'open')).toEqual(['likely', '90.0000', 'commit', '90.9091'])
  expect(await on('2026-06-05', 'open')).toEqual(['likely', '90.0000', 'lost', '0.0000'])

  const { body } = await call('GET', `/api/v1/renewals/${idOf('a0')}`)
  expect(body).toMatchObject({ state: 'lost', forecast: { category: 'at_risk', by: 'ann@co.test' } })
  expect(body.history.map((one: Record<string, unknown>) => [one.kind, one.category ?? one.state])).toEqual([
    ['forecast', 'commit'],
    ['forecast', 'at_risk'],
    ['state', 'lost'],
  ])
  const { actual } = (await call('GET', '/api/v1/renewals/forecast?period=2026&as_of=2026-02-15')).body
  expect(actual).toMatchObject({ decided: 1, expected: '100.0000', outcome: '0.0000' })
})
