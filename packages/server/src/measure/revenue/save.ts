import { sql } from 'kysely'
import { fieldPath, Problem, problem } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { dayBounds, localDay } from '../../kernel/time'
import type { Tx } from '../../platform/postgres'
import { markDirty, resolveAccounts } from '../../record/accounts'
import { writeAudit } from '../../trust/audit'
import { inTenant, type Tenant } from '../../trust/tenancy'
import {
  MAX_BULK,
  plainAmounts,
  type SaveFault,
  type SaveOptions,
  type SaveResult,
  type SubscriptionInput,
  subscriptionInputSchema,
} from './contract'
import { type Checked, checkTerms } from './domain/check-terms'
import { accountsOf, rebuildRevenue } from './ledger/rebuild'

interface Draft {
  readonly index: number
  readonly input: SubscriptionInput
  readonly checked: Checked
}

/**
 * Saves up to 5,000 subscriptions, set-based, in one transaction. What says nothing new changes nothing; what does becomes a new
 * version. A bad item is reported and left out; the others go in. Throws `too_many_items`.
 */
export async function saveSubscriptions(
  tenant: Tenant,
  items: readonly unknown[],
  options: SaveOptions,
): Promise<SaveResult> {
  if (!options.dryRun) return inTenant(tenant, (tx) => saveSubscriptionsIn(tx, tenant, items, options))
  let result: SaveResult | null = null
  try {
    await inTenant(tenant, async (tx) => {
      result = await saveSubscriptionsIn(tx, tenant, items, options)
      throw problem('dry_run', 'A dry run is taken back.')
    })
  } catch (thrown) {
    if (result === null) throw thrown
  }
  return result as unknown as SaveResult
}

/** As `saveSubscriptions`, in a transaction that is open already. */
export async function saveSubscriptionsIn(
  tx: Tx,
  tenant: Tenant,
  items: readonly unknown[],
  options: SaveOptions,
): Promise<SaveResult> {
  if (items.length > MAX_BULK) throw problem('too_many_items', `At most ${MAX_BULK} items at once.`, { field: 'items' })
  const errors: SaveFault[] = []
  const drafts = readDrafts(tenant, items, errors)
  const accounts = await findAccounts(tx, tenant, drafts, options)
  const placed = drafts.flatMap((draft) => {
    const accountId = accounts.get(draft.input.account)
    if (accountId) return [{ ...draft, accountId }]
    errors.push({
      index: draft.index,
      code: 'not_found',
      message: `account: there is no account "${draft.input.account}" here.`,
    })
    return []
  })
  const news = await storeVersions(tx, tenant, placed, options)
  const changed = news.filter((row) => !row.twice)
  const twice = new Set(news.filter((row) => row.twice).map((row) => row.external_id))
  for (const { index, input } of placed.filter((draft) => twice.has(draft.input.externalId))) {
    errors.push({ index, ...standsTwice(input.externalId, 'this import') })
  }
  const touched = await accountsOf(
    tx,
    tenant,
    changed.map((row) => row.subscription_id),
  )
  await rebuildRevenue(tx, tenant, touched)
  await markDirty(
    tx,
    tenant,
    touched,
    options.importId ? 'import' : 'revenue',
    options.importId ? earliest(placed) : undefined,
  )
  const created = changed.filter((row) => row.created).length
  await audit(tx, tenant, changed, created, options)
  return {
    created,
    updated: changed.length - created,
    unchanged: placed.length - news.length,
    errors: errors.sort((a, b) => a.index - b.index),
  }
}

function readDrafts(tenant: Tenant, items: readonly unknown[], errors: SaveFault[]): Draft[] {
  const { timeZone, currency } = tenant.workspace
  const today = localDay(tenant.stores.now(), timeZone)
  const byId = new Map<string, Draft>()
  items.forEach((item, index) => {
    const parsed = subscriptionInputSchema.safeParse(item)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      errors.push({
        index,
        code: 'invalid_input',
        message: `${fieldPath(issue?.path ?? []) || 'item'}: ${issue?.message ?? 'invalid'}`,
      })
      return
    }
    try {
      const input = plainAmounts(parsed.data)
      const draft = { index, input, checked: checkTerms(input, { timeZone, currency, today }) }
      if (byId.has(parsed.data.externalId)) {
        const { code, message } = standsTwice(parsed.data.externalId, 'what was sent')
        throw problem(code, message)
      }
      byId.set(parsed.data.externalId, draft)
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown
      errors.push({ index, code: thrown.code, message: thrown.message })
    }
  })
  return [...byId.values()]
}

/** Of one line there is one row: two that differ would overlap. */
const standsTwice = (externalId: string, among: string) => ({
  code: 'id_twice',
  message: `externalId: "${externalId}" stands twice among ${among}.`,
})

/** By externalId first, then as `source:id`; made when asked. */
async function findAccounts(
  tx: Tx,
  tenant: Tenant,
  drafts: readonly Draft[],
  options: SaveOptions,
): Promise<Map<string, string>> {
  const names = [...new Set(drafts.map((draft) => draft.input.account))]
  const refs = names.flatMap((name) => {
    const colon = name.indexOf(':')
    const external = { name, source: 'external', externalId: name }
    return colon > 0
      ? [external, { name, source: name.slice(0, colon), externalId: name.slice(colon + 1) }]
      : [external]
  })
  const known = await resolveAccounts(tx, tenant, refs, { create: false })
  const found = new Map<string, string>()
  for (const ref of refs) {
    const id = known.get(`${ref.source}\u001f${ref.externalId}`)
    if (id && !found.has(ref.name)) found.set(ref.name, id)
  }
  const missing = names.filter((name) => !found.has(name))
  if (!options.createAccounts || missing.length === 0) return found
  const made = await resolveAccounts(
    tx,
    tenant,
    missing.map((name) => ({ source: 'external', externalId: name })),
    { create: true, importId: options.importId },
  )
  for (const name of missing) found.set(name, made.get(`external\u001f${name}`) as string)
  return found
}

interface Changed {
  readonly external_id: string
  readonly subscription_id: string
  readonly account_id: string
  readonly before: object | null
  readonly after: object
  readonly created: boolean
  /** An earlier row of the same import said otherwise; nothing was stored. */
  readonly twice: boolean
}

async function storeVersions(
  tx: Tx,
  tenant: Tenant,
  drafts: readonly (Draft & { readonly accountId: string })[],
  options: SaveOptions,
): Promise<Changed[]> {
  if (drafts.length === 0) return []
  const now = new Date(tenant.stores.now())
  const workspace = sql`${tenant.workspace.id}::uuid`
  const rows = drafts.map(({ input, checked, accountId }) => ({
    id: newId(),
    version_id: newId(),
    external_id: input.externalId,
    account_id: accountId,
    known_at: options.history ? startOf(tenant, checked.validFrom ?? checked.terms.start, now) : now,
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
  }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(id uuid, version_id uuid, external_id text, account_id uuid,
    known_at timestamptz, terms jsonb, plan text, currency text, mrr numeric, mrr_discounted numeric, discount_from date, discount_to date,
    pays_from date, pays_to date, renews_on date, begins_on date, term_begun_on date, rolls_from date, valid_from date, held_to date, owed_from date, state text, component text,
    quantity numeric, cancelled_on date)`
  await sql`
    insert into subscription (workspace_id, id, external_id, source, import_id, created_at)
    select ${workspace}, g.id, g.external_id, ${options.source}, ${options.importId ?? null}::uuid, ${now}::timestamptz
    from ${given} order by g.external_id
    on conflict (workspace_id, external_id) do nothing`.execute(tx)
  const { rows: changed } = await sql<Changed>`
    with found as (
      select g.*, s.id as subscription_id, v.terms as before, v.told_at, coalesce(v.import_id = ${options.importId ?? null}::uuid, false) as twice
      from ${given}
      join subscription s on s.workspace_id = ${workspace} and s.external_id = g.external_id
      left join lateral (
        select terms, account_id, valid_from, import_id, known_at as told_at from subscription_version v
        where v.workspace_id = s.workspace_id and v.subscription_id = s.id order by v.known_at desc, v.seq desc limit 1) v on true
      where v.terms is null or v.terms <> g.terms or v.account_id <> g.account_id
        or (g.valid_from is not null and g.valid_from is distinct from v.valid_from)),
    added as (
      insert into subscription_version (workspace_id, id, subscription_id, account_id, known_at, import_id, set_by, terms, plan, currency,
        mrr, mrr_discounted, discount_from, discount_to, pays_from, pays_to, renews_on, begins_on, term_begun_on, rolls_from,
        valid_from, held_to, owed_from, state, component, quantity, cancelled_on, told_once)
      select ${workspace}, version_id, subscription_id, account_id,
        case when before is null then known_at when valid_from is not null and ${options.history ?? false} then greatest(known_at, told_at)
          else greatest(known_at, ${now}::timestamptz) end,
        ${options.importId ?? null}::uuid, ${tenant.actor.label}, terms, plan, currency, mrr, mrr_discounted, discount_from, discount_to,
        pays_from, pays_to, renews_on, begins_on, term_begun_on, rolls_from, valid_from, held_to, owed_from, state, component, quantity,
        cancelled_on, before is null and mrr = mrr_discounted
      from found where not twice order by external_id),
    retold as (
      update subscription_version v set told_once = false from found f
      where v.workspace_id = ${workspace} and v.subscription_id = f.subscription_id and v.told_once and not f.twice)
    select external_id, subscription_id, account_id, before, terms as after, before is null as created, twice from found`.execute(
    tx,
  )
  return changed
}

/** When the term that is told began, where earlier ones were before it, and from when terms follow by themselves. */
function rollingOf({ terms, paysFrom, renewsOn }: Checked): {
  term_begun_on: string | null
  rolls_from: string | null
} {
  const begun = terms.termStart !== null && renewsOn !== null && terms.termStart < renewsOn ? terms.termStart : null
  const from = terms.termStart ?? paysFrom
  return {
    term_begun_on: begun !== null && begun > paysFrom ? begun : null,
    rolls_from: terms.autoRenew === true && renewsOn !== null && from < renewsOn ? from : null,
  }
}

/** History is known when it began; what is yet to begin is known now. */
const startOf = (tenant: Tenant, start: string, now: Date): Date =>
  new Date(Math.min(dayBounds(start, tenant.workspace.timeZone).start, now.getTime()))

const earliest = (drafts: readonly Draft[]): string | undefined =>
  drafts.map((draft) => draft.checked.terms.start).sort()[0]

/** A row per subscription; of an import one a batch, since its versions carry the import themselves. */
async function audit(
  tx: Tx,
  tenant: Tenant,
  changed: readonly Changed[],
  created: number,
  options: SaveOptions,
): Promise<void> {
  if (changed.length === 0) return
  if (options.importId) {
    const after = { created, changed: changed.length - created }
    await writeAudit(tx, tenant, { action: 'import', subjectKind: 'subscription', subjectId: options.importId, after })
    return
  }
  await writeAudit(
    tx,
    tenant,
    ...changed.map((row) => ({
      action: row.created ? 'create' : 'update',
      subjectKind: 'subscription',
      subjectId: row.external_id,
      before: row.before,
      after: row.after,
    })),
  )
}
