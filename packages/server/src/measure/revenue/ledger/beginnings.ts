import { sql } from 'kysely'
import { inTenant } from '../../../trust/tenancy'
import type { ReadBeginnings } from '../../metrics'
import { knownCte } from './spans'

/** An account that has a subscription is there from that one's first day on, trial or not. */
export const readFirstSubscriptions: ReadBeginnings = (tenant, knownAt, accountIds) =>
  inTenant(tenant, async (tx) => {
    const only = accountIds
      ? sql`v.subscription_id = any(array(
          select distinct m.subscription_id from subscription_version m
          where m.workspace_id = ${tenant.workspace.id}::uuid and m.account_id = any(${[...accountIds]}::uuid[])))`
      : undefined
    const then = knownAt === null ? undefined : new Date(knownAt)
    const { rows } = await sql<{ account_id: string; at: number }>`
      with ${knownCte(tenant, { some: false, knownAt: then, ...(only ? { only } : {}) })}
      select account_id, (extract(epoch from min(greatest(begins_on, valid_from))::timestamp at time zone ${tenant.workspace.timeZone}) * 1000)::float8 as at
      from known where hidden_from is null or hidden_from > coalesce(valid_from, '-infinity')
      group by account_id`.execute(tx)
    return new Map(rows.map((row) => [row.account_id, row.at]))
  })
