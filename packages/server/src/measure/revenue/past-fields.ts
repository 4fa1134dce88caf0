import type { ReadPast } from '../../kernel/rules'
import { addDays } from '../../kernel/time'
import type { Tenant } from '../../trust/tenancy'
import { dayOf, type Moment } from '../metrics'
import { revenueKind } from './metric-kind'

/** MRR or ARR as it stood, in the workspace's currency at that day's rates. */
export const readPastMoney =
  (tenant: Tenant, value: 'mrr' | 'arr'): ReadPast =>
  (moment, accountIds) =>
    revenueKind.read(tenant, { kind: 'revenue', value }, momentOf(tenant, moment), accountIds)

/** The day so many days after the moment (the next renewal) or before it (the first paid day). */
export const readPastDay =
  (tenant: Tenant, value: 'days_to_renewal' | 'tenure_days'): ReadPast =>
  async (asked, accountIds) => {
    const moment = momentOf(tenant, asked)
    const days = await revenueKind.read(tenant, { kind: 'revenue', value }, moment, accountIds)
    const sign = value === 'tenure_days' ? -1 : 1
    return new Map([...days].map(([id, count]) => [id, addDays(dayOf(moment), sign * count)]))
  }

const momentOf = (tenant: Tenant, { asOf, knownAt }: Parameters<ReadPast>[0]): Moment => ({
  asOf,
  timeZone: tenant.workspace.timeZone,
  knownAt,
})
