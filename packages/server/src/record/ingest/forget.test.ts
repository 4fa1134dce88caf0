import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { callerFor } from '../../../test/http'
import { newTenant, testStores } from '../../../test/stores'
import { drained } from '../../../test/tracking/drained'
import { eraseJob } from './forget'
import { openIngest } from './open-ingest'

const SENDING = { type: null, sentAt: undefined, source: 'test' }
const track = (userId: string, groupId: string) => ({ type: 'track', userId, event: 'Opened', context: { groupId } })

it('erases what was still on its way when a person, or an account, was erased', async () => {
  const tenant = await newTenant()
  const api = await callerFor(tenant)
  await openIngest().take(tenant, [track('ann', 'acme'), track('bob', 'acme'), track('eve', 'other')], SENDING)
  const { body } = await api('GET', '/api/v1/people/ann')
  expect(body.externalId).toBe('ann')
  for (const path of ['/api/v1/people/ann', '/api/v1/accounts/other']) {
    expect((await api('DELETE', path)).status).toBeLessThan(300)
  }
  const { stores } = tenant
  const { rows: waiting } = await sql<{ payload: { column: string } }>`
    select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'ingest.erase' and payload ->> 'workspaceId' = ${tenant.workspace.id}`.execute(
    stores.postgres.owner,
  )
  expect(waiting.map((job) => job.payload.column).sort()).toEqual(['account_id', 'person_id'])
  const run = async () => {
    for (const { payload } of waiting) await eraseJob.run(stores, payload as never)
  }
  await expect(run()).rejects.toMatchObject({ code: 'not_drained' })
  await drained(tenant)
  const count = async () =>
    (
      await testStores().olap.query<{ n: number }>(
        'SELECT count() AS n FROM events FINAL WHERE workspace_id = {w:UUID}',
        { w: tenant.workspace.id },
      )
    )[0]?.n
  await run()
  expect(await count()).toBe(1)
})
