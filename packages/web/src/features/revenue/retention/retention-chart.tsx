import { useMediaQuery } from '@mantine/hooks'
import { LineChart, type Series } from '../../../ui/charts'
import { formatNumber } from '../../../ui/format'

type Key = 'grr' | 'grrPath' | 'nrr' | 'nrrWithReactivation' | 'logo'
/** A day, and what is known of it; what is not is a gap. */
type ChartPoint = { day: string; retention: { [key in Key]?: number | null } }

const percent = (value: number) => formatNumber(value, 1)

function seriesOf(line: readonly ChartPoint[], key: Key, name: string, look: Partial<Series>): Series {
  const points = line.map(({ day, retention }) => ({
    day,
    value: retention[key] == null ? null : retention[key] * 100,
  }))
  const last = points.findLast((point) => point.value !== null)?.value
  return { key, name: last == null ? name : `${name} ${percent(last)}`, points, ...look }
}

/** The keys of what is shown: gross and net always, `all` their other readings too. */
const shownKeys = (all: boolean): readonly Key[] =>
  all ? ['nrr', 'grr', 'nrrWithReactivation', 'grrPath'] : ['nrr', 'grr']

/** Round ticks, in percent, around what the lines come to, 100 among them. */
export function ticksOf(lines: readonly (readonly ChartPoint[])[], all: boolean): number[] {
  const values = lines
    .flat()
    .flatMap(({ retention }) => shownKeys(all).map((key) => retention[key]))
    .filter((value) => value != null)
    .map((value) => value * 100)
  const low = Math.min(100, ...values)
  const high = Math.max(100, ...values)
  const step = [1, 2, 5, 10, 20, 25, 50].find((one) => (high - low) / one <= 6) ?? 100
  const ticks: number[] = []
  for (let at = Math.floor(low / step) * step; at < high + step; at += step) ticks.push(at)
  return ticks
}

type RetentionChartProps = {
  label: string
  line: readonly ChartPoint[]
  all: boolean
  table: boolean
  height?: number
  /** Those of its own line unless told. */
  ticks?: readonly number[]
}

/** NRR and GRR, never one without the other; told apart by dash and by name. In percent. */
export function RetentionChart({ label, line, all, table, height, ticks = ticksOf([line], all) }: RetentionChartProps) {
  const phone = useMediaQuery('(max-width: 639px)') ?? false
  const short = phone && !table
  const series = [
    ...(all
      ? [
          seriesOf(line, 'nrrWithReactivation', short ? 'NRR back' : 'NRR with reactivation', {
            color: 'var(--c3)',
            dashed: true,
          }),
        ]
      : []),
    seriesOf(line, 'nrr', 'NRR', { color: 'var(--c1)' }),
    seriesOf(line, 'grr', all && !short ? 'GRR by end points' : 'GRR', { color: 'var(--c2)', dashed: true }),
    ...(all ? [seriesOf(line, 'grrPath', short ? 'GRR path' : 'GRR along the path', { color: 'var(--c6)' })] : []),
    ...(all && table ? [seriesOf(line, 'logo', 'Accounts kept', {})] : []),
  ]
  return (
    <LineChart
      label={label}
      series={series}
      height={height}
      ticks={ticks}
      bounds={[ticks[0] ?? 0, ticks.at(-1) ?? 100]}
      format={table ? percent : (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1)}
      monthEnds
      table={table}
    />
  )
}
