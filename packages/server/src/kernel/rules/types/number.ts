import { Big } from 'big.js'
import { type RawBuilder, sql } from 'kysely'
import { type Money, parseMoney } from '../../money'
import type { Operator, RuleScalar } from '../ast'
import { unexpected } from './actual'
import { type Ask, readValues, type TypeRules } from './ask'

const operators: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>=', 'in', 'not_in', 'is_set', 'is_not_set']

/** Compared as double precision, in which metrics are stored. */
export const number: TypeRules = {
  operators,
  makeTest: (ask) => {
    const wanted = readValues(ask).map((value) =>
      typeof value === 'number' ? value : ask.fault(`${JSON.stringify(value)} is not a number`),
    )
    const signs = SIGNS[ask.op] ?? ask.fault(`${ask.op} does not compare numbers`)
    return {
      sql: (field) => compareSql(sql`(${field})::float8`, ask.op, sql`${wanted}::float8[]`, sql`${wanted[0]}::float8`),
      holds: (value) => {
        const actual = toNumber(value, ask)
        return wanted.some((one) => signs.includes(Math.sign(actual - one)))
      },
    }
  },
}

/** Compared exactly, in the field's own currency. */
export const money: TypeRules = {
  operators,
  makeTest: (ask) => {
    const wanted = readValues(ask).map((value) => toAmount(value, ask))
    const signs = SIGNS[ask.op] ?? ask.fault(`${ask.op} does not compare amounts`)
    return {
      sql: (field) =>
        compareSql(sql`(${field})::numeric`, ask.op, sql`${wanted}::numeric[]`, sql`${wanted[0]}::numeric`),
      holds: (value) => {
        const actual = toDecimal(value, ask)
        return wanted.some((one) => signs.includes(actual.cmp(one)))
      },
    }
  },
}

/** The signs of (actual - wanted) that satisfy each operator. */
const SIGNS: Partial<Record<Operator, readonly number[]>> = {
  '=': [0],
  in: [0],
  '<': [-1],
  '<=': [-1, 0],
  '>': [1],
  '>=': [1, 0],
}

const compareSql = (
  field: RawBuilder<unknown>,
  op: Operator,
  list: RawBuilder<unknown>,
  one: RawBuilder<unknown>,
): RawBuilder<unknown> => (op === 'in' ? sql`${field} = any(${list})` : sql`${field} ${sql.raw(op)} ${one}`)

/** A number, or the text in which PostgreSQL's driver hands over an exact one. */
function toNumber(value: NonNullable<unknown>, ask: Ask): number {
  const actual = typeof value === 'string' || typeof value === 'bigint' ? Number(value || 'none') : value
  return typeof actual === 'number' && Number.isFinite(actual) ? actual : unexpected(value, ask.source)
}

function toAmount(value: RuleScalar, ask: Ask): string {
  if (typeof value === 'boolean') return ask.fault(`${value} is not an amount`)
  const currency = ask.source.unit
  if (typeof value === 'object' && currency !== undefined && value.currency !== currency) {
    return ask.fault(`the field is in ${currency}, the value in ${value.currency}`)
  }
  try {
    return typeof value === 'object'
      ? parseMoney(value.amount, value.currency).amount
      : parseMoney(value, currency ?? 'USD').amount
  } catch (thrown) {
    return ask.fault(thrown instanceof Error ? thrown.message : String(thrown))
  }
}

function toDecimal(value: NonNullable<unknown>, ask: Ask): Big {
  const amount = typeof value === 'object' && 'amount' in value ? (value as Money).amount : value
  const currency = typeof value === 'object' && 'currency' in value ? (value as Money).currency : ask.source.unit
  if (ask.source.unit !== undefined && currency !== ask.source.unit) return unexpected(value, ask.source)
  const isNumber = typeof amount === 'number' && Number.isFinite(amount)
  if (!isNumber && !(typeof amount === 'string' && /^-?\d+(\.\d+)?$/.test(amount))) return unexpected(value, ask.source)
  return new Big(amount)
}
