import { z } from 'zod'
import { defineJob, type JobDefinition } from '../../platform/jobs'
import { refreshAllRevenue } from './refresh'

export const jobs: readonly JobDefinition[] = [
  // Hourly, because workspaces' days begin at different hours.
  defineJob({
    name: 'revenue.refresh',
    payload: z.object({}),
    cron: '4 * * * *',
    run: (stores) => refreshAllRevenue(stores),
  }),
]
