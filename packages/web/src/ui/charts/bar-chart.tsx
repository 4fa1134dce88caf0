import { useElementSize } from '@mantine/hooks'
import { formatNumber } from '../format'
import styles from './charts.module.css'
import { niceTicks } from './scale'

export type Bar = { label: string; count: number; hint?: string }
type BarChartProps = { label: string; bars: readonly Bar[]; height?: number; edges: readonly string[] }

/** Amounts side by side from zero; `edges` are the labels of the bars' sides, one more than bars; evenly apart, as many as fit. */
export function BarChart({ label, bars, height = 160, edges }: BarChartProps) {
  const { ref, width } = useElementSize()
  const ticks = niceTicks(0, Math.max(1, ...bars.map((bar) => bar.count)), 3)
  const high = ticks.at(-1) ?? 1
  const left = 40
  const bottom = height - 22
  const step = (width - left - 16) / Math.max(1, bars.length)
  const y = (value: number) => bottom - (value / high) * (bottom - 10)
  const widest = Math.max(1, ...edges.map((edge) => edge.length)) * 6.6 + 14
  const every = Math.max(1, Math.ceil(widest / Math.max(1, step)))
  return (
    <div ref={ref} className={styles.chart} style={{ height }}>
      {width > 60 ? (
        <svg width={width} height={height} role="img" aria-label={label}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1={left}
                x2={width - 16}
                y1={y(tick)}
                y2={y(tick)}
                stroke={tick === 0 ? 'var(--line)' : 'var(--line-soft)'}
              />
              <text x={left - 8} y={y(tick) + 4} textAnchor="end">
                {formatNumber(tick)}
              </text>
            </g>
          ))}
          {bars.map((bar, index) => (
            <rect
              key={bar.label}
              x={left + index * step + 0.5}
              y={y(bar.count)}
              width={Math.max(1, step - 1.5)}
              height={Math.max(0, bottom - y(bar.count))}
              fill="var(--gain-2)"
            >
              <title>{bar.hint ?? `${bar.label}: ${formatNumber(bar.count)}`}</title>
            </rect>
          ))}
          {edges.map((edge, index) =>
            index % every === 0 ? (
              <text key={edge} x={left + index * step} y={bottom + 16} textAnchor="middle">
                {edge}
              </text>
            ) : null,
          )}
        </svg>
      ) : null}
    </div>
  )
}
