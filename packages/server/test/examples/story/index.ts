import { chapter, type Step, work } from '../step'
import { accountMerges, accounts, fields, forgetAccounts, readAccounts } from './accounts'
import { health, overview, pulses, pulseWithdrawn, scorecardsGone } from './health'
import { imports, undoImport } from './imports'
import { audit, keys } from './keys'
import { farewell, members } from './members'
import { forgetMetrics, metrics } from './metrics'
import { forgetPeople, people, readPeople } from './people'
import { renewals } from './renewals'
import { readRevenue, revenue, revenueClose, revenueLosses } from './revenue'
import { setup } from './setup'
import { silence } from './sources'
import { readEvents, tracking } from './tracking'

/** When the story begins: a Monday. */
export const STORY_STARTS = '2026-03-30T08:00:00Z'

/** A company and its customers over three days. Each step is the example of one operation; what follows builds on what went before. */
export const STORY: readonly Step[] = [
  ...chapter('2026-03-30T08:00:00Z', setup),
  ...chapter('2026-03-30T08:10:00Z', members, keys),
  ...chapter('2026-03-30T08:20:00Z', accounts, fields),
  ...chapter('2026-03-30T08:30:00Z', people),
  ...chapter('2026-03-30T08:40:00Z', revenue),
  ...chapter('2026-03-30T08:50:00Z', imports),

  ...chapter('2026-03-31T08:00:00Z', tracking),

  ...chapter('2026-04-01T08:00:00Z', [work], metrics),
  ...chapter('2026-04-01T08:10:00Z', health, pulses),
  ...chapter('2026-04-01T08:20:00Z', readEvents, readPeople, readAccounts),
  ...chapter('2026-04-01T08:30:00Z', readRevenue, revenueLosses, revenueClose),
  ...chapter('2026-04-01T08:40:00Z', renewals),
  ...chapter('2026-04-01T09:00:00Z', overview, pulseWithdrawn),
  ...chapter('2026-04-01T09:10:00Z', accountMerges),
  ...chapter('2026-04-01T09:20:00Z', audit),
  ...chapter('2026-04-01T09:30:00Z', undoImport),
  ...chapter('2026-04-01T09:35:00Z', silence),
  ...chapter('2026-04-01T09:40:00Z', scorecardsGone, forgetMetrics, forgetPeople, forgetAccounts, farewell),
]
