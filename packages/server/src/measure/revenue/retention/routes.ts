import { sql } from 'kysely'
import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { addDays } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import { defineRoute, type Route } from '../../../trust/access'
import { inSnapshot, type Tenant } from '../../../trust/tenancy'
import { addMonths } from '../domain/add-interval'
import {
  listPeriods,
  MONTHS,
  PERIOD_INTERVALS,
  type Period,
  type PeriodInterval,
  periodOf,
  readPeriod,
} from '../domain/periods'
import { readFilter, readKnown, readUntil } from '../movements/arguments'
import { type RuleDeps, selectAccounts } from '../movements/selection'
import { readBreakdown } from '../movements/stretches'
import { pageQuery, readPage } from '../page'
import { readSettings } from '../settings/settings'
import { readCohortAccounts } from './cohort-accounts'
import {
  cohortAccountsAnswerSchema,
  cohortsAnswerSchema,
  offsetAnswerSchema,
  retentionAnswerSchema,
  seriesAnswerSchema,
} from './contract'
import { readCohorts } from './read-cohorts'
import { readOffset } from './read-offset'
import { type Retention, readRetention } from './read-retention'

const tag = 'revenue'
const shared = {
  filter: z.string().optional().describe('A rule, as JSON.'),
  as_of: z.string().optional().describe('The last day to tell of, today unless told.'),
  known_at: z.string().optional().describe('As it was known then.'),
}
/** By which groups, told of accounts at the end of a day. */
const breakdown = (at: string) =>
  z
    .string()
    .optional()
    .describe(`plan, owner, parent or field.KEY: the same of the accounts that were in each group at ${at}.`)
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
      to: z.string().optional().describe('A day, meaning its end, at most today; yesterday unless told.'),
      by: breakdown('the end of `from`'),
      ...shared,
    }),
    answer: retentionAnswerSchema,
    handle: (tenant, { query }) =>
      inSnapshot(tenant, async (tx) => {
        const to = query.to !== undefined ? endOf(query.to, 'to') : addDays(readUntil(tenant, query), -1)
        const from = query.from !== undefined ? endOf(query.from, 'from') : addDays(addMonths(addDays(to, 1), -12), -1)
        if (to < from) throw problem('bad_period', `to: ${to} is before from, ${from}.`, { field: 'to' })
        if (to > readUntil(tenant, query))
          throw problem('not_observed', `to: ${to} has not come yet, so nothing is known of it.`, { field: 'to' })
        const asked = await readHoldingQuery(tx, tenant, deps, query)
        const [found] = await readRetention(tx, tenant, [{ from, to }], asked)
        return found as Retention
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/retention/series',
    permission: 'revenue:read',
    tag,
    summary: 'Retention over so many months to the end of each month, quarter or year, in one answer',
    twin: true,
    query: z.object({
      from: z.string().optional().describe('The first period; twelve before the last unless told.'),
      to: z.string().optional().describe('The last period; the one that ended last unless told.'),
      interval: z.enum(PERIOD_INTERVALS).default('month'),
      months: z.coerce.number().int().min(1).max(120).default(12).describe('How far each goes back from its end.'),
      by: breakdown('the end of the day from which each goes'),
      ...shared,
    }),
    answer: seriesAnswerSchema,
    handle: (tenant, { query }) =>
      inSnapshot(tenant, async (tx) => {
        const { interval, months } = query
        const to = query.to ?? addDays(periodOf(addDays(readUntil(tenant, query), 1), interval).first, -1)
        const from = query.from ?? addMonths(periodOf(endOf(to, 'to'), interval).first, -12 * MONTHS[interval])
        const today = readUntil(tenant, query)
        const periods = listPeriods(from, to, interval)
        const isOver = ({ next }: Period) => next <= addDays(today, 1)
        const stretches = periods.filter(isOver).map(({ next }) => ({
          from: addDays(addMonths(next, -months), -1),
          to: addDays(next, -1),
        }))
        const asked = await readHoldingQuery(tx, tenant, deps, query)
        const items = stretches.length > 0 ? await readRetention(tx, tenant, stretches, asked) : []
        const notObserved = periods.filter((period) => !isOver(period)).map((period) => period.key)
        const { currency } = tenant.workspace
        return { interval, months, currency, items, notObserved, next: null, total: items.length }
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
      group_by: breakdown("the end of their cohort's period"),
      from: z.string().optional().describe('The first cohort; that of the first payment unless told.'),
      to: z.string().optional().describe('The last period; the one that ended last unless told.'),
      ...shared,
    }),
    answer: cohortsAnswerSchema,
    handle: (tenant, { query }) =>
      inSnapshot(tenant, async (tx) => {
        const asked = await readHoldingQuery(tx, tenant, deps, ofCohorts(query))
        const today = readUntil(tenant, query)
        const from = query.from ?? (await firstChange(tx, tenant)) ?? today
        const { periods, observed } = listCohorts(from, query.to, query.by, today)
        const items = await readCohorts(tx, tenant, periods, query.measure, observed, asked)
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
    path: '/api/v1/revenue/cohorts/accounts',
    permission: 'revenue:read',
    tag,
    summary:
      'The accounts behind a cell of the cohorts: those of the cohort that hold nothing at the end of the period first',
    twin: true,
    query: z.object({
      cohort: z.string().describe('A month or quarter: when the accounts began.'),
      period: z.string().describe('A month or quarter that has ended, of which the cell is.'),
      from: z.string().optional().describe('The first cohort, as it was asked for with the cohorts.'),
      to: z
        .string()
        .optional()
        .describe('The last period, as it was asked for with the cohorts; the one that ended last unless told.'),
      held: z
        .enum(['true', 'false'])
        .optional()
        .describe('Those alone that hold something then, or those that do not.'),
      group_by: breakdown("the end of their cohort's period"),
      group: z.string().optional().describe('Of a breakdown: one group alone; empty: none.'),
      ...shared,
      ...pageQuery,
    }),
    answer: cohortAccountsAnswerSchema,
    handle: (tenant, { query }) =>
      inSnapshot(tenant, async (tx) => {
        const cohort = readPeriod(query.cohort, 'cohort')
        const interval = cohort.interval === 'day' ? 'month' : cohort.interval
        const from = query.from ?? (await firstChange(tx, tenant)) ?? cohort.first
        const upTo = listPeriods(from, query.period, interval)
        const [at, last] = [upTo.findIndex((one) => one.key === cohort.key), upTo.at(-1) as Period]
        assertCell(tenant, query, cohort.interval, at, last)
        const { periods, observed } = listCohorts(from, laterOf(query.to, last), interval, readUntil(tenant, query))
        const asked = await readHoldingQuery(tx, tenant, deps, ofCohorts(query))
        const held = query.held === undefined ? undefined : query.held === 'true'
        const cell = { cohort: at + 1, at: upTo.length, observed, group: readGroup(query) }
        const found = await readPage(query, (page) =>
          readCohortAccounts(tx, tenant, periods, cell, asked, { held, ...page }),
        )
        return {
          cohort: cohort.key,
          period: last.key,
          currency: tenant.workspace.currency,
          ...found,
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
        const to = query.to ?? addDays(`${readUntil(tenant, query).slice(0, 7)}-01`, -1)
        const from = query.from ?? addMonths(readPeriod(to, 'to').first.slice(0, 8).concat('01'), -11)
        const periods = listPeriods(from, to, 'month')
        const asked = await readHoldingQuery(tx, tenant, deps, query)
        const { growth, loss_rate: lossRate, cac, arpa } = query
        const offset = await readOffset(tx, tenant, { periods, ...asked }, { growth, lossRate, cac, arpa })
        return { from: periods[0].key, to: periods.at(-1)?.key ?? '', currency: tenant.workspace.currency, ...offset }
      }),
  }),
]

/** The periods of a triangle, and how many of them are over; without a last one, up to the one that ended last. */
function listCohorts(from: string, to: string | undefined, interval: PeriodInterval, today: string) {
  const periods = listPeriods(from, to ?? ([from, today].sort()[1] as string), interval)
  const observed = periods.filter((period) => period.next <= addDays(today, 1)).length
  const shown = to ? periods : periods.slice(0, Math.max(1, observed))
  return { periods: shown as unknown as readonly [Period, ...Period[]], observed }
}

/** The end of a triangle, where its cell is not after it. */
const laterOf = (to: string | undefined, cell: Period): string | undefined =>
  to !== undefined && readPeriod(to, 'to').next < cell.next ? cell.key : to

/** Throws `bad_period` where the cohort and the period make no cell, or one that is not observed yet. */
function assertCell(
  tenant: Tenant,
  asked: { readonly cohort: string; readonly period: string; readonly as_of?: string | undefined },
  interval: PeriodInterval | 'day',
  at: number,
  last: Period,
): void {
  if (interval !== 'month' && interval !== 'quarter') {
    throw problem('bad_period', `cohort: ${asked.cohort} is neither a month nor a quarter.`, { field: 'cohort' })
  }
  if (at < 0) {
    throw problem('bad_period', `cohort: ${asked.cohort} is not between the first cohort and ${asked.period}.`, {
      field: 'cohort',
    })
  }
  if (last.key !== asked.period) {
    throw problem('bad_period', `period: ${asked.period} is not a ${interval} as the cohort is.`, { field: 'period' })
  }
  if (last.next > addDays(readUntil(tenant, asked), 1)) {
    throw problem('bad_period', `period: ${asked.period} has not ended yet.`, { field: 'period' })
  }
}

/** The last day of what the text names. */
const endOf = (text: string, field: string): string => addDays(readPeriod(text, field).next, -1)

interface HoldingArguments {
  readonly filter?: string | undefined
  readonly known_at?: string | undefined
  readonly by?: string | undefined
  /** Of cohorts, whose `by` is how long their periods are. */
  readonly group_by?: string | undefined
}

async function readHoldingQuery(tx: Tx, tenant: Tenant, deps: RuleDeps, query: HoldingArguments) {
  const knownAt = readKnown(tenant, query.known_at)
  const argument = 'group_by' in query ? 'group_by' : 'by'
  return {
    selection: await selectAccounts(tenant, deps, readFilter(query.filter)),
    settings: await readSettings(tx, tenant),
    knownAt,
    by: await readBreakdown(tenant, deps, query[argument], knownAt, argument),
  }
}

const ofCohorts = ({ filter, known_at, group_by }: HoldingArguments) => ({ filter, known_at, group_by })

/** One group of a breakdown; null: none. Throws `bad_breakdown` where none is asked for. */
function readGroup({
  group,
  group_by,
}: {
  readonly group?: string | undefined
  readonly group_by?: string | undefined
}) {
  if (group === undefined) return undefined
  if (group_by === undefined)
    throw problem('bad_breakdown', 'group: it is of a breakdown, which group_by names.', { field: 'group' })
  return group === '' ? null : group
}

const firstChange = async (tx: Tx, tenant: Tenant): Promise<string | null> =>
  (
    await sql<{ day: string | null }>`
      select min(paid_from) as day from account_revenue where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
  ).rows[0]?.day ?? null
