import { naming, problem } from '../../../kernel/errors'
import { type AsOf, asOfInstant, assertDay, dayBounds, parseInstant } from '../../../kernel/time'
import type { Tenant } from '../../../trust/tenancy'

/** The time asked for: as of when, and, where it matters, as far as was known when. */
export interface Moment {
  readonly asOf: AsOf
  readonly knownAt?: Date | undefined
}

/** From `as_of` and `known_at` of a request. A bare day means its end. Throws `bad_day`, `bad_time`, naming which. */
export function readMoment(
  tenant: Tenant,
  query: { as_of?: string | undefined; known_at?: string | undefined },
): Moment {
  const { as_of: day, known_at: known } = query
  const asOf: AsOf =
    day === undefined
      ? { kind: 'now', at: tenant.stores.now() }
      : { kind: 'day', day: naming('as_of', () => assertDay(day)) }
  return known === undefined ? { asOf } : { asOf, knownAt: readKnownAt(tenant, known) }
}

function readKnownAt(tenant: Tenant, text: string): Date {
  if (text.length === 10) {
    const day = naming('known_at', () => assertDay(text))
    return new Date(dayBounds(day, tenant.workspace.timeZone).end - 1)
  }
  try {
    return new Date(parseInstant(text, tenant.workspace.timeZone))
  } catch (cause) {
    throw problem('bad_time', `known_at: "${text}" is not a time.`, { field: 'known_at', cause })
  }
}

/** The exclusive end of what counts, and what was known by then; null where everything known today counts. */
export const limitsOf = (tenant: Tenant, moment: Moment): { before: Date; knownAt: Date | null } => ({
  before: new Date(asOfInstant(moment.asOf, tenant.workspace.timeZone)),
  knownAt: moment.knownAt ?? null,
})

/** Whether the present is asked for, which stands ready. */
export const isNow = (moment: Moment): boolean => moment.asOf.kind === 'now' && moment.knownAt === undefined

/** The time asked for as it stands in an answer: a day, or an instant. */
export const presentAsOf = (moment: Moment): string =>
  moment.asOf.kind === 'day' ? moment.asOf.day : new Date(moment.asOf.at).toISOString()
