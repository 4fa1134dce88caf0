import { problem } from '../../../kernel/errors'
import { endOf, type Moment } from '../../../measure/metrics'
import { type InForce, inOrder, type Scorecard, type ScorecardVersion } from './store'

/**
 * The scorecards that were in force at a moment, in order, by what was published then. Before any was published: the one that was
 * published first, so that the past has scores.
 */
export function cardsAt(cards: readonly Scorecard[], moment: Moment): InForce[] {
  const by = Math.min(endOf(moment), moment.knownAt === null ? Number.POSITIVE_INFINITY : moment.knownAt + 1)
  const then = cards.flatMap((card): InForce[] => {
    const version = card.versions.findLast((one) => (one.publishedAt?.getTime() ?? Number.POSITIVE_INFINITY) < by)
    const retired = version?.retiredAt && version.retiredAt.getTime() < by
    return version && !retired ? [{ card, version }] : []
  })
  if (then.length > 0) return inOrder(then)
  const first = cards
    .flatMap((card): InForce[] => {
      const version = card.versions.find((one) => one.publishedAt !== null)
      return version && (version.publishedAt?.getTime() ?? 0) >= by ? [{ card, version }] : []
    })
    .sort((a, b) => publishedAt(a) - publishedAt(b))[0]
  return first ? [first] : []
}

const publishedAt = ({ version }: InForce): number => version.publishedAt?.getTime() ?? 0

/** The version asked for, by its number or as the draft. Throws `unknown_version`. */
export function pickVersion(card: Scorecard, asked: number | 'draft'): ScorecardVersion {
  const found = card.versions.find((one) => (asked === 'draft' ? one.status === 'draft' : one.version === asked))
  if (found) return found
  const there = card.versions.map((one) => (one.status === 'draft' ? 'draft' : one.version)).join(', ')
  const message = `version: scorecard "${card.key}" has no version "${asked}": there is ${there}.`
  throw problem('unknown_version', message, { status: 404, field: 'version' })
}

/** The cards with one of them put in the place of its own. */
export const withCard = (cards: readonly InForce[], one: InForce): InForce[] =>
  inOrder([...cards.filter(({ card }) => card.key !== one.card.key), one])
