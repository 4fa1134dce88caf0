/** The track is as long as the weight, the bar as long as the points. */
export function WeightBar({ weight, score, heaviest }: { weight: number; score: number | null; heaviest: number }) {
  const track = (weight / heaviest) * 92
  const bar = ((score ?? 0) / 100) * track
  return (
    <svg width="92" height="8" aria-hidden="true">
      <rect
        x="0.5"
        y="0.5"
        width={Math.max(1, track - 1)}
        height="7"
        rx="2"
        fill="var(--sunken)"
        stroke="var(--line)"
      />
      <rect width={bar} height="8" rx="2" fill="var(--accent)" />
    </svg>
  )
}
