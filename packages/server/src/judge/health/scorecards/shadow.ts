import { z } from 'zod'
import { distribute, readMetrics } from '../../../measure/metrics'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { Band, ScorecardDefinition } from '../contract'
import { bandSchema } from '../contract-answers'
import { compareScores } from '../domain/compare'
import { tellCause } from '../explain/name-part'
import type { Verdict } from '../verdicts/judge'
import { withCard } from './cards-at'
import { type Current, type CurrentAccount, readCurrentAccounts } from './current'
import { checkDefinition } from './definitions'
import { draftOf, type InForce, inForceOf, pickScorecard, publishedOf, readScorecards, type Scorecard } from './store'

const MOVERS = 20
const SCORE_BINS = 20
const VALUE_BINS = 40

const nullableNumber = z.number().nullable()
const ratedSchema = z.object({ score: nullableNumber, band: bandSchema })

export const shadowSchema = z
  .object({
    accounts: z.int().describe('Those that the draft or what is published scores.'),
    published: z.object({ key: z.string(), version: z.int() }).nullable(),
    scores: z.object({
      draft: z.array(z.int()).describe('Accounts by score, in fives from 0 to 100.'),
      published: z.array(z.int()),
      draftNone: z.int(),
      publishedNone: z.int(),
    }),
    matrix: z.array(z.object({ from: bandSchema, to: bandSchema, accounts: z.int() })),
    movers: z.object({
      total: z.int().describe('Accounts whose band changes.'),
      items: z.array(
        z.object({
          account: z.string(),
          name: z.string(),
          owner: z.string().nullable(),
          before: ratedSchema,
          after: ratedSchema,
          cause: z.string().nullable().describe('What moves it most.'),
        }),
      ),
    }),
    owners: z.array(
      z.object({
        owner: z.string().nullable(),
        name: z.string().nullable(),
        accounts: z.int(),
        up: z.int(),
        down: z.int(),
        average: z.object({ before: nullableNumber, after: nullableNumber }),
      }),
    ),
    measures: z.array(
      z.object({
        metric: z.string(),
        values: z.int(),
        missing: z.int(),
        bins: z.array(z.object({ from: z.number(), to: z.number(), accounts: z.int() })),
        low: nullableNumber,
        high: nullableNumber,
      }),
    ),
    caps: z.array(z.object({ reason: z.string(), accounts: z.int() })).describe('Whom each cap holds down.'),
  })
  .meta({ id: 'ScorecardShadow' })
export type Shadow = z.output<typeof shadowSchema>

interface Moved extends CurrentAccount {
  readonly before: Verdict | null
  readonly after: Verdict | null
}

/**
 * A draft in the shadow of what is published, as of now: who moves band and why, whose owners should expect what, how its measures'
 * values spread. `definition` stands for the saved draft. Throws `not_found`, `no_draft`, and what a definition's check throws.
 */
export async function shadowScorecard(
  tenant: Tenant,
  key: string,
  definition: ScorecardDefinition | undefined,
): Promise<Shadow> {
  const [{ cards, draft }, current] = await Promise.all([
    inTenant(tenant, async (tx) => {
      const found = await readScorecards(tx, tenant)
      if (definition) await checkDefinition(tx, tenant, key, definition)
      return { cards: found, draft: definition ? inline(found, key, definition) : pickDraft(found, key) }
    }),
    readCurrentAccounts(tenant),
  ])
  const inForce = inForceOf(cards)
  const [before, after] = await Promise.all([current.judge(inForce), current.judge(withCard(inForce, draft))])
  const concerned = current.visible
    .map(
      (account): Moved => ({
        ...account,
        before: before.get(account.id) ?? null,
        after: after.get(account.id) ?? null,
      }),
    )
    .filter((one) => [one.before, one.after].some((verdict) => verdict?.by.card.key === key))
  const published = inForce.find(({ card }) => card.key === key)
  return {
    accounts: concerned.length,
    published: published ? { key, version: published.version.version } : null,
    scores: {
      draft: binScores(concerned.map(({ after }) => scoreOf(after))),
      published: binScores(concerned.map(({ before }) => scoreOf(before))),
      draftNone: concerned.filter(({ after }) => scoreOf(after) === null).length,
      publishedNone: concerned.filter(({ before }) => scoreOf(before) === null).length,
    },
    matrix: matrixOf(concerned),
    movers: await moversOf(tenant, concerned),
    owners: ownersOf(concerned),
    measures: measuresOf(draft.version.definition, concerned, current),
    caps: draft.version.definition.caps.map(({ reason }) => ({
      reason,
      accounts: concerned.filter(({ after }) =>
        after?.scored.adjustments.some((one) => one.kind === 'cap' && one.reason === reason),
      ).length,
    })),
  }
}

function pickDraft(cards: readonly Scorecard[], key: string): InForce {
  const card = pickScorecard(cards, key)
  const version = draftOf(card) ?? publishedOf(card) ?? card.versions.at(-1)
  return { card, version: version as InForce['version'] }
}

/** A definition that is not saved, as if it were the scorecard's next version. */
export function inline(cards: readonly Scorecard[], key: string, definition: ScorecardDefinition): InForce {
  const card = cards.find((one) => one.key === key) ?? { key, versions: [] }
  const version = {
    version: (card.versions.at(-1)?.version ?? 0) + 1,
    status: 'draft' as const,
    definition,
    at: new Date(0),
    by: '',
    publishedAt: null,
    retiredAt: null,
    backtest: null,
  }
  return { card, version }
}

const scoreOf = (verdict: Verdict | null): number | null => verdict?.scored.score ?? null
const bandOf = (verdict: Verdict | null): Band | null => verdict?.scored.band ?? null

function binScores(scores: readonly (number | null)[]): number[] {
  const bins = new Array<number>(SCORE_BINS).fill(0)
  for (const score of scores) {
    if (score === null) continue
    const at = Math.min(SCORE_BINS - 1, Math.floor((score * SCORE_BINS) / 100))
    bins[at] = (bins[at] ?? 0) + 1
  }
  return bins
}

function matrixOf(concerned: readonly Moved[]): Shadow['matrix'] {
  const bands: readonly (Band | null)[] = ['at_risk', 'watch', 'healthy', null]
  return bands.flatMap((from) =>
    bands.map((to) => ({
      from,
      to,
      accounts: concerned.filter(({ before, after }) => bandOf(before) === from && bandOf(after) === to).length,
    })),
  )
}

async function moversOf(tenant: Tenant, concerned: readonly Moved[]): Promise<Shadow['movers']> {
  const names = new Map((await readMetrics(tenant)).map((metric) => [metric.key, metric.name]))
  const moved = concerned
    .filter(({ before, after }) => bandOf(before) !== bandOf(after))
    .sort((a, b) => changeOf(b) - changeOf(a) || (a.account < b.account ? -1 : 1))
  return {
    total: moved.length,
    items: moved.slice(0, MOVERS).map(({ account, name, owner, before, after }) => ({
      account,
      name,
      owner,
      before: { score: scoreOf(before), band: bandOf(before) },
      after: { score: scoreOf(after), band: bandOf(after) },
      cause: causeOf(before, after, names),
    })),
  }
}

/** By how much an account moves; one that loses or gains a score moves most. */
const changeOf = ({ before, after }: Moved): number => {
  const [from, to] = [scoreOf(before), scoreOf(after)]
  return from === null || to === null ? 101 : Math.abs(to - from)
}

/** The part that moves an account most: of a measure, what its new curve and weight do. */
function causeOf(before: Verdict | null, after: Verdict | null, names: ReadonlyMap<string, string>): string | null {
  if (!before || !after) return null
  const change = compareScores(
    { scorecard: '', version: 1, scored: before.scored },
    { scorecard: '', version: 1, scored: after.scored },
    before.scored,
  )
  return (
    change &&
    tellCause(change.parts, (part) =>
      part.kind === 'cap' ? part.reason : part.kind === 'measure' ? (names.get(part.metric) ?? part.metric) : part.kind,
    )
  )
}

function ownersOf(concerned: readonly Moved[]): Shadow['owners'] {
  const books = new Map<string | null, Moved[]>()
  for (const one of concerned) {
    const book = books.get(one.owner)
    if (book) book.push(one)
    else books.set(one.owner, [one])
  }
  return [...books]
    .map(([owner, accounts]) => ({
      owner,
      name: accounts[0]?.ownerName ?? null,
      accounts: accounts.length,
      up: accounts.filter((one) => rankOf(one.after) > rankOf(one.before)).length,
      down: accounts.filter((one) => rankOf(one.after) < rankOf(one.before)).length,
      average: {
        before: mean(accounts.map(({ before }) => scoreOf(before))),
        after: mean(accounts.map(({ after }) => scoreOf(after))),
      },
    }))
    .sort((a, b) => b.up + b.down - (a.up + a.down) || b.accounts - a.accounts)
}

/** No band is neither up nor down of another. */
const rankOf = (verdict: Verdict | null): number => {
  const band = bandOf(verdict)
  return band === null ? Number.NaN : ['at_risk', 'watch', 'healthy'].indexOf(band)
}

function mean(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((one) => one !== null)
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length
}

function measuresOf(
  card: ScorecardDefinition,
  concerned: readonly Moved[],
  { readMetric }: Current,
): Shadow['measures'] {
  const scored = concerned.filter(({ after }) => after?.by.version.definition === card)
  return card.groups.flatMap((group) =>
    group.measures.map(({ metric }) => {
      const values = scored.map(({ id }) => readMetric(id, metric) ?? null)
      const spread = distribute(values, VALUE_BINS)
      return {
        metric,
        values: spread.total - spread.nulls,
        missing: spread.nulls,
        bins: spread.bins.map(({ from, to, count }) => ({ from, to, accounts: count })),
        low: spread.min,
        high: spread.max,
      }
    }),
  )
}
