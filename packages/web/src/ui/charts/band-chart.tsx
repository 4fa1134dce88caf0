import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { type BandKey, BandMark, bandNames } from '../band'
import { formatDay, formatNumber } from '../format'
import styles from './charts.module.css'
import { dayShare, monthTicks, niceTicks, spreadApart } from './scale'

export type BandDay = { day: string; counts: Record<BandKey | 'none', number> }
type BandChartProps = { label: string; days: readonly BandDay[]; height?: number }

const order = ['at_risk', 'watch', 'healthy', 'none'] as const
const fills: Record<(typeof order)[number], string> = {
  at_risk: 'var(--risk-mark)',
  watch: 'var(--watch-mark)',
  healthy: 'var(--ok-mark)',
  none: 'var(--sunken)',
}
const words = { ...bandNames, none: 'No score' }

/** How many accounts were in each band, a bar a close, at risk at the foot; bars are walked by mouse or arrow keys. */
export function BandChart({ label, days, height = 214 }: BandChartProps) {
  const { ref, width } = useElementSize()
  const [at, setAt] = useState<number | null>(null)
  const most = Math.max(1, ...days.map((one) => order.reduce((sum, key) => sum + one.counts[key], 0)))
  const ticks = niceTicks(0, most, 3)
  const [left, right, bottom, top] = [40, width - 92, height - 22, 10]
  const [from = '', to = ''] = [days[0]?.day, days.at(-1)?.day]
  const step = (right - left) / Math.max(1, days.length)
  const y = (value: number) => bottom - (value / (ticks.at(-1) ?? 1)) * (bottom - top)
  const shown = days[at ?? days.length - 1]
  const move = (by: number) => setAt((was) => Math.min(days.length - 1, Math.max(0, (was ?? days.length - 1) + by)))
  const months = from && to ? monthTicks(from, to, Math.floor((right - left) / 40)) : []
  return (
    <div>
      <div ref={ref} className={styles.chart} style={{ height }}>
        {width > 60 && shown ? (
          <svg
            width={width}
            height={height}
            role="img"
            aria-label={label}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: bars are walked with the arrow keys, so the drawing takes focus
            tabIndex={0}
            onMouseLeave={() => setAt(null)}
            onMouseMove={(event) => {
              const place = event.clientX - event.currentTarget.getBoundingClientRect().left
              setAt(Math.min(days.length - 1, Math.max(0, Math.floor((place - left) / step))))
            }}
            onBlur={() => setAt(null)}
            onKeyDown={(event) => {
              const by = { ArrowLeft: -1, ArrowRight: 1, Home: -days.length, End: days.length }[event.key]
              if (by === undefined) return
              event.preventDefault()
              move(by)
            }}
          >
            {ticks.map((tick) => (
              <g key={tick}>
                <line
                  x1={left}
                  x2={right}
                  y1={y(tick)}
                  y2={y(tick)}
                  stroke={tick === 0 ? 'var(--line)' : 'var(--line-soft)'}
                />
                <text x={left - 8} y={y(tick) + 4} textAnchor="end">
                  {formatNumber(tick)}
                </text>
              </g>
            ))}
            {months.map((tick) => (
              <text
                key={tick.day}
                x={left + dayShare(tick.day, from, to) * (right - left - step) + step / 2}
                y={bottom + 16}
                textAnchor="middle"
              >
                {tick.label}
              </text>
            ))}
            {days.map((one, index) => (
              <Bar
                key={one.day}
                day={one}
                x={left + index * step}
                width={step}
                y={y}
                faded={at !== null && at !== index}
              />
            ))}
            <Names day={shown} left={right + 8} y={y} />
          </svg>
        ) : null}
      </div>
      <p className={styles.said} aria-live="polite">
        {shown ? sayDay(shown, at === null) : ''}
      </p>
    </div>
  )
}

type BarProps = { day: BandDay; x: number; width: number; y: (value: number) => number; faded: boolean }

function Bar({ day, x, width, y, faded }: BarProps) {
  let foot = 0
  return order.map((key) => {
    const [low, high] = [y(foot), y(foot + day.counts[key])]
    foot += day.counts[key]
    const tall = low - high
    return tall <= 0 ? null : (
      <rect
        key={key}
        x={x + 0.75}
        y={high + (tall > 2 ? 0.5 : 0)}
        width={Math.max(1, width - 1.5)}
        height={Math.max(0.5, tall - (tall > 2 ? 0.5 : 0))}
        fill={fills[key]}
        stroke={key === 'none' ? 'var(--control)' : undefined}
        strokeDasharray={key === 'none' ? '2 2' : undefined}
        opacity={faded ? 0.45 : 1}
      />
    )
  })
}

/** The bands' names beside the last bar, moved apart where their parts are thin. */
function Names({ day, left, y }: { day: BandDay; left: number; y: (value: number) => number }) {
  let foot = 0
  const places = order.flatMap((key) => {
    const middle = y(foot + day.counts[key] / 2)
    foot += day.counts[key]
    return day.counts[key] > 0 ? [{ key, middle }] : []
  })
  const upward = [...places].reverse()
  const tops = spreadApart(
    upward.map(({ middle }) => middle),
    15,
  )
  return upward.map(({ key }, index) => (
    <g key={key}>
      <g transform={`translate(${left} ${(tops[index] ?? 0) - 5})`}>
        <BandMark band={key === 'none' ? null : key} size={10} />
      </g>
      <text x={left + 15} y={(tops[index] ?? 0) + 4}>
        {words[key]}
      </text>
    </g>
  ))
}

function sayDay({ day, counts }: BandDay, isLast: boolean): string {
  const parts = order
    .filter((key) => key !== 'none' || counts.none > 0)
    .map((key) => `${words[key].toLowerCase()} ${formatNumber(counts[key])}`)
  return `${isLast ? 'Last close, ' : ''}${formatDay(day)}: ${parts.join(', ')}`
}
