import { sql } from 'kysely'
import { naming, notFound, problem } from '../../kernel/errors'
import { isId } from '../../kernel/ids'
import { type Money, parseMoney } from '../../kernel/money'
import type { Tx } from '../../platform/postgres'
import { appendFacts } from '../../record/activity'
import { writeAudit } from '../../trust/audit'
import type { Tenant } from '../../trust/tenancy'
import type { RenewalPatch } from './contract'
import { todayOf } from './derive'
import { toUnits } from './domain/amounts'
import { earlierDay } from './domain/calendar'
import { type RenewalRow, selectRenewals } from './select'

/** A renewal that the actor may see, for update where it is to be changed. Throws `not_found`. */
export async function findRenewal(tx: Tx, tenant: Tenant, id: string): Promise<RenewalRow> {
  const rows = isId(id) ? await selectRenewals(tx, tenant, { first: '1900-01-01', next: '2100-12-31', ids: [id] }) : []
  if (!rows[0]) throw notFound('renewal', id)
  return rows[0]
}

/** Says what an owner expects of a renewal, or what became of it; each with its history, in the caller's transaction. */
export async function tellRenewal(tx: Tx, tenant: Tenant, id: string, patch: RenewalPatch): Promise<void> {
  if (isId(id)) {
    await sql`select 1 from renewal where workspace_id = ${tenant.workspace.id}::uuid and id = ${id}::uuid for update`.execute(
      tx,
    )
  }
  const before = await findRenewal(tx, tenant, id)
  if (patch.outcome !== undefined) await tellOutcome(tx, tenant, before, patch.outcome)
  if (patch.category !== undefined || patch.amount !== undefined || patch.note !== undefined) {
    await tellForecast(tx, tenant, before, patch)
  }
  const after = await findRenewal(tx, tenant, id)
  const changed = (['state', 'outcome', 'decided_on', 'told_note', 'category', 'amount', 'note'] as const).filter(
    (key) => before[key] !== after[key],
  )
  if (changed.length === 0) return
  const pick = (row: RenewalRow) => Object.fromEntries(changed.map((key) => [key, row[key]]))
  await writeAudit(tx, tenant, {
    action: 'update',
    subjectKind: 'renewal',
    subjectId: id,
    before: pick(before),
    after: pick(after),
  })
  if (before.state !== after.state) {
    const payload = {
      from: before.state,
      to: after.state,
      stake: after.stake,
      outcome: after.outcome,
      currency: after.currency,
    }
    const validAt = new Date(tenant.stores.now())
    await appendFacts(tx, tenant, [
      { accountId: after.account_id, kind: 'renewal', subject: after.date, validAt, payload, cause: 'live' },
    ])
  }
}

async function tellForecast(tx: Tx, tenant: Tenant, before: RenewalRow, patch: RenewalPatch): Promise<void> {
  const field = patch.category !== undefined ? 'category' : patch.amount !== undefined ? 'amount' : 'note'
  if (before.state !== 'open') {
    throw problem('renewal_decided', `${field}: this renewal is ${before.state}; a forecast is of what is open.`, {
      status: 409,
      field,
    })
  }
  const category = patch.category === undefined ? before.category : patch.category
  // Without a category there is no forecast, and nothing that an amount or a note could be of.
  const amount =
    category === null
      ? null
      : patch.amount === undefined
        ? before.amount
        : readAmount('amount', patch.amount, before.currency)
  const note = category === null ? null : patch.note === undefined ? before.note : patch.note || null
  if (category === null && (patch.amount != null || patch.note)) {
    throw problem('category_missing', `category: tell commit, likely, at_risk or lost before an amount or a note.`, {
      field: 'category',
    })
  }
  if (category === before.category && amount === before.amount && note === before.note) return
  const at = new Date(tenant.stores.now())
  const which = sql`workspace_id = ${tenant.workspace.id}::uuid and id = ${before.id}::uuid`
  await sql`
    update renewal set category = ${category}, amount = ${amount}::numeric, note = ${note}, forecast_at = ${at}::timestamptz,
      forecast_by = ${tenant.actor.label} where ${which}`.execute(tx)
  await addHistory(tx, tenant, before.id, { kind: 'forecast', category, state: null, amount, note })
}

async function tellOutcome(
  tx: Tx,
  tenant: Tenant,
  before: RenewalRow,
  outcome: NonNullable<RenewalPatch['outcome']> | null,
): Promise<void> {
  const state = outcome?.state ?? null
  const note = outcome?.note ?? null
  const amount = outcome === null ? null : outcomeAmount(outcome, before)
  const today = todayOf(tenant)
  const decidedOn = state === null ? null : earlierDay(before.date, today)
  await sql`
    update renewal set told_state = ${state}, told_outcome = ${amount}::numeric, told_decided_on = ${decidedOn}::date,
      told_note = ${note}, told_by = ${state === null ? null : tenant.actor.label}
    where workspace_id = ${tenant.workspace.id}::uuid and id = ${before.id}::uuid`.execute(tx)
  await addHistory(tx, tenant, before.id, { kind: 'outcome', category: null, state, amount, note })
}

/** What is held after it: told, or what the state says by itself. Throws `bad_amount` where the two disagree. */
function outcomeAmount(outcome: NonNullable<RenewalPatch['outcome']>, { stake, currency }: RenewalRow): string | null {
  const told = readAmount('outcome.amount', outcome.amount, currency)
  const wrong = (message: string) => problem('bad_amount', `outcome.amount: ${message}`, { field: 'outcome.amount' })
  switch (outcome.state) {
    case 'lost':
      if (told !== null && toUnits(told) !== 0n) throw wrong('what is lost holds nothing.')
      return '0.0000'
    case 'renewed':
      if (told !== null && told !== stake)
        throw wrong(`renewed means ${stake ?? 'the stake'}; for another amount tell grown or shrunk.`)
      return stake
    default: {
      if (told === null) throw wrong(`tell what it has ${outcome.state} to.`)
      const more = stake !== null && toUnits(told) > toUnits(stake)
      if (stake !== null && (told === stake || more !== (outcome.state === 'grown'))) {
        throw wrong(`${told} has not ${outcome.state} from ${stake}.`)
      }
      return told
    }
  }
}

/** As much as a subscription may bring a month, in ten thousandths. */
const MOST = 10n ** 16n

function readAmount(field: string, given: string | number | Money | null | undefined, currency: string): string | null {
  if (given === undefined || given === null || given === '') return null
  if (typeof given === 'object' && given.currency !== currency) {
    throw problem('currency_mismatch', `${field}: the renewal is in ${currency}, not ${given.currency}.`, {
      field: `${field}.currency`,
    })
  }
  const money = naming(field, () => parseMoney(typeof given === 'object' ? given.amount : given, currency))
  if (money.amount.startsWith('-')) throw problem('bad_amount', `${field}: is negative.`, { field })
  if (toUnits(money.amount) > MOST)
    throw problem('amount_too_large', `${field}: is more than 1,000,000,000,000.`, { field })
  return money.amount
}

const addHistory = (
  tx: Tx,
  tenant: Tenant,
  id: string,
  row: { kind: string; category: string | null; state: string | null; amount: string | null; note: string | null },
): Promise<unknown> =>
  sql`
  insert into renewal_history (workspace_id, renewal_id, at, by, kind, category, state, amount, note)
  values (${tenant.workspace.id}::uuid, ${id}::uuid, ${new Date(tenant.stores.now())}::timestamptz, ${tenant.actor.label}, ${row.kind},
    ${row.category}, ${row.state}, ${row.amount}::numeric, ${row.note})`.execute(tx)
