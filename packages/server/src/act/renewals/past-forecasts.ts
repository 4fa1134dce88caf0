import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import type { Category } from './domain/suggest'

/** What was forecast of a renewal at the close of a past day, by the books of whoever kept it until now. */
export interface PastForecast {
  readonly renewalId: string
  readonly day: string
  readonly category: Category | null
  /** MRR in the renewal's currency; null: the stake. */
  readonly amount: string | null
}

/** Keeps forecasts that were made before Waymark kept any; nights that have a snapshot stay as they are. */
export async function keepPastForecasts(tx: Tx, tenant: Tenant, rows: readonly PastForecast[]): Promise<void> {
  const json = rows.map((row) => ({ ...row, renewal_id: row.renewalId }))
  await sql`
    insert into renewal_snapshot (workspace_id, day, renewal_id, date, owner, currency, stake, rate, noticed_on, category, amount,
      suggested_word)
    select r.workspace_id, g.day, r.id, r.date, m.email, r.currency, r.stake, r.rate, case when r.noticed_on <= g.day then r.noticed_on end,
      g.category, g.amount, 'Nothing was suggested then.'
    from jsonb_to_recordset(${JSON.stringify(json)}::jsonb) as g(renewal_id uuid, day date, category text, amount numeric)
    join renewal r on r.workspace_id = ${tenant.workspace.id}::uuid and r.id = g.renewal_id
    join account a on a.workspace_id = r.workspace_id and a.id = r.account_id
    left join member m on m.workspace_id = r.workspace_id and m.id = a.owner_id
    on conflict (workspace_id, day, renewal_id) do nothing`.execute(tx)
}
