import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { readApart } from './apart'
import { cutEdges, dayCells } from './day-cells'
import { figureCte } from './figures'
import { accountCells, classCells, isMonthly } from './month-cells'
import { planFigures } from './plan-figures'
import { type CellQuery, isAligned } from './source'
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
  const apart = await readApart(tx, tenant, query.knownAt)
  if (query.by?.kind === 'plan') return planFigures(tenant, query, apart, what)
  const whole = isAligned(query.periods)
  const days = apart.length > 0 || query.by || !whole
  const cells = [
    ...(whole ? monthParts(tenant, query, apart, what) : []),
    ...(days ? [sql`select account_id, ${CELL} from day_cell`] : []),
  ]
  return sql`${days ? sql`${groupCtes(tenant, query, whole)} ${dayCells(tenant, query, apart)},` : sql``}
    cell as (${sql.join(cells, sql` union all `)}), ${figureCte()}`
}

const CELL = sql.raw('n, grp, started, ended, t0, t1, is_new, s, e, p0, p1, m, q, fx, c, missing')

function monthParts(tenant: Tenant, query: CellQuery, apart: readonly string[], what: 'sums' | 'accounts') {
  if (what === 'accounts') return [accountCells(tenant, query, apart)]
  if (isMonthly(query)) return [classCells(tenant, query, apart, 'all')]
  // Longer periods are net: of what alike accounts moved in each, a row.
  return [
    classCells(tenant, query, apart, 'before'),
    sql`select null::uuid, n, grp, started, ended, t0, t1, is_new, sum(s), sum(e), sum(p0), sum(p1), sum(m), sum(q), sum(fx), count(*), min(missing)
      from (${accountCells(tenant, query, apart)}) x group by n, grp, started, ended, t0, t1, is_new, sign(m), sign(q)`,
  ]
}

/** `settled` and `cut`, where something asks for them. */
function groupCtes(tenant: Tenant, query: CellQuery, whole: boolean): RawBuilder<unknown> {
  const { by, periods } = query
  const edges = cutEdges(tenant, query)
  if (by?.kind !== 'account') return whole ? sql`` : sql`cut as materialized (${edges}),`
  const time = [periods[0].first, periods.at(-1)?.next ?? ''] as const
  return sql`${settledCte(tenant, by.told, time, whole ? undefined : edges)},`
}
