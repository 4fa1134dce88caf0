import { sql } from 'kysely'
import { endOf, formatInstant, momentOfDay } from '../../../measure/metrics'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { Dates } from './domain/dates'

/**
 * Of each account how many events from before the end of the last date were learnt a day or more after they happened. Read only where
 * events were imported without their history: what comes late by itself is little.
 */
export async function readLateEvents(tenant: Tenant, dates: Dates): Promise<ReadonlyMap<string, number>> {
  const { rows } = await inTenant(tenant, (tx) =>
    sql`select 1 from import where workspace_id = ${tenant.workspace.id}::uuid and kind = 'events' and state = 'done'
      and options ->> 'history' = 'false' limit 1`.execute(tx),
  )
  if (rows.length === 0) return new Map()
  const late = await tenant.stores.olap.query<{ account: string; n: number }>(
    `SELECT account_id AS account, count() AS n FROM events
     WHERE workspace_id = {workspace:UUID} AND ts < {to:DateTime64(3, 'UTC')} AND known_at >= ts + INTERVAL 1 DAY
     GROUP BY account`,
    { workspace: tenant.workspace.id, to: formatInstant(endOf(momentOfDay(tenant, dates.at(-1) as string))) },
  )
  return new Map(late.map(({ account, n }) => [account, n]))
}
