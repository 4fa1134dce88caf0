import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newTenant } from '../../../../test/stores'
import { addDays } from '../../../kernel/time'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { toUnits } from '../domain/decimal'
import { listPeriods } from '../domain/periods'
import { saveRates } from '../rates/rates'
import { readRetention } from '../retention/read-retention'
import { save } from '../revenue.fixture'
import { readSettings } from '../settings/settings'
import { readGroupedMovements, readMovements } from './read-movements'

const NOW = Date.parse('2026-07-02T12:00:00Z')
const day = (n: number): string => addDays('2026-01-01', n)

const rate = fc.record({
  currency: fc.constantFrom('EUR', 'JPY'),
  day: fc.integer({ min: 0, max: 150 }),
  rate: fc.integer({ min: 1, max: 90_000 }).map((n) => String(n / 10_000)),
})

/** A line of an account, and what it may become later: another price, another plan, a pause, an end. */
const lines = fc.array(
  fc.record({
    account: fc.constantFrom('a', 'b', 'c'),
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    start: fc.integer({ min: 0, max: 120 }),
    mrr: fc.constantFrom('10', '99.99', '1000', '33.3333'),
    turn: fc.option(
      fc.record({
        after: fc.integer({ min: 1, max: 70 }),
        mrr: fc.constantFrom('0', '5', '99.98', '2000'),
        plan: fc.constantFrom('basic', 'pro'),
        status: fc.constantFrom('active', 'paused'),
      }),
    ),
    length: fc.option(fc.integer({ min: 1, max: 90 })),
  }),
  { minLength: 1, maxLength: 6 },
)

async function tell(tenant: Tenant, told: readonly (typeof lines extends fc.Arbitrary<infer T> ? T : never)[number][]) {
  for (const [n, one] of told.entries()) {
    const start = day(one.start)
    const line = {
      externalId: `s${n}`,
      account: one.account,
      currency: one.currency,
      start,
      plan: 'basic',
      mrr: one.mrr,
      end: one.length === null ? null : day(one.start + one.length),
    }
    await save(tenant, line)
    const later = { ...tenant, stores: { ...tenant.stores, now: () => NOW + 1000 } }
    if (one.turn) {
      const { after, ...turn } = one.turn
      await save(later, { ...line, ...turn, changeOn: addDays(start, after) })
    }
  }
}

it('whatever the rates: of a month as much is kept as retention says, and never less than nothing or more than all', async () => {
  await fc.assert(
    fc.asyncProperty(lines, fc.array(rate, { maxLength: 5 }), async (told, rates) => {
      const tenant = await newTenant({ now: () => NOW })
      const first = ['EUR', 'JPY'].map((currency) => ({ currency, day: '2025-11-01', rate: '1.5' }))
      await inTenant(tenant, (tx) =>
        saveRates(tx, tenant, [...first, ...rates.map((one) => ({ ...one, day: day(one.day) }))]),
      )
      await tell(tenant, told)
      await inTenant(tenant, async (tx) => {
        const query = {
          periods: listPeriods('2026-01', '2026-06', 'month'),
          selection: null,
          settings: await readSettings(tx, tenant),
        }
        const rows = await readMovements(tx, tenant, query)
        const stretches = query.periods.map((one) => ({ from: addDays(one.first, -1), to: addDays(one.next, -1) }))
        const kept = await readRetention(tx, tenant, stretches, query)
        for (const [n, row] of rows.entries()) {
          const { startMrr, grr, nrr, logoChurn, accounts } = kept[n] as (typeof kept)[number]
          const told = [row.period, toUnits(row.start) + toUnits(row.pausedStart), row.accounts.start, row.grr, row.nrr]
          expect([...told, row.logoChurn]).toEqual([row.period, toUnits(startMrr), accounts, grr, nrr, logoChurn])
        }
        for (const row of [...rows, ...(await readGroupedMovements(tx, tenant, { ...query, by: { kind: 'plan' } }))]) {
          for (const share of [row.grr ?? 1, row.logoChurn ?? 1]) {
            expect([row.period, row.group, share]).toSatisfy(() => share >= 0 && share <= 1)
          }
          expect((row.nrr ?? 1) >= (row.grr ?? 1)).toBe(true)
        }
      })
    }),
    { numRuns: 25 },
  )
}, 240_000)
