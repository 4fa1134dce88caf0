import { sql } from 'kysely'
import { momentOfNow, readMetrics, readSnapshot } from '../../../measure/metrics'
import { visibleAccounts } from '../../../record/accounts'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { ReadMetric } from '../rules/read-held'
import { judgeAccounts, type Verdict } from '../verdicts/judge'
import type { InForce } from './store'

export interface CurrentAccount {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly owner: string | null
  readonly ownerName: string | null
}

/** What is known of all accounts now: who they are, and their current metrics. */
export interface Current {
  /** Those that the actor may see, by external id. */
  readonly visible: readonly CurrentAccount[]
  readonly readMetric: ReadMetric
  /** Judges all accounts by scorecards at hand. */
  readonly judge: (cards: readonly InForce[]) => Promise<Map<string, Verdict>>
}

/** The current numbers of all accounts, read once, to be judged by several sets of scorecards. */
export async function readCurrentAccounts(tenant: Tenant): Promise<Current> {
  const metrics = await readMetrics(tenant)
  const { accounts, snapshot } = await inTenant(tenant, async (tx) => {
    const { rows } = await sql<CurrentAccount & { visible: boolean }>`
      select a.id, a.external_id as account, a.name, o.email as owner, o.name as "ownerName", ${visibleAccounts(tenant)} as visible
      from account a left join member o on o.workspace_id = a.workspace_id and o.id = a.owner_id
      where a.workspace_id = ${tenant.workspace.id}::uuid and a.merged_into is null order by a.external_id`.execute(tx)
    const ids = rows.map(({ id }) => id)
    return { accounts: rows, snapshot: await readSnapshot(tx, tenant, metrics, ids) }
  })
  const readMetric: ReadMetric = (id, metric) => snapshot.get(id)?.[metric]
  return {
    visible: accounts.filter(({ visible }) => visible).map(({ visible: _, ...account }) => account),
    readMetric,
    judge: (cards) =>
      judgeAccounts(tenant, {
        moment: momentOfNow(tenant),
        cards,
        accountIds: accounts.map(({ id }) => id),
        readMetric,
      }),
  }
}
