import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMoney,
  assertCurrency,
  compareMoney,
  formatMoney,
  parseMoney,
  scaleMoney,
  subtractMoney,
  zeroMoney,
} from '.'

const usd = (amount: string | number) => parseMoney(amount, 'USD')
const anyAmount = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map((units) => {
  const digits = (units < 0n ? -units : units).toString().padStart(5, '0')
  return usd(`${units < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`)
})

describe('reading money', () => {
  it.each([
    ['123.45', '123.4500'],
    ['123.4500000', '123.4500'],
    ['-0', '0.0000'],
    ['+7', '7.0000'],
    ['-0.0001', '-0.0001'],
    ['9999999999999999.9999', '9999999999999999.9999'],
    [0.1, '0.1000'],
    [1e15, '1000000000000000.0000'],
    [-12.5, '-12.5000'],
    [0, '0.0000'],
  ])('%s is %s', (text, amount) => expect(usd(text).amount).toBe(amount))

  it.each([
    '',
    '1,234.50',
    '$5',
    '1e3',
    '.5',
    '5.',
    '12.34567',
    '12345678901234567',
    ' 1',
    'NaN',
    1e-7,
    1e21,
    Number.NaN,
  ])('%s is refused', (text) => expect(() => usd(text)).toThrow('is not an amount of money'))
  it.each([
    ['usd', 'write it as "USD"'],
    ['DOLLAR', 'give an ISO 4217 code'],
    ['', 'give an ISO 4217 code'],
  ])('the currency "%s" is refused', (code, hint) => expect(() => assertCurrency(code)).toThrow(hint))
})

describe('reckoning', () => {
  it('is exact where floating point is not', () => expect(addMoney(usd('0.1'), usd('0.2'))).toEqual(usd('0.3')))
  it('refuses to mix currencies', () =>
    expect(() => addMoney(usd(1), parseMoney(1, 'EUR'))).toThrow('USD and EUR cannot be reckoned together'))
  it('adding and subtracting are inverse, and order agrees with the difference', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        expect(subtractMoney(addMoney(a, b), b)).toEqual(a)
        expect(compareMoney(a, b)).toBe(compareMoney(subtractMoney(a, b), zeroMoney('USD')))
        expect(compareMoney(a, b) + compareMoney(b, a)).toBe(0)
      }),
    )
  })
  it.each([
    ['49', 1, 12, '4.0833'],
    ['199.95', 1, 12, '16.6625'],
    ['10', 52, 12, '43.3333'],
    ['1', 365, 12, '30.4167'],
    ['0.0001', 1, 2, '0.0001'],
    ['-0.0001', 1, 2, '-0.0001'],
    ['0.0003', 1, 7, '0.0000'],
    ['100', -1, 3, '-33.3333'],
  ])('%s x %d / %d is %s, half up', (amount, over, under, result) =>
    expect(scaleMoney(usd(amount), over, under).amount).toBe(result),
  )
  it('does not divide by zero', () => expect(() => scaleMoney(usd(1), 1, 0)).toThrow('1/0 is not a ratio'))
  it('says when an amount grows too long', () =>
    expect(() => scaleMoney(usd('9999999999999999'), 2, 1)).toThrow('more than 16 digits'))
})

describe('showing money', () => {
  it.each([
    ['1234.5', 'USD', '$1,234.50'],
    ['1234', 'JPY', '¥1,234'],
    ['0.0123', 'USD', '$0.0123'],
    ['-5', 'EUR', '-€5.00'],
    ['9999999999999999.99', 'USD', '$9,999,999,999,999,999.99'],
  ])('%s %s is %s', (amount, currency, text) => expect(formatMoney(parseMoney(amount, currency))).toBe(text))
})
