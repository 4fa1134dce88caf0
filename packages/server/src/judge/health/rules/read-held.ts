import { fieldsOf, makeRuleTest, type PastMoment, type Rule } from '../../../kernel/rules'
import type { Tenant } from '../../../trust/tenancy'
import { type HeldRules, metricOf } from './card-rules'
import { readRuleFields } from './fields'

/** The values of an account's metrics at the moment asked for; null where there is none. */
export type ReadMetric = (accountId: string, metric: string) => number | null | undefined

/** For which of the accounts each rule holds at a moment, now or then, by what was known; metrics come from who asks. */
export async function readHeld(
  tenant: Tenant,
  rules: readonly Rule[],
  moment: PastMoment,
  accountIds: readonly string[],
  readMetric: ReadMetric,
): Promise<HeldRules> {
  if (rules.length === 0) return []
  const registry = await readRuleFields(tenant)
  const keys = [...new Set(rules.flatMap((rule) => [...fieldsOf(rule)]))].filter((key) => metricOf(key) === null)
  const only = accountIds.length <= LISTED_ACCOUNTS ? accountIds : null
  const read = await Promise.all(keys.map((key) => registry.get(key)?.past?.(moment, only)))
  const values = new Map(keys.map((key, at) => [key, read[at]]))
  const context = { registry, asOf: moment.asOf, timeZone: tenant.workspace.timeZone }
  const tests = rules.map((rule) => makeRuleTest(rule, context))
  const valuesOf = (id: string) => (key: string) => {
    const metric = metricOf(key)
    return (metric === null ? values.get(key)?.get(id) : readMetric(id, metric)) ?? null
  }
  return tests.map((holds) => new Set(accountIds.filter((id) => holds(valuesOf(id)))))
}

/** Above so many, all of the workspace's are read. */
const LISTED_ACCOUNTS = 200
