import type { BandKey } from '../band'

/** `explains` names the explanation of the value, for the table form. */
export type Point = { day: string; value: number | null; explains?: string }
export type Series = { key: string; name: string; points: readonly Point[]; dashed?: boolean; color?: string }
export type Flag = { day: string; label: string }
/** Days for which something held; drawn at the foot of the chart. */
export type Span = { from: string; to: string; label: string }
export type Threshold = { value: number; band?: BandKey }

export type LineChartProps = {
  label: string
  series: readonly Series[]
  height?: number
  /** Fixed bounds; without them the axis fits the values. */
  bounds?: [number, number]
  ticks?: readonly number[]
  format?: (value: number) => string
  /** Band edges, drawn dotted, with the band's name at the right. */
  edges?: { atRisk: number; healthy: number }
  flags?: readonly Flag[]
  spans?: readonly Span[]
  /** Two days whose difference is being looked at. */
  compare?: { from: string; to: string } | undefined
  /** What lies after this day is hatched: it was not known yet. */
  cutoff?: string | undefined
  /** The axis goes on to this day. */
  until?: string | undefined
  /** Each point is the end of a month: the months are named under the points, the last one always. */
  monthEnds?: boolean
  table?: boolean
}
