import type { Scored } from './score'

/** Printed points, two decimals: of each measure in its group's order, of each group, and of the account. */
export interface PrintedPoints {
  readonly score: number | null
  readonly groups: readonly { readonly points: number | null; readonly measures: readonly (number | null)[] }[]
  readonly members: readonly (number | null)[]
  readonly adjustments: readonly number[]
}

/**
 * The points as they are printed: with two decimals they still add up, measures to their group and groups to the score. Each is its
 * contribution rounded up or down to a hundredth, by the largest remainder.
 */
export function printPoints(scored: Scored): PrintedPoints {
  const { score, groups, adjustments } = scored
  const members = scored.family?.members ?? []
  const parts = [...groups, ...members, ...adjustments]
  const cents = score === null ? [] : apportion(Math.round(score * 100), hundredths(parts))
  const printed = (at: number): number | null =>
    score === null || (parts[at]?.contribution ?? null) === null ? null : (cents[at] ?? 0) / 100
  return {
    score: score === null ? null : Math.round(score * 100) / 100,
    groups: groups.map((group, at) => {
      const shares = apportion(cents[at] ?? 0, hundredths(group.measures))
      return {
        points: printed(at),
        measures: group.measures.map((measure, n) =>
          score === null || measure.contribution === null ? null : (shares[n] ?? 0) / 100,
        ),
      }
    }),
    members: members.map((_, at) => printed(groups.length + at)),
    adjustments: adjustments.map((_, at) => printed(groups.length + members.length + at) ?? 0),
  }
}

const hundredths = (parts: readonly { readonly contribution: number | null }[]): (number | null)[] =>
  parts.map((part) => (part.contribution === null ? null : part.contribution * 100))

/** Whole numbers near the parts that add up to `total`: the largest remainders are rounded up. Null takes no share. */
export function apportion(total: number, parts: readonly (number | null)[]): number[] {
  const whole = parts.map((part) => (part === null ? 0 : Math.floor(part)))
  const order = parts
    .flatMap((part, index) => (part === null ? [] : [{ index, rest: part - Math.floor(part) }]))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  let left = total - whole.reduce((sum, one) => sum + one, 0)
  for (let turn = 0; left !== 0 && order.length > 0; turn++) {
    const step = left > 0 ? 1 : -1
    const place = turn % order.length
    const next = order[step > 0 ? place : order.length - 1 - place]
    if (next) whole[next.index] = (whole[next.index] ?? 0) + step
    left -= step
  }
  return whole
}
