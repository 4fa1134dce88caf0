import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { AccountSection } from '../../../record/accounts'
import type { Tenant } from '../../../trust/tenancy'
import type { Band } from '../contract'
import { scoreAccounts } from './scores'

/** An account's health as its answer carries it. */
export interface AccountHealth {
  readonly scorecard: string
  readonly version: number
  readonly score: number | null
  readonly band: Band | null
  readonly coverage: number
}

/** The part of an account's answer that health fills: as of now from the last refresh, else from raw rows. */
export const healthSection: AccountSection = {
  keys: ['health'],
  load: async (tenant, tx, accountIds, moment) => {
    const then = moment && (moment.asOf.kind === 'day' || moment.knownAt) ? moment : null
    const found = then ? await readThen(tenant, accountIds, then) : await readCurrentHealth(tx, tenant, accountIds)
    return new Map([...found].map(([id, health]) => [id, { health }]))
  },
}

/** The current health of accounts; those that were never scored are left out. */
export async function readCurrentHealth(
  tx: Tx,
  tenant: Tenant,
  accountIds: readonly string[],
): Promise<Map<string, AccountHealth>> {
  const { rows } = await sql<AccountHealth & { account_id: string }>`
    select account_id, scorecard, version, score, band, coverage from account_health
    where workspace_id = ${tenant.workspace.id}::uuid and account_id = any(${accountIds}::uuid[])`.execute(tx)
  return new Map(rows.map(({ account_id, ...health }) => [account_id, health]))
}

async function readThen(
  tenant: Tenant,
  accountIds: readonly string[],
  moment: NonNullable<Parameters<AccountSection['load']>[3]>,
): Promise<Map<string, AccountHealth>> {
  const knownAt = moment.knownAt?.getTime() ?? null
  const scores = await scoreAccounts(tenant, { asOf: moment.asOf, knownAt, accountIds })
  return new Map(
    scores.flatMap(({ account, verdict, band }) => {
      if (!verdict) return []
      const { by, scored } = verdict
      const health = { scorecard: by.card.key, version: by.version.version, band }
      return [[account.id, { ...health, score: scored.score, coverage: scored.coverage }] as const]
    }),
  )
}
