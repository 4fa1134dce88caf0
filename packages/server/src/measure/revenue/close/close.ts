import { sql } from 'kysely'
import { notFound, problem } from '../../../kernel/errors'
import { localDay } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import { writeAudit } from '../../../trust/audit'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { readPeriod } from '../domain/periods'
import { type PeriodMovements, readMovements } from '../movements/read-movements'
import { readSettings } from '../settings/settings'

/** A period whose figures were reported. */
export interface Closed {
  readonly period: string
  readonly closedAt: string
  readonly closedBy: string
  readonly currency: string
  readonly figures: PeriodMovements
}

/** Freezes what is reported of a month, quarter or year that has ended. Throws `bad_period`, `period_open`, `period_closed`. */
export const closePeriod = (tenant: Tenant, name: string): Promise<Closed> =>
  inTenant(tenant, async (tx) => {
    const period = readPeriod(name, 'period')
    if (period.interval === 'day')
      throw problem('bad_period', 'period: give a month, a quarter or a year.', { field: 'period' })
    const today = localDay(tenant.stores.now(), tenant.workspace.timeZone)
    if (period.next > today) {
      throw problem('period_open', `period: ${name} has not ended yet.`, { status: 409, field: 'period' })
    }
    const [figures] = await readMovements(tx, tenant, {
      periods: [period],
      selection: null,
      settings: await readSettings(tx, tenant),
    })
    const { numAffectedRows } = await sql`
      insert into revenue_close (workspace_id, period, closed_at, closed_by, currency, figures)
      values (${tenant.workspace.id}::uuid, ${period.key}, ${new Date(tenant.stores.now())}::timestamptz, ${tenant.actor.label},
        ${tenant.workspace.currency}, ${JSON.stringify(figures)}::jsonb) on conflict do nothing`.execute(tx)
    if (numAffectedRows === 0n) {
      throw problem('period_closed', `period: ${name} was closed already.`, { status: 409, field: 'period' })
    }
    await writeAudit(tx, tenant, {
      action: 'close',
      subjectKind: 'revenue_period',
      subjectId: period.key,
      after: figures,
    })
    return (await readClosed(tx, tenant)).get(period.key) as Closed
  })

/** Opens a closed period again: what it reported is in the audit alone. Throws `not_found`. */
export const reopenPeriod = (tenant: Tenant, name: string): Promise<void> =>
  inTenant(tenant, async (tx) => {
    const before = (await readClosed(tx, tenant)).get(name)
    if (!before) throw notFound('closed period', name)
    await sql`delete from revenue_close where workspace_id = ${tenant.workspace.id}::uuid and period = ${name}`.execute(
      tx,
    )
    await writeAudit(tx, tenant, {
      action: 'reopen',
      subjectKind: 'revenue_period',
      subjectId: name,
      before: before.figures,
    })
  })

/** Every closed period, by its name, latest first. */
export async function readClosed(tx: Tx, tenant: Tenant): Promise<ReadonlyMap<string, Closed>> {
  const { rows } = await sql<Omit<Closed, 'closedAt'> & { closed_at: Date }>`
    select period, closed_at, closed_by as "closedBy", currency, figures from revenue_close
    where workspace_id = ${tenant.workspace.id}::uuid order by period desc`.execute(tx)
  return new Map(rows.map(({ closed_at, ...row }) => [row.period, { ...row, closedAt: closed_at.toISOString() }]))
}

/** When a period was closed in the currency of now; undefined: it is open. */
export async function readClosing(tx: Tx, tenant: Tenant, period: string): Promise<Date | undefined> {
  const closed = (await readClosed(tx, tenant)).get(period)
  return closed && closed.currency === tenant.workspace.currency ? new Date(closed.closedAt) : undefined
}
