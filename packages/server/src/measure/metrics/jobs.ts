import { z } from 'zod'
import { asError } from '../../kernel/errors'
import { daysBetween } from '../../kernel/time'
import { defineJob, type JobDefinition } from '../../platform/jobs'
import type { Stores } from '../../platform/stores'
import { listWorkspaceIds, openSystemTenant } from '../../trust/tenancy'
import { closeDays, logDays } from './log'
import { lastClosedDay } from './moment-of'
import { RELOG_JOB, refreshAll } from './refresh'
import { detectSilentSources } from './silence/detect'

/** One workspace's fault is logged and does not keep the others waiting; the job is then tried again. */
async function inEach(stores: Stores, work: (workspaceId: string) => Promise<unknown>): Promise<void> {
  const faults: unknown[] = []
  for (const workspaceId of await listWorkspaceIds(stores)) {
    try {
      await work(workspaceId)
    } catch (thrown) {
      stores.log.error({ err: asError(thrown), workspaceId }, 'a workspace could not be computed')
      faults.push(thrown)
    }
  }
  if (faults.length > 0) throw asError(faults[0])
}

export const jobs: readonly JobDefinition[] = [
  defineJob({
    name: 'refresh-all-metrics',
    payload: z.object({}),
    cron: '*/5 * * * *',
    run: (stores) => inEach(stores, (workspaceId) => refreshAll(stores, workspaceId)),
  }),
  defineJob({
    name: 'close-metric-days',
    payload: z.object({}),
    // Days end at every quarter of an hour somewhere; where none has ended this costs one row read.
    cron: '1,16,31,46 * * * *',
    run: (stores) =>
      inEach(stores, async (workspaceId) => closeDays(await openSystemTenant(stores, workspaceId, 'close of day'))),
  }),
  defineJob({
    name: 'detect-silence',
    payload: z.object({}),
    cron: '4,14,24,34,44,54 * * * *',
    run: (stores) =>
      inEach(stores, async (workspaceId) =>
        detectSilentSources(await openSystemTenant(stores, workspaceId, 'sources')),
      ),
  }),
  defineJob({
    name: RELOG_JOB,
    payload: z.object({
      workspaceId: z.string(),
      from: z.string(),
      accountIds: z.array(z.string()).nullable(),
      cause: z.enum(['late', 'import']),
    }),
    run: async (stores, { workspaceId, from, accountIds, cause }) => {
      const tenant = await openSystemTenant(stores, workspaceId, 'late data')
      const count = daysBetween(from, lastClosedDay(tenant)) + 1
      await logDays(tenant, { first: from, step: 1, count }, { cause, accountIds })
    },
  }),
]
