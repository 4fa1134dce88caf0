import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type Caller, callerFor } from '../../../test/http'
import { importFile, kindsWith } from '../../../test/imports'
import { newTenant } from '../../../test/stores'
import { subscriptionsKind } from './import-kind'
import { monthEnds, saveMonths } from './revenue.fixture'

const SHARED = resolve(import.meta.dirname, '../../../../../../shared')
const DATA = resolve(SHARED, 'data/crm/subscriptions.csv')
const EXPECTED = resolve(SHARED, 'reference/crm-revenue-by-month.csv')
const present = existsSync(DATA) && existsSync(EXPECTED)

/** MRR at the end of each month, January to June; F signs up and cancels inside May. */
const SIX: Readonly<Record<string, readonly number[]>> = {
  A: [100, 100, 150, 150, 150, 150],
  B: [100, 100, 100, 0, 0, 80],
  C: [200, 150, 150, 150, 150, 150],
  D: [0, 50, 50, 50, 0, 0],
  E: [0, 0, 0, 300, 300, 270],
}

async function openSix(): Promise<Caller> {
  const tenant = await newTenant({ now: () => Date.parse('2026-07-02T12:00:00Z') })
  await saveMonths(tenant, SIX, [{ account: 'F', start: '2026-05-10', end: '2026-05-20', mrr: 70 }])
  return callerFor(tenant)
}

const round = (value: number | null, digits: number): number | null =>
  value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits

describe('six accounts', () => {
  it('move as the reference says, month by month', async () => {
    const call = await openSix()
    const { status, body } = await call('GET', '/api/v1/revenue/movements?from=2026-02&to=2026-06&interval=month')
    expect(status, JSON.stringify(body)).toBe(200)
    const rows = body.items.map((row: Record<string, never> & { accounts: { end: number } }) => [
      row.period,
      ...['start', 'new', 'expansion', 'contraction', 'churn', 'reactivation', 'end'].map((key) => Number(row[key])),
      ...['grr', 'nrr', 'logoChurn'].map((key) => round((row[key] as unknown as number) * 100, 4)),
      round(row.quickRatio as unknown as number, 4),
      Number(row.arpa),
      row.accounts.end,
    ])
    expect(rows).toEqual([
      ['2026-02', 400, 50, 0, 50, 0, 0, 400, 87.5, 87.5, 0, 1, 100, 4],
      ['2026-03', 400, 0, 50, 0, 0, 0, 450, 100, 112.5, 0, null, 112.5, 4],
      ['2026-04', 450, 300, 0, 0, 100, 0, 650, 77.7778, 77.7778, 25, 3, 162.5, 4],
      ['2026-05', 650, 0, 0, 0, 50, 0, 600, 92.3077, 92.3077, 25, 0, 200, 3],
      ['2026-06', 600, 0, 0, 30, 0, 80, 650, 95, 95, 0, 2.6667, 162.5, 4],
    ])
    expect(body).toMatchObject({ currency: 'USD', bridge: { checked: 5, holds: true } })
  })

  it('the rows behind a bar are the accounts of the kind, and each has its ledger', async () => {
    const call = await openSix()
    const churned = await call('GET', '/api/v1/revenue/movements/accounts?period=2026-04&kind=churn')
    expect(churned.body).toMatchObject({ sum: '100.0000', total: 1, next: null })
    expect(churned.body.items).toEqual([
      expect.objectContaining({ account: 'B', kind: 'churn', start: '100.0000', churn: '100.0000', end: '0.0000' }),
    ])
    const all = await call('POST', '/api/v1/revenue/movements/accounts/query', { period: '2026-04' })
    expect(all.body.items.map((row: { account: string; kind: string }) => [row.account, row.kind])).toEqual([
      ['E', 'new'],
      ['B', 'churn'],
    ])
    const ledger = await call('GET', '/api/v1/revenue/ledger?account=C')
    expect(ledger.body.items).toEqual([
      expect.objectContaining({
        day: '2026-02-01',
        what: 'price',
        before: '200.0000',
        after: '150.0000',
        change: '-50.0000',
      }),
      expect.objectContaining({ day: '2026-01-01', what: 'start', before: '0.0000', after: '200.0000' }),
    ])
  })

  it('a quarter is net, from its start to its end', async () => {
    const call = await openSix()
    const { body } = await call('GET', '/api/v1/revenue/movements?from=2026-Q1&to=2026-Q2&interval=quarter')
    expect(body.items).toMatchObject([
      { period: '2026-Q1', start: '0.0000', new: '450.0000', churn: '0.0000', end: '450.0000' },
      // B went and came back at 80, D left, E came and shrank: net, as of the quarter's ends.
      {
        period: '2026-Q2',
        start: '450.0000',
        new: '270.0000',
        contraction: '20.0000',
        churn: '50.0000',
        end: '650.0000',
      },
    ])
  })
})

it.skipIf(!present)(
  present
    ? 'the CRM company moves as the reference says'
    : 'the CRM company (skipped: the reference data is not beside the repository)',
  async () => {
    const tenant = await newTenant({ now: () => Date.parse('2026-07-02T12:00:00Z') })
    const map = 'account=account_id,plan=plan,start=start_date,end=end_date,mrr=mrr,quantity=quantity'
    const done = await importFile(
      tenant,
      { kind: 'subscriptions', content: readFileSync(DATA), map },
      kindsWith(subscriptionsKind),
    )
    expect(done).toMatchObject({ state: 'done', rejected: 0, accepted: 8880 })
    const call = await callerFor(tenant)
    const expected: Record<string, string>[] = parse(readFileSync(EXPECTED), { columns: true })
    for (const known of ['', '&known_at=2026-07-02']) {
      const { body } = await call('GET', `/api/v1/revenue/movements?from=2025-01&to=2026-06${known}`)
      const told = body.items.map((row: Record<string, unknown> & { accounts: Record<string, number> }) => [
        row.period,
        ...['start', 'new', 'expansion', 'contraction', 'churn', 'reactivation', 'end'].map((key) => Number(row[key])),
        ...['start', 'new', 'churned', 'end'].map((key) => row.accounts[key]),
        ...['grr', 'nrr'].map((key) => round(row[key] as number | null, 8)),
      ])
      const wanted = expected.map((row) => {
        const number = (key: string) => (row[key] === '' ? null : Number(row[key]))
        const keys = ['start_mrr', 'new_mrr', 'expansion', 'contraction', 'churn', 'reactivation', 'end_mrr']
        const counts = ['start_accounts', 'new_accounts', 'churned_accounts', 'end_accounts', 'grr', 'nrr']
        return [row.month, ...[...keys, ...counts].map(number)]
      })
      expect(told).toEqual(wanted)
    }
  },
  120_000,
)

it('months end on their last day, whatever its number', () =>
  expect(monthEnds(2026).slice(0, 4)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01']))
