import { sql } from 'kysely'
import { NIL_ID } from '../../kernel/ids'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'

interface Seen {
  readonly person: string
  readonly first: string
  readonly last: string
}

/** Above so many accounts the whole workspace is read, which is faster than a long list. */
const LISTED_ACCOUNTS = 200

/**
 * Sets when the people of these accounts were first and last seen, from raw events: so late events count like others. Somebody
 * whose events are all gone keeps what was last known.
 */
export async function refreshSeen(tx: Tx, tenant: Tenant, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return
  const listed = accountIds.length <= LISTED_ACCOUNTS
  const people = `SELECT DISTINCT person_id FROM events
    WHERE workspace_id = {workspace:UUID} AND account_id IN {accounts:Array(UUID)} AND person_id != {nil:UUID}`
  const found = await tenant.stores.olap.query<Seen>(
    `SELECT toString(person_id) AS person, toString(min(ts)) AS first, toString(max(ts)) AS last
     FROM events WHERE workspace_id = {workspace:UUID} AND person_id != {nil:UUID} ${listed ? `AND person_id IN (${people})` : ''}
     GROUP BY person_id`,
    { workspace: tenant.workspace.id, nil: NIL_ID, ...(listed ? { accounts: [...accountIds] } : {}) },
    { lane: 'job' },
  )
  const utc = (text: string) => `${text.replace(' ', 'T')}Z`
  await sql`
    with seen as (
      select coalesce(p.merged_into, p.id) as id, min(s.first) as first, max(s.last) as last
      from unnest(${found.map((row) => row.person)}::uuid[], ${found.map((row) => utc(row.first))}::timestamptz[],
        ${found.map((row) => utc(row.last))}::timestamptz[]) as s(id, first, last)
      join person p on p.workspace_id = ${tenant.workspace.id}::uuid and p.id = s.id
      group by 1 order by 1)
    update person p set first_seen_at = s.first, last_seen_at = s.last
    from seen s
    where p.workspace_id = ${tenant.workspace.id}::uuid and p.id = s.id
      and (p.first_seen_at, p.last_seen_at) is distinct from (s.first, s.last)`.execute(tx)
}
