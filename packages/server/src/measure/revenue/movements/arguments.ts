import type { z } from 'zod'
import { parseRuleText } from '../../../kernel/rules'
import { localDay } from '../../../kernel/time'
import { readMoment } from '../../../record/accounts'
import type { Tenant } from '../../../trust/tenancy'
import { addMonths } from '../domain/add-interval'
import { listPeriods, type Period, readPeriod } from '../domain/periods'
import type { movementQuerySchema } from './contract'

/** The year up to this month unless told. */
export function readPeriods(
  tenant: Tenant,
  query: Pick<z.output<typeof movementQuerySchema>, 'from' | 'to' | 'interval'>,
): readonly [Period, ...Period[]] {
  const to = query.to ?? localDay(tenant.stores.now(), tenant.workspace.timeZone)
  const from = query.from ?? addMonths(readPeriod(to, 'to').first, -11)
  return listPeriods(from, to, query.interval)
}

export const readFilter = (filter: string | undefined) =>
  filter === undefined ? undefined : parseRuleText(filter, 'filter')

export const readKnown = (tenant: Tenant, knownAt: string | undefined): Date | undefined =>
  readMoment(tenant, { known_at: knownAt }).knownAt
