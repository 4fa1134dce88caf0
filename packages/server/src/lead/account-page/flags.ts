import type { LoggedScore } from '../../judge/health'
import { dayBounds, localDay } from '../../kernel/time'
import { limitsOf, type Moment } from '../../record/accounts'
import { readTimeline, type TimelineEntry } from '../../record/activity'
import type { Tenant } from '../../trust/tenancy'
import type { Flag } from './flag'
import { flagsOfScores } from './flags-of-scores'

const MOST = 10

/** The changes of owner, plan, rating, scorecard and cap since a day, for the chart of the score; the latest ten, oldest first. */
export async function readFlags(
  tenant: Tenant,
  accountId: string,
  from: string,
  moment: Moment,
  closes: Promise<readonly LoggedScore[]>,
): Promise<Flag[]> {
  const { before, knownAt } = limitsOf(tenant, moment)
  const [{ items }, scores] = await Promise.all([
    readTimeline(tenant, {
      accountIds: [accountId],
      limit: 100,
      kinds: ['assignment', 'field', 'pulse'],
      before,
      knownAt: knownAt ?? undefined,
    }),
    closes,
  ])
  const since = new Date(dayBounds(from, tenant.workspace.timeZone).start).toISOString()
  const told = items
    .filter((entry) => entry.at >= since)
    .flatMap((entry) => {
      const label = labelOf(entry)
      return label ? [{ date: localDay(Date.parse(entry.at), tenant.workspace.timeZone), label }] : []
    })
  const ratings = items.flatMap(({ kind, payload }) =>
    kind === 'pulse' && payload.as === 'override' ? [Number(payload.rating)] : [],
  )
  const labels = new Map<string, string[]>()
  for (const { date, label } of [...told.reverse(), ...flagsOfScores(scores, new Set(ratings))]) {
    labels.set(date, [...(labels.get(date) ?? []), label])
  }
  return [...labels]
    .map(([date, of]) => ({ date, label: of.join(', ') }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .slice(-MOST)
}

function labelOf({ kind, subject, payload }: TimelineEntry): string | null {
  if (kind === 'pulse') return subject === 'set' ? `Pulse ${String(payload.rating)}` : 'Pulse withdrawn'
  const { before } = payload
  // What was first said of an account is no change of it.
  if (before === null || before === undefined) return null
  if (kind === 'assignment') return subject === 'owner' ? 'New owner' : null
  return subject === 'plan' ? `Plan ${String(before)} → ${String(payload.after ?? 'none')}` : null
}
