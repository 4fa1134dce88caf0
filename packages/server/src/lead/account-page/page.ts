import { type Band, explainHealth, type HealthExplanation, readScoreHistory } from '../../judge/health'
import { addDays, localDay } from '../../kernel/time'
import { type AccountMetric, parseMoment, readAccountMetrics } from '../../measure/metrics'
import { shareReads } from '../../platform/clickhouse'
import { type AccountAnswer, type AccountSection, findAccount, readAccount, readMoment } from '../../record/accounts'
import { type AccountEvent, listAccountEvents } from '../../record/ingest'
import { type KeyPerson, readKeyPeople } from '../../record/people'
import type { Tenant } from '../../trust/tenancy'
import type { Flag } from './flag'
import { readFlags } from './flags'
import { type KnownAs, readKnownAs } from './known-as'

export interface PageQuery {
  readonly as_of?: string | undefined
  readonly known_at?: string | undefined
  /** The day that the score is compared with. */
  readonly compare_to?: string | undefined
}

export interface AccountPage {
  /** The exact moment of every number on the page, a day or an instant: asked of `explain`, it gives the same. */
  readonly asOf: string
  /** The moment that the metrics' `previous` is of. */
  readonly comparedWith: string
  readonly account: AccountAnswer & { readonly parentName: string | null }
  readonly health: HealthExplanation | null
  /** Weekly closes of twelve months, as logged, oldest first. */
  readonly healthHistory: {
    readonly date: string
    readonly score: number | null
    /** As shown. */
    readonly band: Band | null
    /** The score's own band. */
    readonly raw: Band | null
    readonly held: 'hysteresis' | 'stale' | null
  }[]
  readonly metrics: AccountMetric[]
  readonly people: { readonly total: number; readonly items: KeyPerson[] }
  readonly events: AccountEvent[]
  /** Of a past day: whether its figures are those that were recorded at its close; null of now. */
  readonly knownAs: KnownAs | null
  /** What happened in those twelve months that a chart should mark. */
  readonly flags: Flag[]
}

const HISTORY_DAYS = 364
const EVENTS = 20
const PEOPLE = 8

/** Everything the page of an account shows, in one request, now or as of a past day, as known now or then. Throws `not_found`. */
export async function readAccountPage(
  asked: Tenant,
  accountRef: string,
  query: PageQuery,
  sections: readonly AccountSection[],
): Promise<AccountPage> {
  // Now is one instant for all parts, and they stand on the same numbers: `explain` as of `asOf` gives each of them again.
  const at = asked.stores.now()
  const tenant = { ...asked, stores: { ...asked.stores, now: () => at, olap: shareReads(asked.stores.olap) } }
  const { timeZone } = tenant.workspace
  const { id } = await findAccount(tenant, accountRef)
  const moment = parseMoment(tenant, query.as_of, query.known_at)
  const recordMoment = readMoment(tenant, query)
  const day = moment.asOf.kind === 'day' ? moment.asOf.day : localDay(moment.asOf.at, timeZone)
  const from = addDays(day, -HISTORY_DAYS)
  const compareTo = query.compare_to ? parseMoment(tenant, query.compare_to, query.known_at) : null
  const measured = readAccountMetrics(tenant, accountRef, moment)
  const values = measured.then(({ items }) => Object.fromEntries(items.map(({ key, value }) => [key, value])))
  const closes = readScoreHistory(tenant, id, from, day, 'week', moment.knownAt)
  const [account, health, history, metrics, people, events, flags] = await Promise.all([
    readAccount(tenant, accountRef, sections, recordMoment),
    explainHealth(tenant, accountRef, moment, compareTo, values),
    closes,
    measured,
    readKeyPeople(tenant, accountRef, recordMoment, PEOPLE),
    listAccountEvents(tenant, accountRef, {
      limit: EVENTS,
      before: moment.asOf.kind === 'day' ? addDays(day, 1) : undefined,
      known_at: query.known_at,
    }),
    readFlags(tenant, id, from, recordMoment, closes),
  ])
  const knownAs = moment.asOf.kind === 'day' ? await readKnownAs(tenant, id, moment, metrics.items, health) : null
  return {
    asOf: metrics.asOf,
    comparedWith: metrics.comparedWith,
    account: { ...account, parentName: await readParentName(tenant, account) },
    health,
    healthHistory: history.map(({ date, score, band, raw, held }) => ({ date, score, band, raw, held })),
    metrics: [...metrics.items],
    people,
    events: events.items,
    knownAs,
    flags,
  }
}

async function readParentName(tenant: Tenant, account: AccountAnswer): Promise<string | null> {
  return account.parent === null ? null : (await findAccount(tenant, account.parent)).name
}
