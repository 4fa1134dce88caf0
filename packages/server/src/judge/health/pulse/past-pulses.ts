import { sql } from 'kysely'
import { problem } from '../../../kernel/errors'
import { addDays } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import { markDirty, refKey, resolveAccounts } from '../../../record/accounts'
import { writeAudit } from '../../../trust/audit'
import type { Tenant } from '../../../trust/tenancy'
import { DEFAULT_DAYS, type Pulse } from './contract'

/** A rating that was given before Waymark kept any, by the books of whoever kept it until now. */
export interface PastPulse {
  /** Its externalId. */
  readonly account: string
  readonly rating: number
  readonly reason: string
  readonly as: Pulse['as']
  /** The member's e-mail, and the day. */
  readonly by: string
  readonly on: string
}

/** Keeps ratings of the past, each in force for as long as one without an end is. Throws `not_found`, naming the row. */
export async function keepPastPulses(tx: Tx, tenant: Tenant, given: readonly PastPulse[]): Promise<void> {
  if (given.length === 0) return
  const ref = (externalId: string) => ({ source: 'external', externalId })
  const names = [...new Set(given.map((one) => one.account))]
  const ids = await resolveAccounts(tx, tenant, names.map(ref), { create: false })
  const rows = given.map((one, index) => {
    const id = ids.get(refKey(ref(one.account)))
    if (!id) {
      const field = `[${index}].account`
      throw problem('not_found', `${field}: there is no account "${one.account}".`, { field, status: 404 })
    }
    return { ...one, account_id: id, counts_as: one.as, until: addDays(one.on, DEFAULT_DAYS + 1) }
  })
  const zone = tenant.workspace.timeZone
  await sql`
    insert into pulse (workspace_id, id, account_id, rating, reason, counts_as, set_at, expires_at, by_member, by_label)
    select ${tenant.workspace.id}::uuid, gen_random_uuid(), g.account_id, g.rating, g.reason, g.counts_as,
      (g."on"::timestamp + interval '14 hours') at time zone ${zone}, g.until::timestamp at time zone ${zone} - interval '1 millisecond',
      m.id, g."by"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g(account_id uuid, rating float8, reason text, counts_as text, "by" text, "on" date, until date)
    left join member m on m.workspace_id = ${tenant.workspace.id}::uuid and m.email = g."by"
    order by g."on"`.execute(tx)
  await writeAudit(tx, tenant, {
    action: 'import',
    subjectKind: 'pulse',
    subjectId: 'pulses',
    after: { pulses: given.length },
  })
  await markDirty(tx, tenant, [...new Set(rows.map((row) => row.account_id))], 'import')
}
