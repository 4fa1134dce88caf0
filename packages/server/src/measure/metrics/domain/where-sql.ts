import type { Params } from './params'
import type { Comparison, Where } from './where'

/** The condition over a raw event's `properties` (JSON text) and `numbers` (those of its properties that are numbers). Never null. */
export function whereSql(where: Where, params: Params): string {
  if ('all' in where) return `(${where.all.map((part) => whereSql(part, params)).join(' AND ')})`
  if ('any' in where) return `(${where.any.map((part) => whereSql(part, params)).join(' OR ')})`
  return comparisonSql(where, params.numbered('property', 'String', where.property), params)
}

function comparisonSql(where: Comparison, property: string, params: Params): string {
  switch (where.op) {
    case '=':
      return equals(property, [where.value], params)
    case '!=':
      return `NOT ${equals(property, [where.value], params)}`
    case 'in':
      return equals(property, where.value, params)
    case 'not_in':
      return `NOT ${equals(property, where.value, params)}`
    case 'is_set':
      return present(property)
    case 'is_not_set':
      return `NOT ${present(property)}`
    default:
      return `(mapContains(numbers, ${property}) AND numbers[${property}] ${where.op} ${params.numbered('number', 'Float64', where.value)})`
  }
}

const present = (property: string): string =>
  `(mapContains(numbers, ${property}) OR (JSONHas(properties, ${property}) AND JSONType(properties, ${property}) != 'Null'))`

/** Equal to one of the values, each by its own type: the text "1" is not the number 1. */
function equals(property: string, values: readonly (string | number | boolean)[], params: Params): string {
  const texts = values.filter((value) => typeof value === 'string')
  const numbers = values.filter((value) => typeof value === 'number')
  const booleans = values.filter((value) => typeof value === 'boolean')
  const parts: string[] = []
  if (texts.length > 0) {
    const list = params.numbered('texts', 'Array(String)', texts)
    parts.push(
      `(JSONType(properties, ${property}) = 'String' AND has(${list}, JSONExtractString(properties, ${property})))`,
    )
  }
  if (numbers.length > 0) {
    const list = params.numbered('numbers', 'Array(Float64)', numbers)
    parts.push(`(mapContains(numbers, ${property}) AND has(${list}, numbers[${property}]))`)
  }
  if (booleans.length > 0) {
    const list = params.numbered('booleans', 'Array(Bool)', booleans)
    parts.push(
      `(JSONType(properties, ${property}) = 'Bool' AND has(${list}, JSONExtractBool(properties, ${property})))`,
    )
  }
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(' OR ')})`
}
