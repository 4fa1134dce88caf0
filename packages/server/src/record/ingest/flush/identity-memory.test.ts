import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newTenant, testStores } from '../../../../test/stores'
import { drained } from '../../../../test/tracking/drained'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { openIngest } from '../open-ingest'

const SENDING = { type: null, sentAt: undefined, source: 'test' }
let serial = 0

const track = (userId: string, more: object = {}) => ({
  type: 'track',
  messageId: `m${serial++}`,
  userId,
  event: 'Opened',
  timestamp: new Date().toISOString(),
  context: { groupId: 'acme' },
  ...more,
})

/** The people of the events in ClickHouse, by their ids, merges not applied. */
async function peopleSeen(tenant: Tenant): Promise<string[]> {
  await drained(tenant)
  const rows = await testStores().olap.query<{ id: string }>(
    'SELECT DISTINCT toString(person_id) AS id FROM events FINAL WHERE workspace_id = {w:UUID} ORDER BY id',
    { w: tenant.workspace.id },
  )
  return rows.map((row) => row.id)
}

const personOf = (tenant: Tenant, externalId: string) =>
  inTenant(tenant, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select person_id as id from person_identifier where external_id = ${externalId} and source = 'external'`.execute(
      tx,
    )
    return rows[0]?.id
  })

describe('what is remembered of who is who', () => {
  it('gives way to a merge made by another process', async () => {
    const tenant = await newTenant()
    const [ours, theirs] = [openIngest(), openIngest()]
    // Twice, so that the second is answered from memory.
    for (let turn = 0; turn < 2; turn++) await ours.take(tenant, [track('ann'), track('old')], SENDING)
    const before = await personOf(tenant, 'old')
    await theirs.take(tenant, [{ type: 'alias', userId: 'ann', previousId: 'old' }], SENDING)
    const keeper = await personOf(tenant, 'old')
    expect(keeper).toBe(await personOf(tenant, 'ann'))
    expect(keeper).not.toBe(before)
    const known = await peopleSeen(tenant)
    await inTenant(tenant, (tx) => sql`delete from person where id = ${before}::uuid`.execute(tx))
    await ours.take(tenant, [track('old', { event: 'After' })], SENDING)
    expect(await peopleSeen(tenant)).toEqual(known)
    const [after] = await testStores().olap.query<{ id: string }>(
      `SELECT toString(person_id) AS id FROM events FINAL WHERE workspace_id = {w:UUID} AND event = 'After'`,
      { w: tenant.workspace.id },
    )
    expect(after?.id).toBe(keeper)
  })

  it('gives way to an erasure: the person who comes again is a new one', async () => {
    const tenant = await newTenant()
    const ingest = openIngest()
    for (let turn = 0; turn < 2; turn++) await ingest.take(tenant, [track('ann')], SENDING)
    const first = await personOf(tenant, 'ann')
    await inTenant(tenant, (tx) => sql`delete from person where id = ${first}::uuid`.execute(tx))
    expect(await ingest.take(tenant, [track('ann')], SENDING)).toEqual({ accepted: 1, rejected: [] })
    const second = await personOf(tenant, 'ann')
    expect(second).not.toBe(first)
    expect(await peopleSeen(tenant)).toEqual([first, second].sort())
  })

  it('forgets who was made in a transaction that did not come about', async () => {
    const tenant = await newTenant()
    const ingest = openIngest()
    await ingest.take(tenant, [track('warm')], SENDING)
    let lose = true
    const losing: Tenant = {
      ...tenant,
      stores: {
        ...tenant.stores,
        postgres: {
          ...tenant.stores.postgres,
          inWorkspace: (id, work) =>
            tenant.stores.postgres.inWorkspace(id, async (tx) => {
              const result = await work(tx)
              if (lose) throw Object.assign(new Error('Connection terminated'), { code: '57P01' })
              return result
            }),
        },
      },
    }
    const items = [track('ann'), track('bob', { context: { groupId: 'beta' } })]
    await expect(ingest.take(losing, items, SENDING)).rejects.toMatchObject({ code: 'store_away', status: 503 })
    expect(await personOf(tenant, 'ann')).toBeUndefined()
    lose = false
    expect(await ingest.take(losing, items, SENDING)).toEqual({ accepted: 2, rejected: [] })
    const ids = await Promise.all(['ann', 'bob', 'warm'].map((name) => personOf(tenant, name)))
    expect(await peopleSeen(tenant)).toEqual(ids.sort())
  })
})

describe('many at once', () => {
  it('from several processes, over the same new people, groups and messageIds: each once, nobody locked up', async () => {
    const tenant = await newTenant()
    const processes = Array.from({ length: 4 }, () => openIngest())
    const items = Array.from({ length: 400 }, (_, index) => [
      track(`user-${index % 37}`, { context: { groupId: `account-${index % 11}` } }),
      { type: 'group', userId: `user-${index % 37}`, groupId: `account-${index % 11}`, traits: { seats: index % 3 } },
      { type: 'identify', userId: `user-${index % 37}`, anonymousId: `x-${index % 37}`, traits: { plan: 'pro' } },
    ]).flat()
    const shuffled = (by: number) =>
      [...items].sort((a, b) => ((items.indexOf(a) * by) % 101) - ((items.indexOf(b) * by) % 101))
    const taken = await Promise.all(
      processes.flatMap((ingest, index) => {
        const mine = shuffled(index * 7 + 3)
        return [mine.slice(0, 500), mine.slice(500)].map((part) => ingest.take(tenant, part, SENDING))
      }),
    )
    expect(taken.flatMap((entry) => entry.rejected)).toEqual([])
    await drained(tenant)
    const [row] = await testStores().olap.query<{ events: number; people: number; accounts: number }>(
      'SELECT count() AS events, uniqExact(person_id) AS people, uniqExact(account_id) AS accounts FROM events FINAL WHERE workspace_id = {w:UUID}',
      { w: tenant.workspace.id },
    )
    expect(row).toEqual({ events: 400, people: 37, accounts: 11 })
  })
})
