import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { newId } from '../../kernel/ids'
import { compileScoreLog } from './domain/compile-log'
import { anyCard, anyValues, METRICS } from './domain/random-cards'
import { scoreValues } from './domain/score'

it('many days scored by one statement are each scored as one account is: to the last bit of score, band and coverage', async () => {
  const cards = fc.sample(
    anyCard.chain((card) =>
      fc.record({ card: fc.constant(card), values: fc.array(anyValues(card), { minLength: 30, maxLength: 30 }) }),
    ),
    { numRuns: 15, seed: 20260310 },
  )
  let scored = 0
  for (const { card, values } of cards) {
    const { workspace, stores } = await newTenant()
    const accounts = values.map((value) => ({ id: newId(), value }))
    await stores.olap.insert(
      'metric_log',
      accounts.flatMap(({ id, value }) =>
        // What was logged first is corrected by what was logged last.
        ['2026-03-01 00:00:00.000', '2026-03-01 00:00:00.001'].flatMap((recorded_at, again) =>
          METRICS.map((metric) => ({
            workspace_id: workspace.id,
            account_id: id,
            metric,
            version: 1,
            day: '2026-02-28',
            recorded_at,
            value: again === 0 ? 33 : (value[metric] ?? null),
            cause: 'close',
          })),
        ),
      ),
    )
    const about = {
      workspaceId: workspace.id,
      scorecard: 'x',
      version: 1,
      from: '2026-02-01',
      to: '2026-03-31',
      accountIds: null,
    }
    const { sql, params } = compileScoreLog(card, {
      ...about,
      recordedAt: '2026-03-02 00:00:00.000',
      cause: 'close',
      mode: 'missing',
    })
    await stores.olap.command(sql, params)
    const rows = await stores.olap.query<{ account_id: string; score: number | null; band: string; coverage: number }>(
      'SELECT account_id, score, band, coverage FROM score_log WHERE workspace_id = {workspace:UUID}',
      { workspace: workspace.id },
    )
    const found = new Map(rows.map(({ account_id, ...row }) => [account_id, row]))
    expect(found.size).toBe(accounts.length)
    for (const { id, value } of accounts) {
      const { score, band, coverage } = scoreValues(card, (metric) => value[metric])
      expect(found.get(id)).toEqual({ score, band: band ?? '', coverage })
      if (score !== null) scored++
    }
  }
  expect(scored).toBeGreaterThan(100)
})
