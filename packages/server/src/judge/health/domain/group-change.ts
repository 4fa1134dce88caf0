import { type ChangePart, compareScores, type Side } from './compare'
import type { Scored } from './score'

/** An account of a group on two days; null: no scorecard applied. */
export interface GroupMember {
  readonly before: Side | null
  readonly after: Side | null
  /** The earlier day under what scored the later one; null where that cannot be told. */
  readonly rescored: Scored | null
}

/** What one thing did to the mean of a group; `of` names it: a measure everywhere, all caps, all ratings, one change of scorecard. */
export interface GroupPart {
  readonly of:
    | { readonly kind: 'measure'; readonly metric: string }
    | { readonly kind: 'cap' | 'override' | 'member' }
    | { readonly kind: 'version'; readonly scorecard: string; readonly from: number; readonly to: number }
    | { readonly kind: 'scorecard'; readonly from: string; readonly to: string }
  /** Accounts that it moved. */
  readonly accounts: number
  readonly change: number
}

export interface GroupChange {
  /** Those with a score on both days, whose mean the parts are of. */
  readonly accounts: number
  readonly before: number | null
  readonly after: number | null
  readonly change: number | null
  readonly parts: readonly GroupPart[]
  /** Those with a score on the later day alone, and by how much the mean of all is another for them. */
  readonly joined: { readonly accounts: number; readonly change: number | null }
  readonly left: { readonly accounts: number; readonly change: number | null }
  /** The mean of all that had a score on the day. */
  readonly all: { readonly before: number | null; readonly after: number | null }
}

/**
 * What moved the mean score of a group between two days. Over the accounts that have a score on both, the parts add up to the change of
 * the mean; with those that joined and left, to the difference of the means of all. The largest part first.
 */
export function changeOfGroup(members: readonly GroupMember[]): GroupChange {
  const both = members.filter(({ before, after }) => scoreOf(before) !== null && scoreOf(after) !== null)
  const sums = new Map<string, { of: GroupPart['of']; accounts: number; change: number }>()
  for (const { before, after, rescored } of both) {
    if (!before || !after) continue
    const split = compareScores(before, after, rescored ?? { ...before.scored, score: null })
    for (const part of split?.parts ?? []) {
      const of = nameOf(part, after.scorecard)
      const key = JSON.stringify(of)
      const sum = sums.get(key) ?? { of, accounts: 0, change: 0 }
      sum.change += part.change
      if (part.change !== 0) sum.accounts++
      sums.set(key, sum)
    }
  }
  const [before, after] = [mean(both.map((one) => one.before)), mean(both.map((one) => one.after))]
  const all = { before: mean(members.map((one) => one.before)), after: mean(members.map((one) => one.after)) }
  return {
    accounts: both.length,
    before,
    after,
    change: differenceOf(after, before),
    parts: [...sums.values()]
      .map((part) => ({ ...part, change: part.change / both.length }))
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change)),
    joined: {
      accounts: members.filter((one) => scoreOf(one.before) === null && scoreOf(one.after) !== null).length,
      change: differenceOf(all.after, after),
    },
    left: {
      accounts: members.filter((one) => scoreOf(one.before) !== null && scoreOf(one.after) === null).length,
      change: differenceOf(before, all.before),
    },
    all,
  }
}

function nameOf(part: ChangePart, scorecard: string): GroupPart['of'] {
  switch (part.kind) {
    case 'measure':
      return { kind: 'measure', metric: part.metric }
    case 'version':
      return { kind: 'version', scorecard, from: part.from, to: part.to }
    case 'scorecard':
      return { kind: 'scorecard', from: part.from, to: part.to }
    default:
      return { kind: part.kind }
  }
}

const scoreOf = (side: Side | null): number | null => side?.scored.score ?? null

function mean(sides: readonly (Side | null)[]): number | null {
  const scores = sides.map(scoreOf).filter((score) => score !== null)
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** Null where there is nothing to compare: a mean of nobody. */
const differenceOf = (later: number | null, earlier: number | null): number | null =>
  later === null || earlier === null ? null : later - earlier
