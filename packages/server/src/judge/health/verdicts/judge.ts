import { type Moment, readMetrics } from '../../../measure/metrics'
import { type Families, readFamilies } from '../../../record/accounts'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { FamilyMember } from '../domain/family'
import { type Besides, type Scored, scoreValues } from '../domain/score'
import type { Pulse } from '../pulse/contract'
import { pulseKind } from '../pulse/metric-kind'
import { readPulses } from '../pulse/read-pulses'
import { type CardRules, capFor, cardsFor, type HeldRules, listRules } from '../rules/card-rules'
import { readRuleFields } from '../rules/fields'
import { type ReadMetric, readHeld } from '../rules/read-held'
import type { InForce } from '../scorecards/store'

export interface JudgeInput {
  readonly moment: Moment
  /** The scorecards in force, in the order in which they are asked. */
  readonly cards: readonly InForce[]
  /** Accounts of which it is known by what they were scored, whatever the rules say of it now. */
  readonly assigned?: ReadonlyMap<string, InForce>
  readonly accountIds: readonly string[]
  readonly readMetric: ReadMetric
}

/** What is thought of an account: the scorecard that applies, and the score. */
export interface Verdict {
  readonly by: InForce
  /** The other scorecards that apply, by key. */
  readonly others: readonly string[]
  readonly scored: Scored
  /** The member's rating in force, as a measure or in place of the score. */
  readonly pulse: Pulse | null
  /** The score without it; null where no rating is in force. */
  readonly withoutPulse: Scored | null
}

/**
 * Judges accounts at a moment by the metrics given: which scorecard applies to each, its caps, and the score. An account to which none
 * applies is left out. Of a parent that is scored by its family, the accounts must hold all members.
 */
export async function judgeAccounts(tenant: Tenant, input: JudgeInput): Promise<Map<string, Verdict>> {
  const { cards, assigned, accountIds, readMetric, moment } = input
  const used = [...cards, ...extraCards(cards, assigned)]
  const definitions = used.map(({ version }) => version.definition)
  const rules = listRules(definitions)
  const held = await readHeld(tenant, rules.rules, moment, accountIds, readMetric)
  const inForce = { ...rules, places: rules.places.slice(0, cards.length) }
  const chosen = new Map<string, { at: number; others: string[] }>()
  for (const id of accountIds) {
    const applying = cardsFor(inForce, held, id)
    const fixed = assigned?.get(id)
    const at = fixed ? used.findIndex((one) => isSame(one, fixed)) : applying[0]
    if (at === undefined || at < 0) continue
    const others = applying.filter((one) => one !== at).map((one) => used[one]?.card.key ?? '')
    chosen.set(id, { at, others })
  }
  const pulses = await inTenant(tenant, (tx) => readPulses(tx, tenant, moment, listed(accountIds)))
  const pulseMetrics = pulses.size > 0 ? await readPulseMetrics(tenant) : new Set<string>()
  const besides = await readBesides(tenant, { ...input, rules, held, used, chosen })
  const verdicts = new Map<string, Verdict>()
  for (const [id, { at, others }] of chosen) {
    const by = used[at] as InForce
    const { definition } = by.version
    const pulse = pulses.get(id) ?? null
    const override = pulse?.as === 'override' ? pulse : null
    const rest = besides(id)
    const scored = scoreValues(definition, (metric) => readMetric(id, metric), { ...rest, override })
    const withoutPulse =
      pulse && scoreValues(definition, (metric) => (pulseMetrics.has(metric) ? null : readMetric(id, metric)), rest)
    verdicts.set(id, { by, others, scored, pulse, withoutPulse })
  }
  return verdicts
}

/** The metrics that are a member's rating. */
async function readPulseMetrics(tenant: Tenant): Promise<ReadonlySet<string>> {
  const metrics = await readMetrics(tenant)
  return new Set(metrics.filter(({ compute }) => compute.kind === pulseKind.kind).map(({ key }) => key))
}

/** Above so many, all of the workspace's are read. */
const LISTED_ACCOUNTS = 200
const listed = (accountIds: readonly string[]): readonly string[] | null =>
  accountIds.length <= LISTED_ACCOUNTS ? accountIds : null

/** Whether any of the scorecards scores parents by their families. */
export const usesFamilies = (cards: readonly InForce[]): boolean =>
  cards.some(({ version }) => version.definition.parents !== 'own')

/** The accounts with all members of every family that they belong to. */
export const withFamilies = (families: Families, accountIds: readonly string[]): string[] => [
  ...new Set(accountIds.flatMap((id) => [id, ...families.above(id)]).flatMap((id) => families.below(id))),
]

interface Chosen extends JudgeInput {
  readonly rules: CardRules
  readonly held: HeldRules
  readonly used: readonly InForce[]
  readonly chosen: ReadonlyMap<string, { readonly at: number }>
}

/** What each account's score rests on besides its measures. */
async function readBesides(tenant: Tenant, input: Chosen): Promise<(accountId: string) => Besides> {
  const { rules, held, used, chosen, moment, readMetric } = input
  const own = (id: string): Besides => {
    const place = chosen.get(id)
    const card = place && used[place.at]?.version.definition
    return card ? { cap: capFor(rules, held, card, place.at, id) } : {}
  }
  if (!usesFamilies(used)) return own
  const families = await readFamilies(tenant, moment)
  const mrr = await readMrr(tenant, moment)
  const scoreOf = (id: string): number | null => {
    const card = used[chosen.get(id)?.at ?? -1]?.version.definition
    return card ? scoreValues(card, (metric) => readMetric(id, metric), own(id)).score : null
  }
  return (id) => {
    const card = used[chosen.get(id)?.at ?? -1]?.version.definition
    const below = card && card.parents !== 'own' ? families.below(id) : []
    if (below.length < 2) return own(id)
    const family = below.map(
      (one): FamilyMember => ({
        id: one,
        self: one === id,
        // The parent's own cap is applied once, to the family's score.
        score: one === id && card ? scoreValues(card, (metric) => readMetric(one, metric)).score : scoreOf(one),
        mrr: mrr.get(one) ?? null,
      }),
    )
    return { ...own(id), family }
  }
}

async function readMrr(tenant: Tenant, moment: Moment): Promise<ReadonlyMap<string, number>> {
  const registry = await readRuleFields(tenant)
  const found = await registry.get('revenue.mrr')?.past?.(moment, null)
  return new Map([...(found ?? [])].map(([id, value]) => [id, Number(value)]))
}

const isSame = (a: InForce, b: InForce): boolean => a.card.key === b.card.key && a.version.version === b.version.version

/** Cards that accounts were scored by and that are in force no more. */
function extraCards(cards: readonly InForce[], assigned: JudgeInput['assigned']): InForce[] {
  const extra: InForce[] = []
  for (const one of new Set(assigned?.values() ?? [])) {
    if (![...cards, ...extra].some((other) => isSame(one, other))) extra.push(one)
  }
  return extra
}
