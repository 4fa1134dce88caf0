import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import { visibleAccounts } from '../../record/accounts'
import type { Tenant } from '../../trust/tenancy'
import type { Disagreement } from './contract'

/** What the numbers say of an account now. */
export interface Numbers {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly owner: string | null
  readonly score: number | null
  readonly band: Disagreement['items'][number]['band']
  /** Its score 28 days ago. */
  readonly score28: number | null
  readonly usage: number | null
  /** In the workspace's currency; null where a rate is missing. */
  readonly mrr: string | null
}

/** The accounts named by id or external id that the actor may see, the largest MRR first; `slot` is the usage metric's. */
export async function readNumbers(
  tx: Tx,
  tenant: Tenant,
  named: { readonly ids: readonly string[]; readonly accounts: readonly string[] },
  slot: number | null,
): Promise<Numbers[]> {
  const { rows } = await sql<Numbers>`
    select a.id, a.external_id as account, a.name, o.email as owner, h.score, h.band, h.score28,
      ${slot === null ? sql`null::float8` : sql`(m."values")[${sql.lit(slot)}]`} as usage, r.mrr::text
    from account a
    left join member o on o.workspace_id = a.workspace_id and o.id = a.owner_id
    left join account_health h on h.workspace_id = a.workspace_id and h.account_id = a.id
    left join account_metrics m on m.workspace_id = a.workspace_id and m.account_id = a.id
    left join account_revenue r on r.workspace_id = a.workspace_id and r.account_id = a.id
    where a.workspace_id = ${tenant.workspace.id}::uuid and ${visibleAccounts(tenant)}
      and (a.id = any(${[...named.ids]}::uuid[]) or a.external_id = any(${[...named.accounts]}::text[]))
    order by r.mrr desc nulls last, a.external_id`.execute(tx)
  return rows
}
