import type { Backtest } from '../../../api'
import { niceTicks } from '../../../ui/charts'
import { formatNumber } from '../../../ui/format'
import chart from '../curve/curve.module.css'
import { shareWords } from '../words'

type Points = NonNullable<Backtest['calibration']>['points']

const [left, right, top, bottom] = [30, 170, 8, 124]

/** Forecast probability against what was observed; what is right lies on the dotted line. */
export function CalibrationPlot({ points }: { points: Points }) {
  const most = Math.max(0.01, ...points.flatMap(({ forecast, observed }) => [forecast, observed])) * 100
  const ticks = niceTicks(0, most, 2)
  const high = ticks.at(-1) ?? 100
  const x = (percent: number) => left + (percent / high) * (right - left)
  const y = (percent: number) => bottom - (percent / high) * (bottom - top)
  const decimals = Number.isInteger(ticks[1] ?? 0) ? 0 : 1
  return (
    <div className={chart.chart}>
      <svg width="186" height="146" role="img" aria-label="Calibration: forecast against observed, in percent">
        <path d={`M${x(0)} ${y(0)}L${x(high)} ${y(high)}`} stroke="var(--control)" strokeDasharray="2 3" />
        <path d={`M${left} ${top}V${bottom}H${right}`} fill="none" stroke="var(--line)" />
        {ticks.map((tick) => (
          <g key={tick}>
            <text x={x(tick)} y={bottom + 15} textAnchor={tick === high ? 'end' : 'middle'}>
              {formatNumber(tick, decimals)}
            </text>
            <text x={left - 6} y={y(tick) + 4} textAnchor="end">
              {formatNumber(tick, decimals)}
            </text>
          </g>
        ))}
        <path
          d={points
            .map(
              ({ forecast, observed }, at) =>
                `${at === 0 ? 'M' : 'L'}${x(forecast * 100).toFixed(1)} ${y(observed * 100).toFixed(1)}`,
            )
            .join('')}
          fill="none"
          stroke="var(--accent)"
          strokeWidth="1.5"
        />
        {points.map(({ forecast, observed, observations }) => (
          <circle key={forecast} cx={x(forecast * 100)} cy={y(observed * 100)} r="2.6" fill="var(--accent)">
            <title>{`Forecast ${shareWords(forecast)}, observed ${shareWords(observed)}, ${formatNumber(observations)} observations`}</title>
          </circle>
        ))}
      </svg>
    </div>
  )
}
