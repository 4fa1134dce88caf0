import { useId } from 'react'
import styles from './offset.module.css'

type SliderProps = {
  label: string
  value: number
  min: number
  max: number
  step: number
  words: string
  note: string
  onChange: (value: number) => void
  /** Back to what was measured; missing while it is that. */
  onReset?: (() => void) | undefined
}

/** A figure that can be moved, by mouse and by arrows, with what it says. */
export function Slider({ label, value, min, max, step, words, note, onChange, onReset }: SliderProps) {
  const id = useId()
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{words}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={words}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
      <small>
        {note}
        {onReset ? (
          <button type="button" onClick={onReset}>
            Back to ours
          </button>
        ) : null}
      </small>
    </div>
  )
}
