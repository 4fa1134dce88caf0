import type { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { addDays } from '../../../kernel/time'
import { findAccountIn } from '../../../record/accounts'
import { defineRoute, type Route } from '../../../trust/access'
import { inSnapshot, type Tenant } from '../../../trust/tenancy'
import { readClosed, readClosing } from '../close/close'
import { restate } from '../close/restate'
import { type Period, readPeriod } from '../domain/periods'
import { listLedger } from '../ledger/list-ledger'
import { readPage } from '../page'
import { readSettings } from '../settings/settings'
import { readFilter, readKnown, readOnePeriod, readPeriods } from './arguments'
import { readBeside } from './beside'
import {
  accountsAnswerSchema,
  accountsQuerySchema,
  holdingsAnswerSchema,
  holdingsQuerySchema,
  ledgerAnswerSchema,
  ledgerQuerySchema,
  movementAnswerSchema,
  movementQuerySchema,
} from './contract'
import { readMovementAccounts } from './movement-accounts'
import { readHoldings } from './read-holdings'
import { readGroupedMovements, readMovements } from './read-movements'
import { type RuleDeps, selectAccounts } from './selection'
import { readBreakdown } from './stretches'

const tag = 'revenue'

export const createMovementRoutes = (deps: RuleDeps): readonly Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/movements',
    permission: 'revenue:read',
    tag,
    summary: 'What moved MRR, net an account and period, with the ratios that follow; every bridge is checked',
    twin: true,
    query: movementQuerySchema,
    answer: movementAnswerSchema,
    handle: (tenant, { query }) => answerMovements(tenant, deps, query),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/movements/accounts',
    permission: 'revenue:read',
    tag,
    summary: 'The accounts behind the movements of a period, the largest first',
    twin: true,
    query: accountsQuerySchema,
    answer: accountsAnswerSchema,
    handle: async (tenant, { query }) => {
      const periods = readOnePeriod(tenant, query)
      const group = query.group === '' ? null : query.group
      const found = await inSnapshot(tenant, async (tx) => {
        const knownAt =
          readKnown(tenant, query.known_at) ??
          (query.as === 'reported' ? await readClosing(tx, tenant, periods[0].key) : undefined)
        const asked = {
          periods,
          selection: await selectAccounts(tenant, deps, readFilter(query.filter)),
          settings: await readSettings(tx, tenant),
          knownAt,
          by: await readBreakdown(tenant, deps, query.by, knownAt),
        }
        const accounts = await readPage(query, (page) =>
          readMovementAccounts(tx, tenant, asked, { kind: query.kind, group, ...page }),
        )
        return { knownAt: knownAt?.toISOString() ?? null, ...accounts }
      })
      return { currency: tenant.workspace.currency, period: periods[0].key, until: untilOf(periods[0]), ...found }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/holdings',
    permission: 'revenue:read',
    tag,
    summary: 'The accounts that held something at the end of a day, paused included, the largest first',
    twin: true,
    query: holdingsQuerySchema,
    answer: holdingsAnswerSchema,
    handle: async (tenant, { query }) => {
      const { first: day, interval } = readPeriod(query.day, 'day')
      if (interval !== 'day') throw problem('bad_day', `day: give a day such as 2026-03-31.`, { field: 'day' })
      const knownAt = readKnown(tenant, query.known_at)
      const group = query.group === '' ? null : query.group
      const found = await inSnapshot(tenant, async (tx) => {
        const asked = {
          selection: await selectAccounts(tenant, deps, readFilter(query.filter)),
          settings: await readSettings(tx, tenant),
          knownAt,
          by: await readBreakdown(tenant, deps, query.by, knownAt),
        }
        return readPage(query, (page) => readHoldings(tx, tenant, day, asked, { group, ...page }))
      })
      return { currency: tenant.workspace.currency, day, ...found }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/ledger',
    permission: 'revenue:read',
    tag,
    summary: 'Single changes of subscriptions, latest first: before, after, when, and when it was known',
    twin: true,
    query: ledgerQuerySchema,
    answer: ledgerAnswerSchema,
    handle: (tenant, { query }) =>
      inSnapshot(tenant, async (tx) => {
        const asked = {
          selection: await selectAccounts(tenant, deps, readFilter(query.filter)),
          accountId:
            query.account === undefined ? undefined : (await findAccountIn(tx, tenant, query.account, 'account')).id,
          from: query.from === undefined ? undefined : readPeriod(query.from, 'from').first,
          to: query.to === undefined ? undefined : readPeriod(query.to, 'to').next,
          knownAt: readKnown(tenant, query.known_at),
        }
        return readPage(query, (page) => listLedger(tx, tenant, { ...asked, ...page }))
      }),
  }),
]

/** The last day that is told of a period that is not over. */
const untilOf = (period: Period): string | null => (period.over ? addDays(period.next, -1) : null)

const NOTHING = { scheduledChurn: null, usage: null } as const

async function answerMovements(
  tenant: Tenant,
  deps: RuleDeps,
  query: z.output<typeof movementQuerySchema>,
): Promise<z.input<typeof movementAnswerSchema>> {
  const knownAt = readKnown(tenant, query.known_at)
  const periods = readPeriods(tenant, query)
  const selection = await selectAccounts(tenant, deps, readFilter(query.filter))
  const by = await readBreakdown(tenant, deps, query.by, knownAt)
  const items = await inSnapshot(tenant, async (tx) => {
    const asked = { periods, selection, settings: await readSettings(tx, tenant), knownAt, by }
    const until = new Map(periods.map((one) => [one.key, untilOf(one)]))
    if (by)
      return (await readGroupedMovements(tx, tenant, asked)).map((row) => ({
        ...restate(row, undefined, '', 'known'),
        ...NOTHING,
        until: until.get(row.period) ?? null,
      }))
    const rows = await readMovements(tx, tenant, asked)
    const beside = await readBeside(tx, tenant, asked)
    // What was reported is of all accounts, as known when it was.
    const closed = selection || knownAt ? new Map() : await readClosed(tx, tenant)
    return rows.map((row, n) => ({
      ...restate(row, closed.get(row.period), tenant.workspace.currency, query.as),
      ...(beside[n] ?? NOTHING),
      until: until.get(row.period) ?? null,
    }))
  })
  return {
    currency: tenant.workspace.currency,
    interval: query.interval,
    by: query.by ?? null,
    knownAt: knownAt?.toISOString() ?? null,
    // A bridge that did not hold would have been thrown.
    bridge: { checked: items.length, holds: true },
    items,
    next: null,
    total: items.length,
  }
}
