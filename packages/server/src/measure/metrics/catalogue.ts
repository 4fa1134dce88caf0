import type { Tenant } from '../../trust/tenancy'
import type { Compute } from './contract'
import { leafExpr } from './domain/expr'
import { type Catalogue, EVENT_KINDS, type MetricKind } from './domain/kinds'
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

const sources = new Map<string, SourceKind>()
const kinds = new Map<string, MetricKind>(EVENT_KINDS.map((kind) => [kind.kind, kind]))

/** Adds a kind to the catalogue, at the start, before anything is computed; the same kind again replaces it. */
export function registerSourceKind<C extends Compute>(source: SourceKind<C>): void {
  sources.set(source.kind, source as unknown as SourceKind)
  kinds.set(source.kind, {
    kind: source.kind,
    schema: source.schema as MetricKind['schema'],
    lower: (compute, { ago }) =>
      leafExpr({ type: 'source', compute, days: source.daysOf?.(compute as C) ?? null, ago }),
  })
}

/** Every kind there is. */
export const catalogue: Catalogue = kinds

/** The source behind a compute; undefined for kinds that stand on events or on other metrics. */
export const sourceOf = (compute: Compute): SourceKind | undefined => sources.get(compute.kind)
