import { type RawBuilder, sql } from 'kysely'
import { newId } from '../../../kernel/ids'
import { localDay } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import { markDirty } from '../../../record/accounts'
import { writeAudit } from '../../../trust/audit'
import type { Tenant } from '../../../trust/tenancy'
import { accountsOf, rebuildRevenue } from '../ledger/rebuild'

const todayOf = (tenant: Tenant): RawBuilder<unknown> =>
  sql`${localDay(tenant.stores.now(), tenant.workspace.timeZone)}::date`

/** The externalIds of imported lines that are held today or later. */
export async function listOpen(tx: Tx, tenant: Tenant): Promise<string[]> {
  const { rows } = await sql<{ external_id: string }>`
    select external_id from (
      select distinct on (s.id) s.external_id, v.held_to
      from subscription s join subscription_version v on v.workspace_id = s.workspace_id and v.subscription_id = s.id
      where s.workspace_id = ${tenant.workspace.id}::uuid and s.source = 'import'
      order by s.id, v.known_at desc, v.seq desc) l
    where held_to is null or held_to > ${todayOf(tenant)}`.execute(tx)
  return rows.map((row) => row.external_id)
}

/** Ends lines today: a version that holds from today on and ends with it, so that their past stays what it was. */
export async function closeSubscriptions(
  tx: Tx,
  tenant: Tenant,
  externalIds: readonly string[],
  importId: string,
): Promise<void> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const given = JSON.stringify(externalIds.map((external_id) => ({ external_id, id: newId() })))
  // What is in force today, or where nothing is yet what was told last; what begins later ends as it begins.
  const { rows } = await sql<{ subscription_id: string }>`
    insert into subscription_version (workspace_id, id, subscription_id, account_id, known_at, import_id, set_by, terms, plan, currency, mrr,
      mrr_discounted, discount_from, discount_to, pays_from, pays_to, renews_on, begins_on,
      term_begun_on, rolls_from, valid_from, held_to, owed_from, state, component, quantity, cancelled_on)
    select v.workspace_id, g.id, v.subscription_id, v.account_id, ${new Date(tenant.stores.now())}::timestamptz, ${importId}::uuid, ${tenant.actor.label},
      v.terms || jsonb_build_object('end', e.day), v.plan, v.currency, v.mrr, v.mrr_discounted, v.discount_from, v.discount_to, v.pays_from,
      e.day, coalesce((v.terms ->> 'termEnd')::date, e.day), v.begins_on, v.term_begun_on, v.rolls_from, e.day, e.day, v.owed_from, v.state,
      v.component, v.quantity, v.cancelled_on
    from jsonb_to_recordset(${given}::jsonb) as g(external_id text, id uuid)
    join subscription s on s.workspace_id = ${workspace} and s.external_id = g.external_id
    cross join lateral (
      select v.* from subscription_version v where v.workspace_id = s.workspace_id and v.subscription_id = s.id
      order by coalesce(v.valid_from <= ${todayOf(tenant)}, true) desc, v.known_at desc, v.seq desc limit 1) v
    cross join lateral (select greatest(${todayOf(tenant)}, (v.terms ->> 'start')::date) as day) e
    returning subscription_id`.execute(tx)
  const ids = rows.map((row) => row.subscription_id)
  await sql`
    update subscription_version set told_once = false
    where workspace_id = ${workspace} and told_once and subscription_id = any(${ids}::uuid[])`.execute(tx)
  const touched = await accountsOf(tx, tenant, ids)
  await rebuildRevenue(tx, tenant, touched)
  await markDirty(tx, tenant, touched, 'import')
  await writeAudit(tx, tenant, {
    action: 'import',
    subjectKind: 'subscription',
    subjectId: importId,
    after: { closed: ids.length },
  })
}
