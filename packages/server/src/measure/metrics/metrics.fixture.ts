import { sql } from 'kysely'
import { deriveId, NIL_ID } from '../../kernel/ids'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { catalogue } from './catalogue'
import type { Metric, MetricDefinition } from './contract'
import { saveMetric } from './definitions'
import { buildMetricSet } from './domain/metric-set'
import { formatInstant, type Moment } from './domain/moment'
import { readMetrics } from './store'
import { readValues } from './values'

/** For tests: an event as a story tells it. */
export interface TestEvent {
  readonly account: string
  readonly person?: string
  readonly event: string
  /** ISO 8601. */
  readonly at: string
  /** Known at once unless told. */
  readonly known?: string
  readonly properties?: Readonly<Record<string, unknown>>
}

export const accountIdOf = (tenant: Tenant, account: string): string =>
  deriveId(tenant.workspace.id, 'account', account)
export const personIdOf = (tenant: Tenant, person: string): string => deriveId(tenant.workspace.id, 'person', person)

/** Accounts with the externalIds given; known from long ago unless told. */
export async function addAccounts(
  tenant: Tenant,
  accounts: readonly {
    readonly id: string
    readonly created?: string
    readonly known?: string
    readonly parent?: string
  }[],
): Promise<void> {
  const json = accounts.map((account) => ({
    id: accountIdOf(tenant, account.id),
    external_id: account.id,
    created_at: account.created ?? null,
    known_at: account.known ?? '2020-01-01T00:00:00Z',
    parent_id: account.parent ? accountIdOf(tenant, account.parent) : null,
  }))
  await inTenant(tenant, async (tx) => {
    await sql`insert into account (workspace_id, id, external_id, name, created_at, known_at, parent_id)
      select ${tenant.workspace.id}::uuid, id, external_id, external_id, created_at, known_at, parent_id
      from jsonb_to_recordset(${JSON.stringify(json)}::jsonb)
        as r(id uuid, external_id text, created_at timestamptz, known_at timestamptz, parent_id uuid)`.execute(tx)
    await sql`insert into account_identifier (workspace_id, source, external_id, account_id)
      select ${tenant.workspace.id}::uuid, 'external', external_id, id
      from jsonb_to_recordset(${JSON.stringify(json)}::jsonb) as r(id uuid, external_id text)`.execute(tx)
  })
}

let serial = 0

/** Puts events straight into the store, as the drainer would, and notes when each account was first seen. */
export async function addEvents(tenant: Tenant, events: readonly TestEvent[]): Promise<void> {
  const rows = events.map((event) => ({
    workspace_id: tenant.workspace.id,
    account_id: accountIdOf(tenant, event.account),
    person_id: event.person === undefined ? NIL_ID : personIdOf(tenant, event.person),
    event: event.event,
    ts: formatInstant(Date.parse(event.at)),
    message_id: deriveId(tenant.workspace.id, 'message', String(++serial)),
    known_at: formatInstant(Date.parse(event.known ?? event.at)),
    import_id: NIL_ID,
    source: 'test',
    properties: JSON.stringify(event.properties ?? {}),
    numbers: Object.fromEntries(
      Object.entries(event.properties ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    ),
  }))
  await tenant.stores.olap.insert('events', rows)
  await inTenant(tenant, (tx) =>
    sql`update account a set first_seen_at = least(a.first_seen_at, i.at)
      from (select account_id, min(at) as at from jsonb_to_recordset(${JSON.stringify(
        rows.map((row) => ({ account_id: row.account_id, at: `${row.ts.replace(' ', 'T')}Z` })),
      )}::jsonb) as r(account_id uuid, at timestamptz) group by account_id) i
      where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = i.account_id`.execute(tx),
  )
}

export const definitionOf = (
  compute: MetricDefinition['compute'],
  about: Partial<MetricDefinition> = {},
): MetricDefinition => ({
  name: 'Test',
  description: '',
  unit: null,
  better: 'higher',
  rollup: 'none',
  ...about,
  compute,
})

export async function addMetrics(
  tenant: Tenant,
  computes: Readonly<Record<string, MetricDefinition['compute']>>,
): Promise<readonly Metric[]> {
  for (const [key, compute] of Object.entries(computes)) await saveMetric(tenant, key, definitionOf(compute))
  return readMetrics(tenant)
}

/** Every metric of every account as of a moment, by externalId and key. */
export async function valuesOf(tenant: Tenant, moment: Moment): Promise<Record<string, Record<string, number | null>>> {
  const metrics = await readMetrics(tenant)
  const values = await readValues(tenant, buildMetricSet(metrics, metrics, catalogue), moment)
  return Object.fromEntries(
    values.map((row) => [
      row.account.externalId,
      Object.fromEntries(metrics.map((metric, index) => [metric.key, row.values[index] ?? null])),
    ]),
  )
}
