import { z } from 'zod'
import { deleteRows } from '../../platform/clickhouse'
import { defineJob, enqueueJob, type JobDefinition } from '../../platform/jobs'
import type { Tx } from '../../platform/postgres'
import { openSystemTenant, type Tenant } from '../../trust/tenancy'
import { fillScores } from './log/log'
import { FILL_JOB } from './scorecards/definitions'

const ERASE_JOB = 'erase-score-log'

/** Forgets accounts: what no foreign key removes is erased from the log by a job, in the transaction of the deletion. */
export const eraseHealth = (tx: Tx, tenant: Tenant, accountIds: readonly string[]): Promise<void> =>
  enqueueJob(tx, ERASE_JOB, { workspaceId: tenant.workspace.id, accountIds })

export const jobs: readonly JobDefinition[] = [
  defineJob({
    name: FILL_JOB,
    payload: z.object({ workspaceId: z.uuid() }),
    run: async (stores, { workspaceId }) =>
      fillScores(await openSystemTenant(stores, workspaceId, 'scores of the past')),
  }),
  defineJob({
    name: ERASE_JOB,
    payload: z.object({ workspaceId: z.uuid(), accountIds: z.array(z.uuid()) }),
    run: (stores, { workspaceId, accountIds }) =>
      deleteRows(stores.olap, 'score_log', 'workspace_id = {workspace:UUID} AND account_id IN {ids:Array(UUID)}', {
        workspace: workspaceId,
        ids: accountIds,
      }),
  }),
]
