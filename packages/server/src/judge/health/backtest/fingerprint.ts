import { sql } from 'kysely'
import { inTenant, type Tenant } from '../../../trust/tenancy'

/**
 * A text that changes whenever what is read of the past may have changed: time zone, imports and their undo, erasures, merges of accounts
 * and people, the ledger and the rates; and, where `live`, anything about any account or field. Null while an import is under way: nothing read
 * meanwhile may be kept.
 */
export async function readFingerprint(tenant: Tenant, live: boolean): Promise<string | null> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const aliases = (table: 'account_alias' | 'person_alias') => sql`(
    select concat_ws(' ', count(*), count(closed_at), max(opened_at), max(closed_at)) from ${sql.table(table)} where workspace_id = ${workspace})`
  const [[mutations], { rows }] = await Promise.all([
    tenant.stores.olap.query<{ told: string }>(
      `SELECT concat(toString(count()), ' ', toString(countIf(is_done)), ' ', toString(max(create_time))) AS told
       FROM system.mutations WHERE database = currentDatabase() AND table = 'events'`,
    ),
    inTenant(tenant, (tx) =>
      sql<{ told: string; open: boolean }>`
        select
          (select count(*) > 0 from import where workspace_id = ${workspace} and state in ('queued', 'running', 'undoing')) as open,
          concat_ws('|',
            (select md5(string_agg(concat_ws(' ', id, state, finished_at, undo), ',' order by id)) from import where workspace_id = ${workspace}),
            ${aliases('account_alias')}, ${aliases('person_alias')},
            (select seq from revenue_state where workspace_id = ${workspace})
            ${
              live
                ? sql`, (select concat_ws(' ', count(*), sum(seq)) from account_dirty where workspace_id = ${workspace}),
              (select md5(string_agg(f::text, ',' order by f.entity, f.key)) from field f where f.workspace_id = ${workspace})`
                : sql``
            }
          ) as told`.execute(tx),
    ),
  ])
  const [row] = rows
  return row && !row.open ? [tenant.workspace.timeZone, mutations?.told, row.told].join('|') : null
}
