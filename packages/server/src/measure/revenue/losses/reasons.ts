import { sql } from 'kysely'
import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import type { Tx } from '../../../platform/postgres'
import { writeAudit } from '../../../trust/audit'
import type { Tenant } from '../../../trust/tenancy'

const key = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'must be lower-case letters, digits and _')
const label = z.string().trim().min(1).max(200)

/** Why revenue is lost, on two levels. */
export const churnReasonsSchema = z
  .strictObject({
    groups: z
      .array(z.strictObject({ key, label, reasons: z.array(z.strictObject({ key, label })).max(50) }))
      .min(1)
      .max(20),
  })
  .meta({ id: 'ChurnReasons' })
export type ChurnReasons = z.output<typeof churnReasonsSchema>

const reason = (name: string, text: string) => ({ key: name, label: text })

const DEFAULTS: ChurnReasons = {
  groups: [
    {
      key: 'customer_change',
      label: "A change on the customer's side",
      reasons: [
        reason('closed_down', 'Closed down or insolvent'),
        reason('acquired', 'Acquired or merged'),
        reason('no_more_need', 'The need went away'),
        reason('budget_cut', 'Budget cut'),
        reason('sponsor_left', 'The sponsor left'),
      ],
    },
    {
      key: 'outcome_not_reached',
      label: 'The desired outcome was not reached',
      reasons: [
        reason('bad_fit', 'It could not succeed with what we offer'),
        reason('not_adopted', 'Never adopted'),
        reason('missing_feature', 'Something needed is missing'),
        reason('experience', 'The experience was not appropriate'),
        reason('reliability', 'Quality or reliability'),
        reason('competitor', 'A competitor served it better'),
        reason('price', 'Not worth its price'),
      ],
    },
    { key: 'involuntary', label: 'Involuntary', reasons: [reason('payment_failed', 'The payment failed')] },
  ],
}

/** The workspace's list, or the one that every workspace begins with. */
export async function readReasons(tx: Tx, tenant: Tenant): Promise<ChurnReasons> {
  const { rows } = await sql<{ churn_reasons: unknown }>`
    select churn_reasons from revenue_settings where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
  return rows[0]?.churn_reasons ? churnReasonsSchema.parse(rows[0].churn_reasons) : DEFAULTS
}

/** Throws `reason_twice`, `group_twice`, `reason_in_use` naming the key. */
export async function saveReasons(tx: Tx, tenant: Tenant, reasons: ChurnReasons): Promise<ChurnReasons> {
  const keys = reasons.groups.flatMap((group) => group.reasons.map((one) => one.key))
  const twice = keys.find((one, n) => keys.indexOf(one) !== n)
  if (twice) throw problem('reason_twice', `groups: the reason "${twice}" stands twice.`, { field: 'groups' })
  const groups = reasons.groups.map((group) => group.key)
  const group = groups.find((one, n) => groups.indexOf(one) !== n)
  if (group) throw problem('group_twice', `groups: the group "${group}" stands twice.`, { field: 'groups' })
  const { rows } = await sql<{ reason: string }>`
    select reason from revenue_loss_reason where workspace_id = ${tenant.workspace.id}::uuid and reason <> all(${keys}::text[]) limit 1`.execute(
    tx,
  )
  if (rows[0]) {
    throw problem('reason_in_use', `groups: "${rows[0].reason}" is the reason of a loss.`, {
      status: 409,
      field: 'groups',
    })
  }
  const before = await readReasons(tx, tenant)
  await sql`
    insert into revenue_settings (workspace_id, churn_reasons) values (${tenant.workspace.id}::uuid, ${JSON.stringify(reasons)}::jsonb)
    on conflict (workspace_id) do update set churn_reasons = excluded.churn_reasons`.execute(tx)
  await writeAudit(tx, tenant, {
    action: 'update',
    subjectKind: 'churn_reasons',
    subjectId: 'reasons',
    before,
    after: reasons,
  })
  return reasons
}
