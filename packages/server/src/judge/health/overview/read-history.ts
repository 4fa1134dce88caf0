import { sql } from 'kysely'
import { addDays } from '../../../kernel/time'
import { lastClosedDay } from '../../../measure/metrics'
import type { Tx } from '../../../platform/postgres'
import { visibleAccounts } from '../../../record/accounts'
import type { Tenant } from '../../../trust/tenancy'
import { RECORDED } from '../log/score-log'
import type { HealthOverview } from './contract'

const WEEKS = 52

type Row = Omit<HealthOverview['history'][number], 'bands'> & HealthOverview['history'][number]['bands']

/**
 * Of the last 52 weeks, Monday to Sunday, the last close that was logged: how many accounts were shown in which band, and the mean
 * score; oldest first. Of one scorecard those accounts that it scored then. Only accounts that the actor may see.
 */
export async function readHistory(
  tx: Tx,
  tenant: Tenant,
  scorecard: string | undefined,
): Promise<HealthOverview['history']> {
  const to = lastClosedDay(tenant)
  const sunday = addDays(to, (7 - new Date(`${to}T00:00:00Z`).getUTCDay()) % 7)
  const ends = Array.from({ length: WEEKS }, (_, week) => addDays(sunday, -7 * (WEEKS - 1 - week)))
  const { rows: accounts } = await sql<{ id: string }>`
    select a.id from account a where a.workspace_id = ${tenant.workspace.id}::uuid
      and ${tenant.scope.kind === 'all' ? sql`not (${visibleAccounts(tenant)})` : visibleAccounts(tenant)}`.execute(tx)
  const count = (band: string): string => `toUInt32(countIf(tupleElement(close, 1) = '${band}'))`
  const rows = await tenant.stores.olap.query<Row>(
    `SELECT toString(day) AS date, ${count('at_risk')} AS at_risk, ${count('watch')} AS watch, ${count('healthy')} AS healthy,
       ${count('')} AS none, avgOrNull(tupleElement(close, 2)) AS average
     FROM (
       SELECT account_id, day, argMax((band, score, scorecard), ${RECORDED}) AS close FROM score_log
       WHERE workspace_id = {workspace:UUID} AND day IN {days:Array(Date)}
         AND account_id ${tenant.scope.kind === 'all' ? 'NOT IN' : 'IN'} {accounts:Array(UUID)}
       GROUP BY account_id, day
     )
     ${scorecard === undefined ? '' : 'WHERE tupleElement(close, 3) = {scorecard:String}'}
     GROUP BY day ORDER BY day`,
    {
      workspace: tenant.workspace.id,
      days: [...ends.slice(0, -1), to],
      accounts: accounts.map(({ id }) => id),
      ...(scorecard === undefined ? {} : { scorecard }),
    },
  )
  return rows.map(({ date, average, ...bands }) => ({ date, bands, average }))
}
