import { type RawBuilder, sql } from 'kysely'
import type { Moment } from '../../../measure/metrics'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { bandOfRating, type Pulse } from './contract'
import { inForceSql, pulsesSql } from './pulse-sql'

interface Row {
  readonly keeper: string
  readonly id: string
  readonly rating: number
  readonly reason: string
  readonly counts_as: Pulse['as']
  readonly set_at: Date
  readonly expires_at: Date
  readonly withdrawn_at: Date | null
  readonly email: string | null
  readonly name: string | null
  readonly by_member: string | null
  readonly by_label: string
}

/**
 * The pulse in force of each account as of the moment and as known then, by the account's id; accounts without one are left out.
 * `accountIds` null: of all. Merges are followed.
 */
export async function readPulses(
  tx: Tx,
  tenant: Tenant,
  moment: Moment,
  accountIds: readonly string[] | null,
): Promise<Map<string, Pulse>> {
  const rows = await readRows(tx, tenant, inForceSql(tenant, moment, accountIds), sql`t.keeper`)
  return new Map(rows.map((row) => [row.keeper, present(row)]))
}

/** Every pulse that an account ever had by the moment, those of accounts merged into it too, the latest first. */
export async function listPulses(tx: Tx, tenant: Tenant, moment: Moment, accountId: string): Promise<Pulse[]> {
  const told = pulsesSql(tenant, moment, [accountId])
  return (await readRows(tx, tenant, told, sql`t.set_at desc, t.seq desc`)).map(present)
}

async function readRows(
  tx: Tx,
  tenant: Tenant,
  pulses: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select t.*, m.email, m.name from (${pulses}) t
    left join member m on m.workspace_id = ${tenant.workspace.id}::uuid and m.id = t.by_member order by ${order}`.execute(
    tx,
  )
  return rows
}

const present = (row: Row): Pulse => ({
  id: row.id,
  rating: row.rating,
  band: bandOfRating(row.rating),
  reason: row.reason,
  as: row.counts_as,
  expiresAt: row.expires_at.toISOString(),
  at: row.set_at.toISOString(),
  // A key has a name and no address; of a member that is gone the label stays, which is the address.
  by: { email: row.email ?? (row.by_member ? row.by_label : null), name: row.name || row.by_label },
  withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
})
