import { sql } from 'kysely'
import { newId } from '../../../kernel/ids'
import { dayBounds } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { SaveFault, SaveOptions, Terms } from '../contract'
import { type Kept, planVersions } from '../domain/plan-versions'
import { type Draft, type Line, overlapsOf } from './draft'
import { rollingOf } from './rolling-of'

export interface Placed extends Draft {
  readonly accountId: string
}

/** A version that was added. */
export interface Added {
  readonly externalId: string
  readonly subscriptionId: string
  /** What was told last before it; null: it is the first. */
  readonly before: Terms | null
  readonly after: Terms
  readonly row: Placed
}

interface NewVersion extends Added {
  readonly knownAt: number
  readonly toldOnce: boolean
}

interface KeptRow extends Kept {
  readonly externalId: string
  readonly subscriptionId: string
}

/** Adds what of the lines says something new. A line that an earlier part of the same import told otherwise is a fault of each of its rows. */
export async function storeVersions(
  tx: Tx,
  tenant: Tenant,
  lines: readonly Line<Placed>[],
  options: SaveOptions,
  faults: SaveFault[],
): Promise<Added[]> {
  if (lines.length === 0) return []
  const now = tenant.stores.now()
  const { ids, kept } = await readKept(tx, tenant, lines, options)
  const startOf = (day: string) => dayBounds(day, tenant.workspace.timeZone).start
  const news = lines.flatMap((line): NewVersion[] => {
    const held = kept.get(line.externalId) ?? []
    const rows = line.rows.map((row) => ({ row, account: row.accountId, checked: row.checked }))
    const planned = planVersions(held, rows, { now, history: options.history ?? false, startOf })
    if (!planned) {
      faults.push(...overlapsOf(line))
      return []
    }
    return planned.map(({ row: { row, checked }, knownAt }, place) => ({
      externalId: line.externalId,
      subscriptionId: ids.get(line.externalId) as string,
      before: planned[place - 1]?.row.checked.terms ?? held.at(-1)?.terms ?? null,
      after: checked.terms,
      row: { ...row, checked },
      knownAt,
      toldOnce: held.length === 0 && planned.length === 1 && checked.mrr.amount === checked.mrrDiscounted.amount,
    }))
  })
  await insertVersions(tx, tenant, news, options)
  return news
}

/** The lines' ids, made where they are new, and all that was told of them, as it was known. */
async function readKept(tx: Tx, tenant: Tenant, lines: readonly Line[], options: SaveOptions) {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const names = lines.map((line) => ({ id: newId(), external_id: line.externalId }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as g(id uuid, external_id text)`
  await sql`
    insert into subscription (workspace_id, id, external_id, source, import_id, created_at)
    select ${workspace}, g.id, g.external_id, ${options.source}, ${options.importId ?? null}::uuid, ${new Date(tenant.stores.now())}::timestamptz
    from ${given} order by g.external_id
    on conflict (workspace_id, external_id) do nothing`.execute(tx)
  const { rows: made } = await sql<{ id: string; name: string }>`
    select id, external_id as name from subscription
    where workspace_id = ${workspace} and external_id = any(${lines.map((line) => line.externalId)}::text[])`.execute(
    tx,
  )
  const nameOf = new Map(made.map(({ id, name }) => [id, name]))
  // By a list of ids, not by a join: of a workspace that has just begun the planner expects a row, and would compare each line with each.
  const { rows } = await sql<Omit<KeptRow, 'knownAt' | 'externalId'> & { knownAt: Date }>`
    select v.subscription_id as "subscriptionId", v.terms, v.account_id as account, v.valid_from as "validFrom", v.held_to as "heldTo",
      v.known_at as "knownAt", coalesce(v.import_id = ${options.importId ?? null}::uuid, false) as "sameImport"
    from subscription_version v where v.workspace_id = ${workspace} and v.subscription_id = any(${[...nameOf.keys()]}::uuid[])
    order by v.known_at, v.seq`.execute(tx)
  const kept = new Map<string, KeptRow[]>()
  for (const row of rows) {
    const externalId = nameOf.get(row.subscriptionId) as string
    const told = { ...row, externalId, knownAt: row.knownAt.getTime() }
    const line = kept.get(externalId)
    if (line) line.push(told)
    else kept.set(externalId, [told])
  }
  return { ids: new Map(made.map(({ id, name }) => [name, id])), kept }
}

async function insertVersions(
  tx: Tx,
  tenant: Tenant,
  news: readonly NewVersion[],
  options: SaveOptions,
): Promise<void> {
  if (news.length === 0) return
  const rows = news.map(({ subscriptionId, knownAt, toldOnce, row: { accountId, checked } }, place) => ({
    place,
    id: newId(),
    subscription_id: subscriptionId,
    account_id: accountId,
    known_at: new Date(knownAt),
    terms: checked.terms,
    plan: checked.terms.plan,
    currency: checked.terms.currency,
    mrr: checked.mrr.amount,
    mrr_discounted: checked.mrrDiscounted.amount,
    discount_from: checked.terms.discountStart,
    discount_to: checked.terms.discountEnd,
    pays_from: checked.paysFrom,
    pays_to: checked.paysTo,
    renews_on: checked.renewsOn,
    begins_on: checked.terms.start,
    ...rollingOf(checked),
    valid_from: checked.validFrom,
    held_to: checked.heldTo,
    owed_from: checked.owedFrom,
    state: checked.state,
    component: checked.terms.component,
    quantity: checked.terms.quantity,
    cancelled_on: checked.terms.cancelledAt,
    told_once: toldOnce,
  }))
  const columns =
    sql.raw(`subscription_id, account_id, known_at, terms, plan, currency, mrr, mrr_discounted, discount_from, discount_to,
    pays_from, pays_to, renews_on, begins_on, term_begun_on, rolls_from, valid_from, held_to, owed_from, state, component, quantity, cancelled_on, told_once`)
  const workspace = sql`${tenant.workspace.id}::uuid`
  await sql`
    insert into subscription_version (workspace_id, id, import_id, set_by, ${columns})
    select ${workspace}, id, ${options.importId ?? null}::uuid, ${tenant.actor.label}, ${columns}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(place int, id uuid, subscription_id uuid, account_id uuid, known_at timestamptz,
      terms jsonb, plan text, currency text, mrr numeric, mrr_discounted numeric, discount_from date, discount_to date, pays_from date, pays_to date,
      renews_on date, begins_on date, term_begun_on date, rolls_from date, valid_from date, held_to date, owed_from date, state text, component text, quantity numeric, cancelled_on date, told_once boolean)
    order by place`.execute(tx)
  const more = news.filter((one) => one.before !== null).map((one) => one.subscriptionId)
  if (more.length === 0) return
  await sql`
    update subscription_version set told_once = false
    where workspace_id = ${workspace} and told_once and subscription_id = any(${more}::uuid[])`.execute(tx)
}
