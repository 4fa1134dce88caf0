import type { AsOf } from '../../../kernel/time'
import {
  type AccountValues,
  buildMetricSet,
  catalogue,
  dayOf,
  type Metric,
  type Moment,
  readMetrics,
  readValues,
} from '../../../measure/metrics'
import { readFamilies } from '../../../record/accounts'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { Band } from '../contract'
import { type LoggedClose, readCloses } from '../log/score-log'
import { listRules, metricsOfRules } from '../rules/card-rules'
import { cardsAt, pickVersion, withCard } from '../scorecards/cards-at'
import { type InForce, pickScorecard, readScorecards, type Scorecard } from '../scorecards/store'
import { judgeAccounts, usesFamilies, type Verdict, withFamilies } from './judge'

export interface ScoreQuery {
  readonly asOf: AsOf
  /** Epoch milliseconds; null or left out: all that is known. */
  readonly knownAt?: number | null
  /** Only the accounts that this scorecard scores; all of them unless told. */
  readonly scorecard?: string | undefined
  /** Of `scorecard` another version than the one that was in force, by its number, or `draft`. */
  readonly version?: number | 'draft' | undefined
  /** Those accounts alone; left out: all that the actor may see. */
  readonly accountIds?: readonly string[]
}

export interface AccountScore {
  /** Whether the account existed at the moment. */
  readonly exists: boolean
  readonly account: AccountValues['account']
  /** Null where no scorecard applied. */
  readonly verdict: Verdict | null
  /** As shown: the one that was held, where one was. */
  readonly band: Band | null
  readonly held: LoggedClose['held']
}

/**
 * The scores of accounts as of any moment, from raw rows: by the scorecards and versions that the day was scored by when it was logged,
 * else by those that were in force then. A metric that was deleted since has no value. Throws `not_found`, `unknown_version`.
 */
export async function scoreAccounts(tenant: Tenant, query: ScoreQuery): Promise<AccountScore[]> {
  const moment = momentOf(tenant, query)
  const cards = await inTenant(tenant, (tx) => readScorecards(tx, tenant))
  const asked = query.scorecard === undefined ? null : pickScorecard(cards, query.scorecard)
  const version = asked && query.version !== undefined ? pickVersion(asked, query.version) : null
  const then = cardsAt(cards, moment)
  const inForce = asked && version ? withCard(then, { card: asked, version }) : then
  const scores = await scoreAt(tenant, {
    moment,
    cards: inForce,
    all: cards,
    accountIds: query.accountIds ?? null,
    byLog: version === null,
  })
  const wanted = asked ? scores.filter(({ verdict }) => verdict?.by.card.key === asked.key) : scores
  // Whoever asks for all is not told of accounts that were still to come.
  return query.accountIds ? wanted : wanted.filter(({ exists }) => exists)
}

interface ScoreAt {
  readonly moment: Moment
  readonly cards: readonly InForce[]
  /** Every scorecard there is, to find what days were logged by. */
  readonly all: readonly Scorecard[]
  readonly accountIds: readonly string[] | null
  /** Whether days that were logged keep the scorecard and version that they were scored by. */
  readonly byLog: boolean
  /** All are scored by this one, whatever applies. */
  readonly fixed?: InForce
  readonly metrics?: readonly Metric[]
}

/** The scores of accounts, by scorecards at hand. */
export async function scoreAt(tenant: Tenant, about: ScoreAt): Promise<AccountScore[]> {
  const { moment, cards, all, accountIds } = about
  const closes = about.byLog ? await readLogged(tenant, moment, accountIds) : new Map<string, LoggedClose>()
  const logged = new Map([...closes].flatMap(([id, close]) => findLogged(all, close).map((card) => [id, card])))
  const used = [...cards, ...new Set(logged.values()), ...(about.fixed ? [about.fixed] : [])]
  const metrics = about.metrics ?? (await readMetrics(tenant))
  const named = metricsUsed(used)
  const wanted = metrics.filter((metric) => named.has(metric.key))
  const places = new Map(wanted.map((metric, place) => [metric.key, place]))
  // A family is scored whole, whoever asks.
  const families = usesFamilies(used) ? await readFamilies(tenant, moment) : null
  const whole: Tenant = families ? { ...tenant, scope: { kind: 'all' } } : tenant
  const set = buildMetricSet(wanted, metrics, catalogue)
  const ids = families && accountIds ? withFamilies(families, accountIds) : accountIds
  const [rows, mine] = await Promise.all([
    readValues(whole, set, moment, { accountIds: ids }),
    whole === tenant ? null : readValues(tenant, buildMetricSet([], metrics, catalogue), moment, { accountIds }),
  ])
  const values = new Map(rows.map((row) => [row.account.id, row.values]))
  const there = rows.filter(({ exists }) => exists).map(({ account }) => account.id)
  const { fixed } = about
  const verdicts = await judgeAccounts(tenant, {
    moment,
    cards,
    assigned: fixed ? new Map(there.map((id) => [id, fixed])) : logged,
    accountIds: there,
    readMetric: (id, metric) => values.get(id)?.[places.get(metric) ?? -1],
  })
  const asked = new Set((mine ?? rows).map(({ account }) => account.id))
  return rows
    .filter(({ account }) => asked.has(account.id))
    .map(({ account, exists }) => {
      const verdict = verdicts.get(account.id) ?? null
      return { account, exists, verdict, ...shownBand(verdict, closes.get(account.id)) }
    })
}

/** The keys of all metrics that scorecards rest on, their rules' too. */
export const metricsUsed = (cards: readonly InForce[]): ReadonlySet<string> => {
  const definitions = cards.map(({ version }) => version.definition)
  const measured = definitions.flatMap(({ groups }) =>
    groups.flatMap((group) => group.measures.map((measure) => measure.metric)),
  )
  return new Set([...measured, ...metricsOfRules(listRules(definitions).rules)])
}

/** The band that was shown of a day, where its score is the one that was logged; else the score's own. */
function shownBand(verdict: Verdict | null, close: LoggedClose | undefined): Pick<AccountScore, 'band' | 'held'> {
  const raw = verdict?.scored.band ?? null
  return close && close.raw === raw ? { band: close.band, held: close.held } : { band: raw, held: null }
}

async function readLogged(
  tenant: Tenant,
  moment: Moment,
  accountIds: readonly string[] | null,
): Promise<Map<string, LoggedClose>> {
  if (moment.asOf.kind !== 'day') return new Map()
  const day = dayOf(moment)
  const closes = await readCloses(tenant, { from: day, to: day, accountIds, knownAt: moment.knownAt })
  return new Map([...closes].flatMap(([id, days]) => [...days.values()].map((close) => [id, close] as const)))
}

/** The scorecard and version that a day was scored by; of one that is there no more nothing. */
export function findLogged(cards: readonly Scorecard[], close: Pick<LoggedClose, 'scorecard' | 'version'>): InForce[] {
  const card = cards.find((one) => one.key === close.scorecard)
  const version = card?.versions.find((one) => one.version === close.version && one.publishedAt !== null)
  return card && version ? [{ card, version }] : []
}

export const momentOf = (tenant: Tenant, query: Pick<ScoreQuery, 'asOf' | 'knownAt'>): Moment => ({
  asOf: query.asOf,
  timeZone: tenant.workspace.timeZone,
  knownAt: query.knownAt ?? null,
})
