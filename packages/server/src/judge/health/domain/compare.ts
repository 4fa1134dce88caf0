import { apportion } from './points'
import type { Scored } from './score'

/** What one part of a score is of. */
export type PartName =
  | { readonly kind: 'measure'; readonly group: string; readonly metric: string }
  | { readonly kind: 'member'; readonly id: string }
  | { readonly kind: 'cap' | 'override'; readonly reason: string }

/** One part of the difference between two scores; `points` is `change` as printed, two decimals that add up. */
export type ChangePart = (
  | (PartName & { readonly before: number | null; readonly after: number | null })
  | { readonly kind: 'version'; readonly from: number; readonly to: number }
  | { readonly kind: 'scorecard'; readonly from: string; readonly to: string }
) & { readonly change: number; readonly points: number }

export interface ScoreChange {
  readonly before: number
  readonly after: number
  readonly change: number
  readonly parts: readonly ChangePart[]
}

export interface Side {
  readonly scorecard: string
  readonly version: number
  readonly scored: Scored
}

/**
 * The difference between two scores, part by part; the parts add up to it. Where another scorecard or version scored the later date,
 * `rescored` is the earlier date under the later one: what that alone did is a part of its own, and the others tell what values, caps
 * and ratings did. Null unless both dates have a score.
 */
export function compareScores(before: Side, after: Side, rescored: Scored): ScoreChange | null {
  const [from, to] = [before.scored.score, after.scored.score]
  if (from === null || to === null) return null
  const exact: Unprinted[] = rescored.score === null ? [] : partChanges(rescored, after.scored)
  // A date that has no score under the later version cannot be split further: the version takes the whole difference.
  const byDefinition = (rescored.score ?? to) - from
  if (before.scorecard !== after.scorecard) {
    exact.push({ kind: 'scorecard', from: before.scorecard, to: after.scorecard, change: byDefinition })
  } else if (before.version !== after.version) {
    exact.push({ kind: 'version', from: before.version, to: after.version, change: byDefinition })
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
    parts: exact.map((part, at): ChangePart => ({ ...part, points: (cents[at] ?? 0) / 100 })),
  }
}

type Unprinted = WithoutPoints<ChangePart>
type WithoutPoints<T> = T extends unknown ? Omit<T, 'points'> : never

/** The parts that a score is the sum of, each with what it contributes; null takes no part. */
export function partsOf(scored: Scored): readonly { readonly name: PartName; readonly contribution: number | null }[] {
  return [
    ...scored.groups.flatMap((group) =>
      group.measures.map(({ metric, contribution }) => ({
        name: { kind: 'measure', group: group.key, metric } as const,
        contribution,
      })),
    ),
    ...(scored.family?.members ?? []).map(({ id, contribution }) => ({
      name: { kind: 'member', id } as const,
      contribution,
    })),
    ...scored.adjustments.map(({ kind, reason, contribution }) => ({ name: { kind, reason } as const, contribution })),
  ]
}

/** A cap is a cap, whichever it is: what one lost and another took is one part. */
const keyOf = (name: PartName): string =>
  name.kind === 'measure' ? `${name.group} ${name.metric}` : name.kind === 'member' ? name.id : name.kind

function partChanges(before: Scored, after: Scored): Unprinted[] {
  const earlier = new Map(partsOf(before).map((part) => [keyOf(part.name), part]))
  const later = partsOf(after)
  const keys = new Set(later.map((part) => keyOf(part.name)))
  const gone = [...earlier.values()].filter((part) => !keys.has(keyOf(part.name)))
  return [
    ...later.map((part) => ({
      name: part.name,
      was: earlier.get(keyOf(part.name))?.contribution ?? null,
      is: part.contribution,
    })),
    ...gone.map((part) => ({ name: part.name, was: part.contribution, is: null })),
  ].map(({ name, was, is }): Unprinted => ({ ...name, before: was, after: is, change: (is ?? 0) - (was ?? 0) }))
}
