import type { Pulse } from '../../../api'
import { BandMark, bandNames } from '../../../ui/band'
import { dayOf, formatDay, formatNumber, sharedDecimals } from '../../../ui/format'
import styles from './pulse.module.css'

/** The ratings that are in force no more, the latest first. */
export function PulseHistory({ pulses, timeZone }: { pulses: readonly Pulse[]; timeZone: string }) {
  return (
    <ol className={styles.history} aria-label="Pulses before">
      {pulses.map((pulse) => (
        <li key={pulse.id} data-kind="words">
          <BandMark band={pulse.band} label={bandNames[pulse.band]} />
          <b>{formatNumber(pulse.rating, sharedDecimals([pulse.rating]))}</b>
          <span>
            {pulse.reason}
            <small>
              {pulse.by.name}, {formatDay(dayOf(pulse.at, timeZone))}; {endWords(pulse, timeZone)}
            </small>
          </span>
        </li>
      ))}
    </ol>
  )
}

function endWords({ withdrawnAt, expiresAt }: Pulse, timeZone: string): string {
  if (withdrawnAt) return `withdrawn ${formatDay(dayOf(withdrawnAt, timeZone))}`
  const ends = formatDay(dayOf(expiresAt, timeZone))
  return Date.parse(expiresAt) < Date.now() ? `ended ${ends}` : `replaced, would have ended ${ends}`
}
