import { type Pulse, readPulses } from '../../judge/health'
import { problem } from '../../kernel/errors'
import { momentOfNow } from '../../measure/metrics'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { type Disagreement, type DisagreementQuery, type Evidence, KINDS, type Kind } from './contract'
import { type Numbers, readNumbers } from './read-accounts'
import { readExpansion } from './read-expansion'
import { readRenewalsAtRisk } from './read-renewals'
import { readUsage, type Usage } from './usage'

/** What speaks beside the numbers, of all accounts. */
interface Others {
  readonly renewals: ReadonlyMap<string, readonly Evidence[]>
  readonly expansion: ReadonlyMap<string, readonly Evidence[]>
  readonly pulses: ReadonlyMap<string, Pulse>
  readonly usage: Usage | null
  /** The time of the numbers. */
  readonly at: string
}

/**
 * Accounts whose numbers and other evidence point apart, with the evidence of both sides; the largest MRR first. One account may be told
 * of several kinds. Throws `bad_cursor`.
 */
export const readDisagreement = (tenant: Tenant, query: DisagreementQuery): Promise<Disagreement> =>
  inTenant(tenant, async (tx) => {
    const offset = readOffset(query.cursor)
    const others: Others = {
      renewals: await readRenewalsAtRisk(tx, tenant),
      expansion: await readExpansion(tx, tenant),
      pulses: await readPulses(tx, tenant, momentOfNow(tenant), null),
      usage: await readUsage(tx, tenant),
      at: new Date(tenant.stores.now()).toISOString(),
    }
    const named = {
      ids: [...new Set([...others.renewals.keys(), ...others.pulses.keys()])],
      accounts: [...others.expansion.keys()],
    }
    const numbers = await readNumbers(tx, tenant, named, others.usage?.metric.slot ?? null)
    const kinds = query.kind ? [query.kind] : KINDS
    const found = numbers.flatMap((one) =>
      kinds.flatMap((kind) => disagree(kind, one, others, tenant.workspace.currency) ?? []),
    )
    const items = found.slice(offset, offset + query.limit)
    const end = offset + items.length
    return {
      usage: others.usage && {
        metric: others.usage.metric.key,
        name: others.usage.metric.name,
        high: others.usage.high,
        low: others.usage.low,
      },
      items,
      next: items.length > 0 && end < found.length ? String(end) : null,
      total: found.length,
    }
  })

/** The account as one of the kind, with both sides; null where they agree, or one of them says nothing. */
function disagree(
  kind: Kind,
  numbers: Numbers,
  others: Others,
  currency: string,
): Disagreement['items'][number] | null {
  const sides = SIDES[kind](numbers, others)
  if (!sides) return null
  const { account, name, owner, score, band, mrr } = numbers
  return {
    account,
    name,
    owner,
    kind,
    score,
    band,
    mrr: mrr === null ? null : { amount: mrr, currency },
    health: [...sides.health],
    other: [...sides.other],
  }
}

interface Sides {
  readonly health: readonly Evidence[]
  readonly other: readonly Evidence[]
}

const SIDES: Readonly<Record<Kind, (numbers: Numbers, others: Others) => Sides | null>> = {
  healthy_renewal_at_risk: (numbers, { renewals, at }) => {
    const other = renewals.get(numbers.id)
    return numbers.band === 'healthy' && other ? { health: tellScore(numbers, at), other } : null
  },
  red_expanding: (numbers, { expansion, at }) => {
    const other = expansion.get(numbers.account)
    return numbers.band === 'at_risk' && other ? { health: tellScore(numbers, at), other } : null
  },
  high_usage_unhappy: (numbers, others) => {
    const { usage } = others
    const high = usage !== null && numbers.usage !== null && numbers.usage >= usage.high
    return high ? besidePulse(numbers, others, 'at_risk', `in the top third, from ${tellNumber(usage.high)} on`) : null
  },
  low_usage_happy: (numbers, others) => {
    const { usage } = others
    const low = usage !== null && numbers.usage !== null && numbers.usage <= usage.low
    return low ? besidePulse(numbers, others, 'healthy', `in the bottom third, up to ${tellNumber(usage.low)}`) : null
  },
}

const tellScore = ({ score, band, score28 }: Numbers, at: string): Evidence[] => {
  if (score === null || band === null) return []
  const before = score28 === null ? '' : `; 28 days ago it was ${tellNumber(score28)}`
  return [{ text: `The score is ${tellNumber(score)}, ${WORDS[band]}${before}.`, value: score, at }]
}

function besidePulse(numbers: Numbers, others: Others, band: Pulse['band'], place: string): Sides | null {
  const pulse = others.pulses.get(numbers.id)
  if (!others.usage || numbers.usage === null || pulse?.band !== band) return null
  const { name, unit } = others.usage.metric
  const used = `${name}: ${tellNumber(numbers.usage)}${unit ? ` ${unit}` : ''}, ${place}.`
  const rated = `Rated ${tellNumber(pulse.rating)}, ${WORDS[pulse.band]}, by ${pulse.by.name}: ${pulse.reason}`
  return {
    health: [{ text: used, value: numbers.usage, at: others.at }, ...tellScore(numbers, others.at)],
    other: [{ text: rated, value: pulse.rating, at: pulse.at }],
  }
}

const WORDS = { at_risk: 'at risk', watch: 'watch', healthy: 'healthy' } as const

const tellNumber = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 })

/** Where the page before ended. */
function readOffset(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor)
  throw problem('bad_cursor', 'cursor: give the `next` of the page before.', { field: 'cursor' })
}
