import { sql } from 'kysely'
import { z } from 'zod'
import { naming, notFound, problem } from '../../../kernel/errors'
import { newId } from '../../../kernel/ids'
import { assertDay } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import { findAccountIn, visibleAccounts } from '../../../record/accounts'
import { writeAudit } from '../../../trust/audit'
import type { Tenant } from '../../../trust/tenancy'
import { readMonthly } from '../domain/bearable'
import { readToldMoney, toldMoney } from '../domain/told-money'
import type { Page } from '../page'

const day = z.string().nullable().optional()

/** Possible expansion, as it is told. */
export const opportunityInputSchema = z.strictObject({
  /** The account's externalId, or `source:id`. */
  account: z.string().min(1),
  name: z.string().trim().min(1).max(500),
  id: z.string().optional().describe('As in the address.'),
  accountName: z.string().optional().describe('As answered; not told.'),
  amount: toldMoney.describe('Of a month: a decimal, or money as answered.'),
  currency: z.string().optional(),
  stage: z.string().trim().min(1).max(100).default('open'),
  probability: z.number().min(0).max(1).nullable().optional(),
  /** The e-mail of a member. */
  owner: z.string().nullable().optional(),
  expectedOn: day,
  closedOn: day,
  outcome: z.enum(['won', 'lost']).nullable().optional(),
  source: z.string().max(200).nullable().optional(),
  milestone: z.string().max(200).nullable().optional(),
})
export type OpportunityInput = z.output<typeof opportunityInputSchema>

export const opportunitySchema = z
  .object({
    id: z.string(),
    account: z.string(),
    accountName: z.string(),
    name: z.string(),
    amount: z.object({ amount: z.string(), currency: z.string() }),
    stage: z.string(),
    probability: z.number().nullable(),
    owner: z.string().nullable(),
    expectedOn: z.string().nullable(),
    closedOn: z.string().nullable(),
    outcome: z.enum(['won', 'lost']).nullable(),
    source: z.string().nullable(),
    milestone: z.string().nullable(),
  })
  .meta({ id: 'Opportunity' })
export type Opportunity = z.output<typeof opportunitySchema>

export interface OpportunityQuery {
  readonly id?: string | undefined
  readonly accountId?: string | undefined
  readonly open?: boolean | undefined
  /** All of them unless told. */
  readonly page?: Page | undefined
}

/** Opportunities at accounts that the actor may see, the soonest first. */
export const listOpportunities = async (tx: Tx, tenant: Tenant, query: OpportunityQuery): Promise<Opportunity[]> =>
  (await findOpportunities(tx, tenant, query)).items

/** The same with how many there are in all. */
export async function findOpportunities(
  tx: Tx,
  tenant: Tenant,
  query: OpportunityQuery,
): Promise<{ items: Opportunity[]; total: number }> {
  const { rows } = await sql<Omit<Opportunity, 'amount'> & { amount: string; currency: string; total: number }>`
    select o.external_id as id, a.external_id as account, a.name as "accountName", o.name, o.amount::text, o.currency, o.stage, o.probability::float8, m.email as owner,
      o.expected_on as "expectedOn", o.closed_on as "closedOn", o.outcome, o.source, o.milestone, count(*) over () as total
    from opportunity o
    join account held on held.workspace_id = o.workspace_id and held.id = o.account_id
    join account a on a.workspace_id = o.workspace_id and a.id = coalesce(held.merged_into, held.id)
    left join member m on m.workspace_id = o.workspace_id and m.id = o.owner_id
    where o.workspace_id = ${tenant.workspace.id}::uuid and ${visibleAccounts(tenant)}
      ${query.id === undefined ? sql`` : sql`and o.external_id = ${query.id}`}
      ${query.accountId === undefined ? sql`` : sql`and a.id = ${query.accountId}::uuid`}
      ${query.open === undefined ? sql`` : query.open ? sql`and o.outcome is null` : sql`and o.outcome is not null`}
    order by o.expected_on nulls last, o.external_id ${query.page ? sql`limit ${query.page.limit} offset ${query.page.offset}` : sql``}`.execute(
    tx,
  )
  const items = rows.map(({ amount, currency, total: _, ...row }) => ({ ...row, amount: { amount, currency } }))
  return { items, total: rows[0]?.total ?? 0 }
}

/** One opportunity by its id. Throws `not_found`, for what the actor may not see too. */
export async function readOpportunity(tx: Tx, tenant: Tenant, id: string): Promise<Opportunity> {
  const [found] = await listOpportunities(tx, tenant, { id })
  if (!found) throw notFound('opportunity', id)
  return found
}

/** Makes or changes an opportunity. Throws `not_found` naming account or owner, `bad_amount`, `amount_too_large`, `bad_currency`, `currency_mismatch`, `id_mismatch`, `bad_day`. */
export async function saveOpportunity(
  tx: Tx,
  tenant: Tenant,
  id: string,
  input: OpportunityInput,
): Promise<Opportunity> {
  const account = await findAccountIn(tx, tenant, input.account, 'account')
  const { rows: held } = await sql`
    select 1 from opportunity where workspace_id = ${tenant.workspace.id}::uuid and external_id = ${id}`.execute(tx)
  // One that the actor may not see is not changed either.
  const before = held.length > 0 ? await readOpportunity(tx, tenant, id) : null
  if (input.id !== undefined && input.id !== id) {
    throw problem('id_mismatch', `id: "${input.id}" is not "${id}", which the address has.`, { field: 'id' })
  }
  const told = readToldMoney('amount', input.amount, input.currency)
  const money = readMonthly('amount', told.amount, told.currency ?? tenant.workspace.currency)
  const days = (['expectedOn', 'closedOn'] as const).map((field) =>
    input[field] ? naming(field, () => assertDay(input[field] as string)) : null,
  )
  const owner = input.owner ? await findMember(tx, tenant, input.owner) : null
  const now = new Date(tenant.stores.now())
  await sql`
    insert into opportunity (workspace_id, id, external_id, account_id, name, amount, currency, stage, probability, owner_id, expected_on, closed_on,
      outcome, source, milestone, created_at, updated_at)
    values (${tenant.workspace.id}::uuid, ${newId()}::uuid, ${id}, ${account.id}::uuid, ${input.name}, ${money.amount}::numeric, ${money.currency},
      ${input.stage}, ${input.probability ?? null}::numeric, ${owner}::uuid, ${days[0]}::date, ${days[1]}::date, ${input.outcome ?? null},
      ${input.source ?? null}, ${input.milestone ?? null}, ${now}::timestamptz, ${now}::timestamptz)
    on conflict (workspace_id, external_id) do update set account_id = excluded.account_id, name = excluded.name, amount = excluded.amount,
      currency = excluded.currency, stage = excluded.stage, probability = excluded.probability, owner_id = excluded.owner_id,
      expected_on = excluded.expected_on, closed_on = excluded.closed_on, outcome = excluded.outcome, source = excluded.source,
      milestone = excluded.milestone, updated_at = excluded.updated_at`.execute(tx)
  const after = await readOpportunity(tx, tenant, id)
  await writeAudit(tx, tenant, {
    action: before ? 'update' : 'create',
    subjectKind: 'opportunity',
    subjectId: id,
    before,
    after,
  })
  return after
}

async function findMember(tx: Tx, tenant: Tenant, email: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from member where workspace_id = ${tenant.workspace.id}::uuid and lower(email) = lower(${email}) and removed_at is null`.execute(
    tx,
  )
  if (rows[0]) return rows[0].id
  throw problem('not_found', `owner: there is no member "${email}".`, { status: 400, field: 'owner' })
}
