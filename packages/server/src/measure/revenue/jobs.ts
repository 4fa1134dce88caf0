import { z } from 'zod'
import { defineJob, type JobDefinition } from '../../platform/jobs'
import { refreshAllRevenue } from './refresh'
import { applyPolicies, POLICY_JOB } from './settings/save-settings'

export const jobs: readonly JobDefinition[] = [
  // Hourly, because workspaces' days begin at different hours.
  defineJob({
    name: 'revenue.refresh',
    payload: z.object({}),
    cron: '4 * * * *',
    run: (stores) => refreshAllRevenue(stores),
  }),
  defineJob({
    name: POLICY_JOB,
    payload: z.object({ workspaceId: z.uuid() }),
    run: (stores, { workspaceId }) => applyPolicies(stores, workspaceId),
  }),
]
