import { Link } from '@tanstack/react-router'
import type { AccountRow, AccountTotals, RuleField } from '../../api'
import { BandCounts } from '../../ui/band'
import type { Column } from '../../ui/data-table'
import { decimalsOf, formatMetric, formatNumber, sharedDecimals } from '../../ui/format'
import styles from './accounts.module.css'
import { cellValue, numberIn } from './cell-value'
import { type CellContext, renderCell } from './render-cell'

type BuildContext = {
  keys: readonly string[]
  fields: readonly RuleField[]
  rows: readonly AccountRow[]
  totals?: AccountTotals | undefined
  total: number
  timeZone: string
  currency: string
  /** Scores without the word of their band. */
  phone?: boolean
}

const widths: Record<string, number> = {
  'health.score': 156,
  'health.change28': 62,
  'health.trend': 92,
  'revenue.mrr': 92,
  'account.owner': 106,
}
const titles: Record<string, string> = {
  'health.score': 'Health',
  'health.change28': '28 d',
  'health.trend': 'Score, 90 d',
  'account.owner': 'Owner',
}
/** The usual names of built-in metrics are long for the head of a column. */
const shortTitles: Record<string, string> = {
  'metric.dau': 'DAU',
  'metric.wau': 'WAU',
  'metric.mau': 'MAU',
  'metric.active_days_28': 'Active days',
  'metric.events_28': 'Events, 28 d',
  'metric.feature_breadth_28': 'Breadth',
  'metric.days_since_last_seen': 'Last seen, d',
  'metric.events_28_change': 'Events, 28 d',
  'metric.wau_change': 'WAU, 7 d',
  'metric.mau_change': 'MAU, 28 d',
}
const unsorted = new Set(['health.trend'])

function titleOf(field: RuleField, currency: string): string {
  const title = titles[field.key] ?? shortTitles[field.key] ?? field.label
  if (field.type === 'money') return `${title}, ${currency}`
  return title
}

function isNumeric(field: RuleField): boolean {
  return (
    field.key !== 'health.score' && field.key !== 'health.trend' && ['number', 'money', 'date'].includes(field.type)
  )
}

function widthOf(field: RuleField, title: string): number {
  const fixed = widths[field.key]
  if (fixed) return fixed
  const least = field.type === 'date' ? 104 : isNumeric(field) ? 66 : 92
  return Math.min(180, Math.max(least, Math.ceil(title.length * 6.6) + 26))
}

/** Sums, but means of what cannot be added up: ratios, percentages, scores. */
function totalOf(field: RuleField, totals: AccountTotals | undefined, decimals: number) {
  if (!totals) return undefined
  if (field.key === 'health.score') {
    const bands = totals['health.band']?.bands
    return bands ? <BandCounts counts={bands} /> : ''
  }
  const total = totals[field.key]
  const averaged = ['ratio', '%', 'percent', 'score', 'days'].includes(field.unit ?? '')
  const value = averaged ? total?.average : total?.sum
  if (value == null || field.key === 'health.change28') return ''
  if (field.type === 'money') return formatNumber(Number(value), 0)
  return formatMetric(Number(value), field.unit, decimals)
}

/** Numbers are never cut, so a long sum widens its column. */
const roomFor = (total: unknown): number => (typeof total === 'string' ? Math.ceil(total.length * 7.2) + 22 : 0)

/** The list's columns: the account first, then the chosen fields, each with its total. */
export function buildColumns(context: BuildContext): Column<AccountRow>[] {
  const { keys, fields, rows, totals, total, currency } = context
  const byKey = new Map(fields.map((field) => [field.key, field]))
  const name: Column<AccountRow> = {
    key: 'account.name',
    title: 'Account',
    width: 210,
    sort: 'name',
    cell: (row) => (
      <Link to="/accounts/$id" params={{ id: row.externalId }} className={styles.name} tabIndex={-1} title={row.name}>
        {row.name}
      </Link>
    ),
    total: totals ? (
      <b className={styles.sum}>
        {formatNumber(total)} {total === 1 ? 'account' : 'accounts'}
      </b>
    ) : undefined,
  }
  const rest = keys.flatMap((key): Column<AccountRow>[] => {
    const field = byKey.get(key)
    if (!field) return []
    const decimals =
      field.key === 'health.change28'
        ? 1
        : (decimalsOf(field.unit) ?? sharedDecimals(rows.slice(0, 200).map((row) => numberIn(cellValue(row, key)))))
    const cell: CellContext = { field, decimals, timeZone: context.timeZone, brief: context.phone }
    const title = titleOf(field, currency)
    const total = totalOf(field, totals, decimals)
    return [
      {
        key,
        title,
        width: Math.max(widthOf(field, title), roomFor(total)),
        numeric: isNumeric(field),
        sort: field.sortable && !unsorted.has(key) ? sortKey(key) : undefined,
        cell: (row) => renderCell(row, cell),
        total,
      },
    ]
  })
  return [name, ...rest]
}

/** The name a column is sorted by in the API. */
function sortKey(key: string): string {
  if (key === 'health.score') return 'health'
  return key === 'revenue.mrr' ? 'mrr' : key
}
