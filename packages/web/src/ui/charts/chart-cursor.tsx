import { formatDay } from '../format'
import type { Series } from './chart-types'
import type { Frame } from './frame'

type CursorProps = { frame: Frame; index: number; series: readonly Series[]; format: (value: number) => string }

/** The point under the mouse or the arrow keys, with its day and values. */
export function ChartCursor({ frame, index, series, format }: CursorProps) {
  const day = series[0]?.points[index]?.day
  if (!day) return null
  const at = frame.x(day)
  const values = series.map((one) => one.points[index]?.value ?? null)
  const lines = series.map((one, which) => {
    const value = values[which]
    return `${series.length > 1 ? `${one.name} ` : ''}${value == null ? 'none' : format(value)}`
  })
  const text = `${formatDay(day)}  ${lines.join(', ')}`
  const wide = text.length * 6.1 + 14
  const left = Math.min(frame.right - wide, Math.max(frame.left, at - wide / 2))
  return (
    <g pointerEvents="none">
      <line x1={at} x2={at} y1={frame.top} y2={frame.bottom} stroke="var(--text-3)" strokeDasharray="2 2" />
      {values.map((value, which) =>
        value === null ? null : (
          <circle
            key={series[which]?.key}
            cx={at}
            cy={frame.y(value)}
            r="4"
            fill="var(--accent)"
            stroke="var(--surface)"
            strokeWidth="1.500"
          />
        ),
      )}
      <rect x={left} y={frame.bottom - 26} width={wide} height="22" rx="4" fill="var(--text)" />
      <text
        x={left + wide / 2}
        y={frame.bottom - 11}
        textAnchor="middle"
        style={{ fill: 'var(--surface)', fontWeight: 500 }}
      >
        {text}
      </text>
    </g>
  )
}
