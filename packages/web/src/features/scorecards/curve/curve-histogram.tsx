import { formatNumber } from '../../../ui/format'
import { plainNumber } from '../words'
import { type Box, binHeights, type ValueBin } from './plot'

type CurveHistogramProps = { box: Box; bins: readonly ValueBin[]; x: (value: number) => number }

/** The values that there are, and over them those that the outcome followed; the highest reaches two thirds up. */
export function CurveHistogram({ box, bins, x }: CurveHistogramProps) {
  const room = (box.bottom - box.top) * 0.66
  const heights = binHeights(bins)
  return (
    <g>
      {bins.map((bin, at) => {
        const left = x(bin.from) + 0.5
        const width = Math.max(1.5, x(bin.to) - x(bin.from) - 1)
        const { all = 0, outcomes = 0 } = heights[at] ?? {}
        return (
          <g key={bin.from}>
            <title>{`${plainNumber(bin.from)} to ${plainNumber(bin.to)}: ${formatNumber(bin.count)}, of them ${formatNumber(bin.outcomes)}`}</title>
            <rect x={left} y={box.bottom - all * room} width={width} height={all * room} fill="var(--line)" />
            <rect
              x={left}
              y={box.bottom - outcomes * room}
              width={width}
              height={outcomes * room}
              fill="var(--loss-2)"
            />
          </g>
        )
      })}
    </g>
  )
}
