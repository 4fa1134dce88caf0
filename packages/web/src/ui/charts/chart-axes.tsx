import { type BandKey, BandMark, bandNames } from '../band'
import { daysBetween, formatShortDay } from '../format'
import type { LineChartProps } from './chart-types'
import type { Frame } from './frame'
import { monthEndTicks, monthTicks, weekTicks } from './scale'

type AxesProps = Pick<LineChartProps, 'edges' | 'monthEnds' | 'series'> & {
  frame: Frame
  format: (value: number) => string
}

/** Values at the left, months or days below, band edges dotted with the bands' names at the right. */
export function ChartAxes({ frame, format, edges, monthEnds, series }: AxesProps) {
  const { left, right, bottom, ticks, x, y, from, to } = frame
  const isEdge = (tick: number) => edges !== undefined && (tick === edges.atRisk || tick === edges.healthy)
  const days = series[0]?.points.map((point) => point.day) ?? []
  const across = monthEnds
    ? monthEndTicks(days, Math.floor((right - left) / 44))
    : daysBetween(from, to) > 100
      ? monthTicks(from, to, Math.floor((right - left) / 40))
      : weekTicks(from, to, Math.floor((right - left) / 64)).map((day) => ({ day, label: formatShortDay(day) }))
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            x2={right}
            y1={y(tick)}
            y2={y(tick)}
            stroke={isEdge(tick) ? 'var(--control)' : tick === 0 ? 'var(--line)' : 'var(--line-soft)'}
            strokeDasharray={isEdge(tick) ? '2 3' : undefined}
          />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {across.map((tick, index) => (
        <text
          key={tick.day}
          x={x(tick.day)}
          y={bottom + 16}
          textAnchor={index === 0 && x(tick.day) - left < 14 ? 'start' : 'middle'}
        >
          {tick.label}
        </text>
      ))}
      {edges ? <BandNames frame={frame} edges={edges} /> : null}
    </g>
  )
}

function BandNames({ frame, edges }: { frame: Frame; edges: { atRisk: number; healthy: number } }) {
  const places: [BandKey, number][] = [
    ['healthy', (edges.healthy + 100) / 2],
    ['watch', (edges.atRisk + edges.healthy) / 2],
    ['at_risk', edges.atRisk / 2],
  ]
  return places.map(([band, value]) => (
    <g key={band}>
      <g transform={`translate(${frame.right + 8} ${frame.y(value) - 5})`}>
        <BandMark band={band} size={10} />
      </g>
      <text x={frame.right + 22} y={frame.y(value) + 4}>
        {bandNames[band]}
      </text>
    </g>
  ))
}
