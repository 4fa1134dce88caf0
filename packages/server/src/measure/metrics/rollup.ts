import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import { currentAliases, visibleAccounts } from '../../record/accounts'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { catalogue } from './catalogue'
import type { Metric, Rollup } from './contract'
import { buildMetricSet } from './domain/metric-set'
import { endOf, type Moment } from './domain/moment'
import type { Aliases } from './domain/scope-sql'
import { readValues } from './values'

/** An account with everything under it, itself first. */
interface Family {
  readonly root: string
  readonly members: readonly string[]
}

/**
 * What the metrics of accounts come to together with all accounts under them, by account and key; accounts without any under them
 * are left out. `distinct` counts raw rows of the family as one account, so that a person active in two of them is one person.
 */
export async function readRolledUp(
  tenant: Tenant,
  metrics: readonly Metric[],
  accountIds: readonly string[],
  moment: Moment,
): Promise<Map<string, Record<string, number | null>>> {
  const families = await inTenant(tenant, (tx) => readFamilies(tx, tenant, accountIds, moment))
  const result = new Map<string, Record<string, number | null>>(families.map((family) => [family.root, {}]))
  if (families.length === 0) return result
  const plain = metrics.filter((metric) => ['sum', 'max', 'min'].includes(metric.rollup))
  const distinct = metrics.filter((metric) => metric.rollup === 'distinct')
  await Promise.all([
    foldMembers(tenant, plain, metrics, families, moment, result),
    ...disjoint(families).map((group) => countFamilies(tenant, distinct, metrics, group, moment, result)),
  ])
  // By revenue: once there is revenue to weigh by; until then it has no value.
  for (const metric of metrics.filter((one) => one.rollup === 'revenue_weighted')) {
    for (const values of result.values()) values[metric.key] = null
  }
  return result
}

async function foldMembers(
  tenant: Tenant,
  wanted: readonly Metric[],
  all: readonly Metric[],
  families: readonly Family[],
  moment: Moment,
  result: Map<string, Record<string, number | null>>,
): Promise<void> {
  if (wanted.length === 0) return
  const ids = [...new Set(families.flatMap((family) => family.members))]
  const rows = await readValues(tenant, buildMetricSet(wanted, all, catalogue), moment, { accountIds: ids })
  const values = new Map(rows.map((row) => [row.account.id, row.values]))
  for (const { root, members } of families) {
    wanted.forEach((metric, index) => {
      const known = members.map((id) => values.get(id)?.[index] ?? null).filter((value) => value !== null)
      const into = result.get(root)
      if (into) into[metric.key] = foldValues(metric.rollup, known)
    })
  }
}

/** Null where no member has a value. */
function foldValues(rollup: Rollup, values: readonly number[]): number | null {
  if (values.length === 0) return null
  if (rollup === 'max') return Math.max(...values)
  if (rollup === 'min') return Math.min(...values)
  return values.reduce((sum, value) => sum + value, 0)
}

async function countFamilies(
  tenant: Tenant,
  wanted: readonly Metric[],
  all: readonly Metric[],
  families: readonly Family[],
  moment: Moment,
  result: Map<string, Record<string, number | null>>,
): Promise<void> {
  if (wanted.length === 0) return
  const merged = await currentAliases(tenant, moment.knownAt === null ? undefined : new Date(moment.knownAt))
  const rows = await readValues(tenant, buildMetricSet(wanted, all, catalogue), moment, {
    accountIds: families.map((family) => family.root),
    accountAliases: withFamilies(merged, families),
  })
  for (const { account, values } of rows) {
    wanted.forEach((metric, index) => {
      const into = result.get(account.id)
      if (into) into[metric.key] = values[index] ?? null
    })
  }
}

/** Every member counts as its root, and so does whatever was merged into a member. */
function withFamilies(merged: Aliases, families: readonly Family[]): Aliases {
  const rootOf = new Map(families.flatMap(({ root, members }) => members.map((member) => [member, root] as const)))
  const pairs = new Map(merged.from.map((from, index) => [from, merged.to[index] as string]))
  for (const [from, to] of pairs) pairs.set(from, rootOf.get(to) ?? to)
  for (const [member, root] of rootOf) if (member !== root) pairs.set(member, root)
  return { from: [...pairs.keys()], to: [...pairs.values()] }
}

/** Groups in which no account belongs to two families: a parent and its own parent are counted apart. */
function disjoint(families: readonly Family[]): Family[][] {
  const groups: { taken: Set<string>; families: Family[] }[] = []
  for (const family of families) {
    const group = groups.find((one) => family.members.every((member) => !one.taken.has(member)))
    const target = group ?? { taken: new Set<string>(), families: [] }
    if (!group) groups.push(target)
    target.families.push(family)
    for (const member of family.members) target.taken.add(member)
  }
  return groups.map((group) => group.families)
}

/** Of those accounts that have others under them, at the moment: all of them, however deep. */
async function readFamilies(tx: Tx, tenant: Tenant, accountIds: readonly string[], moment: Moment): Promise<Family[]> {
  if (accountIds.length === 0) return []
  const workspace = sql`${tenant.workspace.id}::uuid`
  const present = moment.asOf.kind === 'now' && moment.knownAt === null
  const parents = present
    ? sql`select id as account_id, parent_id from account where workspace_id = ${workspace} and parent_id is not null`
    : sql`select * from (
        select distinct on (p.account_id) p.account_id, p.parent_id from account_parent p
        where p.workspace_id = ${workspace} and p.valid_from < ${new Date(endOf(moment))}::timestamptz
          ${moment.knownAt === null ? sql`` : sql`and p.known_at <= ${new Date(moment.knownAt)}::timestamptz`}
        order by p.account_id, p.valid_from desc, p.known_at desc) latest where parent_id is not null`
  const { rows } = await sql<{ root: string; members: string[] }>`
    with recursive parents as (${parents}),
    family as (
      select r.id as root, r.id as member, 0 as depth from unnest(${accountIds}::uuid[]) as r(id)
      union
      select f.root, p.account_id, f.depth + 1 from family f join parents p on p.parent_id = f.member where f.depth < 50)
    select f.root, array_agg(distinct f.member) as members from family f
    join account a on a.workspace_id = ${workspace} and a.id = f.member and ${visibleAccounts(tenant)}
    group by f.root having count(distinct f.member) > 1`.execute(tx)
  return rows.map((row) => ({ root: row.root, members: [row.root, ...row.members.filter((id) => id !== row.root)] }))
}
