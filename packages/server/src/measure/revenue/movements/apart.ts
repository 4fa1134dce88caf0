import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { Period } from '../domain/periods'

/**
 * The accounts that the kept months do not tell: those that ever held another currency than the workspace's, whose worth changes with
 * the day, those of which something is still to change in a period that is not over, and of a past knowledge those of which something was
 * learnt since, with all that they are or were merged with.
 */
export async function readApart(
  tx: Tx,
  tenant: Tenant,
  knownAt: Date | undefined,
  periods: readonly Period[] = [],
): Promise<string[]> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const running = periods.find((one) => one.over)
  const abroad = sql`
    select account_id from account_revenue where workspace_id = ${workspace}
      and currencies <> '{}' and currencies <> array[${tenant.workspace.currency}::text]
    ${
      running
        ? sql`union select account_id from revenue_change
            where workspace_id = ${workspace} and day >= ${running.next}::date and day < ${running.over as string}::date`
        : sql``
    }`
  if (!knownAt) return ids((await sql<Row>`${abroad}`.execute(tx)).rows)
  const then = sql`${knownAt}::timestamptz`
  const { rows } = await sql<Row>`
    with recursive link as (
      select from_id, to_id, opened_at, closed_at from account_alias where workspace_id = ${workspace}),
    apart (account_id) as (
      select account_id from (
        ${abroad}
        union all
        select v.account_id from subscription_version v where v.workspace_id = ${workspace} and v.subscription_id in (
          select n.subscription_id from subscription_version n where n.workspace_id = ${workspace} and n.known_at > ${then})
        union all
        select from_id from link where opened_at > ${then} or (opened_at <= ${then} and closed_at > ${then})) x
      union
      select case when l.from_id = a.account_id then l.to_id else l.from_id end
      from apart a join link l on l.from_id = a.account_id or l.to_id = a.account_id)
    select account_id from apart`.execute(tx)
  return ids(rows)
}

interface Row {
  readonly account_id: string
}

const ids = (rows: readonly Row[]): string[] => rows.map((row) => row.account_id)
