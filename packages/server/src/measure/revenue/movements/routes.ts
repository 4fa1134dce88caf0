import type { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { findAccountIn } from '../../../record/accounts'
import { defineRoute, type Route } from '../../../trust/access'
import { inSnapshot, type Tenant } from '../../../trust/tenancy'
import { readClosed } from '../close/close'
import { restate } from '../close/restate'
import { readPeriod } from '../domain/periods'
import { listLedger } from '../ledger/list-ledger'
import { readSettings } from '../settings/settings'
import { readFilter, readKnown, readOffset, readPeriods } from './arguments'
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
      const period = readPeriod(query.period, 'period')
      const knownAt = readKnown(tenant, query.known_at)
      const offset = readOffset(query.cursor)
      const found = await inSnapshot(tenant, async (tx) =>
        readMovementAccounts(
          tx,
          tenant,
          {
            periods: [period] as const,
            selection: await selectAccounts(tenant, deps, readFilter(query.filter)),
            settings: await readSettings(tx, tenant),
            knownAt,
            by: await readBreakdown(tenant, deps, query.by, knownAt),
          },
          { kind: query.kind, group: query.group === '' ? null : query.group, limit: query.limit, offset },
        ),
      )
      return {
        currency: tenant.workspace.currency,
        period: period.key,
        ...found,
        next:
          offset + found.items.length < found.total && found.items.length > 0
            ? String(offset + found.items.length)
            : null,
      }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/holdings',
    permission: 'revenue:read',
    tag,
    summary: 'The accounts that held something at the end of a day, paused included, the largest first',
    query: holdingsQuerySchema,
    answer: holdingsAnswerSchema,
    handle: async (tenant, { query }) => {
      const { first: day, interval } = readPeriod(query.day, 'day')
      if (interval !== 'day') throw problem('bad_day', `day: give a day such as 2026-03-31.`, { field: 'day' })
      const knownAt = readKnown(tenant, query.known_at)
      const offset = readOffset(query.cursor)
      const group = query.group === '' ? null : query.group
      const found = await inSnapshot(tenant, async (tx) => {
        const asked = {
          selection: await selectAccounts(tenant, deps, readFilter(query.filter)),
          settings: await readSettings(tx, tenant),
          knownAt,
          by: await readBreakdown(tenant, deps, query.by, knownAt),
        }
        return readHoldings(tx, tenant, day, asked, { group, limit: query.limit, offset })
      })
      const end = offset + found.items.length
      const next = found.items.length > 0 && end < found.total ? String(end) : null
      return { currency: tenant.workspace.currency, day, ...found, next }
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
    handle: async (tenant, { query }) => {
      const offset = readOffset(query.cursor)
      const found = await inSnapshot(tenant, async (tx) =>
        listLedger(tx, tenant, {
          selection: await selectAccounts(tenant, deps, readFilter(query.filter)),
          accountId: query.account ? (await findAccountIn(tx, tenant, query.account)).id : undefined,
          from: query.from ? readPeriod(query.from, 'from').first : undefined,
          to: query.to ? readPeriod(query.to, 'to').next : undefined,
          knownAt: readKnown(tenant, query.known_at),
          limit: query.limit,
          offset,
        }),
      )
      const end = offset + found.items.length
      return { ...found, next: found.items.length > 0 && end < found.total ? String(end) : null }
    },
  }),
]

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
    if (by)
      return (await readGroupedMovements(tx, tenant, asked)).map((row) => ({
        ...restate(row, undefined, ''),
        ...NOTHING,
      }))
    const rows = await readMovements(tx, tenant, asked)
    const beside = await readBeside(tx, tenant, asked)
    // What was reported is of all accounts, as known when it was.
    const closed = selection || knownAt ? new Map() : await readClosed(tx, tenant)
    return rows.map((row, n) => ({
      ...restate(row, closed.get(row.period), tenant.workspace.currency),
      ...(beside[n] ?? NOTHING),
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
