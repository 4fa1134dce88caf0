import { at, type Step, work } from '../step'
import { accountMerges, accounts, fields, forgetAccounts, readAccounts } from './accounts'
import { health, overview } from './health'
import { imports, undoImport } from './imports'
import { audit, keys } from './keys'
import { farewell, members } from './members'
import { forgetMetrics, metrics } from './metrics'
import { forgetPeople, people, readPeople } from './people'
import { renewals } from './renewals'
import { readRevenue, revenue, revenueClose } from './revenue'
import { setup } from './setup'
import { readEvents, tracking } from './tracking'

/** When the story begins: a Monday. */
export const STORY_STARTS = '2026-03-30T08:00:00Z'

/** A company and its customers over two days. Each step is the example of one operation; what follows builds on what went before. */
export const STORY: readonly Step[] = [
  ...setup,
  ...members,
  ...keys,
  ...accounts,
  ...fields,
  ...people,
  ...revenue,
  ...imports,
  at('2026-03-31T08:00:00Z'),
  ...tracking,
  at('2026-04-01T08:00:00Z'),
  work,
  ...metrics,
  ...health,
  ...readEvents,
  ...readPeople,
  ...readAccounts,
  ...readRevenue,
  ...revenueClose,
  ...renewals,
  ...overview,
  ...accountMerges,
  ...audit,
  ...undoImport,
  ...forgetMetrics,
  ...forgetPeople,
  ...forgetAccounts,
  ...farewell,
]
