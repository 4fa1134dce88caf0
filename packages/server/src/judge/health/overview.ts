import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import { visibleAccounts } from '../../record/accounts'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { HealthMover, HealthOverview } from './contract-answers'
import { readInForce } from './store'
import { COMPARED_DAYS } from './trends'

const MOVERS = 10

/** The health of all accounts that the actor may see, as of the last refresh. */
export const readOverview = (tenant: Tenant): Promise<HealthOverview> =>
  inTenant(tenant, async (tx) => {
    const [inForce] = await readInForce(tx, tenant)
    const [total, ...owners] = await readOwners(tx, tenant)
    const counts = total ?? EMPTY
    return {
      scorecard: inForce
        ? {
            key: inForce.card.key,
            name: inForce.version.definition.name,
            version: inForce.version.version,
          }
        : null,
      asOf: new Date(tenant.stores.now()).toISOString(),
      accounts: counts.accounts,
      bands: counts.bands,
      average: counts.average,
      distribution: await readDistribution(tx, tenant),
      movers: {
        days: COMPARED_DAYS,
        up: await readMovers(tx, tenant, 'up'),
        down: await readMovers(tx, tenant, 'down'),
      },
      owners,
    }
  })

const EMPTY = { accounts: 0, bands: { at_risk: 0, watch: 0, healthy: 0, none: 0 }, average: null }

const from = (tenant: Tenant) => sql`from account a
  left join account_health h on h.workspace_id = a.workspace_id and h.account_id = a.id
  left join member o on o.workspace_id = a.workspace_id and o.id = a.owner_id
  where a.workspace_id = ${tenant.workspace.id}::uuid and ${visibleAccounts(tenant)}`

/** All accounts, then those of each owner, the most first. */
async function readOwners(tx: Tx, tenant: Tenant): Promise<HealthOverview['owners']> {
  const count = (band: string) => sql`count(*) filter (where h.band = ${band})::int`
  const { rows } = await sql<HealthOverview['owners'][number]>`
    select o.email as owner, max(o.name) as name, count(*)::int as accounts,
      jsonb_build_object('at_risk', ${count('at_risk')}, 'watch', ${count('watch')}, 'healthy', ${count('healthy')},
        'none', count(*) filter (where h.band is null)::int) as bands,
      avg(h.score) as average, avg(h.score28) as average28
    ${from(tenant)}
    group by grouping sets ((), (a.owner_id, o.email))
    order by grouping(a.owner_id) desc, count(*) desc, o.email`.execute(tx)
  return rows
}

async function readDistribution(tx: Tx, tenant: Tenant): Promise<HealthOverview['distribution']> {
  const { rows } = await sql<{ from: number; to: number; accounts: number }>`
    select t.n * 10 as "from", t.n * 10 + 10 as "to", count(s.score)::int as accounts
    from generate_series(0, 9) as t(n)
    left join (select h.score ${from(tenant)} and h.score is not null) s on least(9, floor(s.score / 10)) = t.n
    group by t.n order by t.n`.execute(tx)
  return rows
}

async function readMovers(tx: Tx, tenant: Tenant, way: 'up' | 'down'): Promise<HealthMover[]> {
  const { rows } = await sql<HealthMover>`
    select a.external_id as account, a.name, o.email as owner, h.score, h.band, h.score28 as before, h.change28 as change,
      h.version is distinct from h.version28 as "versionChanged"
    ${from(tenant)} and ${way === 'up' ? sql`h.change28 > 0` : sql`h.change28 < 0`}
    order by abs(h.change28) desc, a.external_id limit ${MOVERS}`.execute(tx)
  return rows
}
