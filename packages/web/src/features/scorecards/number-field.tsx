import { useEffect, useId, useState } from 'react'
import styles from './scorecards.module.css'
import { plainNumber } from './words'

type NumberFieldProps = {
  label: string
  value: number
  least: number
  most: number
  whole?: boolean
  /** Stands after the number. */
  suffix?: string
  width?: number
  /** Bordered only under the mouse. */
  bare?: boolean
  disabled?: boolean
  /** The server's refusal. */
  fault?: string | null
  onChange: (value: number) => void
}

/** A number that counts when the field is left or Enter is pressed; what is no such number is said under it. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    value,
    least,
    most,
    whole = false,
    suffix = '',
    width = 44,
    bare = false,
    disabled,
    fault,
    onChange,
  } = props
  const shown = `${plainNumber(value)}${suffix}`
  const [text, setText] = useState(shown)
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  useEffect(() => {
    setText(shown)
    setProblem(null)
  }, [shown])
  const take = () => {
    if (text === shown) return
    const number = Number(text.replace(/[^\d.−-]/g, '').replace('−', '-'))
    if (!/\d/.test(text) || !Number.isFinite(number) || number < least || number > most)
      setProblem(`A number from ${plainNumber(least)} to ${plainNumber(most)}.`)
    else if (whole && !Number.isInteger(number)) setProblem('A whole number.')
    else {
      setProblem(null)
      setText(`${plainNumber(number)}${suffix}`)
      if (number !== value) onChange(number)
    }
  }
  const said = problem ?? fault
  return (
    <span className={styles.numberField}>
      <input
        type="text"
        inputMode="decimal"
        className={`${styles.input} ${bare ? styles.bare : ''}`}
        style={{ width }}
        aria-label={label}
        aria-invalid={said ? true : undefined}
        aria-describedby={said ? id : undefined}
        value={text}
        disabled={disabled}
        onChange={(event) => setText(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
          if (event.key === 'Escape') setText(shown)
        }}
      />
      {said ? (
        <span id={id} role="alert" className={styles.fault}>
          {said}
        </span>
      ) : null}
    </span>
  )
}
