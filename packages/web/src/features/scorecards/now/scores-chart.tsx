import { useElementSize } from '@mantine/hooks'
import { type PointerEvent, useRef, useState } from 'react'
import { BandMark, bandKeys, bandNames } from '../../../ui/band'
import { niceTicks } from '../../../ui/charts'
import { formatNumber } from '../../../ui/format'
import styles from '../curve/curve.module.css'
import { type Bands, moveEdge, outlinePath } from './edges'

type ScoresChartProps = {
  draft: readonly number[]
  published: readonly number[] | null
  bands: Bands
  editable: boolean
  onHold: (bands: Bands) => void
  onRelease: () => void
  onChange: (bands: Bands) => void
}

const height = 238
const bottom = height - 22
const top = 28
const left = 34

/** Accounts by score in fives: the draft as bars, what is published as an outline; the edges of the bands can be moved. */
export function ScoresChart({ draft, published, bands, editable, onHold, onRelease, onChange }: ScoresChartProps) {
  const { ref, width } = useElementSize()
  const svg = useRef<SVGSVGElement>(null)
  const [dragged, setDragged] = useState<keyof Bands | null>(null)
  const ticks = niceTicks(0, Math.max(1, ...draft, ...(published ?? [])), 3).filter(Number.isInteger)
  const high = ticks.at(-1) ?? 1
  const right = Math.max(60, width - 12)
  const x = (score: number) => left + (score / 100) * (right - left)
  const y = (count: number) => bottom - (count / high) * (bottom - top)
  const wide = (right - left) / draft.length
  const scoreAt = (event: PointerEvent) => {
    const from = svg.current?.getBoundingClientRect().left ?? 0
    return Math.round(((event.clientX - from - left) / (right - left)) * 100)
  }
  const drop = () => {
    if (!dragged) return
    setDragged(null)
    onRelease()
  }
  return (
    <div ref={ref} className={styles.chart} style={{ height }}>
      {width > 60 ? (
        // biome-ignore lint/a11y/useSemanticElements: a drawing with sliders in it is no fieldset
        <svg ref={svg} width={width} height={height} role="group" aria-label="Scores of all accounts">
          <g>
            {ticks.map((tick) => (
              <g key={tick}>
                <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--line-soft)" />
                <text x={left - 8} y={y(tick) + 4} textAnchor="end">
                  {formatNumber(tick)}
                </text>
              </g>
            ))}
            {draft.map((count, at) => (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
                key={at}
                x={x(at * 5) + 0.7}
                y={y(count)}
                width={Math.max(1, wide - 1.4)}
                height={Math.max(0, bottom - y(count))}
                fill="var(--gain-3)"
              >
                <title>{`${at * 5} to ${at * 5 + 5}: ${formatNumber(count)}${published ? `, published ${formatNumber(published[at] ?? 0)}` : ''}`}</title>
              </rect>
            ))}
            {published ? (
              <path
                d={outlinePath(published, (at) => x(at * 5), y)}
                fill="none"
                stroke="var(--text-2)"
                strokeWidth="1.2"
              />
            ) : null}
            {[0, 20, 40, 60, 80, 100].map((score) => (
              <text key={score} x={x(score)} y={bottom + 16} textAnchor={score === 100 ? 'end' : 'middle'}>
                {score}
              </text>
            ))}
            <BandNames bands={bands} x={x} />
          </g>
          {(['atRisk', 'healthy'] as const).map((edge) => (
            <g
              key={edge}
              role="slider"
              tabIndex={0}
              aria-label={edge === 'atRisk' ? 'At risk under, edge' : 'Healthy from, edge'}
              aria-valuemin={edge === 'atRisk' ? 0 : bands.atRisk}
              aria-valuemax={edge === 'atRisk' ? bands.healthy : 100}
              aria-valuenow={bands[edge]}
              aria-disabled={editable ? undefined : true}
              className={`${styles.point} ${styles.edge}`}
              onPointerDown={(event) => {
                if (!editable) return
                event.preventDefault()
                event.currentTarget.setPointerCapture(event.pointerId)
                event.currentTarget.focus()
                setDragged(edge)
              }}
              onPointerMove={(event) => dragged === edge && onHold(moveEdge(bands, edge, scoreAt(event)))}
              onPointerUp={drop}
              onPointerCancel={drop}
              onKeyDown={(event) => {
                const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
                if (!step || !editable) return
                event.preventDefault()
                onChange(moveEdge(bands, edge, bands[edge] + step * (event.shiftKey ? 5 : 1)))
              }}
            >
              <rect x={x(bands[edge]) - 12} y={0} width="24" height={bottom} fill="transparent" />
              <line x1={x(bands[edge])} x2={x(bands[edge])} y1={6} y2={bottom} stroke="var(--text)" strokeWidth="1.2" />
              <rect
                x={x(bands[edge]) - 3}
                y={3}
                width="6"
                height="9"
                rx="1.5"
                fill="var(--text)"
                className={styles.handle}
              />
            </g>
          ))}
        </svg>
      ) : null}
    </div>
  )
}

/** Each band's shape and word at its left edge, where there is room for it. */
function BandNames({ bands, x }: { bands: Bands; x: (score: number) => number }) {
  const places = {
    at_risk: [0, bands.atRisk],
    watch: [bands.atRisk, bands.healthy],
    healthy: [bands.healthy, 100],
  } as const
  return bandKeys.map((band) => {
    const [from, to] = places[band]
    const room = x(to) - x(from)
    if (room < 22) return null
    return (
      <g key={band}>
        <g transform={`translate(${x(from) + 9} 6)`}>
          <BandMark band={band} size={10} />
        </g>
        {room > 70 ? (
          <text x={x(from) + 23} y={15}>
            {bandNames[band]}
          </text>
        ) : null}
      </g>
    )
  })
}
