import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { createRegistry } from '../../kernel/rules'
import { addDays, daysBetween, localDay } from '../../kernel/time'
import type { Tx } from '../../platform/postgres'
import { accountFieldSources, findAccount } from '../../record/accounts'
import { setFieldValues } from '../../record/fields'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { fromUnits, toUnits } from './domain/decimal'
import { MOVEMENTS, type Movement } from './domain/movements'
import { listPeriods, type PeriodInterval } from './domain/periods'
import { rebuildRevenue } from './ledger/rebuild'
import { readMovementAccounts } from './movements/movement-accounts'
import { type PeriodMovements, readGroupedMovements, readMovements } from './movements/read-movements'
import type { RuleDeps } from './movements/selection'
import { readBreakdown } from './movements/stretches'
import { saveRates } from './rates/rates'
import { save } from './revenue.fixture'
import { readSettings } from './settings/settings'

const FIRST = '2024-01-01'
const DAYS = 420
const ZONES = ['UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'Pacific/Apia'] as const
const PRICES: Readonly<Record<string, readonly string[]>> = {
  USD: ['0', '49.99', '100', '100.0001', '4.0833'],
  JPY: ['0', '5000', '12000'],
  KWD: ['0', '33.125', '120.5'],
}

/** One thing that is said of a line: its terms, from a day on or of all time. */
interface Said {
  readonly line: number
  readonly account: number
  readonly start: number
  readonly length: number | null
  readonly price: number
  readonly plan: string
  readonly quantity: number
  readonly paused: boolean
  readonly discount: { readonly from: number; readonly length: number; readonly percent: number } | null
  readonly changeOn: number | null
}

const said: fc.Arbitrary<Said> = fc.record({
  line: fc.integer({ min: 0, max: 5 }),
  account: fc.integer({ min: 0, max: 2 }),
  start: fc.integer({ min: 0, max: DAYS - 60 }),
  length: fc.option(fc.integer({ min: 1, max: 200 }), { freq: 3 }),
  price: fc.nat(4),
  plan: fc.constantFrom('basic', 'pro'),
  quantity: fc.integer({ min: 1, max: 3 }),
  paused: fc.boolean(),
  discount: fc.option(
    fc.record({
      from: fc.integer({ min: 0, max: DAYS }),
      length: fc.integer({ min: 1, max: 90 }),
      percent: fc.constantFrom(10, 33.3333, 100),
    }),
  ),
  changeOn: fc.option(fc.integer({ min: 0, max: 150 }), { freq: 2 }),
})

const CURRENCIES = ['USD', 'JPY', 'KWD', 'USD', 'USD', 'JPY'] as const
const day = (n: number): string => addDays(FIRST, n)

/** A line keeps its currency, as a contract does. */
function itemOf(one: Said) {
  const currency = CURRENCIES[one.line] as string
  const prices = PRICES[currency] as readonly string[]
  const start = day(one.start)
  return {
    externalId: `line-${one.line}`,
    account: `account-${one.account}`,
    start,
    end: one.length === null ? null : addDays(start, one.length),
    amount: prices[one.price % prices.length] as string,
    currency,
    interval: 'month',
    plan: one.plan,
    quantity: one.quantity,
    status: one.paused ? 'paused' : 'active',
    discountPercent: one.discount?.percent ?? null,
    discountStart: one.discount ? day(one.discount.from) : null,
    discountEnd: one.discount ? day(one.discount.from + one.discount.length) : null,
    changeOn: one.changeOn === null ? null : addDays(start, one.changeOn),
  }
}

type Item = ReturnType<typeof itemOf>

/** What accounts hold on a day, by account and currency, straight from what was said: [active, paused] in ten thousandths. */
function heldOn(items: readonly Item[], on: string): Map<string, [bigint, bigint]> {
  const held = new Map<string, [bigint, bigint]>()
  for (const line of new Set(items.map((item) => item.externalId))) {
    const versions = items.filter((item) => item.externalId === line)
    const inForce = versions.filter((item) => item.changeOn === null || item.changeOn <= on).at(-1)
    // The last one said that holds on the day; one that says the whole line anew hides all before it.
    const hidden = versions.findLastIndex((item) => item.changeOn === null)
    if (!inForce || versions.indexOf(inForce) < hidden) continue
    if (on < inForce.start || (inForce.end !== null && on >= inForce.end)) continue
    const { discountStart, discountEnd, discountPercent } = inForce
    const reduced = discountStart !== null && discountEnd !== null && discountStart <= on && on < discountEnd
    const full = toUnits(inForce.amount)
    const percent = reduced ? BigInt(Math.round((discountPercent ?? 0) * 10_000)) : 0n
    const amount = (2n * full * (1_000_000n - percent) + 1_000_000n) / 2_000_000n
    const key = `${inForce.account} ${inForce.currency}`
    const [active, paused] = held.get(key) ?? [0n, 0n]
    held.set(key, inForce.status === 'paused' ? [active, paused + amount] : [active + amount, paused])
  }
  return held
}

const RATES = { JPY: ['0.0068', '0.0071'], KWD: ['3.2541', '3.2499'] } as const
/** From which day the second rate holds. */
const TURN = day(200)

function worth(held: ReadonlyMap<string, [bigint, bigint]>, on: string): bigint {
  let sum = 0n
  for (const [key, [active]] of held) {
    const currency = key.split(' ')[1] as string
    if (currency === 'USD') sum += active
    else {
      const rate = toUnits(RATES[currency as 'JPY'][on < TURN ? 0 : 1])
      sum += (2n * active * rate + 10_000n) / 20_000n
    }
  }
  return sum
}

async function tell(tenant: Tenant, items: readonly Item[]): Promise<void> {
  await inTenant(tenant, (tx) =>
    saveRates(tx, tenant, [
      ...Object.entries(RATES).flatMap(([currency, [first, second]]) => [
        { currency, day: '2023-12-01', rate: first },
        { currency, day: TURN, rate: second },
      ]),
    ]),
  )
  for (const [n, item] of items.entries()) {
    await save({ ...tenant, stores: { ...tenant.stores, now: () => NOW + n * 1000 } }, item)
  }
}

const NOW = Date.parse('2025-06-15T12:00:00Z')

const history = fc.array(said, { minLength: 1, maxLength: 9 }).map((list) => {
  const items = list.map(itemOf)
  // Saying again what was said last says nothing.
  return items.filter((item, n) => {
    const before = items.slice(0, n).findLast((one) => one.externalId === item.externalId)
    return !before || JSON.stringify({ ...before, changeOn: 0 }) !== JSON.stringify({ ...item, changeOn: 0 })
  })
})

it('whatever was said, in any time zone and currency: the bridge holds, ends are what is held, accounts add up, halves meet', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.constantFrom(...ZONES), sizes, someAccounts, async (items, timeZone, told, some) => {
      const tenant = await newTenant({ timeZone, now: () => NOW })
      await tell(tenant, items)
      await tellSizes(tenant, items, told)
      const months = await inTenant(tenant, async (tx) => {
        const settings = await readSettings(tx, tenant)
        const read = (interval: PeriodInterval, knownAt?: Date) =>
          readMovements(tx, tenant, {
            periods: listPeriods('2023-12', '2025-06', interval),
            selection: null,
            settings,
            knownAt,
          })
        const months = await read('month')
        for (const [n, period] of listPeriods('2023-12', '2025-06', 'month').entries()) {
          const last = addDays(period.next, -1)
          expect([period.key, months[n]?.end]).toEqual([period.key, fromUnits(worth(heldOn(items, last), last))])
          expect([period.key, months[n]?.accounts.end]).toEqual([period.key, holders(items, last)])
        }
        const behind = listPeriods('2024-02', '2024-04', 'month').map((period) => ({ period, rows: months }))
        for (const interval of ['quarter', 'year'] as const) {
          const longer = await read(interval)
          behind.push({ period: listPeriods('2024', '2024', interval)[0], rows: longer })
          expect(longer.at(-1)?.end).toBe(interval === 'year' ? (await read('year')).at(-1)?.end : months.at(-1)?.end)
          expect(longer.map((row) => row.start).slice(1)).toEqual(longer.map((row) => row.end).slice(0, -1))
        }
        await expectGroupsAddUp(tx, tenant, months)
        await expectPartsAddUp(tx, tenant, items, months)
        await expectSameWhole(tx, tenant)
        for (const { period, rows } of behind) {
          const row = rows.find((one) => one.period === period.key)
          const query = { periods: [period] as const, selection: null, settings }
          for (const kind of [
            'new',
            'expansion',
            'contraction',
            'churn',
            'reactivation',
            'pause',
            'resume',
            'fx',
          ] as const) {
            const { items: accounts, sum } = await readMovementAccounts(tx, tenant, query, {
              kind,
              limit: 500,
              offset: 0,
            })
            expect(sum).toBe(row?.[kind])
            expect(fromUnits(accounts.reduce((total, one) => total + toUnits(one[kind]), 0n))).toBe(row?.[kind])
          }
        }
        return months
      })
      await expectDaysAlike(
        tenant,
        some.map((n) => `account-${n}`),
        months,
      )
      // What was known after the first of them is what it alone says.
      const early = await inTenant(tenant, async (tx) =>
        readMovements(tx, tenant, {
          periods: listPeriods('2023-12', '2025-06', 'month'),
          selection: null,
          settings: await readSettings(tx, tenant),
          knownAt: new Date(NOW + 500),
        }),
      )
      const lastDay = '2025-06-30'
      expect(early.at(-1)?.end).toBe(fromUnits(worth(heldOn(items.slice(0, 1), lastDay), lastDay)))
      expect(localDay(NOW, timeZone)).toMatch(/^2025-06-1/)
      expect(daysBetween(FIRST, lastDay)).toBeGreaterThan(DAYS)
    }),
    { numRuns: 25 },
  )
}, 240_000)

const holders = (items: readonly Item[], on: string): number =>
  new Set(
    [...heldOn(items, on)].filter(([, [active, paused]]) => active + paused > 0n).map(([key]) => key.split(' ')[0]),
  ).size

/** Derived whole, all at once, the ledger and what is kept of it are what they became account by account. */
async function expectSameWhole(tx: Tx, tenant: Tenant): Promise<void> {
  const read = async () => {
    const tables = [
      'revenue_change',
      'revenue_account_month',
      'revenue_plan_month',
      'revenue_period_sum',
      'account_revenue',
    ]
    const rows = await Promise.all(
      tables.map((table) =>
        sql<object>`select t.* from ${sql.table(table)} t where workspace_id = ${tenant.workspace.id}::uuid order by t::text`.execute(
          tx,
        ),
      ),
    )
    return rows.map((one) => one.rows)
  }
  const before = await read()
  await rebuildRevenue(tx, tenant, 'all')
  expect(await read()).toEqual(before)
}

/** Accounts of which something is learnt last. */
const someAccounts = fc.subarray([0, 1, 2])

const asDeps = (tenant: Tenant): RuleDeps => ({
  registry: async () => createRegistry(await accountFieldSources(tenant)),
})

/** One account and all the others, as two selections, come to the whole. */
async function expectPartsAddUp(
  tx: Tx,
  tenant: Tenant,
  items: readonly Item[],
  whole: readonly PeriodMovements[],
): Promise<void> {
  const settings = await readSettings(tx, tenant)
  const periods = listPeriods('2023-12', '2025-06', 'month')
  const one = sql`select id from account where workspace_id = ${tenant.workspace.id}::uuid and external_id = ${(items[0] as Item).account}`
  const parts = [
    await readMovements(tx, tenant, { periods, selection: one, settings }),
    await readMovements(tx, tenant, {
      periods,
      selection: sql`select id from account where workspace_id = ${tenant.workspace.id}::uuid and id not in (${one})`,
      settings,
    }),
  ]
  for (const [n, row] of whole.entries()) {
    for (const key of ['start', ...MOVEMENTS, 'end'] as const) {
      const sum = parts.reduce((total, part) => total + toUnits((part[n] as PeriodMovements)[key]), 0n)
      expect([row.period, key, fromUnits(sum)]).toEqual([row.period, key, row[key]])
    }
  }
}

/** After more was learnt of some accounts, as known before it is what it was: of those it comes from days, of the others from months kept. */
async function expectDaysAlike(tenant: Tenant, accounts: readonly string[], months: readonly PeriodMovements[]) {
  const periods = listPeriods('2023-12', '2025-06', 'month')
  const knownAt = new Date(NOW + 3_600_000)
  const read = (name?: string) =>
    inTenant(tenant, async (tx) => {
      const by = await readBreakdown(tenant, asDeps(tenant), name, name === undefined ? undefined : knownAt)
      const asked = { periods, selection: null, settings: await readSettings(tx, tenant), by }
      const then = { ...asked, knownAt }
      return by
        ? [await readGroupedMovements(tx, tenant, asked), await readGroupedMovements(tx, tenant, then)]
        : [months, await readMovements(tx, tenant, then)]
    })
  const told = accounts.map((account) => ({ externalId: `late-${account}`, account, start: '2031-01-01', mrr: 1 }))
  await save({ ...tenant, stores: { ...tenant.stores, now: () => NOW + 7_200_000 } }, ...told)
  for (const name of [undefined, 'plan', 'field.size']) {
    const [now, then] = await read(name)
    const of = (rows: readonly PeriodMovements[] = []) =>
      rows.filter((row) => row.accounts.start + row.accounts.end > 0)
    expect([name, of(then)]).toEqual([name, of(now)])
  }
}

const SIZES = ['small', 'large', null] as const
/** When which account is told to be of which size. */
const sizes = fc.array(
  fc.record({
    account: fc.integer({ min: 0, max: 2 }),
    at: fc.integer({ min: 0, max: DAYS }),
    size: fc.constantFrom(...SIZES),
  }),
  { maxLength: 6 },
)

async function tellSizes(
  tenant: Tenant,
  items: readonly Item[],
  told: readonly { readonly account: number; readonly at: number; readonly size: string | null }[],
): Promise<void> {
  const { id } = await findAccount(tenant, (items[0] as Item).account)
  const first = { entity: 'account' as const, entityId: id, key: 'size', value: 'small', source: 'crm' }
  await inTenant(tenant, (tx) => setFieldValues(tx, tenant, [{ ...first, validAt: new Date('2023-01-01T00:00:00Z') }]))
  for (const { account, at, size } of told) {
    if (!items.some((item) => item.account === `account-${account}`)) continue
    const { id: entityId } = await findAccount(tenant, `account-${account}`)
    const row = { ...first, entityId, value: size, validAt: new Date(`${day(at)}T13:00:00Z`) }
    await inTenant(tenant, (tx) => setFieldValues(tx, tenant, [row]))
  }
}

/** By plan and by field: groups come to the whole, what one passes on another takes over. */
async function expectGroupsAddUp(tx: Tx, tenant: Tenant, whole: readonly PeriodMovements[]): Promise<void> {
  const settings = await readSettings(tx, tenant)
  for (const name of ['plan', 'field.size']) {
    const by = await readBreakdown(tenant, asDeps(tenant), name, undefined)
    const periods = listPeriods('2023-12', '2025-06', 'month')
    const groups = await readGroupedMovements(tx, tenant, { periods, selection: null, settings, by })
    for (const row of whole) {
      const own = groups.filter((group) => group.period === row.period)
      const sum = (key: Movement | 'start' | 'end') => own.reduce((total, group) => total + toUnits(group[key]), 0n)
      for (const key of ['start', 'end', 'fx'] as const) {
        expect([name, row.period, key, fromUnits(sum(key))]).toEqual([name, row.period, key, row[key]])
      }
      expect([name, row.period, sum('transferIn')]).toEqual([name, row.period, sum('transferOut')])
      if (name !== 'plan') continue
      for (const key of ['new', 'expansion', 'contraction', 'churn', 'reactivation'] as const) {
        expect([row.period, key, fromUnits(sum(key))]).toEqual([row.period, key, row[key]])
      }
    }
  }
}
