import { sql } from 'kysely'
import { addDays } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { figuresFor } from './figures-for'
import { missingRate } from './read-movements'
import type { CellQuery } from './source'

/** What an account held at the end of a day, in the workspace's currency at the day's rates. */
export interface Holding {
  readonly account: string
  readonly name: string
  readonly group: string | null
  readonly mrr: string
  readonly paused: string
}

/** Before anything was ever held. */
const BEGINNING = '1900-01-01'

/**
 * The accounts that held something at the end of a day, paused included, the largest first, with how many there are and what they come
 * to: all that ever moved them until then. Throws `missing_rate`.
 */
export async function readHoldings(
  tx: Tx,
  tenant: Tenant,
  day: string,
  query: Omit<CellQuery, 'periods'>,
  page: { readonly group?: string | null | undefined; readonly limit: number; readonly offset: number },
): Promise<{ items: Holding[]; total: number; sum: string; paused: string }> {
  const whole = { key: `until ${day}`, first: BEGINNING, next: addDays(day, 1) }
  const { rows } = await sql<Holding & { total: number; sum: string; all_paused: string; missing: string | null }>`
    with recursive ${await figuresFor(tx, tenant, { ...query, periods: [whole] }, 'accounts')},
    held as (
      select account_id, grp, sum("end") as mrr, sum("pausedEnd") as paused, min(missing) as missing
      from figure where n = 1 group by account_id, grp having sum("end") <> 0 or sum("pausedEnd") <> 0),
    chosen as (
      select *, count(*) over () as total, sum(mrr) over () as sum, sum(paused) over () as all_paused, min(missing) over () as missing_any
      from held ${page.group === undefined ? sql`` : sql`where grp is not distinct from ${page.group}::text`})
    select a.external_id as account, a.name, c.grp as "group", c.mrr::numeric(30,4)::text as mrr, c.paused::numeric(30,4)::text as paused,
      c.total, c.sum::numeric(30,4)::text as sum, c.all_paused::numeric(30,4)::text as all_paused, c.missing_any as missing
    from chosen c join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = c.account_id
    order by c.mrr desc, a.external_id, c.grp limit ${page.limit} offset ${page.offset}`.execute(tx)
  const [first] = rows
  if (first?.missing) throw missingRate(first.missing, tenant.workspace.currency)
  return {
    items: rows.map(({ account, name, group, mrr, paused }) => ({ account, name, group, mrr, paused })),
    total: first?.total ?? 0,
    sum: first?.sum ?? '0.0000',
    paused: first?.all_paused ?? '0.0000',
  }
}
