import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'
import { UNIT } from '../ledger/units'
import type { Selection } from '../movements/selection'
import { movedCte } from '../movements/source'
import type { Breakdown } from '../movements/stretches'
import type { RevenueSettings } from '../settings/settings'

export interface HoldingQuery {
  readonly selection: Selection
  readonly settings: RevenueSettings
  readonly knownAt?: Date | undefined
  readonly by?: Breakdown | null | undefined
}

/**
 * The CTEs `apart_delta` and `kept_delta (account_id, currency, day, held, least, paid_from)`: by how much what an account holds, active
 * and paused, changed on a day before `until`. Of accounts told apart in whichever currency; of the others, where `monthly`, a month is one
 * change, with the least that was held on any day of it and the first day of all on which anything was.
 */
export function deltaCtes(
  tenant: Tenant,
  query: HoldingQuery,
  apart: readonly string[],
  until: RawBuilder<unknown>,
  monthly: boolean,
): RawBuilder<unknown> {
  const { selection } = query
  const own = (alias: string): RawBuilder<unknown> => {
    const account = sql.ref(`${alias}.account_id`)
    return sql`${sql.ref(`${alias}.workspace_id`)} = ${tenant.workspace.id}::uuid ${selection ? sql`and ${account} in (${selection})` : sql``}
      ${apart.length > 0 ? sql`and not (${account} = any(${[...apart]}::uuid[]))` : sql``}`
  }
  const days = (source: RawBuilder<unknown>) => sql`
    select c.account_id, c.currency, c.day, sum(c.after + c.paused_after - c.before - c.paused_before) as held, null::numeric as least, null::date as paid_from
    from ${source} and c.component = 'recurring' and c.day < ${until} group by 1, 2, 3`
  const kept = monthly
    ? sql`select m.account_id, m.currency, m.month as day, (m.after + m.paused_after - m.before - m.paused_before) * ${UNIT} as held, m.least * ${UNIT} as least, m.paid_from
        from revenue_account_month m where ${own('m')} and m.month < ${until}`
    : days(sql`revenue_change c where ${own('c')}`)
  const told =
    apart.length > 0
      ? sql`${movedCte(tenant, query, apart)}, apart_delta as (${days(sql`moved c where true`)})`
      : sql`apart_delta as (select null::uuid as account_id, null::text as currency, null::date as day, null::numeric as held, null::date as paid_from where false)`
  return sql`${told}, kept_delta as (${kept})`
}
