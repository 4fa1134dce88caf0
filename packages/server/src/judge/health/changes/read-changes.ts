import { sql } from 'kysely'
import { parseRuleText, type Rule } from '../../../kernel/rules'
import { type Metric, type Moment, readMetrics } from '../../../measure/metrics'
import { selectAccounts } from '../../../measure/revenue'
import { presentAsOf } from '../../../record/accounts'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { Side } from '../domain/compare'
import { changeOfGroup, type GroupChange, type GroupPart } from '../domain/group-change'
import { apportion } from '../domain/points'
import type { Scored } from '../domain/score'
import { readRuleFields } from '../rules/fields'
import { cardsAt } from '../scorecards/cards-at'
import { type InForce, pickScorecard, readScorecards, type Scorecard } from '../scorecards/store'
import type { Verdict } from '../verdicts/judge'
import { type AccountScore, scoreAt } from '../verdicts/scores'
import type { HealthChanges } from './contract'

interface Asked {
  readonly from: Moment
  readonly to: Moment
  readonly filter?: string | undefined
  readonly scorecard?: string | undefined
}

/**
 * What moved the mean score of a group of accounts between two moments, part by part; within what the actor may see. Throws `not_found`
 * for a scorecard that is not there, and what a rule throws, naming `filter`.
 */
export async function readChanges(tenant: Tenant, { from, to, filter, scorecard }: Asked): Promise<HealthChanges> {
  const [cards, metrics, group] = await Promise.all([
    inTenant(tenant, (tx) => readScorecards(tx, tenant)),
    readMetrics(tenant),
    filter === undefined ? null : readGroup(tenant, parseRuleText(filter, 'filter')),
  ])
  if (scorecard !== undefined) pickScorecard(cards, scorecard)
  const read = (moment: Moment) =>
    scoreAt(tenant, { moment, cards: cardsAt(cards, moment), all: cards, accountIds: null, byLog: true, metrics })
  const [before, after] = await Promise.all([read(from), read(to)])
  const then = new Map(before.map((one) => [one.account.id, one.verdict]))
  const now = new Map(after.map((one) => [one.account.id, one.verdict]))
  const rescored = await rescore(tenant, from, cards, metrics, then, now)
  const ids = [...new Set([...then.keys(), ...now.keys()])].filter(
    (id) =>
      (!group || group.has(id)) &&
      (scorecard === undefined || (now.get(id) ?? then.get(id))?.by.card.key === scorecard),
  )
  const change = changeOfGroup(
    ids.map((id) => ({
      before: sideOf(then.get(id)),
      after: sideOf(now.get(id)),
      rescored: rescored.get(id) ?? null,
    })),
  )
  const names = new Map(metrics.map(({ key, name }) => [key, name]))
  const points = printChange(change)
  return {
    from: presentAsOf({ asOf: from.asOf }),
    to: presentAsOf({ asOf: to.asOf }),
    ...change,
    parts: change.parts.map(({ of, accounts, change }, at) => ({
      kind: of.kind,
      metric: of.kind === 'measure' ? of.metric : null,
      name: nameOf(of, names, cards),
      accounts,
      change,
      points: points.parts[at] ?? 0,
    })),
    joined: { ...change.joined, points: points.joined },
    left: { ...change.left, points: points.left },
  }
}

/** Two decimals each, which add up to the means of all as printed. */
function printChange({ parts, joined, left, all }: GroupChange): {
  parts: readonly number[]
  joined: number
  left: number
} {
  const exact = [...parts.map((part) => part.change), joined.change, left.change]
  const whole = all.before !== null && all.after !== null && exact.every((one) => one !== null)
  const total = whole ? Math.round((all.after ?? 0) * 100) - Math.round((all.before ?? 0) * 100) : 0
  const cents = whole
    ? apportion(
        total,
        exact.map((one) => (one ? one * 100 : null)),
      )
    : []
  const [gone = 0, come = 0, ...rest] = cents.map((one) => one / 100).reverse()
  return { parts: rest.reverse(), joined: come, left: gone }
}

const sideOf = (verdict: Verdict | null | undefined): Side | null =>
  verdict ? { scorecard: verdict.by.card.key, version: verdict.by.version.version, scored: verdict.scored } : null

/** The earlier scores under what scored the later moment: one read for each scorecard that took over from another. */
async function rescore(
  tenant: Tenant,
  from: Moment,
  cards: readonly Scorecard[],
  metrics: readonly Metric[],
  then: ReadonlyMap<string, Verdict | null>,
  now: ReadonlyMap<string, Verdict | null>,
): Promise<Map<string, Scored>> {
  const scored = new Map<string, Scored>()
  const others = new Map<string, { by: InForce; ids: string[] }>()
  for (const [id, verdict] of now) {
    const was = then.get(id)
    if (!verdict || !was) continue
    const key = keyOf(verdict.by)
    if (keyOf(was.by) === key) scored.set(id, was.scored)
    else {
      const other = others.get(key) ?? { by: verdict.by, ids: [] }
      other.ids.push(id)
      others.set(key, other)
    }
  }
  for (const { by, ids } of others.values()) {
    const moved = new Set(ids)
    const rows: AccountScore[] = await scoreAt(tenant, {
      moment: from,
      cards: cardsAt(cards, from),
      all: cards,
      accountIds: ids,
      byLog: false,
      metrics,
      fixed: by,
    })
    for (const { account, verdict } of rows)
      if (verdict && moved.has(account.id)) scored.set(account.id, verdict.scored)
  }
  return scored
}

const keyOf = ({ card, version }: InForce): string => `${card.key} ${version.version}`

async function readGroup(tenant: Tenant, rule: Rule): Promise<ReadonlySet<string>> {
  const selection = await selectAccounts(tenant, { registry: readRuleFields }, rule)
  const { rows } = await inTenant(tenant, (tx) => sql<{ id: string }>`select s.id from (${selection}) s`.execute(tx))
  return new Set(rows.map(({ id }) => id))
}

function nameOf(of: GroupPart['of'], metrics: ReadonlyMap<string, string>, cards: readonly Scorecard[]): string {
  const card = (key: string) =>
    cards.find((one) => one.key === key)?.versions.findLast(({ publishedAt }) => publishedAt !== null)?.definition
      .name ?? key
  switch (of.kind) {
    case 'measure':
      return metrics.get(of.metric) ?? of.metric
    case 'cap':
      return 'Caps'
    case 'override':
      return 'Ratings in place of scores'
    case 'member':
      return 'Members of families'
    case 'version':
      return `${card(of.scorecard)} v${of.from} to v${of.to}`
    default:
      return `${card(of.from)} to ${card(of.to)}`
  }
}
