import { addDays } from '../../../kernel/time'
import { lastClosedDay, momentOfDay, momentOfNow, readMetricsIn, readSnapshot } from '../../../measure/metrics'
import { labelAccounts, readFamilies } from '../../../record/accounts'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { type ChangePart, compareScores } from '../domain/compare'
import { namePart, tellCause, UNSEEN } from '../explain/name-part'
import { readDayValues } from '../log/logged-values'
import { readCloses } from '../log/score-log'
import { COMPARED_DAYS } from '../log/trends'
import { type InForce, inForceOf, type Scorecard } from '../scorecards/store'
import { judgeAccounts, usesFamilies, withFamilies } from '../verdicts/judge'
import { findLogged, metricsUsed } from '../verdicts/scores'

/**
 * What moved each of some accounts most between the close that changes are told against and now, by the account's id. The values of
 * then come from the metrics' log, those of now from the last refresh, for all accounts at once.
 */
export async function tellCauses(
  tenant: Tenant,
  cards: readonly Scorecard[],
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const inForce = inForceOf(cards)
  if (accountIds.length === 0 || inForce.length === 0) return new Map()
  const day = addDays(lastClosedDay(tenant), 1 - COMPARED_DAYS)
  const [now, then] = [momentOfNow(tenant), momentOfDay(tenant, day)]
  const families = usesFamilies(inForce) ? await readFamilies(tenant, now) : null
  const ids = families ? withFamilies(families, accountIds) : accountIds
  const closes = await readCloses(tenant, { from: day, to: day, accountIds: ids, knownAt: null })
  const logged = new Map(
    [...closes].flatMap(([id, days]) => {
      const close = days.get(day)
      return close ? findLogged(cards, close).map((card): [string, InForce] => [id, card]) : []
    }),
  )
  const used = [...metricsUsed([...inForce, ...new Set(logged.values())])]
  const [values, { snapshot, metrics }] = await Promise.all([
    readDayValues(tenant, day, day, used, ids, ids.length),
    inTenant(tenant, async (tx) => {
      const metrics = await readMetricsIn(tx, tenant)
      return { metrics, snapshot: await readSnapshot(tx, tenant, metrics, ids) }
    }),
  ])
  const rows = values.days.get(day)
  const readThen = (id: string, metric: string) => rows?.get(id)?.[values.places.get(metric) ?? -1]
  const after = await judgeAccounts(tenant, {
    moment: now,
    cards: inForce,
    accountIds: ids,
    readMetric: (id, metric) => snapshot.get(id)?.[metric],
  })
  const scoredBy = new Map([...after].map(([id, { by }]) => [id, by]))
  const past = { moment: then, cards: inForce, accountIds: ids, readMetric: readThen }
  const before = await judgeAccounts(tenant, { ...past, assigned: logged })
  const rescored = await judgeAccounts(tenant, { ...past, assigned: scoredBy })
  const names = new Map(metrics.map(({ key, name }) => [key, name]))
  const labels = families ? await inTenant(tenant, (tx) => labelAccounts(tx, tenant, ids)) : null
  return new Map(
    accountIds.map((id) => {
      const [was, is, under] = [before.get(id), after.get(id), rescored.get(id)]
      const change =
        was && is && under
          ? compareScores(
              { scorecard: was.by.card.key, version: was.by.version.version, scored: was.scored },
              { scorecard: is.by.card.key, version: is.by.version.version, scored: is.scored },
              under.scored,
            )
          : null
      const nameOf = (part: ChangePart) =>
        // Its reason is a paragraph, and stands at the account.
        part.kind === 'override'
          ? 'A rating'
          : namePart(
              part,
              (key) => names.get(key) ?? key,
              (member) => labels?.get(member)?.name ?? UNSEEN,
            )
      return [id, change && tellCause(change.parts, nameOf)] as const
    }),
  )
}
