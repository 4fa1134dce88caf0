import { expect, it } from 'vitest'
import { line, movements, open } from './movements/stage.fixture'

it('a deleted account is gone from every sum that was asked before, and from what the audit tells', async () => {
  const { call, later } = await open()
  // Another workspace has a line of the same name.
  const other = await open()
  await other.later(0, line)
  await later(0, line, { ...line, externalId: 't', account: 'b', mrr: 40 })
  const query = 'from=2026-06&to=2026-06'
  expect(await movements(call, query)).toEqual([{ start: '140.0000', end: '140.0000' }])
  expect((await call('DELETE', '/api/v1/accounts/a')).status).toBe(204)
  expect(await movements(call, query)).toEqual([{ start: '40.0000', end: '40.0000' }])
  expect(await movements(call, `${query}&by=plan`)).toEqual([{ group: 'basic', start: '40.0000', end: '40.0000' }])
  expect((await call('GET', '/api/v1/subscriptions/s')).status).toBe(404)
  expect((await call('GET', '/api/v1/subscriptions/t')).status).toBe(200)
  const { body } = await call('GET', '/api/v1/audit?subject_kind=subscription&subject_id=s')
  expect(body.items.map((row: { after: unknown }) => row.after ?? null)).toEqual([null])
  const theirs = await other.call('GET', '/api/v1/audit?subject_kind=subscription&subject_id=s')
  expect(theirs.body.items).toEqual([expect.objectContaining({ after: expect.objectContaining({ plan: 'basic' }) })])
})
