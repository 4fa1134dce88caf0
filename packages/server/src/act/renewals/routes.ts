import { sql } from 'kysely'
import { z } from 'zod'
import { problem } from '../../kernel/errors'
import { addDays } from '../../kernel/time'
import { readPage } from '../../measure/revenue'
import type { Tx } from '../../platform/postgres'
import { findAccountIn } from '../../record/accounts'
import { defineRoute, type Route } from '../../trust/access'
import { inTenant, type Tenant } from '../../trust/tenancy'
import {
  forecastAnswerSchema,
  forecastQuerySchema,
  historySchema,
  listAnswerSchema,
  listQuerySchema,
  patchSchema,
  type Renewal,
  renewalSchema,
} from './contract'
import { deriveWaiting, todayOf } from './derive'
import { addMonths, readPeriod } from './domain/calendar'
import { presentRenewals } from './present'
import { readDay, wordOf } from './read-day'
import { readForecast } from './read-forecast'
import { findSnapshot, selectRenewals } from './select'
import { findRenewal, tellRenewal } from './tell'

const tag = 'renewals'
const params = z.object({ id: z.string() })
const one = z.object({ ...renewalSchema.shape, history: z.array(historySchema) })

export const routes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/renewals',
    permission: 'renewals:read',
    tag,
    summary: 'Every end of a term, with what is at stake, what its owner expects and what the data suggests; by date',
    twin: true,
    query: listQuerySchema,
    answer: listAnswerSchema,
    handle: (tenant, { query }) => listRenewals(tenant, query),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/renewals/forecast',
    permission: 'renewals:read',
    tag,
    summary: 'What is expected of a period, by category and owner; of a past day against what happened since',
    query: forecastQuerySchema,
    answer: forecastAnswerSchema,
    handle: (tenant, { query }) => readForecast(tenant, query),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/renewals/{id}',
    permission: 'renewals:read',
    tag,
    summary: 'A renewal with everything that was said of it and what became of it',
    params,
    answer: one,
    handle: (tenant, { params }) =>
      inTenant(tenant, async (tx) => {
        await deriveWaiting(tx, tenant)
        return { ...(await readOne(tx, tenant, params.id)), history: await readRenewalHistory(tx, tenant, params.id) }
      }),
  }),
  defineRoute({
    method: 'patch',
    path: '/api/v1/renewals/{id}',
    permission: 'renewals:write',
    tag,
    summary: 'Say what you expect of a renewal, or what became of it; what was said before stays in its history',
    params,
    body: patchSchema,
    answer: renewalSchema,
    handle: (tenant, { params, body }) =>
      inTenant(tenant, async (tx) => {
        await deriveWaiting(tx, tenant)
        await tellRenewal(tx, tenant, params.id, body)
        return readOne(tx, tenant, params.id)
      }),
  }),
]

async function readOne(tx: Tx, tenant: Tenant, id: string): Promise<Renewal> {
  const [renewal] = await presentRenewals(tx, tenant, [await findRenewal(tx, tenant, id)], false)
  return renewal as Renewal
}

async function readRenewalHistory(tx: Tx, tenant: Tenant, id: string): Promise<z.input<typeof historySchema>[]> {
  const { rows } = await sql<Omit<z.input<typeof historySchema>, 'at'> & { at: Date }>`
    select at, by, kind, category, state, amount::text, note, date from renewal_history
    where workspace_id = ${tenant.workspace.id}::uuid and renewal_id = ${id}::uuid order by at, seq`.execute(tx)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

async function listRenewals(
  tenant: Tenant,
  query: z.output<typeof listQuerySchema>,
): Promise<z.input<typeof listAnswerSchema>> {
  const today = todayOf(tenant)
  const past = query.as_of === undefined ? null : readDay(query.as_of, 'as_of', today)
  const first = query.from === undefined ? (past ?? today) : readPeriod(query.from, 'from').first
  const next = query.to === undefined ? addMonths(first, 12) : readPeriod(query.to, 'to').next
  if (next <= first) {
    throw problem('bad_period', `to: ${addDays(next, -1)} is before from, ${first}.`, { field: 'to' })
  }
  return inTenant(tenant, async (tx) => {
    await deriveWaiting(tx, tenant)
    const kept = past === null ? null : await findSnapshot(tx, tenant, past)
    const snapshot = past === null ? undefined : (kept ?? past)
    const accountId =
      query.account === undefined ? undefined : (await findAccountIn(tx, tenant, query.account, 'account')).id
    const { owner, category, state, min_term_days: minTermDays } = query
    const chosen = { first, next, accountId, owner, category, state, minTermDays, snapshot }
    const { items, ...found } = await readPage(query, async (page) => {
      const rows = await selectRenewals(tx, tenant, chosen, page)
      return { items: rows, total: rows[0]?.total ?? 0 }
    })
    return {
      asOf: snapshot ?? new Date(tenant.stores.now()).toISOString(),
      snapshot: kept,
      word: wordOf(past, kept),
      currency: tenant.workspace.currency,
      items: await presentRenewals(tx, tenant, items, past !== null),
      ...found,
    }
  })
}
