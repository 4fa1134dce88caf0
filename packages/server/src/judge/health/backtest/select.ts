import { Problem, problem } from '../../../kernel/errors'
import type { Metric } from '../../../measure/metrics'
import type { Tenant } from '../../../trust/tenancy'
import type { ScorecardDefinition } from '../contract'
import { listScorecards } from '../definitions'
import { checkScorecard } from '../domain/check'
import { draftOf, pickScorecard, publishedOf, type ScorecardVersion } from '../store'
import type { Ask } from './contract'

export interface Selected {
  readonly key: string
  readonly definition: ScorecardDefinition
  /** Null: given with the question. */
  readonly version: number | null
  readonly published: ScorecardVersion | null
}

/**
 * The scorecard that a question is about: the one given with it, the version named, the draft, or what is published; and what is published
 * beside it. One given with the question need not be saved. Throws `not_found`, `unknown_version`, `bad_backtest`, and as saving it would.
 */
export async function selectScorecard(
  tenant: Tenant,
  key: string,
  ask: Pick<Ask, 'scorecard' | 'version'>,
  metrics: readonly Metric[],
): Promise<Selected> {
  const { scorecard: given, version } = ask
  if (given && version !== undefined) {
    throw problem('bad_backtest', 'version: give a version or a scorecard, not both.', { field: 'version' })
  }
  const cards = await listScorecards(tenant)
  const card = given ? cards.find((one) => one.key === key) : pickScorecard(cards, key)
  const published = card ? publishedOf(card) : null
  const keys = metrics.map((metric) => metric.key)
  if (given) return { key, definition: within(() => checkScorecard(given, keys)), version: null, published }
  const found =
    version === undefined
      ? ((card && draftOf(card)) ?? published)
      : card?.versions.find((one) => one.version === version)
  if (!found) {
    const there = card?.versions.map((one) => one.version).join(', ')
    const message = `version: scorecard "${key}" has no version ${version}: there is ${there}.`
    throw problem('unknown_version', message, { status: 404, field: 'version' })
  }
  return { key, definition: checkScorecard(found.definition, keys), version: found.version, published }
}

/** Faults of a scorecard that was given with the question, with its place in it. */
function within<T>(check: () => T): T {
  try {
    return check()
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.field === undefined) throw thrown
    const field = `scorecard.${thrown.field}`
    throw problem(thrown.code, `scorecard.${thrown.message}`, { field, status: thrown.status, cause: thrown })
  }
}
