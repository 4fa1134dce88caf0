import { type RawBuilder, sql } from 'kysely'
import { dayBounds } from '../../kernel/time'
import type { Tx } from '../../platform/postgres'
import { visibleAccounts } from '../../record/accounts'
import type { Tenant } from '../../trust/tenancy'
import type { LedgerState } from './domain/assemble'
import type { Bucket } from './domain/forecast'
import type { Category } from './domain/suggest'

export interface Selection {
  /** The first day, and the first day after. */
  readonly first: string
  readonly next: string
  readonly accountId?: string | undefined
  readonly owner?: string | undefined
  readonly category?: Bucket | undefined
  readonly state?: LedgerState | 'decided' | undefined
  readonly minTermDays?: number | undefined
  readonly ids?: readonly string[] | undefined
  /** The day of a snapshot: as it was at its close. */
  readonly snapshot?: string | undefined
  /** With a snapshot: also what had been decided by then. */
  readonly withDecided?: boolean | undefined
  /** Open now, or until that moment at least. */
  readonly openAt?: Date | undefined
}

/** A renewal as it is read, now or by a snapshot; of a snapshot the forecast of then and the outcome of now. */
export interface RenewalRow {
  readonly id: string
  readonly account_id: string
  readonly account: string
  readonly name: string
  readonly owner: string | null
  readonly owner_name: string | null
  readonly date: string
  readonly currency: string
  readonly stake: string | null
  readonly rate: string | null
  readonly term_days: number | null
  readonly auto_renew: boolean | null
  readonly notice_days: number | null
  readonly notice_by: string | null
  readonly noticed_on: string | null
  readonly noticed: string
  readonly state: LedgerState
  readonly outcome: string | null
  readonly decided_on: string | null
  readonly told_by: string | null
  readonly told_note: string | null
  readonly category: Category | null
  readonly amount: string | null
  readonly note: string | null
  readonly forecast_by: string | null
  readonly forecast_at: Date | null
  /** In a snapshot: then in no column of today's. */
  readonly suggested: Category | null
  readonly suggested_amount: string | null
  readonly suggested_rate: number | null
  readonly suggested_word: string | null
  readonly suggested_formula: string | null
  readonly band: string | null
  readonly score: number | null
  /** Whether it was decided on the day looked at. */
  readonly was_decided: boolean
  readonly total: number
}

const NOW = sql`
  r.date, o.email as owner, r.currency, r.stake, r.rate, r.noticed_on, r.category, r.amount, r.note, r.forecast_by, r.forecast_at,
  null::text as suggested, null::numeric as suggested_amount, null::float8 as suggested_rate, null::text as suggested_word,
  null::text as suggested_formula, null::text as band, null::float8 as score, r.state <> 'open' as was_decided`

const THEN = sql`
  s.date, s.owner, s.currency, s.stake, s.rate, s.noticed_on, s.category, s.amount, s.note, s.forecast_by, s.forecast_at, s.suggested,
  s.suggested_amount, s.suggested_rate, s.suggested_word, s.suggested_formula, s.band, s.score, false as was_decided`

/** Renewals of accounts that the actor may see, by date, the largest first; all of them unless a page is asked for. */
export async function selectRenewals(
  tx: Tx,
  tenant: Tenant,
  chosen: Selection,
  page?: { readonly limit: number; readonly offset: number },
): Promise<RenewalRow[]> {
  const statement = selectSql(tenant, chosen, page)
  if (chosen.ids || chosen.accountId) return (await statement.execute(tx)).rows
  // Of tables filled a moment ago PostgreSQL expects one row, and would look up each of thousands by going through all of them.
  const plan = (nestloop: 'on' | 'off') => sql`select set_config('enable_nestloop', ${nestloop}, true)`.execute(tx)
  await plan('off')
  const { rows } = await statement.execute(tx)
  await plan('on')
  return rows
}

const selectSql = (
  tenant: Tenant,
  chosen: Selection,
  page?: { readonly limit: number; readonly offset: number },
): RawBuilder<RenewalRow> => sql<RenewalRow>`
    with shown as materialized (${shownSql(tenant, chosen)}),
    picked as (
      select a.external_id as account, a.name, a.id as account_id, m.name as owner_name, v.*
      from shown v
      join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = v.of_account
      left join member m on m.workspace_id = a.workspace_id and m.email = v.owner
      where ${sql.join([visibleAccounts(tenant), ...conditionsOf(tenant, chosen)], sql` and `)})
    select p.id, p.account_id, p.account, p.name, p.owner, p.owner_name, p.date, p.currency, p.stake::text, p.rate::text, p.term_days,
      p.auto_renew, p.notice_days, p.notice_by, p.noticed_on, p.noticed::text, p.state, p.outcome::text, p.decided_on, p.told_by, p.told_note,
      p.category, p.amount::text, p.note, p.forecast_by, p.forecast_at, p.suggested, p.suggested_amount::text, p.suggested_rate,
      p.suggested_word, p.suggested_formula, p.band, p.score, p.was_decided, count(*) over () as total
    from picked p order by p.date, p.stake * p.rate desc nulls last, p.id
    ${page ? sql`limit ${page.limit} offset ${page.offset}` : sql``}`

/** The parts of a renewal that are the same whenever it is looked at, and those of now or then. */
function shownSql(tenant: Tenant, { snapshot, withDecided, openAt }: Selection): RawBuilder<unknown> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const same = sql`r.id, r.account_id as of_account, r.term_days, r.auto_renew, r.notice_days, r.noticed, r.state, r.outcome, r.decided_on,
    r.told_by, r.told_note`
  const now = (where: RawBuilder<unknown>) => sql`
    select ${same}, r.notice_by, ${NOW} from renewal r
    join account oa on oa.workspace_id = r.workspace_id and oa.id = r.account_id
    left join member o on o.workspace_id = r.workspace_id and o.id = oa.owner_id
    where r.workspace_id = ${workspace} and r.withdrawn_at is null ${where}`
  if (openAt) return now(sql`and (r.state = 'open' or ${turned(sql`h.at >= ${openAt}::timestamptz`)})`)
  if (snapshot === undefined) return now(sql``)
  const then = sql`
    select ${same}, s.date - r.notice_days as notice_by, ${THEN} from renewal_snapshot s
    join renewal r on r.workspace_id = s.workspace_id and r.id = s.renewal_id
    where s.workspace_id = ${workspace} and s.day = ${snapshot}::date and r.withdrawn_at is null`
  if (!withDecided) return then
  const end = new Date(dayBounds(snapshot, tenant.workspace.timeZone).end)
  return sql`${then} union all ${now(sql`and r.state <> 'open'
    and (r.decided_on <= ${snapshot}::date or ${turned(sql`h.at < ${end}::timestamptz`)}) and not exists (
      select 1 from renewal_snapshot s where s.workspace_id = r.workspace_id and s.renewal_id = r.id and s.day = ${snapshot}::date)`)}`
}

/** Whether a decision was noted at such a time; over the alias `r`. */
const turned = (when: RawBuilder<unknown>): RawBuilder<unknown> => sql`exists (
  select 1 from renewal_history h
  where h.workspace_id = r.workspace_id and h.renewal_id = r.id and h.kind in ('state', 'outcome') and h.state <> 'open' and ${when})`

function conditionsOf(tenant: Tenant, chosen: Selection): RawBuilder<unknown>[] {
  const { first, next, accountId, owner, category, state, minTermDays, ids } = chosen
  const me = tenant.actor.kind === 'member' ? tenant.actor.label : ''
  return [
    sql`v.date >= ${first}::date and v.date < ${next}::date`,
    ...(ids ? [sql`v.id = any(${[...ids]}::uuid[])`] : []),
    ...(accountId ? [sql`a.id = ${accountId}::uuid`] : []),
    ...(owner === undefined
      ? []
      : [owner === 'none' ? sql`v.owner is null` : sql`lower(v.owner) = lower(${owner === 'me' ? me : owner})`]),
    ...(category === undefined
      ? []
      : [category === 'untold' ? sql`v.category is null` : sql`v.category = ${category}`]),
    ...(state === undefined ? [] : [state === 'decided' ? sql`v.state <> 'open'` : sql`v.state = ${state}`]),
    ...(minTermDays === undefined ? [] : [sql`coalesce(v.term_days, 36600) >= ${minTermDays}::int`]),
  ]
}

/** The last day up to the given one whose close was kept; null where none was. */
export async function findSnapshot(tx: Tx, tenant: Tenant, day: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select max(day) as day from renewal_snapshot where workspace_id = ${tenant.workspace.id}::uuid and day <= ${day}::date`.execute(
    tx,
  )
  return rows[0]?.day ?? null
}
