import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import type { Tenant } from '../../trust/tenancy'
import { saveMetric } from './definitions'
import { readHistory } from './history'
import { backfillHistory, closeDays, logDays } from './log'
import { accountIdOf, addAccounts, addEvents, addMetrics, definitionOf } from './metrics.fixture'

const NOON = Date.parse('2026-03-10T12:00:00Z')

async function story(): Promise<{ tenant: Tenant; setNow: (text: string) => void }> {
  let now = NOON
  const tenant = await newTenant({ now: () => now })
  await addAccounts(tenant, [{ id: 'a' }, { id: 'b', created: '2026-03-05T00:00:00Z' }])
  await addEvents(tenant, [
    { account: 'a', person: 'p', event: 'x', at: '2026-03-02T10:00:00Z' },
    { account: 'a', person: 'q', event: 'x', at: '2026-03-09T10:00:00Z' },
  ])
  await addMetrics(tenant, {
    week: { kind: 'event_count', events: '*', days: 7 },
    since: { kind: 'days_since_last', events: '*' },
  })
  return {
    tenant,
    setNow: (text) => {
      now = Date.parse(text)
    },
  }
}

const logged = async (tenant: Tenant, account: string, key: string): Promise<Record<string, number | null>> => {
  const query = { from: '2026-01-01', to: '2026-12-31', every: 'day' } as const
  const history = await readHistory(tenant, accountIdOf(tenant, account), [key], query)
  return Object.fromEntries((history.get(key) ?? []).map((point) => [point.date, point.value]))
}

const countRows = async (tenant: Tenant): Promise<Record<string, number>> => {
  const rows = await tenant.stores.olap.query<{ cause: string; n: number }>(
    'SELECT cause, count() AS n FROM metric_log FINAL WHERE workspace_id = {workspace:UUID} GROUP BY cause ORDER BY cause',
    { workspace: tenant.workspace.id },
  )
  return Object.fromEntries(rows.map((row) => [row.cause, row.n]))
}

describe('the log of days', () => {
  it('is filled for the past in one go, and not twice', async () => {
    const { tenant } = await story()
    await backfillHistory(tenant, '2026-02-27', '2026-03-31')
    expect(await logged(tenant, 'a', 'week')).toEqual({
      '2026-03-02': 1,
      '2026-03-03': 1,
      '2026-03-04': 1,
      '2026-03-05': 1,
      '2026-03-06': 1,
      '2026-03-07': 1,
      '2026-03-08': 1,
      '2026-03-09': 1,
    })
    expect(await logged(tenant, 'b', 'week')).toEqual({
      '2026-03-05': 0,
      '2026-03-06': 0,
      '2026-03-07': 0,
      '2026-03-08': 0,
      '2026-03-09': 0,
    })
    expect((await logged(tenant, 'a', 'since'))['2026-03-08']).toBe(6)
    const before = await countRows(tenant)
    await backfillHistory(tenant, '2026-02-27', '2026-03-31')
    expect(await countRows(tenant)).toEqual(before)
  })

  it('closes yesterday once, and the days missed since', async () => {
    const { tenant, setNow } = await story()
    expect(await closeDays(tenant)).toBe('2026-03-09')
    expect(await closeDays(tenant)).toBeNull()
    expect(await logged(tenant, 'a', 'week')).toEqual({ '2026-03-09': 1 })
    setNow('2026-03-13T00:20:00Z')
    expect(await closeDays(tenant)).toBe('2026-03-12')
    expect(await logged(tenant, 'a', 'since')).toEqual({
      '2026-03-09': 0,
      '2026-03-10': 1,
      '2026-03-11': 2,
      '2026-03-12': 3,
    })
  })

  it('logs a closed day again where late data changed it, and keeps what was recorded', async () => {
    const { tenant, setNow } = await story()
    await backfillHistory(tenant, '2026-03-01', '2026-03-09')
    setNow('2026-03-10T13:00:00Z')
    await addEvents(tenant, [{ account: 'a', event: 'x', at: '2026-03-08T10:00:00Z', known: '2026-03-10T12:30:00Z' }])
    await logDays(
      tenant,
      { first: '2026-03-07', step: 1, count: 3 },
      { cause: 'late', accountIds: [accountIdOf(tenant, 'a')] },
    )
    expect(await logged(tenant, 'a', 'week')).toMatchObject({ '2026-03-07': 1, '2026-03-08': 2, '2026-03-09': 2 })
    expect((await countRows(tenant)).late).toBe(3)
    const then = await readHistory(tenant, accountIdOf(tenant, 'a'), ['week'], {
      from: '2026-03-08',
      to: '2026-03-09',
      every: 'day',
      knownAt: NOON,
    })
    expect(then.get('week')?.map((point) => point.value)).toEqual([1, 1])
  })

  it('is told week by week on one weekday, the one that was logged most', async () => {
    const { tenant, setNow } = await story()
    setNow('2026-04-10T12:00:00Z')
    await backfillHistory(tenant, '2026-03-03', '2026-04-07', { every: 'week' })
    await backfillHistory(tenant, '2026-04-05', '2026-04-09')
    const query = { from: '2026-02-01', to: '2026-04-10', every: 'week' } as const
    const weekly = (await readHistory(tenant, accountIdOf(tenant, 'a'), ['week'], query)).get('week')
    const sundays = ['2026-03-08', '2026-03-15', '2026-03-22', '2026-03-29', '2026-04-05']
    expect(weekly?.map((point) => point.date)).toEqual(sundays)
  })

  it('does not rewrite the past when a definition is edited, unless asked', async () => {
    const { tenant } = await story()
    await backfillHistory(tenant, '2026-03-08', '2026-03-09')
    await saveMetric(tenant, 'week', definitionOf({ kind: 'event_count', events: '*', days: 14 }))
    await logDays(tenant, { first: '2026-03-08', step: 1, count: 2 }, { cause: 'late' })
    const query = { from: '2026-03-08', to: '2026-03-09', every: 'day' } as const
    const read = async () => (await readHistory(tenant, accountIdOf(tenant, 'a'), ['week'], query)).get('week')
    expect(await read()).toEqual([
      { date: '2026-03-08', value: 1, version: 1 },
      { date: '2026-03-09', value: 1, version: 1 },
    ])
    await backfillHistory(tenant, '2026-03-09', '2026-03-09')
    expect(await read()).toEqual([
      { date: '2026-03-08', value: 1, version: 1 },
      { date: '2026-03-09', value: 2, version: 2 },
    ])
  })
})
