import { sql } from 'kysely'
import { newId } from '../../kernel/ids'
import { localDay } from '../../kernel/time'
import type { Tx } from '../../platform/postgres'
import { appendFacts } from '../../record/activity'
import type { Tenant } from '../../trust/tenancy'
import type { RateOn } from './domain/amounts'
import { assembleRenewals, type RenewalDraft } from './domain/assemble'
import { earlierDay } from './domain/calendar'
import { matchRenewals, type StoredRenewal } from './domain/match'
import { listPayers, listWaiting, readLines, readRates } from './read-revenue'

const ACCOUNTS_AT_ONCE = 1000
/** More than so many are left to the refresh, which comes within seconds. */
const MOST_WAITING = 2000

export const todayOf = (tenant: Tenant): string => localDay(tenant.stores.now(), tenant.workspace.timeZone)

/** Brings the renewals of accounts, or of all, to what subscriptions and the ledger say now; set-based, in the caller's transaction. */
export async function deriveRenewals(tx: Tx, tenant: Tenant, accountIds: readonly string[] | 'all'): Promise<void> {
  const ids = accountIds === 'all' ? await listPayers(tx, tenant) : [...new Set(accountIds)]
  if (ids.length === 0) return
  await sql`select pg_advisory_xact_lock(${lockOf(tenant)})`.execute(tx)
  const rateOn = await readRates(tx, tenant)
  for (let start = 0; start < ids.length; start += ACCOUNTS_AT_ONCE) {
    await deriveSome(tx, tenant, ids.slice(start, start + ACCOUNTS_AT_ONCE), rateOn)
  }
}

/** Before a read: what was saved a moment ago counts, though no refresh has come by yet, and so does the day that has begun. */
export async function deriveWaiting(tx: Tx, tenant: Tenant): Promise<void> {
  const waiting = await listWaiting(tx, tenant, todayOf(tenant), MOST_WAITING + 1)
  if (waiting.length === 0 || waiting.length > MOST_WAITING) return
  // Whoever holds the lock brings them up to date; a read waits a little for that, and not until a large refresh has ended.
  for (let tries = 0; tries < 20; tries++) {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${lockOf(tenant)}) as mine`.execute(
      tx,
    )
    if (rows[0]?.mine) return deriveRenewals(tx, tenant, waiting)
    await sql`select pg_sleep(0.05)`.execute(tx)
  }
}

/** One at a time derives a workspace's renewals. */
const lockOf = (tenant: Tenant) => sql`hashtextextended('waymark.renewals' || ${tenant.workspace.id}, 0)`

async function deriveSome(tx: Tx, tenant: Tenant, accountIds: readonly string[], rateOn: RateOn): Promise<void> {
  const today = todayOf(tenant)
  const { byAccount, touched } = await readLines(tx, tenant, accountIds, today)
  const drafts = [...byAccount].flatMap(([accountId, lines]) =>
    assembleRenewals(lines, today, tenant.workspace.currency, rateOn).map((draft) => ({ accountId, ...draft })),
  )
  const stored = await readStored(tx, tenant, touched)
  const { kept, made, withdrawn } = matchRenewals(drafts, stored)
  const rows = [
    ...made.map((draft) => ({ before: null, id: newId(tenant.stores.now()), draft })),
    ...kept.map(({ id, draft, before }) => ({ before, id, draft })),
  ].map((row) => ({ ...row, rate: rateOn(row.draft.currency, earlierDay(row.draft.date, today)) }))
  const changed = rows.filter(({ before, draft, rate }) => before === null || before.print !== printOf(draft, rate))
  await withdraw(
    tx,
    tenant,
    [...withdrawn, ...changed.flatMap(({ before }) => (before ? [before] : []))].map(({ id }) => id),
  )
  await write(tx, tenant, changed)
  await forgetUntold(tx, tenant, withdrawn)
  await tell(tx, tenant, changed)
}

type Row = {
  before: StoredRenewal | null
  id: string
  draft: RenewalDraft & { accountId: string }
  rate: string | null
}

/** Whatever is derived of a renewal, in one text: two that are equal need no write. */
const printOf = (draft: RenewalDraft & { accountId: string }, rate: string | null): string =>
  JSON.stringify([
    draft.accountId,
    draft.date,
    draft.currency,
    draft.stake,
    rate === null ? null : Number(rate),
    draft.termDays,
    draft.autoRenew,
    draft.noticeDays,
    draft.noticedOn,
    draft.noticed,
    draft.state,
    draft.outcome,
    draft.decidedOn,
    draft.lines.map((line) => [line.id, line.currency, line.stake]).sort(),
  ])

async function readStored(tx: Tx, tenant: Tenant, accountIds: readonly string[]): Promise<StoredRenewal[]> {
  type Stored = Omit<RenewalDraft, 'lines'> & {
    id: string
    accountId: string
    rate: string | null
    lines: RenewalDraft['lines']
    gone: boolean
    touched: boolean
  }
  const { rows } = await sql<Stored>`
    select r.id, r.account_id as "accountId", r.date, r.currency, r.stake::text, r.rate::text, r.term_days as "termDays",
      r.auto_renew as "autoRenew", r.notice_days as "noticeDays", r.noticed_on as "noticedOn", r.noticed::text,
      r.ledger_state as state, r.ledger_outcome::text as outcome, r.ledger_decided_on as "decidedOn", r.withdrawn_at is not null as gone,
      r.forecast_at is not null or r.told_by is not null or exists (
        select 1 from renewal_snapshot s where s.workspace_id = r.workspace_id and s.renewal_id = r.id) as touched,
      coalesce((select jsonb_agg(jsonb_build_object('id', l.subscription_id, 'currency', l.currency, 'stake', l.stake::text))
        from renewal_line l where l.workspace_id = r.workspace_id and l.renewal_id = r.id), '[]') as lines
    from renewal r where r.workspace_id = ${tenant.workspace.id}::uuid and r.account_id = any(${[...accountIds]}::uuid[])`.execute(
    tx,
  )
  return rows.map((row) => ({
    id: row.id,
    accountId: row.accountId,
    date: row.date,
    state: row.state,
    lines: row.lines.map((line) => line.id),
    withdrawn: row.gone,
    touched: row.touched,
    print: row.gone ? '' : printOf(row, row.rate),
  }))
}

/** Out of the way first: two renewals may change places. */
async function withdraw(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const which = sql`workspace_id = ${tenant.workspace.id}::uuid`
  await sql`update renewal set withdrawn_at = coalesce(withdrawn_at, ${new Date(tenant.stores.now())}::timestamptz)
    where ${which} and id = any(${[...ids]}::uuid[])`.execute(tx)
  await sql`delete from renewal_line where ${which} and renewal_id = any(${[...ids]}::uuid[])`.execute(tx)
}

async function write(tx: Tx, tenant: Tenant, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const workspace = sql`${tenant.workspace.id}::uuid`
  const json = rows.map(({ id, draft, rate }) => ({
    id,
    account_id: draft.accountId,
    date: draft.date,
    currency: draft.currency,
    stake: draft.stake,
    rate,
    term_days: draft.termDays,
    auto_renew: draft.autoRenew,
    notice_days: draft.noticeDays,
    noticed_on: draft.noticedOn,
    noticed: draft.noticed,
    ledger_state: draft.state,
    ledger_outcome: draft.outcome,
    ledger_decided_on: draft.decidedOn,
  }))
  await sql`
    insert into renewal as r (workspace_id, id, account_id, date, currency, stake, rate, term_days, auto_renew, notice_days, noticed_on,
      noticed, ledger_state, ledger_outcome, ledger_decided_on)
    select ${workspace}, id, account_id, date, currency, stake, rate, term_days, auto_renew, notice_days, noticed_on, noticed, ledger_state,
      ledger_outcome, ledger_decided_on
    from jsonb_to_recordset(${JSON.stringify(json)}::jsonb) as g(id uuid, account_id uuid, date date, currency text, stake numeric,
      rate numeric, term_days int, auto_renew boolean, notice_days int, noticed_on date, noticed numeric, ledger_state text,
      ledger_outcome numeric, ledger_decided_on date)
    on conflict (workspace_id, id) do update set account_id = excluded.account_id, date = excluded.date, currency = excluded.currency,
      stake = excluded.stake, rate = excluded.rate, term_days = excluded.term_days, auto_renew = excluded.auto_renew,
      notice_days = excluded.notice_days, noticed_on = excluded.noticed_on, noticed = excluded.noticed,
      ledger_state = excluded.ledger_state, ledger_outcome = excluded.ledger_outcome, ledger_decided_on = excluded.ledger_decided_on,
      withdrawn_at = null, band_before = case when r.date = excluded.date then r.band_before end`.execute(tx)
  const lines = rows.flatMap(({ id, draft }) =>
    draft.lines.map((line) => ({
      renewal_id: id,
      subscription_id: line.id,
      date: draft.date,
      currency: line.currency,
      stake: line.stake,
    })),
  )
  await sql`
    insert into renewal_line (workspace_id, subscription_id, date, renewal_id, currency, stake)
    select ${workspace}, subscription_id, date, renewal_id, currency, stake
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as g(subscription_id uuid, date date, renewal_id uuid, currency text, stake numeric)`.execute(
    tx,
  )
}

/** What nobody said anything of leaves no trace; the rest stays withdrawn, and returns with its term end. */
async function forgetUntold(tx: Tx, tenant: Tenant, withdrawn: readonly StoredRenewal[]): Promise<void> {
  const ids = withdrawn.filter((one) => !one.touched).map(({ id }) => id)
  if (ids.length === 0) return
  await sql`delete from renewal where workspace_id = ${tenant.workspace.id}::uuid and id = any(${ids}::uuid[])`.execute(
    tx,
  )
}

/** What became of a renewal, and where it went, is history; that one was decided is a fact. */
async function tell(tx: Tx, tenant: Tenant, rows: readonly Row[]): Promise<void> {
  const moved = rows.filter(({ before, draft }) => before && !before.withdrawn && before.date !== draft.date)
  const turned = rows.filter(({ before, draft }) => before && before.state !== draft.state)
  const events = [
    ...moved.map(({ id, draft }) => ({ renewal_id: id, kind: 'moved', state: null, amount: null, date: draft.date })),
    ...turned.map(({ id, draft }) => ({
      renewal_id: id,
      kind: 'state',
      state: draft.state,
      amount: draft.outcome,
      date: draft.decidedOn,
    })),
  ]
  if (events.length === 0) return
  await sql`
    insert into renewal_history (workspace_id, renewal_id, at, by, kind, state, amount, date)
    select ${tenant.workspace.id}::uuid, renewal_id, ${new Date(tenant.stores.now())}::timestamptz, 'ledger', kind, state, amount, date
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as g(renewal_id uuid, kind text, state text, amount numeric, date date)`.execute(
    tx,
  )
  await appendFacts(
    tx,
    tenant,
    turned.map(({ draft, before }) => ({
      accountId: draft.accountId,
      kind: 'renewal',
      subject: draft.date,
      validAt: new Date(tenant.stores.now()),
      payload: {
        from: before?.state ?? null,
        to: draft.state,
        stake: draft.stake,
        outcome: draft.outcome,
        currency: draft.currency,
      },
      cause: 'revenue' as const,
    })),
  )
}
