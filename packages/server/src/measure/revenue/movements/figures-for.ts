import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { intervalOf } from '../domain/periods'
import { UNIT } from '../ledger/units'
import { readApart } from './apart'
import { cutEdges, dayCells } from './day-cells'
import { figureCte } from './figures'
import { accountCells, classCells } from './month-cells'
import { planFigures } from './plan-figures'
import type { CellQuery } from './source'
import { settledCte } from './stretches'

/**
 * The CTEs that end in `figure`, by the shortest way: what the kept months tell from them, the rest from the ledger's days. For sums,
 * what moves alike is one row and period 0 holds what came before; for accounts there is a row each, and no period 0.
 */
export async function figuresFor(
  tx: Tx,
  tenant: Tenant,
  query: CellQuery,
  what: 'sums' | 'accounts',
): Promise<RawBuilder<unknown>> {
  const apart = await readApart(tx, tenant, query.knownAt, query.periods)
  if (query.by?.kind === 'plan') return planFigures(tenant, query, apart, what)
  const interval = intervalOf(query.periods)
  const days = apart.length > 0 || query.by || !interval
  const kept = what === 'accounts' ? accountCells : classCells
  const cells = [
    ...(interval ? [kept(tenant, query, interval, apart)] : []),
    ...(days ? [what === 'accounts' ? EACH : ALIKE] : []),
  ]
  return sql`${days ? sql`${groupCtes(tenant, query, interval !== null)} ${dayCells(tenant, query, apart)},` : sql``}
    cell as (${sql.join(cells, sql` union all `)}), ${figureCte()}`
}

const AMOUNTS = ['s', 'e', 'p0', 'p1', 'still', 'm', 'q', 'fx'] as const
const amounts = (of: (name: string) => string) =>
  sql.join(AMOUNTS.map((name) => sql`${sql.raw(of(name))} * ${UNIT} as ${sql.id(name)}`))

const EACH = sql`select account_id, n, grp, started, ended, t0, t1, is_new, ${amounts((name) => name)}, c, missing from day_cell`

/** What moved alike by day is one row too. */
const ALIKE = sql`
  select null::uuid as account_id, n, grp, started, ended, t0, t1, is_new, ${amounts((name) => `sum(${name})`)}, sum(c) as c, min(missing) as missing
  from day_cell group by n, grp, started, ended, t0, t1, is_new, sign(m), sign(q), sign(still - s - p0)`

/** `settled` and `cut`, where something asks for them. */
function groupCtes(tenant: Tenant, query: CellQuery, whole: boolean): RawBuilder<unknown> {
  const { by, periods } = query
  const edges = cutEdges(tenant, query)
  if (by?.kind !== 'account') return whole ? sql`` : sql`cut as materialized (${edges}),`
  const time = [periods[0].first, periods.at(-1)?.next ?? ''] as const
  return sql`${settledCte(tenant, by.told, time, whole ? undefined : edges)},`
}
