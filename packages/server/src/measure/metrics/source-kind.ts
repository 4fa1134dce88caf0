import type { RawBuilder } from 'kysely'
import type { Tenant } from '../../trust/tenancy'
import type { Compute } from './contract'
import type { MetricKind } from './domain/kinds'
import type { Moment } from './domain/moment'
import type { Params } from './domain/params'
import type { RowScope } from './domain/scope-sql'

/** What stands behind a source's value of one account. */
export interface SourceEvidence {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly total: number
}

/**
 * A kind whose numbers are read elsewhere than from events: a field, a series, people; revenue and surveys in modules below.
 * `read` answers for all accounts at once.
 */
export interface SourceKind<C extends Compute = Compute> {
  readonly kind: C['kind']
  readonly schema: MetricKind<C>['schema']
  /** The window in days, for kinds that have one; a change against the window before needs it. */
  readonly daysOf?: (compute: C) => number | null
  readonly read: (
    tenant: Tenant,
    compute: C,
    moment: Moment,
    accountIds: readonly string[] | null,
  ) => Promise<ReadonlyMap<string, number>>
  /** The value of one account as a scalar subquery over raw facts, where they are in ClickHouse. */
  readonly scalarSql?: (compute: C, moment: Moment, scope: RowScope, params: Params) => string
  /** The same as a statement over raw rows, `value` its one column, where they are in PostgreSQL. One of the two there must be. */
  readonly statement?: (
    tenant: Tenant,
    compute: C,
    moment: Moment,
    accountId: string,
  ) => Promise<RawBuilder<{ value: number | null }>>
  readonly evidence: (
    tenant: Tenant,
    compute: C,
    moment: Moment,
    accountId: string,
    limit: number,
  ) => Promise<SourceEvidence>
  /** Refuses what the schema cannot see, such as a field that does not exist; throws `invalid_metric`. */
  readonly check?: (tenant: Tenant, compute: C) => Promise<void>
}
