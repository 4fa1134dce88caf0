import type { Curve } from '../../../api'
import { formatNumber } from '../../../ui/format'
import { SimpleTable } from '../../../ui/simple-table'
import styles from '../scorecards.module.css'
import { outcomeDone, plainNumber } from '../words'
import type { MeasureSpread } from './measure-bins'
import type { ValueBin } from './plot'
import { readCurve } from './points'

type CurveTableProps = {
  name: string
  curve: Curve
  bins: readonly ValueBin[]
  of: string
  outcome: MeasureSpread['outcome']
}

/** The same as a table: how many have each value, and the score that it gives. */
export function CurveTable({ name, curve, bins, of, outcome }: CurveTableProps) {
  const columns = [
    { title: 'From', numeric: true, cell: (bin: ValueBin) => plainNumber(Number(bin.from.toPrecision(6))) },
    { title: 'To', numeric: true, cell: (bin: ValueBin) => plainNumber(Number(bin.to.toPrecision(6))) },
    {
      title: of === 'observations' ? 'Observations' : 'Accounts',
      numeric: true,
      cell: (bin: ValueBin) => formatNumber(bin.count),
    },
    ...(outcome
      ? [{ title: outcomeDone[outcome.kind], numeric: true, cell: (bin: ValueBin) => formatNumber(bin.outcomes) }]
      : []),
    {
      title: 'Score',
      numeric: true,
      cell: (bin: ValueBin) =>
        `${formatNumber(readCurve(curve, bin.from))} to ${formatNumber(readCurve(curve, bin.to))}`,
    },
  ]
  return (
    <div className={styles.tableBox}>
      <SimpleTable label={`Curve of ${name}`} rows={bins} keyOf={(bin) => String(bin.from)} columns={columns} />
    </div>
  )
}
