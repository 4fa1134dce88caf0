import type { ReactNode } from 'react'
import type { AccountRow, CellValue, RuleField } from '../../api'
import { Score } from '../../ui/band'
import { Sparkline } from '../../ui/charts'
import { metricTarget, NumberButton } from '../../ui/explain'
import { dayOf, formatDay, formatMetric, formatMrr, formatNumber, formatSigned } from '../../ui/format'
import { MemberName } from '../../ui/member'
import { Tag } from '../../ui/tag'
import styles from './accounts.module.css'
import { cellValue, isMoney } from './cell-value'

/** A course of numbers, as a sparkline draws it. */
const isCourse = (value: CellValue): value is (number | null)[] =>
  Array.isArray(value) && value.every((one) => one === null || typeof one === 'number')

export type CellContext = { field: RuleField; decimals: number; timeZone: string; brief?: boolean }

const moneyOfRevenue = new Set(['revenue.mrr', 'revenue.arr'])

/** The list shows the present. */
const now = { day: null, known: 'then' } as const
const none = <span className={styles.none}>–</span>

/** One value of the list, in the manner of its field. */
export function renderCell(row: AccountRow, { field, decimals, timeZone, brief }: CellContext): ReactNode {
  const value = cellValue(row, field.key)
  if (field.key === 'health.score') {
    const health = row.health
    return <Score score={health?.score ?? null} band={health?.band ?? null} coverage={health?.coverage} brief={brief} />
  }
  if (field.key === 'health.trend') return isCourse(value) ? <Sparkline values={value} /> : none
  if (value === null && row.missingRates && moneyOfRevenue.has(field.key)) {
    const words = formatMrr(row)
    return (
      <span className={styles.none} title={words}>
        no rate
      </span>
    )
  }
  if (value === null || value === '') return none
  if (field.key === 'health.change28' && typeof value === 'number') return formatSigned(value, 1)
  if (field.key.startsWith('metric.') && typeof value === 'number') {
    const text = formatMetric(value, field.unit, decimals)
    const metric = field.key.slice('metric.'.length)
    const target = {
      metric,
      title: field.label,
      value: text,
      account: row.externalId,
      accountName: row.name,
      asOf: now,
      at: row.asOf,
      timeZone,
    }
    return (
      <NumberButton inGrid target={metricTarget(target)}>
        {text}
      </NumberButton>
    )
  }
  if (isMoney(value)) return formatNumber(Number(value.amount), 0)
  if (field.type === 'money' && (typeof value === 'string' || typeof value === 'number'))
    return formatNumber(Number(value), 0)
  if (Array.isArray(value)) {
    return (
      <span className={styles.tags}>
        {value.map((one) => (
          <Tag key={String(one)}>{String(one)}</Tag>
        ))}
      </span>
    )
  }
  if (typeof value === 'number') return formatMetric(value, field.unit, decimals)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (field.type === 'date' && typeof value === 'string') return formatDay(dayOf(value, timeZone))
  if (field.type === 'member') return <MemberName email={String(value)} short />
  return <span className={styles.plain}>{String(value)}</span>
}
