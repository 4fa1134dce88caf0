import { useElementSize } from '@mantine/hooks'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Curve } from '../../../api'
import styles from './curve.module.css'
import { CurveAxes } from './curve-axes'
import { CurveHistogram } from './curve-histogram'
import { CurvePoints } from './curve-points'
import { type Box, curvePath, plotScales, type ValueAxis, type ValueBin, valueAxis } from './plot'
import { type CurvePoint, insertPoint, movePoint, removePoint, snap } from './points'

type CurveEditorProps = {
  label: string
  curve: Curve
  /** The curve that is in force, drawn dashed. */
  published: Curve | null
  bins: readonly ValueBin[]
  selected: number | null
  onSelect: (at: number | null) => void
  /** The curve while a point is dragged; `onRelease` follows. */
  onHold: (curve: Curve) => void
  onRelease: () => void
  /** The curve after a key or a click. */
  onChange: (curve: Curve) => void
  editable: boolean
  height?: number
}

/**
 * A curve from values to scores over the values that there are: points are dragged, moved by arrows (ten times as far with Shift), added by
 * a click or Enter, taken away by Delete.
 */
export function CurveEditor(props: CurveEditorProps) {
  const { label, curve, published, bins, selected, onSelect, onHold, onRelease, onChange, editable } = props
  const { height = 330 } = props
  const { ref, width } = useElementSize()
  const svg = useRef<SVGSVGElement>(null)
  const toFocus = useRef<number | null>(null)
  // The focus goes with the point that was put in, or to the one before that which was taken away.
  useEffect(() => {
    if (toFocus.current === null) return
    svg.current?.querySelectorAll<SVGElement>('[role=slider]')[toFocus.current]?.focus()
    toFocus.current = null
  })
  const [dragged, setDragged] = useState<{ at: number; axis: ValueAxis } | null>(null)
  // While a point is dragged the ground under it stands still.
  const axis = dragged?.axis ?? valueAxis(bins, published ? [curve, published] : [curve])
  const box: Box = { left: 34, right: Math.max(60, width - 12), top: 14, bottom: height - 26 }
  const scales = plotScales(box, axis)

  const placeOf = (event: PointerEvent): CurvePoint => {
    const { left = 0, top = 0 } = svg.current?.getBoundingClientRect() ?? {}
    const value = scales.valueAt(event.clientX - left)
    return [
      Math.min(axis.high, Math.max(axis.low, snap(value, axis.step))),
      Math.round(scales.scoreAt(event.clientY - top)),
    ]
  }
  const add = (point: CurvePoint) => {
    const added = insertPoint(curve, point, axis.step)
    if (!added) return
    toFocus.current = added.at
    onChange(added.curve)
    onSelect(added.at)
  }
  const drag = (at: number, event: PointerEvent<Element>) => {
    event.preventDefault()
    event.stopPropagation()
    if (!editable) return onSelect(at)
    event.currentTarget.setPointerCapture(event.pointerId)
    ;(event.currentTarget as SVGElement).focus()
    onSelect(at)
    setDragged({ at, axis })
  }
  const drop = () => {
    if (!dragged) return
    setDragged(null)
    onRelease()
  }
  const step = (at: number, right: number, up: number) => {
    const was = curve[at]
    if (!was) return
    const x = right === 0 ? was[0] : snap(was[0] + right * axis.step, axis.step)
    onChange(movePoint(curve, at, [x, was[1] + up], axis.step))
  }
  const remove = (at: number) => {
    toFocus.current = Math.max(0, at - 1)
    onChange(removePoint(curve, at))
    onSelect(toFocus.current)
  }
  const addAfter = (at: number) => {
    const [here, next] = [curve[at], curve[at + 1] ?? ([axis.high, curve[at]?.[1] ?? 0] as const)]
    if (here) add([snap((here[0] + next[0]) / 2, axis.step), Math.round((here[1] + next[1]) / 2)])
  }
  return (
    <div ref={ref} className={styles.chart} style={{ height }}>
      {width > 60 ? (
        // biome-ignore lint/a11y/useSemanticElements: a drawing with sliders in it is no fieldset
        <svg ref={svg} width={width} height={height} role="group" aria-label={label}>
          <CurveAxes box={box} axis={axis} scales={scales} />
          <CurveHistogram box={box} bins={bins} x={scales.x} />
          <rect
            x={box.left}
            y={box.top}
            width={box.right - box.left}
            height={box.bottom - box.top}
            fill="transparent"
            className={editable ? styles.ground : undefined}
            onPointerDown={(event) => {
              if (!editable || event.button !== 0) return
              event.preventDefault()
              add(placeOf(event))
            }}
          />
          {published ? (
            <path
              d={curvePath(published, axis, scales)}
              className={styles.published}
              strokeDasharray="3 3"
              fill="none"
              pointerEvents="none"
            />
          ) : null}
          <path d={curvePath(curve, axis, scales)} className={styles.curve} fill="none" pointerEvents="none" />
          <CurvePoints
            curve={curve}
            box={box}
            axis={axis}
            scales={scales}
            label={label}
            selected={selected}
            editable={editable}
            onSelect={onSelect}
            onGrab={drag}
            onDrag={(event) => {
              if (dragged) onHold(movePoint(curve, dragged.at, placeOf(event), axis.step))
            }}
            onDrop={drop}
            onStep={step}
            onRemove={remove}
            onAdd={addAfter}
          />
        </svg>
      ) : null}
    </div>
  )
}
