import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, useRef } from 'react'
import { formatCount, formatNumber, formatSigned } from '../../../ui/format'
import { axisFloor, type Step } from './movements'
import styles from './waterfall.module.css'
import { type Column, frameOf, paintOf, tickWords } from './waterfall-frame'

type WaterfallProps = {
  label: string
  steps: readonly Step[]
  selected: Step['key'] | undefined
  onSelect: (key: Step['key']) => void
  height?: number
}

/** MRR from start to end, a bar a movement; each opens its accounts. Arrows walk the bars. */
export function Waterfall({ label, steps, selected, onSelect, height = 262 }: WaterfallProps) {
  const { ref, width } = useElementSize()
  const box = useRef<HTMLDivElement>(null)
  const floor = axisFloor(steps)
  const frame = width > 120 ? frameOf(steps, floor, width, height) : null
  const open = steps.filter((step) => Number(step.amount) !== 0)
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const buttons = [...(box.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[(at + by + buttons.length) % buttons.length]?.focus()
  }
  const stop = open.some((step) => step.key === selected) ? selected : open[0]?.key
  return (
    <div className={styles.scroll}>
      <div ref={ref} className={styles.chart} style={{ height, minWidth: steps.length * 70 + 60 }}>
        {frame ? (
          <>
            <svg width={frame.width} height={height} aria-hidden="true">
              {frame.ticks.map((tick) => (
                <g key={tick}>
                  <line
                    x1={frame.left}
                    x2={frame.width - 8}
                    y1={frame.y(tick)}
                    y2={frame.y(tick)}
                    stroke={tick === floor ? 'var(--line)' : 'var(--line-soft)'}
                  />
                  {tick === floor && floor > 0 ? null : (
                    <text x={frame.left - 8} y={frame.y(tick) + 4} textAnchor="end">
                      {tickWords(tick)}
                    </text>
                  )}
                </g>
              ))}
              {frame.columns.map((column, index) => (
                <Bar
                  key={column.step.key}
                  column={column}
                  next={frame.columns[index + 1]}
                  selected={column.step.key === selected}
                  frame={frame}
                  broken={floor > 0}
                />
              ))}
            </svg>
            {/* biome-ignore lint/a11y/useSemanticElements: bars side by side are no fieldset */}
            <div ref={box} role="group" aria-label={label} className={styles.bars} onKeyDown={walk}>
              {frame.columns.map(({ step, center }) => (
                <button
                  key={step.key}
                  type="button"
                  disabled={Number(step.amount) === 0}
                  tabIndex={step.key === stop ? 0 : -1}
                  aria-pressed={step.key === selected}
                  aria-label={`${step.name} ${step.total ? formatNumber(Number(step.amount)) : formatSigned(Number(step.amount))}${step.accounts === null ? '' : `, ${formatCount(step.accounts, 'account')}`}`}
                  style={{ left: center - frame.step / 2, width: frame.step, height }}
                  onClick={() => onSelect(step.key)}
                />
              ))}
            </div>
          </>
        ) : null}
      </div>
    </div>
  )
}

type BarProps = {
  column: Column
  next: Column | undefined
  selected: boolean
  broken: boolean
  frame: NonNullable<ReturnType<typeof frameOf>>
}

function Bar({ column, next, selected, broken, frame }: BarProps) {
  const { step, center, top, height } = column
  const { fill, outline } = paintOf(step)
  const left = center - frame.bar / 2
  const { bottom } = frame
  const label = step.total ? formatNumber(Number(step.amount)) : formatSigned(Number(step.amount))
  const nothing = !step.total && Number(step.amount) === 0
  return (
    <g>
      {selected ? (
        <rect
          x={center - frame.step / 2 + 3}
          y={2}
          width={frame.step - 6}
          height={frame.height - 4}
          rx="4"
          fill="var(--accent-soft)"
        />
      ) : null}
      {next ? (
        <line
          x1={nothing ? left : left + frame.bar}
          x2={next.center - frame.bar / 2}
          y1={frame.y(step.to)}
          y2={frame.y(step.to)}
          stroke="var(--control)"
          strokeOpacity="0.6"
        />
      ) : null}
      {nothing ? null : (
        <rect
          x={outline ? left + 0.5 : left}
          y={outline ? top + 0.5 : top}
          width={outline ? frame.bar - 1 : frame.bar}
          height={Math.max(1.5, outline ? height - 1 : height)}
          fill={fill}
          stroke={outline}
          rx="1"
        />
      )}
      {step.total && broken ? <Break left={left} width={frame.bar} y={bottom - 9} /> : null}
      <text x={center} y={top - 6} textAnchor="middle" className={step.total ? styles.strong : styles.value}>
        {nothing ? '0' : label}
      </text>
      <text x={center} y={bottom + 17} textAnchor="middle" className={selected ? styles.strong : styles.name}>
        {step.name}
      </text>
      <text x={center} y={bottom + 32} textAnchor="middle">
        {step.accounts === null ? '' : step.total ? formatCount(step.accounts, 'account') : formatNumber(step.accounts)}
      </text>
    </g>
  )
}

/** Where the axis was cut: a white zigzag across the foot of a bar. */
function Break({ left, width, y }: { left: number; width: number; y: number }) {
  const teeth = 4
  const points = Array.from(
    { length: teeth * 2 + 1 },
    (_, index) => `${left - 2 + (index * (width + 4)) / (teeth * 2)},${y + (index % 2 === 0 ? 2 : -2)}`,
  )
  return <polyline points={points.join(' ')} fill="none" stroke="var(--surface)" strokeWidth="3" />
}
