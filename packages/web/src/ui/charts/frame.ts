import { daysBetween } from '../format'
import type { LineChartProps } from './chart-types'
import { dayShare, niceTicks } from './scale'

/** The plot's rectangle and the two scales. */
export type Frame = {
  left: number
  right: number
  top: number
  bottom: number
  from: string
  to: string
  ticks: readonly number[]
  x: (day: string) => number
  y: (value: number) => number
  /** The index of the point nearest to a position. */
  indexAt: (x: number) => number
}

/** Lays out a chart; null until its width is known or when it has no points. */
export function frameOf(props: LineChartProps, width: number, height: number): Frame | null {
  const points = props.series.flatMap((one) => one.points)
  const first = points[0]
  if (width < 60 || !first) return null
  const days = props.series[0]?.points.map((point) => point.day) ?? []
  const from = first.day
  const last = days.at(-1) ?? from
  const to = props.until && props.until > last ? props.until : last
  const values = points.map((point) => point.value).filter((value): value is number => value !== null)
  const ticks = props.ticks ?? niceTicks(Math.min(0, ...values), Math.max(1e-9, ...values))
  const low = props.bounds?.[0] ?? ticks[0] ?? 0
  const high = props.bounds?.[1] ?? ticks.at(-1) ?? 1
  const widest = Math.max(...ticks.map((tick) => (props.format ? props.format(tick) : String(tick)).length))
  const left = Math.max(26, widest * 6.4 + 12)
  const names = Math.max(...props.series.map((one) => one.name.length))
  const right = width - (props.edges ? 66 : props.series.length > 1 ? Math.max(84, names * 6.3 + 18) : 12)
  const top = props.flags?.length ? 26 : 12
  const bottom = height - 22
  const x = (day: string) => left + dayShare(day, from, to) * (right - left)
  const y = (value: number) => bottom - ((value - low) / (high - low || 1)) * (bottom - top)
  const perPoint = daysBetween(from, last) / Math.max(1, days.length - 1) || 1
  const indexAt = (at: number) => {
    const day = ((at - left) / Math.max(1, right - left)) * Math.max(1, daysBetween(from, to))
    return Math.min(days.length - 1, Math.max(0, Math.round(day / perPoint)))
  }
  return { left, right, top, bottom, from, to, ticks, x, y, indexAt }
}
