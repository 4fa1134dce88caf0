import { useId } from 'react'
import type { Flag, LineChartProps, Series, Span } from './chart-types'
import type { Frame } from './frame'
import { spreadApart } from './scale'

const colors = ['var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c4)', 'var(--c5)', 'var(--c6)']

function pathOf(series: Series, frame: Frame): string {
  let path = ''
  let broken = true
  for (const point of series.points) {
    if (point.value === null) {
      broken = true
      continue
    }
    path += `${broken ? 'M' : 'L'}${frame.x(point.day).toFixed(1)} ${frame.y(point.value).toFixed(1)}`
    broken = false
  }
  return path
}

function lastKnown(series: Series) {
  return series.points.findLast((point) => point.value !== null)
}

/** The lines, their ends and names, flags, the compared span, and the hatching of what was not yet known. */
export function ChartMarks({
  frame,
  series,
  flags = [],
  spans = [],
  compare,
  cutoff,
}: LineChartProps & { frame: Frame }) {
  const hatch = useId()
  const { top, bottom, x, y, left, right } = frame
  const start = compare ? series[0]?.points.find((point) => point.day === compare.from) : undefined
  return (
    <g>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--line)" strokeWidth="2" />
        </pattern>
      </defs>
      {compare && compare.to > compare.from ? (
        <rect
          x={Math.max(frame.left, x(compare.from))}
          y={top}
          width={Math.max(0, x(compare.to) - Math.max(frame.left, x(compare.from)))}
          height={bottom - top}
          fill="var(--accent)"
          opacity="0.08"
        />
      ) : null}
      {cutoff && x(cutoff) > left && x(cutoff) < right - 1 ? (
        <>
          <rect x={x(cutoff)} y={top} width={right - x(cutoff)} height={bottom - top} fill={`url(#${hatch})`} />
          <line x1={x(cutoff)} x2={x(cutoff)} y1={top} y2={bottom} stroke="var(--accent)" strokeWidth="1.2" />
        </>
      ) : null}
      <Spans spans={spans} frame={frame} />
      <Flags flags={flags} frame={frame} />
      {series.map((one, index) => {
        const color = one.color ?? colors[index % colors.length]
        const end = lastKnown(one)
        return (
          <g key={one.key}>
            <path
              d={pathOf(one, frame)}
              fill="none"
              stroke={color}
              strokeWidth="1.6"
              strokeLinejoin="round"
              strokeDasharray={one.dashed ? '4 3' : undefined}
            />
            {end?.value != null ? <circle cx={x(end.day)} cy={y(end.value)} r="3.5" fill={color} /> : null}
          </g>
        )
      })}
      {series.length > 1 ? <EndLabels series={series} frame={frame} /> : null}
      {start?.value != null ? (
        <circle
          cx={x(start.day)}
          cy={y(start.value)}
          r="3"
          fill="var(--surface)"
          stroke="var(--accent)"
          strokeWidth="1.6"
        />
      ) : null}
    </g>
  )
}

/** Each line's name at its end; names that would lie on each other are moved apart. */
function EndLabels({ series, frame }: { series: readonly Series[]; frame: Frame }) {
  const labels = series
    .flatMap((one, index) => {
      const end = lastKnown(one)
      const color = one.color ?? colors[index % colors.length]
      return end?.value == null ? [] : [{ one, color, left: frame.x(end.day) + 8, top: frame.y(end.value) + 4 }]
    })
    .sort((a, b) => a.top - b.top)
  const tops = spreadApart(
    labels.map((label) => label.top),
    13,
  )
  return labels.map(({ one, color, left }, index) => (
    <text key={one.key} x={left} y={tops[index]} style={{ fill: color, fontWeight: 500 }}>
      {one.name}
    </text>
  ))
}

/** A flag whose words would run into the next one keeps its dot and line, and says the rest on hover. */
function Flags({ flags, frame }: { flags: readonly Flag[]; frame: Frame }) {
  const seen = [...flags]
    .filter((flag) => flag.day >= frame.from && flag.day <= frame.to)
    .sort((a, b) => a.day.localeCompare(b.day))
  return seen.map((flag, index) => {
    const at = frame.x(flag.day)
    const next = seen[index + 1]
    const end = next ? frame.x(next.day) - 8 : frame.right + 60
    const fits = at + flag.label.length * 5.9 + 12 < end
    return (
      <g key={flag.day + flag.label}>
        <title>{`${flag.day}: ${flag.label}`}</title>
        <line x1={at} x2={at} y1={frame.top - 6} y2={frame.bottom} stroke="var(--control)" strokeOpacity="0.7" />
        <circle cx={at} cy={frame.top - 8} r="2.5" fill="var(--text-3)" />
        {fits ? (
          <text x={at + 7} y={frame.top - 5}>
            {flag.label}
          </text>
        ) : null}
      </g>
    )
  })
}

/** Bars at the foot, each with its words on hover and "held" beside it where there is room. */
function Spans({ spans, frame }: { spans: readonly Span[]; frame: Frame }) {
  return spans.map((span, index) => {
    const from = Math.max(frame.left, frame.x(span.from))
    const width = Math.max(5, frame.x(span.to) - from)
    const next = spans[index + 1]
    const room = (next ? frame.x(next.from) : frame.right) - from - width
    return (
      <g key={span.from}>
        <title>{span.label}</title>
        <rect x={from} y={frame.bottom - 5} width={width} height="5" rx="1" fill="var(--text-3)" />
        {room > 36 ? (
          <text x={from + width + 5} y={frame.bottom - 2}>
            held
          </text>
        ) : null}
      </g>
    )
  })
}
