import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { Period } from '../domain/periods'
import { UNIT } from '../ledger/units'
import { readApart } from '../movements/apart'
import { missingRate } from '../movements/read-movements'
import type { HoldingQuery } from './holdings'
import { cohortCtes } from './read-cohorts'

/** An account of a cohort, in the rates of the cohort's end. */
export interface CohortAccount {
  readonly account: string
  readonly name: string
  /** What it held at the end of the cohort's period. */
  readonly startMrr: string
  /** What it holds at the end of the period. */
  readonly mrr: string
  readonly held: boolean
}

/** What a cell of the triangle counts: the whole cohort, and of it those that hold something. */
export interface CohortCell {
  readonly accounts: number
  readonly accountsLeft: number
  readonly startMrr: string
  readonly mrrLeft: string
  readonly items: CohortAccount[]
  readonly total: number
}

export interface CellPage {
  /** Those alone that hold something at the end of the period, or those that do not. */
  readonly held?: boolean | undefined
  readonly limit: number
  readonly offset: number
}

/** A cell by the numbers of its periods, from 1. */
export interface CellPlace {
  readonly cohort: number
  /** At whose end. */
  readonly at: number
  /** How many of the periods are over. */
  readonly observed: number
  /** Of the query's breakdown: of which group alone; null: of accounts in none. */
  readonly group?: string | null | undefined
}

/**
 * The accounts behind a cell of the cohorts of the periods; those that hold nothing first, the largest at their start first. Throws
 * `missing_rate`.
 */
export async function readCohortAccounts(
  tx: Tx,
  tenant: Tenant,
  periods: readonly [Period, ...Period[]],
  { cohort, at, observed, group }: CellPlace,
  query: HoldingQuery,
  page: CellPage,
): Promise<CohortCell> {
  const apart = await readApart(tx, tenant, query.knownAt)
  const { rows } = await sql<{
    cell: Omit<CohortCell, 'items' | 'total'> & { missing: string | null }
    items: CohortAccount[]
    total: number
  }>`
    with recursive ${cohortCtes(tenant, periods, observed, query, apart)},
    held_then as (select distinct on (account_id) account_id, holds from state where n <= ${at}::int order by account_id, n desc),
    member_row as (
      select account_id, coalesce(sum(w.held) filter (where w.n <= ${cohort}::int), 0) * ${UNIT} as start_mrr, coalesce(sum(w.held), 0) * ${UNIT} as mrr,
        bool_or(h.holds) as held, min(w.missing) as missing
      from worth w join held_then h using (account_id) where w.cohort = ${cohort}::int and w.n <= ${at}::int
        ${group === undefined ? sql`` : sql`and w.grp is not distinct from ${group}::text`} group by account_id),
    chosen as (select * from member_row ${page.held === undefined ? sql`` : sql`where held = ${page.held}`}),
    shown as (
      select a.external_id as account, a.name, c.start_mrr, c.mrr, c.held
      from chosen c join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = c.account_id
      order by c.held, c.start_mrr desc, a.external_id limit ${page.limit} offset ${page.offset})
    select (select jsonb_build_object('accounts', count(*), 'accountsLeft', count(*) filter (where held),
        'startMrr', coalesce(sum(start_mrr), 0)::numeric(30,4)::text, 'mrrLeft', coalesce(sum(mrr), 0)::numeric(30,4)::text, 'missing', min(missing))
        from member_row) as cell,
      (select count(*) from chosen) as total,
      coalesce((select jsonb_agg(jsonb_build_object('account', account, 'name', name, 'startMrr', start_mrr::numeric(30,4)::text,
        'mrr', mrr::numeric(30,4)::text, 'held', held) order by held, start_mrr desc, account) from shown), '[]') as items`.execute(
    tx,
  )
  const [{ cell, items, total }] = rows as [(typeof rows)[number]]
  const { missing, ...counts } = cell
  if (missing) throw missingRate(missing, tenant.workspace.currency)
  return { ...counts, items, total }
}
