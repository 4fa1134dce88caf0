import { sql } from 'kysely'
import { newTenant, testStores } from '../../../test/stores'
import { deriveId, NIL_ID } from '../../kernel/ids'
import { formatInstant, installBuiltInMetrics, logHooks, refreshHooks, saveMetric } from '../../measure/metrics'
import { findAccount, markDirty, noteFirstSeen, saveAccounts } from '../../record/accounts'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { type ScorecardDefinition, scorecardSchema } from './contract'
import { healthLogHook } from './log/log'
import { publishScorecard, saveDraft } from './scorecards/definitions'
import { healthHook } from './verdicts/hook'

/** For tests: health is decided with each refresh, and logged with the days. */
export function hookHealthIn(): void {
  refreshHooks.add(testStores().hooks, 'health', healthHook)
  logHooks.add(testStores().hooks, 'health', healthLogHook)
}

/** For tests: a workspace whose clock the story sets, with the accounts given. */
export async function tellStory(
  now: string,
  accounts: readonly (string | { externalId: string; owner: string })[],
  timeZone = 'UTC',
): Promise<{ tenant: Tenant; setNow: (text: string) => void }> {
  let at = Date.parse(now)
  const tenant = await newTenant({ now: () => at, timeZone })
  await inTenant(tenant, (tx) => installBuiltInMetrics(tx, tenant))
  const inputs = accounts.map((account) => (typeof account === 'string' ? { externalId: account } : account))
  const { errors } = await saveAccounts(
    tenant,
    inputs.map((input) => ({ ...input, name: `${input.externalId} Ltd` })),
    { source: 'api', mode: 'upsert' },
  )
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  // The accounts were known all along.
  await inTenant(tenant, (tx) =>
    sql`update account set known_at = '2020-01-01' where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx),
  )
  return {
    tenant,
    setNow: (text) => {
      at = Date.parse(text)
    },
  }
}

let serial = 0

/** One event each day from `from` to `to`, at noon, known at once unless told. */
export async function useProduct(
  tenant: Tenant,
  account: string,
  days: readonly string[],
  about: { readonly event?: string; readonly person?: string; readonly known?: string } = {},
): Promise<void> {
  const { id } = await findAccount(tenant, account)
  const rows = days.map((day) => ({
    workspace_id: tenant.workspace.id,
    account_id: id,
    person_id: deriveId(tenant.workspace.id, 'person', about.person ?? 'p'),
    event: about.event ?? 'report_run',
    ts: `${day} 12:00:00.000`,
    message_id: deriveId(tenant.workspace.id, 'message', String(++serial)),
    known_at: formatInstant(Date.parse(about.known ?? `${day}T12:00:00Z`)),
    import_id: NIL_ID,
    source: 'test',
    properties: '{}',
    numbers: {},
  }))
  await tenant.stores.olap.insert('events', rows)
  await inTenant(tenant, async (tx) => {
    await noteFirstSeen(
      tx,
      tenant,
      days.map((day) => ({ accountId: id, at: new Date(`${day}T12:00:00Z`) })),
    )
    await markDirty(tx, tenant, [id], 'live')
  })
}

/** A scorecard of one metric, `active`: days with an event of the last 10, through the curve 0 to 0, 10 to 100. */
export const activeCard = (change: Partial<ScorecardDefinition> = {}): ScorecardDefinition => ({
  ...scorecardSchema.parse({
    name: 'Active',
    groups: [
      {
        key: 'usage',
        name: 'Usage',
        weight: 1,
        measures: [
          {
            metric: 'active',
            weight: 1,
            curve: [
              [0, 0],
              [10, 100],
            ],
          },
        ],
      },
    ],
  }),
  ...change,
})

/** The metric `active`. */
export const saveActive = (tenant: Tenant) =>
  saveMetric(tenant, 'active', {
    name: 'Active days of 10',
    description: '',
    unit: 'days',
    better: 'higher',
    rollup: 'none',
    compute: { kind: 'active_days', events: '*', days: 10 },
  })

/** Publishes a scorecard, with the metric `active` there. */
export async function publishCard(tenant: Tenant, card: ScorecardDefinition, key = 'core'): Promise<void> {
  await saveActive(tenant)
  await saveDraft(tenant, key, card)
  await publishScorecard(tenant, key)
}
