import { addDays, daysBetween, localDay } from '../../../kernel/time'
import { dayOf, endOf, lastClosedDay, type Moment, staleMetrics } from '../../../measure/metrics'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { BAND_LABELS, type Band } from '../contract'
import { readCloses } from '../log/score-log'
import type { Verdict } from './judge'

/** A band stands so many closes running at most before it is shown. */
const LONGEST_RUN = 92

interface Shown {
  readonly moment: Moment
  readonly verdict: Verdict
  readonly band: Band | null
  readonly held: 'hysteresis' | 'stale' | null
}

/** Why the band shown is not the score's own, in a sentence, and since which close; null where it is. */
export async function readHolding(
  tenant: Tenant,
  accountId: string,
  { moment, verdict, band, held }: Shown,
): Promise<{ since: string | null; text: string } | null> {
  if (held === 'stale') return tellStale(tenant, moment, verdict, band)
  const raw = verdict.scored.band
  if (held === null || raw === null || band === null) return null
  const run = await readRun(tenant, accountId, moment, raw)
  const { hysteresisDays } = verdict.by.version.definition
  return { since: run.at(-1) ?? null, text: tellRun(word(raw), word(band), run.length, hysteresisDays) }
}

function tellRun(raw: string, shown: string, stood: number, needed: number): string {
  if (stood === 0) return `Scored ${raw} since the last close; shown as ${shown} until that stood for ${needed} closes.`
  return `Scored ${raw} for ${stood === 1 ? '1 close' : `${stood} closes`}; shown as ${shown} until ${needed}.`
}

/** The closes running up to the moment whose own band was the one given, latest first. */
async function readRun(tenant: Tenant, accountId: string, moment: Moment, raw: Band): Promise<string[]> {
  const closed = lastClosedDay(tenant)
  const day = dayOf(moment)
  const to = daysBetween(day, closed) > 0 ? day : closed
  const found = await readCloses(tenant, {
    from: addDays(to, -LONGEST_RUN),
    to,
    accountIds: [accountId],
    knownAt: moment.knownAt,
  })
  const days = [...(found.get(accountId) ?? [])].sort(([a], [b]) => (a < b ? 1 : -1))
  const end = days.findIndex(([, close]) => close.raw !== raw || close.held === 'stale')
  return days.slice(0, end < 0 ? days.length : end).map(([date]) => date)
}

async function tellStale(
  tenant: Tenant,
  moment: Moment,
  verdict: Verdict,
  band: Band | null,
): Promise<{ since: string | null; text: string }> {
  const stale = await inTenant(tenant, (tx) => staleMetrics(tx, tenant, new Date(endOf(moment) - 1)))
  const measured = verdict.by.version.definition.groups.flatMap((group) => group.measures.map(({ metric }) => metric))
  const silent = measured.flatMap((metric) => stale.get(metric) ?? [])[0]
  const since = silent ? localDay(silent.since.getTime(), tenant.workspace.timeZone) : null
  const what = silent ? `${silent.source} is silent since ${since}` : 'A source was silent'
  const own = verdict.scored.band
  const shown = band === null || band === own ? '' : `; by its score it would be ${own ? word(own) : 'without a band'}`
  return { since, text: `${what}, so the band is held as at the last close${shown}.` }
}

const word = (band: Band): string => BAND_LABELS[band].toLowerCase()
