import { sql } from 'kysely'
import { problem } from '../../../kernel/errors'
import type { Tx } from '../../../platform/postgres'
import { refKey, resolveAccounts } from '../../../record/accounts'
import { writeAudit } from '../../../trust/audit'
import type { Tenant } from '../../../trust/tenancy'
import { readReasons } from './reasons'

/** Why an account lost revenue in a month, by the books of whoever kept that until now. */
export interface PastReason {
  /** Its externalId. */
  readonly account: string
  /** The month, YYYY-MM. */
  readonly period: string
  readonly reason: string
  readonly text: string | null
  readonly evidence: readonly string[]
  /** Who wrote it down, and on which day. */
  readonly by: string
  readonly on: string
}

/** Keeps reasons that were told before Waymark asked for them; those told here stay. Throws `unknown_reason`, `not_found`. */
export async function keepPastReasons(tx: Tx, tenant: Tenant, given: readonly PastReason[]): Promise<void> {
  if (given.length === 0) return
  const known = new Set((await readReasons(tx, tenant)).groups.flatMap((group) => group.reasons.map((one) => one.key)))
  const names = [...new Set(given.map((one) => one.account))]
  const ref = (externalId: string) => ({ source: 'external', externalId })
  const ids = await resolveAccounts(tx, tenant, names.map(ref), { create: false })
  const rows = given.map((one, index) => {
    if (!known.has(one.reason)) throw fault('unknown_reason', index, 'reason', `there is no reason "${one.reason}"`)
    const id = ids.get(refKey(ref(one.account)))
    if (!id) throw fault('not_found', index, 'account', `there is no account "${one.account}"`)
    return { ...one, account_id: id, period: `${one.period}-01` }
  })
  await sql`
    insert into revenue_loss_reason (workspace_id, account_id, period, reason, text, evidence, set_by, set_at)
    select ${tenant.workspace.id}::uuid, g.account_id, g.period, g.reason, g.text, g.evidence, g."by",
      g."on"::timestamp at time zone ${tenant.workspace.timeZone}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g(account_id uuid, period date, reason text, text text, evidence jsonb, "by" text, "on" date)
    on conflict (workspace_id, account_id, period) do nothing`.execute(tx)
  await writeAudit(tx, tenant, {
    action: 'import',
    subjectKind: 'loss',
    subjectId: 'losses',
    after: { reasons: given.length },
  })
}

const fault = (code: string, index: number, field: string, why: string) =>
  problem(code, `Item ${index}: ${field}: ${why}.`, { field })
