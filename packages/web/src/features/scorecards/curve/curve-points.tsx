import type { KeyboardEvent, PointerEvent } from 'react'
import type { Curve } from '../../../api'
import { plainNumber, pointWords } from '../words'
import styles from './curve.module.css'
import type { Box, plotScales, ValueAxis } from './plot'

type CurvePointsProps = {
  curve: Curve
  box: Box
  axis: ValueAxis
  scales: ReturnType<typeof plotScales>
  label: string
  selected: number | null
  editable: boolean
  onSelect: (at: number) => void
  onGrab: (at: number, event: PointerEvent<Element>) => void
  onDrag: (event: PointerEvent<Element>) => void
  onDrop: () => void
  onStep: (at: number, right: number, up: number) => void
  onRemove: (at: number) => void
  onAdd: (after: number) => void
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** The points of a curve, each a slider of its score; the selected one with its value and score. */
export function CurvePoints(props: CurvePointsProps) {
  const { curve, box, scales, label, selected, editable } = props
  const shown = selected === null ? undefined : curve[selected]
  const press = (at: number) => (event: KeyboardEvent) => {
    const arrow = arrows[event.key]
    const far = event.shiftKey ? 10 : 1
    if (!editable || event.ctrlKey || event.metaKey || event.altKey) return
    if (arrow) props.onStep(at, arrow[0] * far, arrow[1] * far)
    else if (event.key === 'Delete' || event.key === 'Backspace') props.onRemove(at)
    else if (event.key === 'Enter') props.onAdd(at)
    else return
    event.preventDefault()
  }
  return (
    <g>
      {shown ? (
        <g className={styles.guide} pointerEvents="none">
          <line x1={scales.x(shown[0])} x2={scales.x(shown[0])} y1={scales.y(shown[1])} y2={box.bottom} />
          <line x1={box.left} x2={scales.x(shown[0])} y1={scales.y(shown[1])} y2={scales.y(shown[1])} />
        </g>
      ) : null}
      {curve.map((point, at) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: a point keeps its focus while its value changes
          key={at}
          role="slider"
          tabIndex={0}
          aria-label={`${label}, point ${at + 1} of ${curve.length}, score`}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={point[1]}
          aria-valuetext={`${plainNumber(point[0])} gives ${plainNumber(point[1])}`}
          aria-orientation="vertical"
          aria-disabled={editable ? undefined : true}
          className={`${styles.point} ${at === selected ? styles.selected : ''}`}
          transform={`translate(${scales.x(point[0])} ${scales.y(point[1])})`}
          onFocus={() => props.onSelect(at)}
          onPointerDown={(event) => props.onGrab(at, event)}
          onPointerMove={props.onDrag}
          onPointerUp={props.onDrop}
          onPointerCancel={props.onDrop}
          onKeyDown={press(at)}
        >
          <circle r="14" fill="transparent" />
          {at === selected ? <circle r="9" className={styles.ring} /> : null}
          <circle r={at === selected ? 5 : 4.5} className={styles.dot} />
        </g>
      ))}
      {shown ? <PointLabel at={shown} box={box} x={scales.x(shown[0])} y={scales.y(shown[1])} /> : null}
    </g>
  )
}

function PointLabel({ at, box, x, y }: { at: readonly [number, number]; box: Box; x: number; y: number }) {
  const words = pointWords(at)
  const wide = words.length * 6.3 + 16
  const left = Math.min(box.right - wide, Math.max(2, x - wide - 12))
  const above = y - 38 < 0 ? y + 16 : y - 38
  // Beside the point where it would lie on it.
  const top = left + wide > x - 10 && left < x + 10 ? above : Math.max(2, y - 38)
  return (
    <g transform={`translate(${left} ${top})`} pointerEvents="none">
      <rect width={wide} height="24" rx="5" fill="var(--text)" />
      <text x={wide / 2} y="16" textAnchor="middle" style={{ fill: 'var(--surface)', fontWeight: 500 }}>
        {words}
      </text>
    </g>
  )
}
