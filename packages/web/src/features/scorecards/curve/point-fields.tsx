import { useEffect, useState } from 'react'
import type { Curve } from '../../../api'
import { Button } from '../../../ui/button'
import { pointWords } from '../words'
import styles from './curve.module.css'
import { insertPoint, parsePoint, readCurve, writePoint } from './points'

type PointFieldsProps = {
  name: string
  curve: Curve
  selected: number | null
  onSelect: (at: number) => void
  onChange: (curve: Curve) => void
  editable: boolean
  fault: string | null
}

/** The points as they are written, "0.45 → 40"; each may be written anew. */
export function PointFields({ name, curve, selected, onSelect, onChange, editable, fault }: PointFieldsProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const take = (at: number, text: string): boolean => {
    const point = parsePoint(text)
    const next = point && writePoint(curve, at, point)
    setProblem(
      next
        ? null
        : point
          ? 'Values of a curve must increase, and scores lie from 0 to 100.'
          : `“${text}” is no point: write a value and its score, as in 0.45 → 40.`,
    )
    if (next) onChange(next)
    return next !== null
  }
  const said = problem ?? fault
  return (
    <div className={styles.points}>
      <span style={{ color: 'var(--text-3)' }}>Points</span>
      {curve.map((point, at) => (
        <PointField
          // biome-ignore lint/suspicious/noArrayIndexKey: a field keeps its focus while its point changes
          key={at}
          label={`Point ${at + 1} of ${name}`}
          words={pointWords(point)}
          selected={at === selected}
          disabled={!editable}
          onFocus={() => onSelect(at)}
          onTake={(text) => take(at, text)}
        />
      ))}
      {editable ? (
        <Button
          variant="ghost"
          small
          icon="plus"
          aria-label={`Add a point to ${name}`}
          onClick={() => {
            const added = insertPoint(curve, roomIn(curve), 0)
            if (!added) return
            onChange(added.curve)
            onSelect(added.at)
          }}
        />
      ) : null}
      {said ? (
        <span role="alert" className={styles.fault}>
          {said}
        </span>
      ) : null}
    </div>
  )
}

/** On the curve, in the middle of its widest gap; after its only point where it has one. */
function roomIn(curve: Curve): readonly [number, number] {
  let widest = { x: (curve[0]?.[0] ?? 0) + 1, gap: 0 }
  for (const [at, [x]] of curve.entries()) {
    const next = curve[at + 1]?.[0]
    if (next !== undefined && next - x > widest.gap)
      widest = { x: Number(((x + next) / 2).toPrecision(6)), gap: next - x }
  }
  return [widest.x, Math.round(readCurve(curve, widest.x))]
}

type PointFieldProps = {
  label: string
  words: string
  selected: boolean
  disabled: boolean
  onFocus: () => void
  /** Whether what was written could be taken. */
  onTake: (text: string) => boolean
}

function PointField({ label, words, selected, disabled, onFocus, onTake }: PointFieldProps) {
  const [text, setText] = useState(words)
  useEffect(() => setText(words), [words])
  const take = () => {
    if (text !== words) onTake(text)
  }
  return (
    <input
      type="text"
      aria-label={label}
      data-selected={selected ? '' : undefined}
      style={{ width: `calc(${Math.max(6, text.length)}ch + 16px)` }}
      value={text}
      disabled={disabled}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={onFocus}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') setText(words)
      }}
    />
  )
}
