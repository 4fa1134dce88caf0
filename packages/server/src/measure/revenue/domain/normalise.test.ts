import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMoney } from '../../../kernel/money'
import { monthlyAmount, readInterval } from './normalise'

describe('an amount a month', () => {
  it.each([
    ['yearly 49', '49', 'year', 1, '0', '4.0833'],
    ['yearly 199.95', '199.95', 'year', 1, '0', '16.6625'],
    ['yearly 5499', '5499', 'year', 1, '0', '458.2500'],
    ['weekly 10', '10', 'week', 1, '0', '43.3333'],
    ['daily 1', '1', 'day', 1, '0', '30.4167'],
    ['every four weeks 100', '100', 'week', 4, '0', '108.3333'],
    ['two years 2400', '2400', 'year', 2, '0', '100.0000'],
    ['120 a year less 10 %', '120', 'year', 1, '10', '9.0000'],
    ['a quarter 300', '300', 'quarter', 1, '0', '100.0000'],
    ['all of it off', '120', 'year', 1, '100', '0.0000'],
    ['33.3333 % off 300', '300', 'month', 1, '33.3333', '200.0001'],
  ] as const)('%s is %s', (_, amount, interval, count, discount, monthly) =>
    expect(monthlyAmount(parseMoney(amount, 'USD'), interval, count, discount).amount).toBe(monthly),
  )

  it('100 subscriptions at 100 a month and 50 at 600 a year are 12,500', () => {
    const a = Number(monthlyAmount(parseMoney('100', 'USD'), 'month', 1).amount) * 100
    const b = Number(monthlyAmount(parseMoney('600', 'USD'), 'year', 1).amount) * 50
    expect(a + b).toBe(12_500)
  })

  it('of twelve months is that of a year, of three that of a quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (cents) => {
        const money = parseMoney((cents / 100).toFixed(2), 'EUR')
        expect(monthlyAmount(money, 'month', 12)).toEqual(monthlyAmount(money, 'year', 1))
        expect(monthlyAmount(money, 'month', 3)).toEqual(monthlyAmount(money, 'quarter', 1))
      }),
    )
  })

  it.each([0, -1, 1.5, 1201])('of %d intervals does not exist', (count) =>
    expect(() => monthlyAmount(parseMoney('1', 'USD'), 'month', count)).toThrow('number of intervals'),
  )
})

it('intervals go by their usual names', () => {
  expect(['Monthly', ' annual', 'week'].map(readInterval)).toEqual(['month', 'year', 'week'])
  expect(() => readInterval('fortnight')).toThrow('"fortnight" is not an interval')
})
