import type { ScorecardDefinition } from '../contract'
import { withoutDust } from './dust'

/** An account of a family: the parent itself, or one below it; scored by its own numbers. */
export interface FamilyMember {
  readonly id: string
  readonly self: boolean
  readonly score: number | null
  /** In the workspace's currency; null where it is not known. */
  readonly mrr: number | null
}

export interface ScoredMember extends FamilyMember {
  /** Percent of the family's score. */
  readonly weight: number
  readonly contribution: number | null
}

export interface FamilyScore {
  readonly mode: 'revenue_weighted' | 'worst_child'
  readonly score: number | null
  /** Share, 0 to 1, of the family's MRR (or, for the worst, of its accounts) that has a score. */
  readonly coverage: number
  readonly members: readonly ScoredMember[]
}

/**
 * A parent's score from its family: the mean of the members' scores in proportion to their MRR, or the worst of them, the first of equal
 * ones. Members without a score, and, weighted, those without MRR, take no part; null where none does. Contributions add up to the
 * score.
 */
export function scoreFamily(mode: FamilyScore['mode'], members: readonly FamilyMember[]): FamilyScore {
  const sizes = members.map((member) => sizeOf(mode, member))
  const all = sum(sizes)
  const scored = sizes.map((size, at) => (members[at]?.score === null ? 0 : size))
  const counted = mode === 'worst_child' ? onlyWorst(members) : scored
  const total = sum(counted)
  const weighed = members.map((member, at): ScoredMember => {
    const share = total > 0 ? (counted[at] ?? 0) / total : 0
    return { ...member, weight: 100 * share, contribution: share > 0 ? (member.score ?? 0) * share : null }
  })
  return {
    mode,
    score: total > 0 ? withoutDust(sum(weighed.map((member) => member.contribution ?? 0))) : null,
    coverage: all > 0 ? withoutDust(sum(scored) / all) : 0,
    members: weighed,
  }
}

const sizeOf = (mode: ScorecardDefinition['parents'], { mrr }: FamilyMember): number =>
  mode === 'worst_child' ? 1 : Math.max(0, mrr ?? 0)

function onlyWorst(members: readonly FamilyMember[]): number[] {
  let worst = -1
  for (const [at, { score }] of members.entries()) {
    if (score !== null && (worst < 0 || score < (members[worst]?.score ?? 0))) worst = at
  }
  return members.map((_, at) => (at === worst ? 1 : 0))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
