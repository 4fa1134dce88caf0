import { sql } from 'kysely'
import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { addDays, localDay } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import { defineRoute, type Route } from '../../../trust/access'
import { inSnapshot, type Tenant } from '../../../trust/tenancy'
import { addMonths } from '../domain/add-interval'
import { listPeriods, type Period, readPeriod } from '../domain/periods'
import { readFilter, readKnown } from '../movements/arguments'
import { type RuleDeps, selectAccounts } from '../movements/selection'
import { readSettings } from '../settings/settings'
import { cohortsAnswerSchema, offsetAnswerSchema, retentionAnswerSchema } from './contract'
import { readCohorts } from './read-cohorts'
import { readOffset } from './read-offset'
import { readRetention } from './read-retention'

const tag = 'revenue'
const shared = {
  filter: z.string().optional().describe('A rule, as JSON.'),
  known_at: z.string().optional().describe('As it was known then.'),
}
const decimal = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,4})?$/, 'must be a decimal such as 1200.00')
  .optional()

export const createRetentionRoutes = (deps: RuleDeps): readonly Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/retention',
    permission: 'revenue:read',
    tag,
    summary:
      'What is kept of the accounts that held something at the end of a day: GRR and NRR, logos, what customers are worth',
    twin: true,
    query: z.object({
      from: z.string().optional().describe('A day, meaning its end; a year before `to` unless told.'),
      to: z.string().optional().describe('A day, meaning its end; yesterday unless told.'),
      ...shared,
    }),
    answer: retentionAnswerSchema,
    handle: (tenant, { query }) =>
      inSnapshot(tenant, async (tx) => {
        const to = query.to ? endOf(query.to, 'to') : addDays(todayOf(tenant), -1)
        const from = query.from ? endOf(query.from, 'from') : addDays(addMonths(addDays(to, 1), -12), -1)
        if (to < from) throw problem('bad_period', `to: ${to} is before from, ${from}.`, { field: 'to' })
        return readRetention(tx, tenant, from, to, await readHoldingQuery(tx, tenant, deps, query))
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/cohorts',
    permission: 'revenue:read',
    tag,
    summary:
      'Of the accounts that began in one month or quarter, what is left in each later one; null where not yet observed',
    twin: true,
    query: z.object({
      by: z.enum(['month', 'quarter']).default('month'),
      measure: z.enum(['logos', 'mrr']).default('logos'),
      from: z.string().optional().describe('The first cohort; that of the first payment unless told.'),
      to: z.string().optional().describe('The last period; the one that ended last unless told.'),
      ...shared,
    }),
    answer: cohortsAnswerSchema,
    handle: (tenant, { query }) =>
      inSnapshot(tenant, async (tx) => {
        const asked = await readHoldingQuery(tx, tenant, deps, query)
        const today = todayOf(tenant)
        const from = query.from ?? (await firstChange(tx, tenant)) ?? today
        const periods = listPeriods(from, query.to ?? ([from, today].sort()[1] as string), query.by)
        const observed = periods.filter((period) => period.next <= addDays(today, 1)).length
        const cut = (query.to ? periods : periods.slice(0, Math.max(1, observed))) as readonly [Period, ...Period[]]
        const items = await readCohorts(tx, tenant, cut, query.measure, observed, asked)
        return {
          by: query.by,
          measure: query.measure,
          currency: tenant.workspace.currency,
          items,
          next: null,
          total: items.length,
        }
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/offset',
    permission: 'revenue:read',
    tag,
    summary: 'What was lost, what must be replaced before the first unit of growth, and what growth costs after that',
    query: z.object({
      growth: z.coerce.number().min(0).max(10).default(0.1),
      from: z.string().optional().describe('A month; with `to`, the last twelve that ended unless told.'),
      to: z.string().optional(),
      loss_rate: z.coerce.number().min(0).max(1).optional().describe('Another share lost than the one that was.'),
      cac: decimal,
      arpa: decimal,
      ...shared,
    }),
    answer: offsetAnswerSchema,
    handle: (tenant, { query }) =>
      inSnapshot(tenant, async (tx) => {
        const to = query.to ?? addDays(`${todayOf(tenant).slice(0, 7)}-01`, -1)
        const from = query.from ?? addMonths(readPeriod(to, 'to').first.slice(0, 8).concat('01'), -11)
        const periods = listPeriods(from, to, 'month')
        const asked = await readHoldingQuery(tx, tenant, deps, query)
        const { growth, loss_rate: lossRate, cac, arpa } = query
        const offset = await readOffset(tx, tenant, { periods, ...asked }, { growth, lossRate, cac, arpa })
        return { from: periods[0].key, to: periods.at(-1)?.key ?? '', currency: tenant.workspace.currency, ...offset }
      }),
  }),
]

const todayOf = (tenant: Tenant): string => localDay(tenant.stores.now(), tenant.workspace.timeZone)

/** The last day of what the text names. */
const endOf = (text: string, field: string): string => addDays(readPeriod(text, field).next, -1)

async function readHoldingQuery(
  tx: Tx,
  tenant: Tenant,
  deps: RuleDeps,
  query: { filter?: string | undefined; known_at?: string | undefined },
) {
  return {
    selection: await selectAccounts(tenant, deps, readFilter(query.filter)),
    settings: await readSettings(tx, tenant),
    knownAt: readKnown(tenant, query.known_at),
  }
}

const firstChange = async (tx: Tx, tenant: Tenant): Promise<string | null> =>
  (
    await sql<{ day: string | null }>`
      select min(paid_from) as day from account_revenue where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
  ).rows[0]?.day ?? null
