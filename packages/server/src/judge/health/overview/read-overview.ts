import { sql } from 'kysely'
import { readSilences } from '../../../measure/metrics'
import type { Tx } from '../../../platform/postgres'
import { visibleAccounts } from '../../../record/accounts'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { COMPARED_DAYS } from '../log/trends'
import { inForceOf, pickScorecard, publishedOf, readScorecards, type Scorecard } from '../scorecards/store'
import type { HealthMover, HealthOverview } from './contract'
import { readHistory } from './read-history'
import { tellCauses } from './tell-causes'

const MOVERS = 10

/** Of all accounts, or of those that one scorecard scores. */
interface Scope {
  readonly scorecard?: string | undefined
}

/** The health of the accounts that the actor may see, as of the last refresh. Throws `not_found` for a scorecard that is not there. */
export async function readOverview(tenant: Tenant, scope: Scope = {}): Promise<HealthOverview> {
  const { cards, up, down, ...rest } = await inTenant(tenant, async (tx) => {
    const cards = await readScorecards(tx, tenant)
    const asked = scope.scorecard === undefined ? null : pickScorecard(cards, scope.scorecard)
    const [total, ...owners] = await readOwners(tx, tenant, scope)
    return {
      cards,
      scorecard: nameCard(asked, cards),
      scorecards: await readInForceCounts(tx, tenant, cards),
      ...(total ?? EMPTY),
      distribution: await readDistribution(tx, tenant, scope),
      history: await readHistory(tx, tenant, scope.scorecard),
      up: await readMovers(tx, tenant, scope, 'up'),
      down: await readMovers(tx, tenant, scope, 'down'),
      owners,
      stale: (await readSilences(tx, tenant)).filter(({ endedAt }) => endedAt === null),
    }
  })
  const causes = await tellCauses(
    tenant,
    cards,
    [...up, ...down].map(({ id }) => id),
  )
  const told = ({ id, ...mover }: Mover): HealthMover => ({ ...mover, cause: causes.get(id) ?? null })
  return {
    scorecard: rest.scorecard,
    scorecards: rest.scorecards,
    asOf: new Date(tenant.stores.now()).toISOString(),
    accounts: rest.accounts,
    bands: rest.bands,
    average: rest.average,
    distribution: rest.distribution,
    history: rest.history,
    movers: { days: COMPARED_DAYS, up: up.map(told), down: down.map(told) },
    owners: rest.owners,
    stale: rest.stale,
  }
}

function nameCard(asked: Scorecard | null, cards: readonly Scorecard[]): HealthOverview['scorecard'] {
  const inForce = inForceOf(cards)
  const card = asked ?? (inForce.length === 1 ? inForce[0]?.card : undefined)
  const version = card && (publishedOf(card) ?? card.versions.at(-1))
  return card && version ? { key: card.key, name: version.definition.name, version: version.version } : null
}

async function readInForceCounts(
  tx: Tx,
  tenant: Tenant,
  cards: readonly Scorecard[],
): Promise<HealthOverview['scorecards']> {
  const { rows } = await sql<{ scorecard: string; accounts: number }>`
    select h.scorecard, count(*)::int as accounts ${from(tenant, {})} and h.scorecard is not null group by 1`.execute(
    tx,
  )
  const counts = new Map(rows.map(({ scorecard, accounts }) => [scorecard, accounts]))
  return inForceOf(cards).map(({ card, version }) => ({
    key: card.key,
    name: version.definition.name,
    version: version.version,
    priority: version.definition.priority,
    accounts: counts.get(card.key) ?? 0,
  }))
}

const EMPTY = { accounts: 0, bands: { at_risk: 0, watch: 0, healthy: 0, none: 0 }, average: null }

const from = (tenant: Tenant, { scorecard }: Scope) => sql`from account a
  left join account_health h on h.workspace_id = a.workspace_id and h.account_id = a.id
  left join member o on o.workspace_id = a.workspace_id and o.id = a.owner_id
  where a.workspace_id = ${tenant.workspace.id}::uuid and ${visibleAccounts(tenant)}
    ${scorecard === undefined ? sql`` : sql`and h.scorecard = ${scorecard}`}`

/** All accounts, then those of each owner, the most first. */
async function readOwners(tx: Tx, tenant: Tenant, scope: Scope): Promise<HealthOverview['owners']> {
  const count = (band: string) => sql`count(*) filter (where h.band = ${band})::int`
  const { rows } = await sql<HealthOverview['owners'][number]>`
    select o.email as owner, max(o.name) as name, count(*)::int as accounts,
      jsonb_build_object('at_risk', ${count('at_risk')}, 'watch', ${count('watch')}, 'healthy', ${count('healthy')},
        'none', count(*) filter (where h.band is null)::int) as bands,
      avg(h.score) as average, avg(h.score28) as average28
    ${from(tenant, scope)}
    group by grouping sets ((), (a.owner_id, o.email))
    order by grouping(a.owner_id) desc, count(*) desc, o.email`.execute(tx)
  return rows
}

async function readDistribution(tx: Tx, tenant: Tenant, scope: Scope): Promise<HealthOverview['distribution']> {
  const { rows } = await sql<{ from: number; to: number; accounts: number }>`
    select t.n * 10 as "from", t.n * 10 + 10 as "to", count(s.score)::int as accounts
    from generate_series(0, 9) as t(n)
    left join (select h.score ${from(tenant, scope)} and h.score is not null) s on least(9, floor(s.score / 10)) = t.n
    group by t.n order by t.n`.execute(tx)
  return rows
}

type Mover = Omit<HealthMover, 'cause'> & { readonly id: string }

async function readMovers(tx: Tx, tenant: Tenant, scope: Scope, way: 'up' | 'down'): Promise<Mover[]> {
  const { rows } = await sql<Mover>`
    select a.id, a.external_id as account, a.name, o.email as owner, h.score, h.band, h.score28 as before, h.change28 as change,
      h.version is distinct from h.version28 as "versionChanged"
    ${from(tenant, scope)} and ${way === 'up' ? sql`h.change28 > 0` : sql`h.change28 < 0`}
    order by abs(h.change28) desc, a.external_id limit ${MOVERS}`.execute(tx)
  return rows
}
