type SparklineProps = { values: readonly (number | null)[]; width?: number; height?: number }

/** A value's course without axes, ending in a dot; gaps where nothing is known. The numbers stand beside it. */
export function Sparkline({ values, width = 66, height = 20 }: SparklineProps) {
  const known = values.filter((value): value is number => value !== null)
  if (known.length < 2) return <svg width={width} height={height} aria-hidden="true" />
  const low = Math.min(...known)
  const span = Math.max(...known) - low || 1
  const x = (index: number) => 1 + (index * (width - 5)) / (values.length - 1)
  const y = (value: number) => height - 3 - ((value - low) / span) * (height - 6)
  let path = ''
  let broken = true
  let last: [number, number] = [0, 0]
  values.forEach((value, index) => {
    if (value === null) {
      broken = true
      return
    }
    last = [x(index), y(value)]
    path += `${broken ? 'M' : 'L'}${last[0].toFixed(1)} ${last[1].toFixed(1)}`
    broken = false
  })
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={path} fill="none" stroke="var(--text-2)" strokeWidth="1.250" strokeLinejoin="round" />
      <circle cx={last[0]} cy={last[1]} r="1.800" fill="var(--text-2)" />
    </svg>
  )
}
