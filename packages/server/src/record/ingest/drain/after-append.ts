import { localDay } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { markDirty, noteFirstSeen } from '../../accounts'
import { type EventRow, readInstantText } from '../domain/event-row'
import { countEvents } from '../sources'

/** What follows once events are in ClickHouse: accounts to compute again, first signs of life, counts of sources. */
export async function followAppend(tx: Tx, tenant: Tenant, rows: readonly EventRow[]): Promise<void> {
  if (rows.length === 0) return
  const first = new Map<string, string>()
  const sources = new Map<string, { events: number; at: string }>()
  for (const row of rows) {
    const known = first.get(row.account_id)
    if (known === undefined || known > row.ts) first.set(row.account_id, row.ts)
    const source = sources.get(row.source) ?? { events: 0, at: row.known_at }
    source.events++
    if (source.at < row.known_at) source.at = row.known_at
    sources.set(row.source, source)
  }
  for (const { day, accountIds } of byLateDay(tenant, first)) {
    if (day === null) await markDirty(tx, tenant, accountIds, 'live')
    else await markDirty(tx, tenant, accountIds, 'late', day)
  }
  await noteFirstSeen(
    tx,
    tenant,
    [...first].map(([accountId, ts]) => ({ accountId, at: new Date(readInstantText(ts)) })),
  )
  await countEvents(
    tx,
    tenant,
    [...sources].map(([source, { events, at }]) => ({ source, events, at: readInstantText(at) })),
  )
}

interface Marks {
  /** The earliest closed day that changed; null when only today did. */
  readonly day: string | null
  readonly accountIds: string[]
}

/** Accounts by the day from which their past changed. More days than a few are told as one, the earliest, which is only more work. */
function byLateDay(tenant: Tenant, first: ReadonlyMap<string, string>): Marks[] {
  const { timeZone } = tenant.workspace
  const today = localDay(tenant.stores.now(), timeZone)
  const marks = new Map<string | null, string[]>()
  for (const [accountId, ts] of first) {
    const own = localDay(readInstantText(ts), timeZone)
    const day = own < today ? own : null
    const same = marks.get(day)
    if (same) same.push(accountId)
    else marks.set(day, [accountId])
  }
  const late = [...marks.keys()].filter((day) => day !== null).sort()
  if (late.length > 10) {
    const accountIds = late.flatMap((day) => marks.get(day) ?? [])
    return [
      { day: late[0] as string, accountIds },
      ...(marks.has(null) ? [{ day: null, accountIds: marks.get(null) ?? [] }] : []),
    ]
  }
  return [...marks].map(([day, accountIds]) => ({ day, accountIds }))
}
