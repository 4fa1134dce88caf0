import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import type { BANDS, Renewal } from './contract'
import { atRate, fromUnits, toUnits } from './domain/amounts'
import type { RenewalRow } from './select'
import { type Health, type Suggested, suggestAll } from './suggestions'

type Band = (typeof BANDS)[number]
type Subscription = Renewal['subscriptions'][number]

/** Renewals as the API answers them: with their lines, what the data suggests and why. */
export async function presentRenewals(
  tx: Tx,
  tenant: Tenant,
  rows: readonly RenewalRow[],
  past: boolean,
): Promise<Renewal[]> {
  const lines = await readLinesOf(
    tx,
    tenant,
    rows.map((row) => row.id),
  )
  const found = past ? new Map() : await suggestAll(tx, tenant, rows)
  return rows.map((row) => present(row, lines.get(row.id) ?? [], found.get(row.id)))
}

/** What is at stake; lines that had ended before hold nothing, and stand there only where nothing was held at all. */
async function readLinesOf(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<Map<string, Subscription[]>> {
  const { rows } = await sql<{
    renewal_id: string
    external_id: string
    plan: string | null
    currency: string
    stake: string
  }>`
    select l.renewal_id, s.external_id, l.currency, l.stake::text, (
      select v.plan from subscription_version v where v.workspace_id = l.workspace_id and v.subscription_id = l.subscription_id
      order by v.known_at desc, v.seq desc limit 1) as plan
    from renewal_line l join subscription s on s.workspace_id = l.workspace_id and s.id = l.subscription_id
    where l.workspace_id = ${tenant.workspace.id}::uuid and l.renewal_id = any(${[...ids]}::uuid[]) and (l.stake > 0 or not exists (
      select 1 from renewal_line o where o.workspace_id = l.workspace_id and o.renewal_id = l.renewal_id and o.stake > 0))
    order by l.stake desc, s.external_id`.execute(tx)
  const found = new Map<string, Subscription[]>()
  for (const row of rows) {
    const one = { externalId: row.external_id, plan: row.plan, mrr: { amount: row.stake, currency: row.currency } }
    found.set(row.renewal_id, [...(found.get(row.renewal_id) ?? []), one])
  }
  return found
}

function present(
  row: RenewalRow,
  subscriptions: Subscription[],
  now: { readonly suggested: Suggested; readonly health: Health | null } | undefined,
): Renewal {
  const money = (amount: string | null) => (amount === null ? null : { amount, currency: row.currency })
  const health = now
    ? now.health
    : row.band === null && row.score === null
      ? null
      : { band: row.band, score: row.score }
  return {
    id: row.id,
    account: row.account,
    name: row.name,
    owner: row.owner,
    date: row.date,
    mrr: money(row.stake),
    arr: money(row.stake === null ? null : fromUnits(toUnits(row.stake) * 12n)),
    inBase: row.stake === null || row.rate === null ? null : fromUnits(atRate(toUnits(row.stake), row.rate)),
    subscriptions,
    termDays: row.term_days,
    autoRenew: row.auto_renew,
    noticeDays: row.notice_days,
    noticeDeadline: row.notice_by,
    noticeGivenOn: row.noticed_on,
    state: row.state,
    outcome:
      row.state === 'open'
        ? null
        : {
            state: row.state,
            amount: money(row.outcome),
            decidedOn: row.decided_on,
            source: row.told_by === null ? 'ledger' : 'hand',
            by: row.told_by,
            note: row.told_note,
          },
    forecast:
      row.category === null
        ? null
        : {
            category: row.category,
            amount: money(row.amount),
            note: row.note,
            by: row.forecast_by ?? '',
            at: row.forecast_at?.toISOString() ?? '',
          },
    suggested: !now ? recorded(row) : row.state === 'open' ? explain(row, now) : NOTHING_LEFT,
    health: health && { band: health.band as Band | null, score: health.score },
  }
}

function explain(
  row: RenewalRow,
  { suggested, health }: { suggested: Suggested; health: Health | null },
): Renewal['suggested'] {
  const { category, amount, rate, formula, word, of, counts } = suggested
  const inOwn = (units: bigint | null) => (units === null ? null : { amount: fromUnits(units), currency: row.currency })
  return {
    category,
    amount: inOwn(amount),
    rate,
    formula,
    word,
    parts: {
      notice: { on: row.noticed_on, amount: row.noticed_on === null ? null : inOwn(toUnits(row.noticed)) },
      band: { band: (health?.band ?? null) as Band | null, ofBand: counts.ofBand, ofAll: counts.ofAll, taken: of },
      own: counts.own,
    },
  }
}

const NOTHING_LEFT: Renewal['suggested'] = {
  category: null,
  amount: null,
  rate: null,
  formula: '',
  word: 'It is decided: nothing is left to suggest.',
  parts: null,
}

const recorded = (row: RenewalRow): Renewal['suggested'] => ({
  category: row.suggested,
  amount: row.suggested_amount === null ? null : { amount: row.suggested_amount, currency: row.currency },
  rate: row.suggested_rate,
  formula: row.suggested_formula ?? '',
  word: row.suggested_word ?? '',
  parts: null,
})
