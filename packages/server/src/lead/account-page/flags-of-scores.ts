import type { LoggedScore } from '../../judge/health'
import type { Flag } from './flag'

/**
 * What the closes of a score tell that its line does not: another scorecard or version, a cap that set in or was lifted. `rated` are
 * ratings that stood for the score, so that none is taken for a cap.
 */
export function flagsOfScores(closes: readonly LoggedScore[], rated: ReadonlySet<number>): Flag[] {
  const capped = ({ base, score }: LoggedScore): boolean =>
    base !== null && score !== null && base > score && !rated.has(score)
  return closes.flatMap((close, at) => {
    const before = closes[at - 1]
    if (!before) return []
    const labels = [versionWords(before, close)]
    if (capped(close) !== capped(before)) labels.push(capped(close) ? `Capped at ${close.score}` : 'No cap any more')
    return labels.flatMap((label) => (label ? [{ date: close.date, label }] : []))
  })
}

function versionWords(before: LoggedScore, close: LoggedScore): string | null {
  if (before.scorecard !== close.scorecard) return `Scorecard ${before.scorecard} → ${close.scorecard}`
  return before.version === close.version ? null : `v${before.version} → v${close.version}`
}
