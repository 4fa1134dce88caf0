import { apportion } from './points'
import type { Scored } from './score'

/** One part of the difference between two scores; `points` is `change` as printed, two decimals that add up. */
export type ChangePart =
  | {
      readonly kind: 'measure'
      readonly group: string
      readonly metric: string
      readonly before: number | null
      readonly after: number | null
      readonly change: number
      readonly points: number
    }
  | {
      readonly kind: 'version'
      readonly from: number
      readonly to: number
      readonly change: number
      readonly points: number
    }

export interface ScoreChange {
  readonly before: number
  readonly after: number
  readonly change: number
  readonly parts: readonly ChangePart[]
}

export interface Side {
  readonly version: number
  readonly scored: Scored
}

/**
 * The difference between two scores, part by part; the parts add up to it. Where the scorecard's version changed in between,
 * `rescored` is the earlier date under the later version: what the new version alone did is a part of its own, and the measures tell what
 * their values did. Null unless both dates have a score.
 */
export function compareScores(before: Side, after: Side, rescored: Scored): ScoreChange | null {
  const [from, to] = [before.scored.score, after.scored.score]
  if (from === null || to === null) return null
  const versionChanged = before.version !== after.version
  const exact: Unprinted[] = []
  if (rescored.score !== null) exact.push(...measureParts(rescored, after.scored))
  if (versionChanged) {
    // A date that has no score under the later version cannot be split further: the version takes the whole difference.
    const change = (rescored.score ?? to) - from
    exact.push({ kind: 'version', from: before.version, to: after.version, change })
  }
  const total = Math.round(to * 100) - Math.round(from * 100)
  const cents = apportion(
    total,
    exact.map((part) => part.change * 100),
  )
  return {
    before: from,
    after: to,
    change: to - from,
    parts: exact.map((part, at) => ({ ...part, points: (cents[at] ?? 0) / 100 })),
  }
}

type Unprinted = WithoutPoints<ChangePart>
type WithoutPoints<T> = T extends unknown ? Omit<T, 'points'> : never

function measureParts(before: Scored, after: Scored): Unprinted[] {
  return after.groups.flatMap((group, g) =>
    group.measures.map((measure, m): Unprinted => {
      const earlier = before.groups[g]?.measures[m]?.contribution ?? null
      return {
        kind: 'measure',
        group: group.key,
        metric: measure.metric,
        before: earlier,
        after: measure.contribution,
        change: (measure.contribution ?? 0) - (earlier ?? 0),
      }
    }),
  )
}
