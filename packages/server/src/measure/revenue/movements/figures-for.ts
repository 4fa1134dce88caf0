import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { intervalOf } from '../domain/periods'
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
    ...(days ? [what === 'accounts' ? sql`select account_id, ${CELL} from day_cell` : ALIKE] : []),
  ]
  return sql`${days ? sql`${groupCtes(tenant, query, interval !== null)} ${dayCells(tenant, query, apart)},` : sql``}
    cell as (${sql.join(cells, sql` union all `)}), ${figureCte()}`
}

const CELL = sql.raw('n, grp, started, ended, t0, t1, is_new, s, e, p0, p1, still, m, q, fx, c, missing')

/** What moved alike by day is one row too. */
const ALIKE = sql`
  select null::uuid, n, grp, started, ended, t0, t1, is_new, sum(s), sum(e), sum(p0), sum(p1), sum(still), sum(m), sum(q), sum(fx), sum(c), min(missing)
  from day_cell group by n, grp, started, ended, t0, t1, is_new, sign(m), sign(q), sign(still - s - p0)`

/** `settled` and `cut`, where something asks for them. */
function groupCtes(tenant: Tenant, query: CellQuery, whole: boolean): RawBuilder<unknown> {
  const { by, periods } = query
  const edges = cutEdges(tenant, query)
  if (by?.kind !== 'account') return whole ? sql`` : sql`cut as materialized (${edges}),`
  const time = [periods[0].first, periods.at(-1)?.next ?? ''] as const
  return sql`${settledCte(tenant, by.told, time, whole ? undefined : edges)},`
}
