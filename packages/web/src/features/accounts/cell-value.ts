import type { AccountRow, CellValue, Money } from '../../api'

/** True for money as the API writes it. */
export function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value
}

function ownValue(row: AccountRow, key: string): CellValue | undefined {
  if (key.startsWith('metric.')) return row.metrics[key.slice('metric.'.length)]
  if (key.startsWith('field.')) return row.fields[key.slice('field.'.length)]
  switch (key) {
    case 'health.score':
      return row.health?.score
    case 'health.band':
      return row.health?.band
    case 'health.coverage':
      return row.health?.coverage
    case 'revenue.mrr':
      return row.mrr
    case 'account.owner':
      return row.owner
    case 'account.externalId':
      return row.externalId
    case 'account.parent':
      return row.parent
    default:
      return undefined
  }
}

/** The value of a column in a row: what the list was asked for, else what the account itself carries; null when there is none. */
export function cellValue(row: AccountRow, key: string): CellValue {
  return row.columns?.[key] ?? ownValue(row, key) ?? null
}

/** A column's value as a number, for lining up decimals; null when it is none. */
export function numberIn(value: CellValue): number | null {
  if (typeof value === 'number') return value
  return isMoney(value) ? Number(value.amount) : null
}
