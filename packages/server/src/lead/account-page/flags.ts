import { dayBounds, localDay } from '../../kernel/time'
import { limitsOf, type Moment } from '../../record/accounts'
import { readTimeline, type TimelineEntry } from '../../record/activity'
import type { Tenant } from '../../trust/tenancy'

export interface Flag {
  readonly date: string
  readonly label: string
}

const MOST = 6

/** The changes of owner and of plan since a day, for the chart of the score; the latest six. */
export async function readFlags(tenant: Tenant, accountId: string, from: string, moment: Moment): Promise<Flag[]> {
  const { before, knownAt } = limitsOf(tenant, moment)
  const { items } = await readTimeline(tenant, {
    accountIds: [accountId],
    limit: 100,
    kinds: ['assignment', 'field'],
    before,
    knownAt: knownAt ?? undefined,
  })
  const since = new Date(dayBounds(from, tenant.workspace.timeZone).start).toISOString()
  return items
    .filter((entry) => entry.at >= since)
    .flatMap((entry) => {
      const label = labelOf(entry)
      return label ? [{ date: localDay(Date.parse(entry.at), tenant.workspace.timeZone), label }] : []
    })
    .slice(0, MOST)
    .reverse()
}

function labelOf({ kind, subject, payload }: TimelineEntry): string | null {
  const { before } = payload
  // What was first said of an account is no change of it.
  if (before === null || before === undefined) return null
  if (kind === 'assignment') return subject === 'owner' ? 'New owner' : null
  return subject === 'plan' ? `Plan ${String(before)} → ${String(payload.after ?? 'none')}` : null
}
