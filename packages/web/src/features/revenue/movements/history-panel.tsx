import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import type { MovementRow } from '../../../api'
import { Button } from '../../../ui/button'
import { formatSigned } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { namePeriod, shortPeriod } from '../periods'
import styles from '../revenue.module.css'
import { exactAmount, ratioWords, shareWords } from '../words'
import { effectOf, movements, netOf } from './movements'
import chart from './waterfall.module.css'
import { paintOf, roomFor, tickWords } from './waterfall-frame'

type HistoryProps = {
  rows: readonly MovementRow[]
  currency: string
  shown: string
  /** The group whose periods they are; missing of all accounts. */
  group: string | undefined
  onPick: (period: string) => void
}

/** What each period gained, above the line, and lost, below it; a period opens as the waterfall. */
export function HistoryPanel({ rows, currency, shown, group, onPick }: HistoryProps) {
  const [asTable, setAsTable] = useState(false)
  return (
    <Panel
      title="Period by period"
      note={`${group ? `${group}, ` : ''}gained above the line, lost below it, ${currency}`}
      end={
        <Button
          variant="ghost"
          small
          icon={asTable ? 'chart' : 'table'}
          aria-label={asTable ? 'Show the periods as chart' : 'Show the periods as table'}
          onClick={() => setAsTable((was) => !was)}
        />
      }
    >
      {asTable ? (
        <HistoryTable rows={rows} onPick={onPick} />
      ) : (
        <HistoryBars rows={rows} shown={shown} onPick={onPick} />
      )}
    </Panel>
  )
}

const height = 196

function HistoryBars({ rows, shown, onPick }: Omit<HistoryProps, 'currency' | 'group'>) {
  const { ref, width } = useElementSize()
  const stacks = rows.map((row) => {
    const parts = movements.map((movement) => ({ movement, amount: Number(effectOf(row, movement)) }))
    return { row, up: parts.filter((part) => part.amount > 0), down: parts.filter((part) => part.amount < 0) }
  })
  const sum = (parts: { amount: number }[]) => parts.reduce((total, part) => total + part.amount, 0)
  const high = Math.max(1, ...stacks.map((stack) => sum(stack.up)))
  const low = Math.min(0, ...stacks.map((stack) => sum(stack.down)))
  const [left, top, bottom] = [roomFor([high, low]), 18, height - 24]
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top)
  const step = (width - left - 8) / Math.max(1, rows.length)
  const bar = Math.min(34, step * 0.6)
  const every = Math.ceil(44 / Math.max(1, step))
  return (
    <div ref={ref} className={chart.chart} style={{ height }}>
      {width > 120 ? (
        <>
          <svg width={width} height={height} aria-hidden="true">
            <line x1={left} x2={width - 8} y1={y(0)} y2={y(0)} stroke="var(--control)" />
            {[high, low].map((edge) =>
              Math.abs(y(edge) - y(0)) < 14 ? null : (
                <text key={edge} x={left - 8} y={y(edge) + 4} textAnchor="end">
                  {tickWords(Math.round(edge / 100) * 100)}
                </text>
              ),
            )}
            <text x={left - 8} y={y(0) + 4} textAnchor="end">
              0
            </text>
            {stacks.map(({ row, up, down }, index) => {
              const center = left + step * (index + 0.5)
              const net = Number(netOf(row))
              return (
                <g key={row.period}>
                  {row.period === shown ? (
                    <rect
                      x={center - step / 2 + 2}
                      y={2}
                      width={step - 4}
                      height={height - 4}
                      rx="4"
                      fill="var(--accent-soft)"
                    />
                  ) : null}
                  <Stack parts={up} x={center - bar / 2} width={bar} y={y} />
                  <Stack parts={down} x={center - bar / 2} width={bar} y={y} />
                  {step > 52 ? (
                    <text x={center} y={y(sum(up)) - 5} textAnchor="middle" className={chart.value}>
                      {net > 0 ? '+' : ''}
                      {tickWords(Math.round(net))}
                    </text>
                  ) : null}
                  {(rows.length - 1 - index) % every === 0 ? (
                    <text
                      x={center}
                      y={height - 7}
                      textAnchor="middle"
                      className={row.period === shown ? chart.strong : chart.name}
                    >
                      {shortPeriod(row.period)}
                    </text>
                  ) : null}
                </g>
              )
            })}
          </svg>
          {/* biome-ignore lint/a11y/useSemanticElements: bars side by side are no fieldset */}
          <div role="group" aria-label="Movements period by period" className={chart.bars}>
            {rows.map((row, index) => (
              <button
                key={row.period}
                type="button"
                aria-pressed={row.period === shown}
                aria-label={`${namePeriod(row.period)}, net ${formatSigned(Number(netOf(row)))}`}
                style={{ left: left + step * index, width: step, height }}
                onClick={() => onPick(row.period)}
              />
            ))}
          </div>
        </>
      ) : null}
    </div>
  )
}

type StackProps = {
  parts: { movement: (typeof movements)[number]; amount: number }[]
  x: number
  width: number
  y: (value: number) => number
}

function Stack({ parts, x, width, y }: StackProps) {
  let at = 0
  return parts.map(({ movement, amount }) => {
    const from = at
    at += amount
    const { fill } = paintOf({
      key: movement.kind,
      total: false,
      amount: String(amount),
      name: '',
      from: 0,
      to: 0,
      accounts: 0,
    })
    const [upper, lower] = [y(Math.max(from, at)), y(Math.min(from, at))]
    return (
      <rect
        key={movement.kind}
        x={x}
        y={upper}
        width={width}
        height={Math.max(0.75, lower - upper - 0.75)}
        fill={fill}
      />
    )
  })
}

function HistoryTable({ rows, onPick }: Pick<HistoryProps, 'rows' | 'onPick'>) {
  return (
    <div className={styles.chartTable}>
      <SimpleTable
        label="Movements period by period"
        rows={[...rows].reverse()}
        keyOf={(row) => row.period}
        columns={[
          {
            title: 'Period',
            cell: (row) => (
              <button type="button" className={styles.link} onClick={() => onPick(row.period)}>
                {namePeriod(row.period)}
              </button>
            ),
          },
          { title: 'Start', numeric: true, cell: (row) => exactAmount(row.start) },
          ...movements.map((movement) => ({
            title: movement.name,
            numeric: true,
            cell: (row: MovementRow) => exactAmount(effectOf(row, movement)),
          })),
          { title: 'End', numeric: true, cell: (row) => exactAmount(row.end) },
          { title: 'GRR', numeric: true, cell: (row) => shareWords(row.grr) },
          { title: 'NRR', numeric: true, cell: (row) => shareWords(row.nrr) },
          { title: 'Logo churn', numeric: true, cell: (row) => shareWords(row.logoChurn) },
          { title: 'Quick ratio', numeric: true, cell: (row) => ratioWords(row.quickRatio) },
        ]}
      />
    </div>
  )
}
