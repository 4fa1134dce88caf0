import { sql } from 'kysely'
import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { type FieldRegistry, ruleSchema } from '../../../kernel/rules'
import type { Tx } from '../../../platform/postgres'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { MAX_BULK, type SaveResult } from '../contract'
import { findAccountIds } from '../list/list'
import type { RuleHooks } from '../list/query'
import { saveAccountsIn } from '../save/save'

const targets = {
  filter: ruleSchema.optional(),
  q: z.string().optional(),
  /** externalIds or `source:id`. */
  ids: z.array(z.string().min(1)).min(1).max(50_000).optional(),
  dryRun: z.boolean().default(false),
}

export const actionSchema = z.discriminatedUnion('action', [
  z.strictObject({
    ...targets,
    action: z.literal('assign'),
    role: z.string().min(1).max(100).default('owner'),
    to: z.string().nullable(),
  }),
  z.strictObject({
    ...targets,
    action: z.literal('set_field'),
    key: z.string().min(1),
    value: z.unknown(),
    pinned: z.boolean().default(false),
  }),
  z.strictObject({
    ...targets,
    action: z.literal('tag'),
    tags: z.array(z.string().trim().min(1).max(100)).min(1).max(50),
  }),
  z.strictObject({
    ...targets,
    action: z.literal('untag'),
    tags: z.array(z.string().trim().min(1).max(100)).min(1).max(50),
  }),
])
export type AccountAction = z.infer<typeof actionSchema>

export interface ActionResult {
  /** Accounts named. */
  readonly matched: number
  /** Accounts that are different now, or would be. */
  readonly changed: number
  readonly dryRun: boolean
  /** The first fifty changes, account by account. */
  readonly sample: readonly { readonly account: string; readonly before: unknown; readonly after: unknown }[]
}

interface Target {
  readonly id: string
  readonly externalId: string
  readonly tags: string[]
  readonly current: unknown
}

/**
 * Does one thing to a selection, in one transaction: all of it, or nothing. A dry run answers what would change. Throws
 * `selection_missing`, `not_found` naming the first id that is not there, and what saving throws.
 */
export async function actOnAccounts(
  tenant: Tenant,
  registry: FieldRegistry,
  action: AccountAction,
  hooks: RuleHooks,
  source: string,
): Promise<ActionResult> {
  if (!action.filter && !action.ids) {
    throw problem('selection_missing', 'Say which accounts: a filter, or ids.', { field: 'filter' })
  }
  let result: ActionResult | null = null
  try {
    await inTenant(tenant, async (tx) => {
      result = await act(tx, tenant, registry, action, hooks, source)
      if (action.dryRun) throw problem('dry_run', 'A dry run is taken back.')
    })
  } catch (thrown) {
    if (result === null || !action.dryRun) throw thrown
  }
  return result as unknown as ActionResult
}

async function act(
  tx: Tx,
  tenant: Tenant,
  registry: FieldRegistry,
  action: AccountAction,
  hooks: RuleHooks,
  source: string,
): Promise<ActionResult> {
  const named = action.ids ? await idsOf(tx, tenant, action.ids) : undefined
  const query = { filter: action.filter, q: action.q, ids: named }
  const ids = await findAccountIds(tx, tenant, registry, query, hooks)
  const before = await readTargets(tx, tenant, ids, action)
  let changed = 0
  for (let start = 0; start < before.length; start += MAX_BULK) {
    const batch = before.slice(start, start + MAX_BULK).map((target) => itemOf(action, target))
    const saved = await saveAccountsIn(tx, tenant, batch, { source, mode: 'patch' })
    assertSaved(saved)
    changed += saved.updated
  }
  const after = new Map((await readTargets(tx, tenant, ids, action)).map((target) => [target.id, target]))
  const sample = before
    .map((target) => ({
      account: target.externalId,
      before: target.current,
      after: after.get(target.id)?.current ?? null,
    }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
  return { matched: ids.length, changed, dryRun: action.dryRun, sample: sample.slice(0, 50) }
}

function itemOf(action: AccountAction, target: Target): object {
  const externalId = target.externalId
  if (action.action === 'assign') {
    return action.role === 'owner'
      ? { externalId, owner: action.to }
      : { externalId, roles: { [action.role]: action.to } }
  }
  if (action.action === 'set_field') {
    return { externalId, fields: { [action.key]: { value: action.value, pinned: action.pinned } } }
  }
  const given = new Set(action.tags)
  if (action.action === 'tag') return { externalId, tags: [...new Set([...target.tags, ...given])] }
  return { externalId, tags: target.tags.filter((tag) => !given.has(tag)) }
}

/** The same is asked of every account, so a fault of one is a fault of all. */
function assertSaved(saved: SaveResult): void {
  const fault = saved.errors[0]
  if (fault) throw problem(fault.code, fault.message, { field: fault.field })
}

async function readTargets(tx: Tx, tenant: Tenant, ids: readonly string[], action: AccountAction): Promise<Target[]> {
  const current =
    action.action === 'assign'
      ? sql`(select to_jsonb(m.email) from account_assignment s join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
          where s.workspace_id = a.workspace_id and s.account_id = a.id and s.role = ${action.role} and s.valid_to is null)`
      : action.action === 'set_field'
        ? sql`(select c."values" -> ${action.key}::text from field_current c
            where c.workspace_id = a.workspace_id and c.entity = 'account' and c.entity_id = a.id)`
        : sql`to_jsonb(a.tags)`
  const { rows } = await sql<Target>`
    select a.id, a.external_id as "externalId", a.tags, ${current} as current
    from account a where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = any(${ids}::uuid[])
    order by lower(a.name), a.id`.execute(tx)
  return rows
}

/** Internal ids of externalIds or `source:id`. Throws `not_found` naming the first that is not there. */
async function idsOf(tx: Tx, tenant: Tenant, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string; id: string | null }>`
    select i.name, coalesce(own.account_id, other.account_id) as id
    from unnest(${names}::text[]) with ordinality as i(name, n)
    left join account_identifier own on own.workspace_id = ${tenant.workspace.id}::uuid and own.source = 'external' and own.external_id = i.name
    left join account_identifier other on other.workspace_id = ${tenant.workspace.id}::uuid and position(':' in i.name) > 1
      and other.source = split_part(i.name, ':', 1) and other.external_id = substr(i.name, position(':' in i.name) + 1)
    order by i.n`.execute(tx)
  const missing = rows.find((row) => row.id === null)
  if (missing) throw problem('not_found', `There is no account "${missing.name}" here.`, { status: 404, field: 'ids' })
  return [...new Set(rows.map((row) => row.id as string))]
}
