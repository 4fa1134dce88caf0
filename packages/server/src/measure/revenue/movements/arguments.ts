import type { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { parseRuleText } from '../../../kernel/rules'
import { localDay } from '../../../kernel/time'
import { readMoment } from '../../../record/accounts'
import type { Tenant } from '../../../trust/tenancy'
import { addMonths } from '../domain/add-interval'
import { listPeriods, type Period, readPeriod, untilDay } from '../domain/periods'
import type { movementQuerySchema } from './contract'

type AsOf = { readonly as_of?: string | undefined }

/** Until the end of which day is told: what is to come has not moved anything yet. Throws `bad_day`, `not_observed`. */
export function readUntil(tenant: Tenant, { as_of }: AsOf): string {
  const today = localDay(tenant.stores.now(), tenant.workspace.timeZone)
  const { asOf } = readMoment(tenant, { as_of })
  if (asOf.kind === 'now') return today
  if (asOf.day > today) throw problem('not_observed', `as_of: ${asOf.day} is yet to come.`, { field: 'as_of' })
  return asOf.day
}

/** The year up to the month of that day unless told; a period that runs then is told as far as it has come. Throws `bad_period`. */
export function readPeriods(
  tenant: Tenant,
  query: AsOf & Pick<z.output<typeof movementQuerySchema>, 'from' | 'to' | 'interval'>,
): readonly [Period, ...Period[]] {
  const until = readUntil(tenant, query)
  const to = query.to ?? until
  const from = query.from ?? addMonths(readPeriod(to, 'to').first, -11)
  return begun(listPeriods(from, to, query.interval), until, 'from')
}

/** One period, as far as it has come. Throws `bad_period`. */
export const readOnePeriod = (tenant: Tenant, query: AsOf & { readonly period: string }): readonly [Period] => {
  const [period] = begun([readPeriod(query.period, 'period')], readUntil(tenant, query), 'period')
  return [period]
}

function begun(periods: readonly Period[], until: string, field: string): readonly [Period, ...Period[]] {
  const [first, ...others] = untilDay(periods, until)
  if (first) return [first, ...others]
  throw problem('bad_period', `${field}: ${periods[0]?.key} has not begun by ${until}.`, { field })
}

export const readFilter = (filter: string | undefined) =>
  filter === undefined ? undefined : parseRuleText(filter, 'filter')

export const readKnown = (tenant: Tenant, knownAt: string | undefined): Date | undefined =>
  readMoment(tenant, { known_at: knownAt }).knownAt
