import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'
import type { Period } from '../domain/periods'
import { changeCte } from '../ledger/changes'
import { familyCte, familyCteAt } from '../ledger/family'
import { spanCte } from '../ledger/spans'
import type { RevenueSettings } from '../settings/settings'
import type { Selection } from './selection'
import type { Breakdown } from './stretches'

/** What is asked of the ledger. */
export interface CellQuery {
  readonly periods: readonly [Period, ...Period[]]
  readonly selection: Selection
  readonly settings: RevenueSettings
  readonly knownAt?: Date | undefined
  readonly by?: Breakdown | null | undefined
}

/** Days at which periods begin, as SQL knows them. */
export const boundsOf = (periods: readonly Period[]): RawBuilder<unknown> =>
  sql`${periods.map((one) => one.first)}::date[]`

/** The first day after the last period. */
export const lastOf = (periods: readonly Period[]): RawBuilder<unknown> => sql`${periods.at(-1)?.next ?? ''}::date`

/** The months in which periods that are no whole months begin and end; a day has one alone. */
export const edgeMonths = (periods: readonly [Period, ...Period[]]): string[] => [
  ...new Set([periods[0].first, periods.at(-1)?.next ?? periods[0].next].map((day) => `${day.slice(0, 7)}-01`)),
]

export const within = (column: RawBuilder<unknown>, selection: Selection): RawBuilder<unknown> =>
  selection ? sql`and ${column} in (${selection})` : sql``

/** The same where an index leads to an account's rows: it is walked for those selected, where a join would read the rows of all. */
export const withinIndexed = (column: RawBuilder<unknown>, selection: Selection): RawBuilder<unknown> =>
  selection ? sql`and ${column} = any(array(${selection}))` : sql``

/** The CTE `moved`: rows of the ledger, as known now or then, of the accounts told apart that are asked for. */
export function movedCte(
  tenant: Tenant,
  query: Pick<CellQuery, 'selection' | 'settings' | 'knownAt'>,
  apart: readonly string[],
): RawBuilder<unknown> {
  const { selection, settings, knownAt } = query
  if (knownAt) {
    // As known then an account may have stood alone that has been merged since; it is seen with the one it is in now.
    const seen = selection ? sql`join present p on p.id = c.account_id where p.account_id in (${selection})` : sql``
    return sql`${familyCteAt(tenant, knownAt, apart)}, ${spanCte(tenant, { settings, some: true, knownAt })}, ${changeCte()},
      ${familyCte(tenant, apart, 'present')}, moved as (select c.* from change c ${seen})`
  }
  return sql`moved as (
    select * from revenue_change c where c.workspace_id = ${tenant.workspace.id}::uuid and c.account_id = any(${[...apart]}::uuid[])
      ${within(sql`c.account_id`, selection)})`
}

/** The CTE `period (n, first_day, next_day)`, numbered from 1. */
export const periodCte = (periods: readonly Period[]): RawBuilder<unknown> => sql`period as (
  select n::int, first_day, next_day from unnest(${boundsOf(periods)}, ${periods.map((one) => one.next)}::date[])
    with ordinality as p(first_day, next_day, n))`
