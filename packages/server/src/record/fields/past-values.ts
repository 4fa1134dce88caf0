import { type RawBuilder, sql } from 'kysely'
import type { PastMoment } from '../../kernel/rules'
import { asOfInstant } from '../../kernel/time'
import { inTenant, type Tenant } from '../../trust/tenancy'

/** What a source last said of a field by a moment. */
export interface Said {
  readonly account_id: string
  readonly source: string
  readonly value: unknown
  readonly valid_at: Date | string
  readonly known_at: Date | string
  readonly pinned: boolean
  /** Whether it is the field's value: by the field's order of sources, pinned values first. */
  readonly wins: boolean
}

/** What each source last said of a field of accounts at the moment, the winner first; null accounts: all. */
export async function readSaid(
  tenant: Tenant,
  key: string,
  moment: PastMoment,
  accountIds: readonly string[] | null,
): Promise<Said[]> {
  const { rows } = await inTenant(tenant, (tx) => saidSql(tenant, key, moment, accountIds).execute(tx))
  return rows
}

/** The value of a field of accounts, as JSON, as it stood at the moment; accounts without one are left out. */
export async function readPastValues(
  tenant: Tenant,
  key: string,
  moment: PastMoment,
  accountIds: readonly string[] | null,
): Promise<Map<string, unknown>> {
  const said = await readSaid(tenant, key, moment, accountIds)
  return new Map(said.filter(({ wins }) => wins).map(({ account_id, value }) => [account_id, value]))
}

/** The statement behind `readSaid`. */
export function saidSql(
  tenant: Tenant,
  key: string,
  { asOf, knownAt }: PastMoment,
  accountIds: readonly string[] | null,
): RawBuilder<Said> {
  return sql<Said>`
      with said as (
        select distinct on (v.entity_id, v.source) v.entity_id as account_id, v.source, v.value, v.valid_at, v.known_at, v.pinned
        from field_value v
        where v.workspace_id = ${tenant.workspace.id}::uuid and v.entity = 'account' and v.key = ${key}
          and v.valid_at < ${new Date(asOfInstant(asOf, tenant.workspace.timeZone))}::timestamptz
          ${knownAt === null ? sql`` : sql`and v.known_at <= ${new Date(knownAt)}::timestamptz`}
          ${accountIds ? sql`and v.entity_id = any(${accountIds}::uuid[])` : sql``}
        order by v.entity_id, v.source, v.valid_at desc, v.known_at desc, v.id desc),
      ordered as (
        select s.*, row_number() over (partition by s.account_id order by s.pinned desc,
          array_position(f.sources, s.source) nulls last, s.valid_at desc, s.known_at desc) as place
        from said s left join field f on f.workspace_id = ${tenant.workspace.id}::uuid and f.entity = 'account' and f.key = ${key}
        where s.value is not null)
      select account_id, source, value, valid_at, known_at, pinned, place = 1 as wins from ordered order by account_id, place`
}
