import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDay } from '../../kernel/time'
import { backfillHistory, closeDays, logDays, momentOfDay, momentOfNow, refreshAll } from '../../measure/metrics'
import { findAccount } from '../../record/accounts'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { ScorecardDefinition } from './contract'
import { explainHealth } from './explain/explain'
import { activeCard, hookHealthIn, publishCard, tellStory, useProduct } from './health.fixture'
import { readScoreHistory } from './log/history'
import { backfillScores, fillScores } from './log/log'
import { installDefaultScorecard, publishScorecard, readScorecard, saveDraft } from './scorecards/definitions'
import { scoreAccounts } from './verdicts/scores'

beforeAll(hookHealthIn)

const idOf = async (tenant: Tenant, account: string): Promise<string> => (await findAccount(tenant, account)).id

const currentOf = async (tenant: Tenant, account: string): Promise<Record<string, unknown> | undefined> => {
  const id = await idOf(tenant, account)
  const { rows } = await inTenant(tenant, (tx) =>
    sql<
      Record<string, unknown>
    >`select scorecard, version, score, band, coverage, trend, score28, change28 from account_health
      where workspace_id = ${tenant.workspace.id}::uuid and account_id = ${id}::uuid`.execute(tx),
  )
  return rows[0]
}

const historyOf = async (tenant: Tenant, account: string, from: string, to: string, knownAt: number | null = null) => {
  const points = await readScoreHistory(tenant, await idOf(tenant, account), from, to, 'day', knownAt)
  return Object.fromEntries(points.map((point) => [point.date, `${point.score} v${point.version}`]))
}

const factsOf = async (tenant: Tenant) => {
  const { rows } = await inTenant(tenant, (tx) =>
    sql<{ row: { kind: string; cause: string; payload: string } }>`
      select payload as row from outbox where workspace_id = ${tenant.workspace.id}::uuid order by id`.execute(tx),
  )
  return rows
    .map(({ row }) => row)
    .filter((row) => row.kind === 'band_changed')
    .map((row) => ({ cause: row.cause, ...(JSON.parse(row.payload) as object) }))
}

/** Twice as much asked of accounts: half the score. */
const harder = (): ScorecardDefinition =>
  activeCard({
    groups: activeCard().groups.map((group) => ({
      ...group,
      measures: group.measures.map((one) => ({
        ...one,
        curve: [
          [0, 0],
          [20, 100],
        ],
      })),
    })),
  })

describe('after a refresh', () => {
  it('accounts are scored; a changed band is told with its cause, a first one is not', async () => {
    const { tenant, setNow } = await tellStory('2026-03-10T12:30:00Z', ['a', 'b'])
    await publishCard(tenant, activeCard())
    await useProduct(tenant, 'a', eachDay('2026-03-03', '2026-03-10'))
    await refreshAll(tenant.stores, tenant.workspace.id)
    expect(await currentOf(tenant, 'a')).toMatchObject({ score: 80, band: 'healthy', coverage: 1, version: 1 })
    expect(await currentOf(tenant, 'b')).toMatchObject({ score: 0, band: 'at_risk' })
    expect(await factsOf(tenant)).toEqual([])
    setNow('2026-03-17T12:30:00Z')
    await refreshAll(tenant.stores, tenant.workspace.id)
    expect(await currentOf(tenant, 'a')).toMatchObject({ score: 30, band: 'at_risk' })
    expect(await factsOf(tenant)).toEqual([{ cause: 'live', from: 'healthy', to: 'at_risk', score: 30, version: 1 }])
    await useProduct(tenant, 'a', eachDay('2026-03-11', '2026-03-13'))
    await refreshAll(tenant.stores, tenant.workspace.id)
    await saveDraft(tenant, 'core', harder())
    await publishScorecard(tenant, 'core')
    await refreshAll(tenant.stores, tenant.workspace.id)
    expect((await factsOf(tenant)).slice(1)).toEqual([
      { cause: 'live', from: 'at_risk', to: 'watch', score: 60, version: 1 },
      { cause: 'definition', from: 'watch', to: 'at_risk', score: 30, version: 2, versionBefore: 1 },
    ])
  })

  it('a draft counts nowhere until it is published', async () => {
    const { tenant } = await tellStory('2026-03-10T12:30:00Z', ['a'])
    await publishCard(tenant, activeCard())
    await useProduct(tenant, 'a', eachDay('2026-03-03', '2026-03-10'))
    await saveDraft(tenant, 'core', harder())
    await refreshAll(tenant.stores, tenant.workspace.id)
    expect(await currentOf(tenant, 'a')).toMatchObject({ score: 80, version: 1 })
    const moment = momentOfNow(tenant)
    const draft = await scoreAccounts(tenant, { asOf: moment.asOf, scorecard: 'core', version: 'draft' })
    expect(draft.map((item) => item.verdict?.scored.score)).toEqual([40])
    const versions = (await readScorecard(tenant, 'core')).versions.map((one) => one.status)
    expect(versions).toEqual(['published', 'draft'])
    // Saved as it is published, it is no draft any more.
    await saveDraft(tenant, 'core', activeCard())
    expect((await readScorecard(tenant, 'core')).versions.length).toBe(1)
    await expect(publishScorecard(tenant, 'core')).rejects.toMatchObject({ code: 'nothing_to_publish' })
  })

  it('a scorecard that is asked earlier takes over', async () => {
    const { tenant } = await tellStory('2026-03-10T12:30:00Z', ['a'])
    await inTenant(tenant, (tx) => installDefaultScorecard(tx, tenant))
    await inTenant(tenant, (tx) => installDefaultScorecard(tx, tenant))
    await refreshAll(tenant.stores, tenant.workspace.id)
    // Never seen: no score, rather than a bad one.
    expect(await currentOf(tenant, 'a')).toMatchObject({ score: null, band: null, coverage: 0.4 })
    // Of one priority, the first by key is asked first: core, then default.
    await publishCard(tenant, activeCard())
    await refreshAll(tenant.stores, tenant.workspace.id)
    expect(await currentOf(tenant, 'a')).toMatchObject({ scorecard: 'core', score: 0, band: 'at_risk', coverage: 1 })
    await saveDraft(tenant, 'core', activeCard({ priority: 2 }))
    await publishScorecard(tenant, 'core')
    await refreshAll(tenant.stores, tenant.workspace.id)
    expect(await currentOf(tenant, 'a')).toMatchObject({ scorecard: 'default', score: null })
  })
})

describe('the log of scores', () => {
  it('is filled for the past in one go, by the same arithmetic as any day alone', async () => {
    const { tenant } = await tellStory('2026-03-20T08:00:00Z', ['a', 'b'])
    await inTenant(tenant, (tx) => installDefaultScorecard(tx, tenant))
    for (const [at, day] of eachDay('2026-01-05', '2026-03-18').entries()) {
      if (at % 3 !== 0) await useProduct(tenant, 'a', [day], { event: `event_${at % 7}`, person: `p${at % 5}` })
    }
    await useProduct(tenant, 'b', ['2026-02-02', '2026-02-03'])
    await backfillHistory(tenant, '2026-01-01', '2026-03-31')
    for (const account of ['a', 'b']) {
      const id = await idOf(tenant, account)
      const points = await readScoreHistory(tenant, id, '2026-01-01', '2026-03-31', 'day')
      expect(points.map((point) => point.date)).toEqual(eachDay(points[0]?.date ?? '', '2026-03-19'))
      for (const point of points.filter((_, at) => at % 13 === 0)) {
        const { asOf } = momentOfDay(tenant, point.date)
        const scores = await scoreAccounts(tenant, { asOf, accountIds: [id] })
        const { score, band, coverage } = scores[0]?.verdict?.scored ?? {}
        expect({ ...point, score, band, coverage }).toEqual(point)
      }
    }
    const rows = await tenant.stores.olap.query<{ n: number }>(
      'SELECT count() AS n FROM score_log WHERE workspace_id = {workspace:UUID}',
      { workspace: tenant.workspace.id },
    )
    await backfillScores(tenant, '2026-01-01', '2026-03-31')
    await fillScores(tenant)
    expect(
      await tenant.stores.olap.query('SELECT count() AS n FROM score_log WHERE workspace_id = {workspace:UUID}', {
        workspace: tenant.workspace.id,
      }),
    ).toEqual(rows)
  })

  it('closes each day by the version in force; a new version leaves the past alone, unless asked', async () => {
    const { tenant, setNow } = await tellStory('2026-03-10T00:20:00Z', ['a'])
    await publishCard(tenant, activeCard())
    await useProduct(tenant, 'a', eachDay('2026-03-01', '2026-03-08'))
    expect(await closeDays(tenant)).toBe('2026-03-09')
    setNow('2026-03-11T00:20:00Z')
    await saveDraft(tenant, 'core', harder())
    await publishScorecard(tenant, 'core')
    await closeDays(tenant)
    expect(await historyOf(tenant, 'a', '2026-03-01', '2026-03-31')).toEqual({
      '2026-03-09': '80 v1',
      '2026-03-10': '40 v2',
    })
    await backfillScores(tenant, '2026-03-01', '2026-03-31')
    expect((await historyOf(tenant, 'a', '2026-03-01', '2026-03-31'))['2026-03-09']).toBe('80 v1')
    const byDay = await scoreAccounts(tenant, { asOf: { kind: 'day', day: '2026-03-09' } })
    expect([byDay[0]?.verdict?.by.version.version, byDay[0]?.verdict?.scored.score]).toEqual([1, 80])
    const before = tenant.stores.now()
    setNow('2026-03-11T00:30:00Z')
    await backfillScores(tenant, '2026-03-01', '2026-03-31', { rewrite: true })
    expect((await historyOf(tenant, 'a', '2026-03-01', '2026-03-31'))['2026-03-09']).toBe('40 v2')
    expect((await historyOf(tenant, 'a', '2026-03-01', '2026-03-31', before))['2026-03-09']).toBe('80 v1')
  })

  it('late data changes a closed day by the version that scored it, and what was known stays readable', async () => {
    const { tenant, setNow } = await tellStory('2026-03-10T00:20:00Z', ['a'])
    await publishCard(tenant, activeCard())
    await useProduct(tenant, 'a', eachDay('2026-03-05', '2026-03-08'))
    await closeDays(tenant)
    setNow('2026-03-11T00:20:00Z')
    await saveDraft(tenant, 'core', harder())
    await publishScorecard(tenant, 'core')
    await closeDays(tenant)
    const known = tenant.stores.now()
    setNow('2026-03-11T09:00:00Z')
    await useProduct(tenant, 'a', ['2026-03-09', '2026-03-10'], { known: '2026-03-11T08:00:00Z' })
    const accountIds = [await idOf(tenant, 'a')]
    await logDays(tenant, { first: '2026-03-09', step: 1, count: 2 }, { cause: 'late', accountIds })
    expect(await historyOf(tenant, 'a', '2026-03-01', '2026-03-31')).toEqual({
      '2026-03-09': '50 v1',
      '2026-03-10': '30 v2',
    })
    expect(await historyOf(tenant, 'a', '2026-03-01', '2026-03-31', known)).toEqual({
      '2026-03-09': '40 v1',
      '2026-03-10': '20 v2',
    })
    const asKnown = await scoreAccounts(tenant, { asOf: { kind: 'day', day: '2026-03-10' }, knownAt: known })
    expect(asKnown[0]?.verdict?.scored.score).toBe(20)
  })

  it('gives the trend of 13 weeks and the change of 28 days', async () => {
    // A Thursday; the last close is Wednesday's.
    const { tenant } = await tellStory('2026-04-09T12:30:00Z', ['a', 'new'])
    await publishCard(tenant, activeCard())
    await useProduct(tenant, 'a', eachDay('2025-11-01', '2026-04-04'))
    await useProduct(tenant, 'new', eachDay('2026-03-23', '2026-04-09'))
    await backfillHistory(tenant, '2025-11-01', '2026-04-09')
    expect(await currentOf(tenant, 'a')).toMatchObject({ score: 60, score28: 100, change28: -40 })
    await refreshAll(tenant.stores, tenant.workspace.id)
    const a = await currentOf(tenant, 'a')
    expect(a).toMatchObject({ score: 50, score28: 100, change28: -50 })
    expect(a?.trend).toEqual([...Array<number>(11).fill(100), 90, 60])
    expect(await factsOf(tenant)).toEqual([])
    const weeks = await readScoreHistory(tenant, await idOf(tenant, 'a'), '2026-03-16', '2026-04-09')
    expect(weeks.map((week) => [week.date, week.score])).toEqual([
      ['2026-03-22', 100],
      ['2026-03-29', 100],
      ['2026-04-05', 90],
      ['2026-04-08', 60],
    ])
  })
})

describe('an explanation', () => {
  it('compares two days part by part, the new version its own part', async () => {
    const { tenant, setNow } = await tellStory('2026-03-10T00:20:00Z', ['a'])
    await publishCard(tenant, activeCard())
    await useProduct(tenant, 'a', eachDay('2026-03-01', '2026-03-08'))
    await closeDays(tenant)
    setNow('2026-03-20T12:30:00Z')
    const wide = activeCard({
      groups: [
        ...harder().groups,
        {
          key: 'depth',
          name: 'Depth',
          weight: 1,
          measures: [
            {
              metric: 'feature_breadth_28',
              weight: 2,
              missing: 'skip',
              curve: [
                [0, 0],
                [2, 100],
              ],
            },
            {
              metric: 'mau_change',
              weight: 1,
              missing: 'skip',
              curve: [
                [-100, 0],
                [100, 100],
              ],
            },
          ],
        },
      ],
    })
    await saveDraft(tenant, 'core', wide)
    await publishScorecard(tenant, 'core')
    await useProduct(tenant, 'a', ['2026-03-19', '2026-03-20'], { event: 'export' })
    const health = await explainHealth(tenant, 'a', momentOfNow(tenant), momentOfDay(tenant, '2026-03-09'))
    expect(health).toMatchObject({
      scorecard: { key: 'core', name: 'Active' },
      version: 2,
      asOf: '2026-03-20T12:30:00.000Z',
      score: 55,
      band: 'watch',
      coverage: 0.8333333333,
      compare: { version: 1, asOf: '2026-03-09', score: 80, band: 'healthy' },
      change: {
        change: -25,
        parts: [
          { kind: 'measure', metric: 'active', name: 'Active days of 10', before: 20, after: 5, change: -15 },
          { kind: 'measure', metric: 'feature_breadth_28', before: 25, after: 50, change: 25 },
          { kind: 'measure', metric: 'mau_change', change: 0 },
          { kind: 'version', name: 'Scorecard v1 to v2', change: -35 },
        ],
      },
      notes: [
        'Change in monthly active users has no value and is skipped; its weight of 16.7 goes to Feature breadth.',
      ],
    })
    expect(health?.groups[0]?.measures[0]).toEqual({
      metric: 'active',
      name: 'Active days of 10',
      unit: 'days',
      value: 2,
      score: 10,
      weight: 1,
      effectiveWeight: 50,
      contribution: 5,
      points: 5,
      missing: 'skip',
      stale: null,
    })
  })

  it('as of now is the number that lists show, and the newest while the account waits', async () => {
    const { tenant } = await tellStory('2026-03-10T12:30:00Z', ['a'])
    await publishCard(tenant, activeCard())
    await useProduct(tenant, 'a', ['2026-03-09'])
    await refreshAll(tenant.stores, tenant.workspace.id)
    expect((await explainHealth(tenant, 'a', momentOfNow(tenant)))?.score).toBe(10)
    await useProduct(tenant, 'a', ['2026-03-10'])
    expect((await explainHealth(tenant, 'a', momentOfNow(tenant)))?.score).toBe(20)
    expect(await currentOf(tenant, 'a')).toMatchObject({ score: 10 })
  })
})
