import { sql } from 'kysely'
import { expect } from 'vitest'
import { tidyIngest } from '../../src/record/ingest/jobs'
import { openIngest } from '../../src/record/ingest/open-ingest'
import { inTenant, type Tenant } from '../../src/trust/tenancy'
import { newTenant } from '../stores'
import { drained } from './drained'

export const START = Date.parse('2026-03-10T12:00:00Z')
export const MINUTE = 60_000
export const DAY = 86_400_000

export interface Step {
  /** Minutes after the start at which it is received; a batch of its own. */
  readonly at?: number
  readonly send: readonly object[]
  readonly sentAt?: string
}

/** account, person, event, when it happened. */
export type Seen = readonly [account: string, person: string, event: string, ts: string]

export const group = (userId: string, groupId: string, timestamp: string) => ({
  type: 'group',
  userId,
  groupId,
  timestamp,
})
export const track = (userId: string, event: string, timestamp: string, more: object = {}) => ({
  type: 'track',
  userId,
  event,
  timestamp,
  ...more,
})
export const at = (groupId: string) => ({ context: { groupId } })

export async function play(tenant: Tenant & { clock: { now: number } }, steps: readonly Step[], drainBetween: boolean) {
  // A way in of its own for each step: nothing may hang on what a process remembers.
  for (const step of steps) {
    tenant.clock.now = START + (step.at ?? 0) * MINUTE
    await inTenant(tenant, (tx) => tidyIngest(tx, tenant))
    const taken = await openIngest().take(tenant, step.send, { type: null, sentAt: step.sentAt, source: 'test' })
    expect(taken).toEqual({ accepted: step.send.length, rejected: [] })
    if (drainBetween) await drained(tenant)
  }
  await drained(tenant)
}

export async function newStory(): Promise<Tenant & { clock: { now: number } }> {
  const clock = { now: START }
  return { ...(await newTenant({ now: () => clock.now })), clock }
}

/** What lies in ClickHouse, read as every metric reads it, with ids in the words of the story. */
export async function seenIn(tenant: Tenant): Promise<Seen[]> {
  const rows = await tenant.stores.olap.query<{ account_id: string; person_id: string; event: string; ts: string }>(
    'SELECT account_id, person_id, event, ts FROM events FINAL WHERE workspace_id = {w:UUID} ORDER BY ts, event',
    { w: tenant.workspace.id },
  )
  const names = await inTenant(tenant, (tx) =>
    sql<{ id: string; name: string }>`
      select id, external_id as name from account
      union all select coalesce(f.id, p.id), p.external_id from person p left join person f on f.merged_into = p.id
      union all select id, external_id from person where external_id is not null and merged_into is null`.execute(tx),
  )
  const nameOf = new Map(names.rows.map((row) => [row.id, row.name]))
  return rows.map((row) => [nameOf.get(row.account_id) ?? '?', nameOf.get(row.person_id) ?? '?', row.event, row.ts])
}
