import { Problem, problem } from '../../../kernel/errors'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { ScorecardDefinition } from '../contract'
import { pickVersion } from '../scorecards/cards-at'
import { checkDefinition } from '../scorecards/definitions'
import { draftOf, type InForce, pickScorecard, publishedOf, readScorecards, type Scorecard } from '../scorecards/store'
import type { Ask } from './contract'

export interface Selected {
  readonly key: string
  readonly definition: ScorecardDefinition
  /** Null: given with the question. */
  readonly version: number | null
  /** It as if it were in force. */
  readonly own: InForce
  readonly published: InForce | null
}

/**
 * The scorecard that a question is about: the one given with it, the version named, the draft, or the latest version; and what is
 * published beside it. One given with the question need not be saved. Throws `not_found`, `unknown_version`, `bad_backtest`, and as saving
 * it would.
 */
export const selectScorecard = (
  tenant: Tenant,
  key: string,
  { scorecard: given, version }: Pick<Ask, 'scorecard' | 'version'>,
): Promise<Selected> =>
  inTenant(tenant, async (tx) => {
    if (given && version !== undefined) {
      throw problem('bad_backtest', 'version: give a version or a scorecard, not both.', { field: 'version' })
    }
    const cards = await readScorecards(tx, tenant)
    const card = given ? cards.find((one) => one.key === key) : pickScorecard(cards, key)
    const published = card ? publishedOf(card) : null
    const found = given ? null : pick(card as Scorecard, version)
    const definition = given ?? (found?.definition as ScorecardDefinition)
    await within(given !== undefined, () => checkDefinition(tx, tenant, key, definition))
    const holder = card ?? { key, versions: [] }
    return {
      key,
      definition,
      version: found?.version ?? null,
      own: { card: holder, version: { ...INLINE, ...found, definition } },
      published: card && published ? { card, version: published } : null,
    }
  })

function pick(card: Scorecard, version: number | undefined) {
  if (version !== undefined) return pickVersion(card, version)
  const found = draftOf(card) ?? publishedOf(card) ?? card.versions.at(-1)
  if (!found) throw problem('no_version', `Scorecard "${card.key}" has no version.`, { status: 500 })
  return found
}

/** A version that was never saved. */
const INLINE = {
  version: 0,
  status: 'draft',
  at: new Date(0),
  by: '',
  publishedAt: null,
  retiredAt: null,
  backtest: null,
} as const

/** Faults of a scorecard that was given with the question, with its place in it. */
async function within(given: boolean, check: () => Promise<void>): Promise<void> {
  try {
    await check()
  } catch (thrown) {
    if (!given || !(thrown instanceof Problem) || thrown.field === undefined) throw thrown
    const field = `scorecard.${thrown.field}`
    throw problem(thrown.code, `scorecard.${thrown.message}`, { field, status: thrown.status, cause: thrown })
  }
}
