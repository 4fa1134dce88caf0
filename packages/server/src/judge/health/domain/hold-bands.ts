import type { Band } from '../contract'

/** What a close found. */
export interface Close {
  /** The band of the score by itself. */
  readonly raw: Band | null
  /** Whether a measured metric rested on a source that was silent. */
  readonly stale: boolean
}

/** What a close showed, and why it differs from the score, where it does. `stale` stands on every close that rested on a silent source. */
export interface HeldClose {
  readonly band: Band | null
  readonly held: 'hysteresis' | 'stale' | null
}

/** Where a run of closes begins: the band shown before, and how many closes running the raw band was the same. */
export interface HoldState {
  readonly band: Band | null
  readonly run: Band | null
  readonly length: number
}

export const NOTHING_HELD: HoldState = { band: null, run: null, length: 0 }

/**
 * The band that a close shows: the raw band once it stood `days` closes running, else the one shown before. Without a score there is no
 * band, and the next score's stands at once. While a source is silent the band stays, and the close counts for no run.
 */
export function holdBand(
  state: HoldState,
  { raw, stale }: Close,
  days: number,
): { readonly state: HoldState; readonly close: HeldClose } {
  if (raw === null) return { state: NOTHING_HELD, close: { band: null, held: stale ? 'stale' : null } }
  if (stale) {
    const band = state.band ?? raw
    return { state: { band, run: null, length: 0 }, close: { band, held: 'stale' } }
  }
  const length = state.run === raw ? state.length + 1 : 1
  const band = state.band === null || state.band === raw || length >= days ? raw : state.band
  return { state: { band, run: raw, length }, close: { band, held: band === raw ? null : 'hysteresis' } }
}
