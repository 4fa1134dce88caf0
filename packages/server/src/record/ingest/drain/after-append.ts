import { localDay } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { markDirty, noteFirstSeen } from '../../accounts'
import type { Marks } from '../domain/marks'
import { countEvents } from '../sources'

/** What follows once events are in ClickHouse: accounts to compute again, first signs of life, counts of sources. */
export async function followAppend(tx: Tx, tenant: Tenant, marks: Marks): Promise<void> {
  const first = Object.entries(marks.accounts)
  if (first.length === 0) return
  for (const { day, accountIds } of byLateDay(tenant, first)) {
    if (day === null) await markDirty(tx, tenant, accountIds, 'live')
    else await markDirty(tx, tenant, accountIds, 'late', day)
  }
  await noteFirstSeen(
    tx,
    tenant,
    first.map(([accountId, ts]) => ({ accountId, at: new Date(ts) })),
  )
  const counts = Object.entries(marks.sources).map(([source, events]) => ({ source, events, at: marks.knownAt }))
  await countEvents(tx, tenant, counts)
}

interface DayMarks {
  /** The earliest closed day that changed; null when only today did. */
  readonly day: string | null
  readonly accountIds: readonly string[]
}

/** More late days than these are told as one, the earliest: that is only more work. */
const MAX_DAYS = 10

/** Accounts by the day from which their past changed. */
function byLateDay(tenant: Tenant, first: readonly (readonly [string, number])[]): DayMarks[] {
  const { timeZone } = tenant.workspace
  const today = localDay(tenant.stores.now(), timeZone)
  const live: string[] = []
  const late = new Map<string, string[]>()
  for (const [accountId, ts] of first) {
    const day = localDay(ts, timeZone)
    if (day >= today) live.push(accountId)
    else late.set(day, [...(late.get(day) ?? []), accountId])
  }
  const days = [...late.keys()].sort()
  const told: DayMarks[] =
    days.length > MAX_DAYS
      ? [{ day: days[0] as string, accountIds: [...late.values()].flat() }]
      : days.map((day) => ({ day, accountIds: late.get(day) ?? [] }))
  return live.length > 0 ? [...told, { day: null, accountIds: live }] : told
}
