import { z } from 'zod'
import { defineJob, type JobDefinition } from '../../platform/jobs'
import { runNight } from './snapshot'

export const jobs: readonly JobDefinition[] = [
  // Hourly, because workspaces' days begin at different hours; each night's work is done once.
  defineJob({ name: 'renewals.night', payload: z.object({}), cron: '6 * * * *', run: (stores) => runNight(stores) }),
]
