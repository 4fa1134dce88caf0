import { type Box, type plotScales, tickWords, type ValueAxis } from './plot'

type CurveAxesProps = { box: Box; axis: ValueAxis; scales: ReturnType<typeof plotScales> }

/** Scores at the left, values below, as many as fit. */
export function CurveAxes({ box, axis, scales }: CurveAxesProps) {
  const words = tickWords(axis.ticks)
  const widest = Math.max(...words.map((one) => one.length)) * 6.4 + 12
  const apart = (box.right - box.left) / Math.max(1, axis.ticks.length - 1)
  const every = Math.max(1, Math.ceil(widest / apart))
  return (
    <g>
      {[0, 25, 50, 75, 100].map((score) => (
        <g key={score}>
          <line x1={box.left} x2={box.right} y1={scales.y(score)} y2={scales.y(score)} stroke="var(--line-soft)" />
          <text x={box.left - 8} y={scales.y(score) + 4} textAnchor="end">
            {score}
          </text>
        </g>
      ))}
      {axis.ticks.map((tick, at) =>
        at % every === 0 ? (
          <text key={tick} x={scales.x(tick)} y={box.bottom + 17} textAnchor={anchorOf(at, axis.ticks.length)}>
            {words[at]}
          </text>
        ) : null,
      )}
    </g>
  )
}

const anchorOf = (at: number, count: number) => (at === count - 1 ? 'end' : 'middle')
