import { NumberField } from '../number-field'
import styles from '../scorecards.module.css'
import { plainNumber } from '../words'
import weightStyles from './weights.module.css'

type WeightRowProps = {
  name: string
  weight: number
  /** The published weight; null where it is not measured there. */
  was: number | null
  share: string
  top: number
  selected: boolean
  editable: boolean
  fault: string | null
  onSelect: () => void
  onChange: (weight: number) => void
  onRelease: () => void
}

/** A measure by name, slider and number; a click on its name shows its curve. */
export function WeightRow(props: WeightRowProps) {
  const { name, weight, was, share, top, selected, editable, fault, onSelect, onChange, onRelease } = props
  return (
    <div className={`${weightStyles.weightRow} ${selected ? weightStyles.on : ''}`}>
      <button
        type="button"
        className={weightStyles.measure}
        aria-pressed={selected}
        title={`${name}: ${share} of the score`}
        onClick={onSelect}
      >
        {name}
      </button>
      <input
        type="range"
        className={weightStyles.range}
        aria-label={`Weight of ${name}, slider`}
        aria-valuetext={`${plainNumber(weight)}, ${share} of the score`}
        min={0}
        max={top}
        step={top > 100 ? 5 : 1}
        value={weight}
        disabled={!editable}
        style={{ '--share': `${Math.min(100, (weight / top) * 100)}%` } as React.CSSProperties}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
        onPointerUp={onRelease}
      />
      <NumberField
        label={`Weight of ${name}`}
        value={weight}
        least={0}
        most={1_000_000}
        width={40}
        disabled={!editable}
        onChange={onChange}
      />
      <span className={weightStyles.was}>{was === null ? 'new' : was === weight ? '' : `was ${plainNumber(was)}`}</span>
      {fault ? (
        <span role="alert" className={styles.fault}>
          {fault}
        </span>
      ) : null}
    </div>
  )
}
