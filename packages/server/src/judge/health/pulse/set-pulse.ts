import { sql } from 'kysely'
import { Problem, problem } from '../../../kernel/errors'
import { newId } from '../../../kernel/ids'
import { addDays, assertDay, dayBounds, localDay, parseInstant } from '../../../kernel/time'
import { momentOfNow } from '../../../measure/metrics'
import type { Tx } from '../../../platform/postgres'
import { findAccountIn, markDirty } from '../../../record/accounts'
import { appendFacts } from '../../../record/activity'
import { writeAudit } from '../../../trust/audit'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { DEFAULT_DAYS, type Pulse, type PulseInput, WORD_RATINGS } from './contract'
import { readPulses } from './read-pulses'

export const PULSE_FACT = 'pulse'

/** Rates an account: what was in force before is replaced and stays in the history. Throws `not_found`, `bad_time`, `expired`. */
export const setPulse = (tenant: Tenant, idOrRef: string, input: PulseInput): Promise<Pulse> =>
  inTenant(tenant, async (tx) => {
    const account = await lockAccount(tx, tenant, idOrRef)
    const rating = typeof input.rating === 'number' ? input.rating : WORD_RATINGS[input.rating]
    const expiresAt = readExpiry(tenant, input.expiresAt ?? null)
    const before = await readCurrent(tx, tenant, account)
    const { actor } = tenant
    await sql`
      insert into pulse (workspace_id, id, account_id, rating, reason, counts_as, set_at, expires_at, by_member, by_label)
      values (${tenant.workspace.id}::uuid, ${newId(tenant.stores.now())}::uuid, ${account}::uuid, ${rating}, ${input.reason}, ${input.as},
        ${new Date(tenant.stores.now())}::timestamptz, ${expiresAt}::timestamptz, ${actor.kind === 'member' ? actor.id : null}::uuid,
        ${actor.label})`.execute(tx)
    const pulse = (await readCurrent(tx, tenant, account)) as Pulse
    await tell(tx, tenant, account, 'set', pulse, before, pulse)
    return pulse
  })

/** Takes back the pulse in force; none before it comes back. Throws `not_found`, `no_pulse`. */
export const withdrawPulse = (tenant: Tenant, idOrRef: string): Promise<void> =>
  inTenant(tenant, async (tx) => {
    const account = await lockAccount(tx, tenant, idOrRef)
    const pulse = await readCurrent(tx, tenant, account)
    if (!pulse) throw problem('no_pulse', `No pulse of "${idOrRef}" is in force.`, { status: 404 })
    await sql`update pulse set withdrawn_at = ${new Date(tenant.stores.now())}::timestamptz, withdrawn_by = ${tenant.actor.label}
      where workspace_id = ${tenant.workspace.id}::uuid and id = ${pulse.id}::uuid`.execute(tx)
    await tell(tx, tenant, account, 'withdrawn', pulse, pulse, null)
  })

/** The account's id; two who rate it at once come one after the other. */
async function lockAccount(tx: Tx, tenant: Tenant, idOrRef: string): Promise<string> {
  const { id } = await findAccountIn(tx, tenant, idOrRef)
  await sql`select 1 from account where workspace_id = ${tenant.workspace.id}::uuid and id = ${id}::uuid for update`.execute(
    tx,
  )
  return id
}

const readCurrent = async (tx: Tx, tenant: Tenant, accountId: string): Promise<Pulse | null> =>
  (await readPulses(tx, tenant, momentOfNow(tenant), [accountId])).get(accountId) ?? null

/** The last instant at which it holds: of a day, the last of that local day. Throws `bad_time`, `expired`. */
function readExpiry(tenant: Tenant, text: string | null): Date {
  const { timeZone } = tenant.workspace
  const now = tenant.stores.now()
  const endOfDay = (day: string): Date => new Date(dayBounds(day, timeZone).end - 1)
  if (text === null) return endOfDay(addDays(localDay(now, timeZone), DEFAULT_DAYS))
  try {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
    const at = isDay ? endOfDay(assertDay(text)) : new Date(parseInstant(text, timeZone))
    if (at.getTime() > now) return at
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    throw problem(
      'bad_time',
      `expiresAt: "${text.slice(0, 60)}" is neither a day (2026-03-31) nor an instant of ISO 8601.`,
      {
        field: 'expiresAt',
        cause,
      },
    )
  }
  throw problem('expired', `expiresAt: ${text} is over already; give a day or an instant to come.`, {
    field: 'expiresAt',
  })
}

/** The fact tells no reason: facts hold no free text of people. */
async function tell(
  tx: Tx,
  tenant: Tenant,
  accountId: string,
  subject: 'set' | 'withdrawn',
  pulse: Pulse,
  before: Pulse | null,
  after: Pulse | null,
): Promise<void> {
  // Of the account, so that an erasure of the account takes the reasons along.
  await writeAudit(tx, tenant, {
    action: subject === 'set' ? 'set_pulse' : 'withdraw_pulse',
    subjectKind: 'account',
    subjectId: accountId,
    before,
    after,
  })
  await appendFacts(tx, tenant, [
    {
      accountId,
      kind: PULSE_FACT,
      subject,
      validAt: new Date(tenant.stores.now()),
      payload: {
        pulse: pulse.id,
        rating: pulse.rating,
        band: pulse.band,
        as: pulse.as,
        expiresAt: pulse.expiresAt,
        by: tenant.actor.id,
      },
      cause: 'live',
    },
  ])
  await markDirty(tx, tenant, [accountId], 'live')
}
