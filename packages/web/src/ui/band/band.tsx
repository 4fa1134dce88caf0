import styles from './band.module.css'

export type BandKey = 'at_risk' | 'watch' | 'healthy'

export const bandNames: Record<BandKey, string> = { at_risk: 'At risk', watch: 'Watch', healthy: 'Healthy' }
export const bandKeys: readonly BandKey[] = ['at_risk', 'watch', 'healthy']

/** The band's shape: a triangle, a half filled diamond, a disc; a dashed ring where there is no score. */
export function BandMark({ band, size = 12, label }: { band: BandKey | null; size?: number; label?: string }) {
  const box = { width: size, height: size, viewBox: '0 0 12 12', fill: 'none', className: styles.mark }
  if (label) {
    return (
      <svg {...box} role="img" aria-label={label}>
        <BandShape band={band} />
      </svg>
    )
  }
  return (
    <svg {...box} aria-hidden="true">
      <BandShape band={band} />
    </svg>
  )
}

function BandShape({ band }: { band: BandKey | null }) {
  switch (band) {
    case 'at_risk':
      return <path d="M1 2.2h10L6 10.8z" fill="var(--risk-mark)" stroke="var(--risk-mark)" strokeLinejoin="round" />
    case 'watch':
      return (
        <>
          <path d="M6 1 11 6 6 11 1 6z" stroke="var(--watch-mark)" strokeWidth="1.5" strokeLinejoin="round" />
          <path d="M6 1 1 6l5 5z" fill="var(--watch-mark)" />
        </>
      )
    case 'healthy':
      return <circle cx="6" cy="6" r="4.8" fill="var(--ok-mark)" />
    default:
      return <circle cx="6" cy="6" r="4.3" stroke="var(--control)" strokeWidth="1.3" strokeDasharray="2 1.6" />
  }
}

/** A band by shape, word and colour together. */
export function Band({ band, chip = false }: { band: BandKey | null; chip?: boolean }) {
  return (
    <span className={`${styles.band} ${styles[band ?? 'none']} ${chip ? styles.chip : ''}`}>
      <BandMark band={band} />
      {band ? bandNames[band] : 'No score'}
    </span>
  )
}

type ScoreProps = {
  score: number | null
  band: BandKey | null
  coverage?: number | null
  decimals?: number
  /** Shape and score alone, where there is no room for the word. */
  brief?: boolean
}

/** A score with its band; without a score, the coverage that was too low to say one. */
export function Score({ score, band, coverage, decimals = 0, brief = false }: ScoreProps) {
  const word = band ? bandNames[band] : coverage == null ? 'No score' : `Coverage ${Math.round(coverage * 100)}\u00a0%`
  return (
    <span className={`${styles.score} ${styles[band ?? 'none']}`}>
      <BandMark band={band} label={brief ? word : undefined} />
      <b>{score === null ? '–' : score.toFixed(decimals)}</b>
      {brief ? null : <span>{word}</span>}
    </span>
  )
}

/** How many accounts are in each band; `none` are those without a score. */
export function BandCounts({ counts }: { counts: Partial<Record<BandKey | 'none', number>> }) {
  return (
    <span className={styles.counts}>
      {([...bandKeys, 'none'] as const).map((key) =>
        counts[key] === undefined ? null : (
          <span key={key}>
            <BandMark
              band={key === 'none' ? null : key}
              size={10}
              label={key === 'none' ? 'No score' : bandNames[key]}
            />
            {counts[key]?.toLocaleString('en-US')}
          </span>
        ),
      )}
    </span>
  )
}
