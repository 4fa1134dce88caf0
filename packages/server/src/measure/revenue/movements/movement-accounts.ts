import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { MOVEMENTS, type Movement } from '../domain/movements'
import { figuresFor } from './figures-for'
import { missingRate } from './read-movements'
import type { CellQuery } from './source'

/** What one account moved within a period. */
export interface AccountMovement {
  readonly account: string
  readonly name: string
  readonly group: string | null
  /** What it was above all; null where nothing but groups or rates changed. */
  readonly kind: Movement | null
  readonly start: string
  readonly new: string
  readonly expansion: string
  readonly contraction: string
  readonly churn: string
  readonly reactivation: string
  readonly pause: string
  readonly resume: string
  readonly transferIn: string
  readonly transferOut: string
  readonly fx: string
  readonly end: string
}

export interface PageQuery {
  readonly kind?: Movement | undefined
  readonly group?: string | null | undefined
  readonly limit: number
  readonly offset: number
}

/** The accounts behind the movements of one period, the largest first, with how many there are and what they come to. */
export async function readMovementAccounts(
  tx: Tx,
  tenant: Tenant,
  query: CellQuery,
  page: PageQuery,
): Promise<{ items: AccountMovement[]; total: number; sum: string }> {
  const ctes = await figuresFor(tx, tenant, query, 'accounts')
  const each = (write: (key: RawBuilder<unknown>) => RawBuilder<unknown>, between = sql`, `) =>
    sql.join(
      MOVEMENTS.map((key) => write(sql.id(key))),
      between,
    )
  const amount = page.kind
    ? sql`${sql.id(page.kind)}`
    : sql`(new + expansion + contraction + churn + reactivation + pause + resume + "transferIn" + "transferOut" + abs(fx))`
  const { rows } = await sql<AccountMovement & { total: number; sum: string; missing: string | null }>`
    with recursive ${ctes},
    one as (
      select account_id, grp, ${each((key) => sql`sum(${key}) as ${key}`)}, sum("start") as "start", sum("end") as "end", min(missing) as missing
      from figure where n = 1 group by account_id, grp),
    chosen as (
      select *, ${amount} as amount, count(*) over () as total, sum(${amount}) over () as sum, min(missing) over () as missing_any
      from one where ${page.kind ? sql`${sql.id(page.kind)} <> 0` : sql`(${each((key) => sql`${key} <> 0`, sql` or `)})`}
        ${page.group === undefined ? sql`` : sql`and grp is not distinct from ${page.group}::text`})
    select a.external_id as account, a.name, c.grp as "group", ${each((key) => sql`c.${key}::numeric(30,4)::text as ${key}`)},
      c."start"::numeric(30,4)::text as "start", c."end"::numeric(30,4)::text as "end",
      case when c.new <> 0 then 'new' when c.churn <> 0 then 'churn' when c.reactivation <> 0 then 'reactivation'
        when c.expansion > c.contraction then 'expansion' when c.contraction > 0 then 'contraction' when c.pause <> 0 then 'pause'
        when c.resume <> 0 then 'resume' when c."transferIn" <> 0 then 'transferIn' when c."transferOut" <> 0 then 'transferOut'
        when c.fx <> 0 then 'fx' end as kind,
      c.total, c.sum::numeric(30,4)::text as sum, c.missing_any as missing
    from chosen c join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = c.account_id
    order by abs(c.amount) desc, a.external_id, c.grp limit ${page.limit} offset ${page.offset}`.execute(tx)
  const missing = rows[0]?.missing
  if (missing) throw missingRate(missing, tenant.workspace.currency)
  return {
    items: rows.map(({ total: _, sum: __, missing: ___, ...row }) => row),
    total: rows[0]?.total ?? 0,
    sum: rows[0]?.sum ?? '0.0000',
  }
}
