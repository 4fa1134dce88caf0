import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { formatNumber } from '../format'
import { ChartAxes } from './chart-axes'
import { ChartCursor } from './chart-cursor'
import { ChartMarks } from './chart-marks'
import { ChartTable } from './chart-table'
import type { LineChartProps } from './chart-types'
import styles from './charts.module.css'
import { frameOf } from './frame'

/** A line in time with direct labels, event flags and a table form; points are walked by mouse or arrow keys. */
export function LineChart(props: LineChartProps) {
  const { label, series, height = 214, format = (value) => formatNumber(value, 0), table = false } = props
  const { ref, width } = useElementSize()
  const [at, setAt] = useState<number | null>(null)
  const days = series[0]?.points.map((point) => point.day) ?? []
  if (table) return <ChartTable label={label} series={series} format={format} />
  const frame = frameOf(props, width, height)
  const move = (step: number) => setAt((was) => Math.min(days.length - 1, Math.max(0, (was ?? days.length - 1) + step)))
  return (
    <div ref={ref} className={styles.chart} style={{ height }}>
      {frame ? (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: points are walked with the arrow keys, so the drawing takes focus
          tabIndex={0}
          onMouseLeave={() => setAt(null)}
          onMouseMove={(event) =>
            setAt(frame.indexAt(event.clientX - event.currentTarget.getBoundingClientRect().left))
          }
          onBlur={() => setAt(null)}
          onKeyDown={(event) => {
            const step = { ArrowLeft: -1, ArrowRight: 1, Home: -days.length, End: days.length }[event.key]
            if (step === undefined) return
            event.preventDefault()
            move(step)
          }}
        >
          <ChartAxes frame={frame} format={format} {...props} />
          <ChartMarks frame={frame} {...props} />
          {at === null ? null : <ChartCursor frame={frame} index={at} series={series} format={format} />}
        </svg>
      ) : null}
      <div aria-live="polite" className={styles.hidden}>
        {at === null
          ? ''
          : `${days[at]}: ${series.map((one) => `${one.name} ${say(one.points[at]?.value, format)}`).join(', ')}`}
      </div>
    </div>
  )
}

function say(value: number | null | undefined, format: (value: number) => string): string {
  return value == null ? 'none' : format(value)
}
